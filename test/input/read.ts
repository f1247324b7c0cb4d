import type { Diagnostic } from '../../src/diagnostics.ts';
import { readSource } from '../../src/input/read-source.ts';
import type { SourceDocument } from '../../src/input/source-document.ts';

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function read(text: string, file = 'client.yaml'): SourceDocument {
  const result = readSource(utf8(text), file);
  if (!result.ok) throw new Error(`not readable: ${brief(result.diagnostics).join('; ')}`);
  return result.source;
}

/** Every problem and warning of a text. */
export function problems(text: string, file = 'client.yaml'): readonly Diagnostic[] {
  const result = readSource(utf8(text), file);
  return result.ok ? result.warnings : result.diagnostics;
}

/** `input/duplicate-key 2:1` */
export function brief(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, location }) => `${code} ${location?.line}:${location?.column}`);
}

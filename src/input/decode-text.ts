import type { Diagnostic, DiagnosticFact } from '../diagnostics.ts';
import { INPUT_CODES, type InputCode } from './codes.ts';
import { createLineIndex } from './line-index.ts';

/** Most bytes a file may have; 500 services with all their work need a fifth of it. */
export const LARGEST_FILE = 1_000_000;

export type DecodeResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * UTF-8 with or without a byte order mark, or UTF-16 with one. A lone carriage return becomes a
 * line feed, which is what YAML means by it; all offsets stay as they were.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodeResult {
  if (bytes.length > LARGEST_FILE) {
    return failure(file, 'input/too-large', { size: bytes.length, limit: LARGEST_FILE });
  }
  const encoding = utf16(bytes) ?? 'utf-8';
  if (encoding === 'utf-8' && (bytes.includes(0) || isArchive(bytes))) {
    return failure(file, 'input/binary-file', {});
  }
  const text = decode(bytes, encoding, true);
  if (text !== undefined) {
    if (text.includes('\0')) return failure(file, 'input/binary-file', {});
    return { ok: true, text: text.replace(/\r(?!\n)/gu, '\n') };
  }
  const damaged = decode(bytes, encoding, false) ?? '';
  if (/[^\P{Cc}\t\n\r]/u.test(damaged)) return failure(file, 'input/binary-file', {});
  const place = createLineIndex(file, damaged)(damaged.indexOf('\ufffd'));
  const name = encoding === 'utf-8' ? 'UTF-8' : 'UTF-16';
  return {
    ok: false,
    diagnostics: [{ ...problem('input/bad-encoding', { encoding: name }), ...place }],
  };
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** ZIP (Word, Excel) and PDF files may happen to hold no zero byte. */
function isArchive(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  return start.startsWith('PK\u0003\u0004') || start === '%PDF-';
}

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

function problem(code: InputCode, facts: Readonly<Record<string, DiagnosticFact>>): Diagnostic {
  return { code, severity: INPUT_CODES[code], facts };
}

function failure(
  file: string,
  code: InputCode,
  facts: Readonly<Record<string, DiagnosticFact>>,
): DecodeResult {
  return { ok: false, diagnostics: [{ ...problem(code, facts), location: { file } }] };
}

import type { Diagnostic, DiagnosticFact } from '../diagnostics.ts';
import { INPUT_CODES, type InputCode } from './codes.ts';
import { createLineIndex } from './line-index.ts';

/** Most bytes a file may have; 500 services with all their work need a fifth of it. */
export const LARGEST_FILE = 1_000_000;

export type DecodeResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * UTF-8 with or without a byte order mark, or UTF-16 with one; other encodings are named if they can be. A lone carriage return becomes a
 * line feed, which is what YAML means by it; all offsets stay as they were.
 */
export function decodeText(bytes: Uint8Array, file: string, limit = LARGEST_FILE): DecodeResult {
  if (bytes.length > limit) {
    return failure(file, 'input/too-large', { size: bytes.length, limit });
  }
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return failure(file, 'input/unmarked-encoding', { encoding: wide });
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

/** Characters that are looked at to tell an encoding; a file that begins as text is text. */
const SAMPLE = 512;

/**
 * The encoding of a text that is neither UTF-8 nor marked UTF-16, by its zero bytes: names of fields
 * are Latin letters, of which all bytes but one are zero.
 */
function wideEncoding(bytes: Uint8Array): 'UTF-16' | 'UTF-32' | undefined {
  if (!bytes.includes(0)) return undefined;
  if (isWide(bytes, 4)) return 'UTF-32';
  return utf16(bytes) === undefined && isWide(bytes, 2) ? 'UTF-16' : undefined;
}

/** True when the first characters can be text, whichever byte comes first, many of them Latin. */
function isWide(bytes: Uint8Array, width: 2 | 4): boolean {
  if (bytes.length % width !== 0) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.min(SAMPLE, bytes.length / width);
  return [true, false].some((littleEndian) => {
    let latin = 0;
    let strange = 0;
    for (let index = 0; index < count; index++) {
      const unit =
        width === 2
          ? view.getUint16(index * width, littleEndian)
          : view.getUint32(index * width, littleEndian);
      if (unit === 0 || unit > 0x10ffff) return false;
      if (isLatin(unit)) latin++;
      else if (isLatin(unit >> 8) && isLatin(unit & 0xff)) strange++; // two letters of a byte each
    }
    return latin * 4 >= count && strange * 8 <= count;
  });
}

function isLatin(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || code === 0x09 || code === 0x0a || code === 0x0d;
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

import { describe, expect, test } from 'vitest';
import { LARGEST_FILE } from '../../src/input/decode-text.ts';
import { readSource } from '../../src/input/read-source.ts';
import { utf8 } from './read.ts';

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array((text.length + 1) * 2);
  const view = new DataView(bytes.buffer);
  for (const [index, unit] of ['\ufeff', ...text.split('')].entries()) {
    view.setUint16(index * 2, unit.charCodeAt(0), !bigEndian);
  }
  return bytes;
}

describe('encodings', () => {
  const text = 'name: Zażółć\nמכתב: שלום\n';
  const value = { name: 'Zażółć', מכתב: 'שלום' };

  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`)],
    ['UTF-16 little endian', utf16(text, false)],
    ['UTF-16 big endian', utf16(text, true)],
  ])('%s is read, columns counted without the mark', (_, bytes) => {
    const result = readSource(bytes, 'client.yaml');
    expect(result).toMatchObject({ ok: true, source: { value } });
    expect(result.ok && result.source.locate(['name']).location).toEqual({
      file: 'client.yaml',
      line: 1,
      column: 7,
    });
  });

  test('a file in a code page is refused at its first wrong byte', () => {
    const bytes = new Uint8Array([...utf8('a: b\nname: K'), 0xb3, ...utf8('os\n')]);
    const result = readSource(bytes, 'client.yaml');
    expect(result).toMatchObject({
      ok: false,
      diagnostics: [
        {
          code: 'input/bad-encoding',
          facts: { encoding: 'UTF-8' },
          location: { line: 2, column: 8 },
          sourceLine: 'name: K\ufffdos',
        },
      ],
    });
  });

  const hebrew = 'language: he\nclient: { name: קונדיטוריה על החוף בע״מ, address: [רחוב הים 3, חיפה] }\n';
  const utf32 = (bigEndian: boolean, mark: string) => {
    const bytes = new Uint8Array((mark + hebrew).length * 4);
    const view = new DataView(bytes.buffer);
    for (const [index, unit] of (mark + hebrew).split('').entries()) {
      view.setUint32(index * 4, unit.charCodeAt(0), !bigEndian);
    }
    return bytes;
  };

  test.each([
    ['UTF-16', utf16(text, false).subarray(2)],
    ['UTF-16', utf16(text, true).subarray(2)],
    ['UTF-16', utf16(hebrew, false).subarray(2)],
    ['UTF-16', utf16('a', true).subarray(2)],
    ['UTF-32', utf32(false, '\ufeff')],
    ['UTF-32', utf32(true, '\ufeff')],
    ['UTF-32', utf32(false, '')],
  ])('%s without its mark, or unreadable, is named (%#)', (encoding, bytes) => {
    const result = readSource(bytes, 'client.yaml');
    expect(result).toMatchObject({
      ok: false,
      diagnostics: [
        { code: 'input/unmarked-encoding', facts: { encoding }, location: { file: 'client.yaml' } },
      ],
    });
  });

  test('UTF-16 cut in half is refused', () => {
    const result = readSource(utf16(text, false).subarray(0, -1), 'client.yaml');
    expect(result).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'input/bad-encoding', facts: { encoding: 'UTF-16' } }],
    });
  });

  test.each([
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['a PDF', utf8('%PDF-1.7\n%âãÏÓ\n')],
    ['a Word file', utf8('PK\u0003\u0004 word/document.xml')],
    ['text with a zero byte', utf8('a: b\0c')],
    ['UTF-16 with a zero character', utf16('a: b\0c', false)],
    ['a font', new Uint8Array([0, 1, 0, 0, 0, 0x10, 1, 0, 0, 4, 0, 0])],
    ['two letters and zeros', utf8('a\0b\0c\0\0\0')],
    ['random bytes', new Uint8Array([0xc0, 0x01, 0x02, 0xff, 0x1b])],
  ])('%s is a binary file', (_, bytes) => {
    const result = readSource(bytes, 'client.yaml');
    expect(result).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'input/binary-file', location: { file: 'client.yaml' } }],
    });
  });

  test('a file beyond the limit is not parsed', () => {
    const result = readSource(new Uint8Array(LARGEST_FILE + 1).fill(0x20), 'client.yaml');
    expect(result).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'input/too-large', facts: { limit: LARGEST_FILE } }],
    });
  });
});

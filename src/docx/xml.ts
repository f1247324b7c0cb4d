const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters XML 1.0 has no way to write: most controls, lone surrogates, U+FFFE and U+FFFF. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Text without the characters XML cannot hold. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '');
}

/** Text as content or attribute value. */
export function escapeXml(text: string): string {
  return writable(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

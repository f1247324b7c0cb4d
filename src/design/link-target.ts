import type { Fact } from '../fact.ts';

const E_MAIL = /^[^\s@<>"]+@[^\s@<>"]+$/;
const SCHEME = /^[a-z][a-z\d+.-]*:(?!\d)/i;
const WEB = /^https?:\/\/\S+$/i;

/**
 * The URI a click on a value opens, in ASCII; undefined when the value is not plainly an address.
 * Other schemes than mail and web are never linked: a letter must not start programs.
 */
export function linkTarget({ kind, value }: Fact): string | undefined {
  if (kind === 'e-mail') return E_MAIL.test(value) ? ascii(`mailto:${value}`) : undefined;
  if (kind !== 'url' || /\s/.test(value)) return undefined;
  if (WEB.test(value)) return ascii(value);
  return SCHEME.test(value) || value === '' ? undefined : ascii(`https://${value}`);
}

function ascii(uri: string): string | undefined {
  try {
    return encodeURI(uri).replaceAll('%25', '%');
  } catch {
    return undefined; // a lone surrogate
  }
}

import { findStatedSecrets } from './find-stated-secrets.ts';

/** What a text seems to hold. */
export type SecretKind = 'token' | 'private-key' | 'password' | 'password-in-url';

/** A secret and where it stands, in UTF-16 code units; `end` is exclusive. */
export interface Secret {
  readonly kind: SecretKind;
  readonly start: number;
  readonly end: number;
}

/**
 * How far to look: `shaped` knows shapes that are nothing else, `stated` also takes what a text
 * calls a password or a PIN, `guess` also codes, keys and words that look generated.
 */
export type SecretCare = 'shaped' | 'stated' | 'guess';

/** Secrets whose issuers gave them a shape of their own, so that they can be found. */
const SHAPES: readonly (readonly [SecretKind, RegExp])[] = [
  ['token', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g], // cloud access keys
  ['token', /\bgh[opsur]_[A-Za-z0-9]{30,}\b/g], // code hosting
  ['token', /\bgithub_pat_[A-Za-z0-9_]{22,}\b/g],
  ['token', /\bglpat-[A-Za-z0-9_-]{20,}\b/g],
  ['token', /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}\b/g], // payments
  ['token', /\bxox[abposr]-[A-Za-z0-9-]{10,}\b/g], // chat
  ['token', /\bAIza[A-Za-z0-9_-]{35}\b/g],
  ['token', /\bnpm_[A-Za-z0-9]{36}\b/g],
  ['token', /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}\b/g],
  ['token', /\beyJ[A-Za-z0-9_-]{10,400}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,}/g], // signed web tokens
  // to its last line, which may be missing
  ['private-key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*-----|$)/g],
  ['password-in-url', /(?<=\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@]{1,64}:)[^\s/@]{1,64}(?=@)/gi],
];

/** How the shapes begin: every text of a file is searched, and most have nothing of the kind. */
const ANY_SHAPE = /A[KS]IA|gh[opsur]_|github_pat_|glpat-|[rs]k_|xox|AIza|npm_|SG\.|eyJ|-----BEGIN|:\/\//;

/** Longer words are data of another kind, not something a person types. */
const LONGEST_WORD = 80;

/** Every secret of a text, those with a shape first; the parts of a text they stand in may overlap. */
export function findSecrets(text: string, care: SecretCare): readonly Secret[] {
  const found: Secret[] = [];
  if (ANY_SHAPE.test(text)) {
    for (const [kind, shape] of SHAPES) {
      for (const { 0: match, index } of text.matchAll(shape)) {
        found.push({ kind, start: index, end: index + match.length });
      }
    }
  }
  if (care === 'shaped') return found;
  for (const stretch of findStatedSecrets(text, care === 'guess'))
    found.push({ kind: 'password', ...stretch });
  if (care === 'stated') return found;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (looksGenerated(word)) found.push({ kind: 'password', start: index, end: index + word.length });
  }
  return found;
}

/** The kind of secret in a text, or `undefined`. */
export function findSecret(text: string, care: SecretCare): SecretKind | undefined {
  return findSecrets(text, care)[0]?.kind;
}

/** Neither an address, a path nor a product name: the kinds of characters change all the time. */
function looksGenerated(word: string): boolean {
  if (word.length < 10 || word.length > LONGEST_WORD || /[^!-~]/.test(word)) return false;
  if (/[/\\]|@[^@]+\.[a-z]{2,}|\.[a-z]{2,}$|^[\w.-]+#\d+[,.;:)]*$/i.test(word)) return false;
  if (/[!#$%^&*?+=~@].*\S/.test(word)) return isMixed(word) && changes(word) >= 4;
  // Names are put together with hyphens and dots; a generated word is long between them.
  return word.split(/[^A-Za-z0-9]+/).some((part) => part.length >= 16 && isMixed(part) && changes(part) >= 7);
}

function isMixed(word: string): boolean {
  return /[a-z]/.test(word) && /[A-Z]/.test(word) && /\d/.test(word);
}

/** How often one kind of character follows another. */
function changes(word: string): number {
  const kinds = [...word].map(kindOf);
  return kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length;
}

function kindOf(character: string): 'upper' | 'lower' | 'digit' | 'other' {
  if (character >= 'A' && character <= 'Z') return 'upper';
  if (character >= 'a' && character <= 'z') return 'lower';
  return character >= '0' && character <= '9' ? 'digit' : 'other';
}

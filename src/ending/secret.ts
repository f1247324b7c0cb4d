/** What a text seems to hold. */
export type SecretKind = 'token' | 'private-key' | 'password' | 'password-in-url';

/** Tokens whose issuers gave them a shape of their own, so that they can be found. */
const TOKENS: readonly RegExp[] = [
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/, // cloud access keys
  /\bgh[opsur]_[A-Za-z0-9]{30,}\b/, // code hosting
  /\bgithub_pat_[A-Za-z0-9_]{22,}\b/,
  /\bglpat-[A-Za-z0-9_-]{20,}\b/,
  /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}\b/, // payments
  /\bxox[abposr]-[A-Za-z0-9-]{10,}\b/, // chat
  /\bAIza[A-Za-z0-9_-]{35}\b/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
  /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}\b/,
  /\beyJ[A-Za-z0-9_-]{10,400}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,}/, // signed web tokens
];

const PRIVATE_KEY = /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/;
const PASSWORD_IN_URL = /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@]{1,64}:[^\s/@]{1,64}@/i;

/** "Password" in the languages of the product; what follows the colon as one word is one. */
const PASSWORD_WORD =
  /(?:^|[^\p{L}])(?:password|passwd|pwd|passphrase|passcode|passwort|kennwort|hasło|heslo|пароль|סיסמה|סיסמא|jelszó|mot de passe|contraseña|senha|parola|parolă|wachtwoord)\s*[:=]\s*["'“„]?[^\s"'”]{4,64}["'”]?\s?(?=$|[,;.)\n]|\s\p{Pd})/iu;

/** Words that also mean harmless things: only a value with a digit counts. */
const CODE_WORD =
  /(?:^|[^\p{L}])(?:pin|puk|code|kod|код|קוד|auth code|epp code|api key|key|token|secret|schlüssel|klucz|ключ|מפתח)\s*[:=]\s*["'“„]?(?=[^\s"'”]{0,64}\d)[^\s"'”]{4,}/iu;

/** Longer words are data of another kind, not something a person types. */
const LONGEST_WORD = 80;

/**
 * The kind of secret in a text, or `undefined`. `certain` knows shapes that are nothing else;
 * `guess` also takes "password: x" and words that look generated.
 */
export function findSecret(text: string, care: 'certain' | 'guess'): SecretKind | undefined {
  if (TOKENS.some((token) => token.test(text))) return 'token';
  if (PRIVATE_KEY.test(text)) return 'private-key';
  if (PASSWORD_IN_URL.test(text)) return 'password-in-url';
  if (care === 'certain') return undefined;
  if (PASSWORD_WORD.test(text) || CODE_WORD.test(text)) return 'password';
  return text.split(/\s+/).some(looksGenerated) ? 'password' : undefined;
}

/** Neither an address, a path nor a product name: the kinds of characters change all the time. */
function looksGenerated(word: string): boolean {
  if (word.length < 10 || word.length > LONGEST_WORD || /[^!-~]/.test(word)) return false;
  if (/[/\\]|@[^@]+\.[a-z]{2,}|\.[a-z]{2,}$/i.test(word)) return false;
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

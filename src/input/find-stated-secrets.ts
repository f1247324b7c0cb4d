/** Where a value stands, in UTF-16 code units; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Values a text calls a password or a PIN, and with `codes` a code or a key: `PIN 4711`, `the
 * password is hunter2`, `הסיסמה היא 1234`. What only speaks of one is left alone: `your PIN is in
 * the sealed envelope`.
 */
export function findStatedSecrets(text: string, codes: boolean): readonly Stretch[] {
  if (!ANY_WORD.test(text)) return [];
  const found: Stretch[] = [];
  for (const match of text.matchAll(new RegExp(ANY_WORD, 'gi'))) {
    const word = wordOf(match, text);
    if (word === undefined || (!codes && (word.topic === 'code' || word.topic === 'key'))) continue;
    const value = valueAfter(word, text) ?? valueBefore(word, text);
    if (value !== undefined) found.push(value);
  }
  return found;
}

/**
 * What a word promises: `password` anything, `pin` digits or a code that opens something, `code`
 * and `key` also mean harmless things.
 */
type Topic = 'password' | 'pin' | 'code' | 'key';

/** In the languages of the product and of its neighbours; Hebrew ones with the letters that lean on them. */
const TOPICS: Readonly<Record<Topic, readonly string[]>> = {
  password: [
    'passwords?|passwd|passphrases?|passcodes?',
    'passwort|passwörter|kennwort|kennwörter|wachtwoord(?:en)?',
    'hasło|hasła|heslo|hesla|пароль|пароли|jelszó|jelszavak',
    'mots? de passe|contraseñas?|senhas?|parola|parolă|parole',
    'pwd?|pass',
    '[ובכלמשה]{0,3}סיסמ(?:אות|ות|תכם|תנו|ת[והםןךי]?|[אה])',
  ],
  pin: [
    '(?:pin|puk)[ -]?(?:codes?|numbers?|no\\.?|nr\\.?|nummer)|pins?\\d?|puks?\\d?|geheimzahl',
    '(?:access|alarm|door|entrance|entry|garage|gate|keypad|lock|safe|security|voicemail)[ -](?:codes?|combinations?)',
    '[ובכלמשה]{0,3}קוד (?:ה?(?:אזעקה|בניין|גישה|דלת|חניון|כניסה|כספת|מנעול|סודי|פין|שער))',
  ],
  code: [
    'codes?|kody?|kódy?|коды?|tokens?|secrets?|[ובכלמשה]{0,3}קוד',
    '(?:access|activation|api|encryption|licen[cs]e|private|product|recovery|secret|ssh|wi-?fi|wpa2?)[ -]keys?',
  ],
  key: ['keys?|schlüssel|klucze?|ключи?|[ובכלמשה]{0,3}מפתח'],
};

// without the flag `u`: every text of a file is searched, and so it takes a tenth of the time
const ANY_WORD = new RegExp(
  (['password', 'pin', 'code', 'key'] as const)
    .map((topic) => `(?<${topic}>${TOPICS[topic].join('|')})`)
    .join('|'),
  'i',
);

/** A word that may have a secret beside it. */
interface Word extends Stretch {
  readonly topic: Topic;
  readonly text: string;
}

/** `tax code: 1257L`, `front key: 4`: what stands before such a word makes it harmless. */
const HARMLESS_BEFORE = new Set(
  `account area article bank bar bic branch budget building cabinet car client colour color commodity cost country
  cpv currency customer customs department dial dialling door drawer error eori front hs house icd item job
  ledger locker master matter nace nominal office order phone post postal primary product project qr ref
  reference room sic sort source spare status stock supplier swift tariff tax vat vendor zip`.split(/\s+/),
);

/** The match as a word of its own, or undefined where it is part of another. */
function wordOf(match: RegExpMatchArray, text: string): Word | undefined {
  const start = match.index ?? 0;
  const [matched] = match;
  const topic = (['password', 'pin', 'code', 'key'] as const).find((each) => match.groups?.[each]);
  if (topic === undefined) return undefined;
  const before = text.slice(Math.max(0, start - 40), start);
  if (/^\p{L}/u.test(text.slice(start + matched.length, start + matched.length + 2))) return undefined;
  if (/\p{L}$/u.test(before) && !COMPOUND.test(matched) && !isCamel(before, matched)) return undefined;
  // `boarding pass: 4711`
  if (/^pass$/iu.test(matched) && !/(?:^|[,;/|&(\n])\s*$/u.test(before)) return undefined;
  const beside = /(\p{L}+)[\s-]*$/u.exec(before)?.[1] ?? '';
  if ((topic === 'code' || topic === 'key') && HARMLESS_BEFORE.has(beside.toLowerCase())) return undefined;
  return { topic, text: matched, start, end: start + matched.length };
}

/** `Zugangspasswort` is one; `spin` is none. */
const COMPOUND = /^(?:passwor|passwör|kennwor|kennwör|wachtwoor)/iu;

/** `adminPassword` */
function isCamel(before: string, word: string): boolean {
  return /\p{Ll}$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(word);
}

/** How word and value hang together. */
type Joint = 'colon' | 'said' | 'filled' | 'loose' | 'bare';

// Marks of direction stand between Hebrew and Latin; a value may be on the next line.
const GAP = '[\\s\\u200e\\u200f\\u061c]{0,40}';
const GAP1 = '[\\s\\u200e\\u200f\\u061c]{1,40}';
const ASIDE = `(?:${GAP}\\([^()\\n]{1,40}\\))?`;
const COLON = `["'”]?${GAP}(?:[:=]|=>)${GAP}`;
const IS = `${GAP1}(?:is now|is|are|was|will be|ist|lautet|jest|est|es|este|היא|הוא|הינה|הינו)`;
const SAID = `${IS}(?:${COLON}|${GAP1})`;
const DASH = `${GAP1}[-–—→]${GAP1}`;
const FILLING = `(?:${GAP1}(?:for|of|to|on|at|für|zum|zur|von|do|dla|od|de|del|pour|для|от)(?:${GAP1}[^\\s:=.;,\\d(]{1,30}){1,5}?)`;
const HEBREW_FILLING = `(?:(?:${GAP1}[\\p{L}"״'׳־-]{1,30}){1,4}?)`;

const JOINTS: readonly (readonly [Joint, RegExp])[] = [
  ['colon', new RegExp(`^${ASIDE}(?:${IS})?${COLON}`, 'iu')],
  ['said', new RegExp(`^${ASIDE}${SAID}`, 'iu')],
  ['filled', new RegExp(`^${FILLING}(?:${COLON}|${SAID}|${DASH})`, 'iu')],
  ['loose', new RegExp(`^${ASIDE}(?:${DASH}|${GAP1}[([{]${GAP})`, 'iu')],
  ['bare', new RegExp(`^${GAP1}`, 'u')],
];

/** `PIN-4711`, but `password-2026.xlsx` is a file. */
const ATTACHED: (typeof JOINTS)[number] = ['bare', /^[-#]/u];

const HEBREW_JOINT: (typeof JOINTS)[number] = [
  'filled',
  new RegExp(`^${HEBREW_FILLING}(?:${COLON}|${SAID}|${DASH})`, 'iu'),
];
const TO_JOINT: (typeof JOINTS)[number] = ['said', new RegExp(`^${GAP1}to${GAP1}`, 'iu')];
const SET_BEFORE = /(?:^|\P{L})(?:set|change[ds]?|changing|reset)\s+(?:\p{L}+\s+){0,3}$/iu;

/** Farther than any joint and value reach. */
const REACH = 400;

function valueAfter(word: Word, text: string): Stretch | undefined {
  const rest = text.slice(word.end, word.end + REACH);
  for (const [joint, pattern] of jointsOf(word, text)) {
    const between = pattern.exec(rest)?.[0];
    if (between === undefined) continue;
    if (word.topic === 'code' && joint === 'filled' && !OPENS.test(between)) continue;
    const value = valueAt(rest, between.length, word, joint);
    if (value !== undefined) return { start: word.end + value.start, end: word.end + value.end };
  }
  return undefined;
}

/** `the code for the alarm is 4711`, but not `the code for travel is 4711` */
const OPENS =
  /alarm|card|door|entrance|garage|gate|keypad|lock|login|portal|router|safe|sim|voicemail|wi-?fi|אזעק|דלת|חני|כניס|כספת|כרטיס|מנעול|נתב|שער/iu;

function jointsOf({ topic, text: word, start }: Word, text: string): typeof JOINTS {
  const joints = [...JOINTS];
  if (/\p{Script=Hebrew}/u.test(word)) joints.push(HEBREW_JOINT);
  if (topic === 'key' || ABBREVIATION.test(word)) return joints.filter(([joint]) => joint === 'colon');
  if (topic === 'code') return joints.filter(([joint]) => joint !== 'bare');
  if (topic === 'pin') joints.push(ATTACHED);
  // "change the PIN to 4711", and Polish "hasło to …"; "send the PIN to 0123 4567" is another thing
  const isSet = SET_BEFORE.test(text.slice(Math.max(0, start - 40), start));
  if (isSet || /^hasł/iu.test(word)) joints.push(TO_JOINT);
  return joints;
}

/** They are other things as well: `300 GBP pw`. */
const ABBREVIATION = /^(?:pass|pwd?)$/iu;

/** `4711 is the PIN` */
function valueBefore(word: Word, text: string): Stretch | undefined {
  if (!/^\s*(?:$|[.,;:!)\n])/u.test(text.slice(word.end, word.end + 40))) return undefined;
  const from = Math.max(0, word.start - 100);
  const match = BEFORE.exec(text.slice(from, word.start));
  const value = match?.[1] ?? '';
  if (match === null || !isCode(value) || !/^[\w#*!$%&?+-]+$/.test(value)) return undefined;
  const start = from + match.index + match[0].indexOf(value);
  return { start, end: start + value.length };
}

const BEFORE =
  /(?<!\S)["'“„]?([^\s"'“„”]{4,64})["'”]?\s+(?:is|was|ist|היא|הוא)\s+(?:(?:the|your|our|die|das)\s+)?(?:\p{L}+\s+)?$/u;

/** The value at `at`, if it is one for this word and joint. Places count from the start of `rest`. */
function valueAt(rest: string, at: number, { topic, text: word }: Word, joint: Joint): Stretch | undefined {
  const quoted = QUOTED.exec(rest.slice(at));
  if (quoted !== null && topic === 'password' && joint !== 'bare' && joint !== 'loose') {
    const [whole, inner = ''] = quoted;
    if (inner.split(/\s+/u).every((each) => !isOrdinary(each))) {
      return { start: at, end: at + whole.length };
    }
  }
  const start = at + (/^["'“„«”»״‘’]/u.test(rest.slice(at)) ? 1 : 0);
  const raw = /^[^\s"'“„”«»״\u200e\u200f\u061c]{1,65}/u.exec(rest.slice(start))?.[0] ?? '';
  const value = raw.replace(/[.,;:!?)\]}]+$/u, '');
  const after = rest.slice(start + raw.length);
  const closes = raw !== value || /^["'”»״]?(?:\s*$|\s*\n|\s?[,;.)]|\s+[\p{Pd}(|/])/u.test(after);
  if (!isSecret(value, closes, topic, joint, word)) return undefined;
  return { start, end: start + raw.replace(/[.,;:)\]}]+$/u, '').length };
}

const QUOTED = /^["'“„«”»״‘’]([^"'“„”«»״\n]{4,64})["'”“»״’]/u;

function isSecret(value: string, closes: boolean, topic: Topic, joint: Joint, word: string): boolean {
  if (topic === 'pin' && joint === 'bare') return /^[#*]?\d{4,12}[#*]?$/u.test(value);
  if (topic !== 'password') return isCode(value);
  if (joint === 'bare') return isPassword(value) && !/^[\d./:-]*[./:-][\d./:-]*$/u.test(value);
  if (isPassword(value)) return true;
  if (!closes || isOrdinary(value) || !/[\p{L}\p{N}]/u.test(value)) return false;
  if (joint === 'colon') return value.length >= 4;
  return joint === 'said' && value.length >= 4 && standsOut(value, word);
}

/** After "is" stands most often what a password is like: `unknown`, `אישית`. */
function standsOut(value: string, word: string): boolean {
  if (/\p{Script=Hebrew}|\p{Script=Cyrillic}/u.test(word)) return /^(?=.*[a-z])[!-~]+$/u.test(value);
  return /^\p{Lu}\p{Ll}{3,}$/u.test(value) || WEAK.test(value);
}

const WEAK = /^(?:admin|changeme|guest|iloveyou|letmein|qwerty|root|welcome)$/iu;

/** Somebody's password, whatever stands around it: letters and digits, or a sign among letters. */
function isPassword(value: string): boolean {
  if (value.length < 4 || isData(value)) return false;
  return /\d/u.test(value) || (value.length >= 5 && /\p{L}[!#$%^&*?+=~@§|€£][\p{L}\p{N}]/u.test(value));
}

/** Four or more characters with a digit. */
function isCode(value: string): boolean {
  return value.length >= 4 && /\d/u.test(value) && !isData(value) && !/^\d\d-\d{3}$/u.test(value);
}

/** Dates, measures, addresses, product names and methods of encryption. */
function isData(value: string): boolean {
  return DATA.some((pattern) => pattern.test(value));
}

const DATA: readonly RegExp[] = [
  /^\d{4}-\d\d(?:-\d\d)?$/u,
  /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/u,
  /^\d{1,3}[-\u2010\u2011]\p{L}+$/u, // 6-digit
  /:\/\/|^www\.|^[./\\~]|^[A-Za-z]:\\/u,
  /^[^@]+@[^@]+\.\p{L}{2,}$/u,
  /\.(?:csv|docx?|kdbx?|pdf|txt|xlsx?|ya?ml|zip)$/iu,
  /^(?:1password|2fa|mfa|otp|totp|fido2|u2f|oauth2|(?:sha|aes|rsa|md|wpa)-?\d+)(?:\P{L}.*)?$/iu,
  /^(?:ms|m|office|microsoft|windows|win)-?\d{2,4}(?:\P{L}.*)?$/iu,
];

/** Words that say what became of a password, or who keeps it. */
function isOrdinary(value: string): boolean {
  return ORDINARY.has(value.toLowerCase()) || isData(value);
}

const ORDINARY = new Set(
  `attached bitwarden blank by changed confidential dashlane default deleted disabled done empty enabled enclosed
  encrypted expired from handed held icloud in invalid keepass keepassxc keeper kept known lastpass locked lost
  missing n/a new none nordpass not okta old open optional pending personal private protected removed required
  reset resets revoked rotated safe sealed secret secure see sent separate separately set shared sms standard
  stored tba tbc tbd telephone temporary the to transferred unchanged unknown unused updated valid vaultwarden
  verbally via weak with you your
  getrennt telefonisch separat unverändert osobno telefonicznie bez
  אין אישית אישי אופסה אופסו בוטלה בטלפון בכספת במעטפה בנפרד הוחלפה ידועה יימסרו יוחלפו יימסר מצורפת נדרשת
  נמסרה נמסרו סודית פגה שונתה תאופס תוחלף תימסר תישלח זמנית`.split(/\s+/),
);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSecret, findSecrets } from '../../src/input/find-secret.ts';

// Put together here, so that no scanner takes this file for a leak.
const TOKENS = [
  `AKIA${'ABCDEFGHIJKLMNOP'}`,
  `ghp_${'abcdefghijklmnopqrstuvwxyz0123456789'}`,
  `sk_live_${'abcdefghijklmnop1234'}`,
  `xoxb-${'123456789012-abcdefghijkl'}`,
  `AIza${'SyA1234567890abcdefghijklmnopqrstuv'}`,
  `eyJhbGciOiJIUzI1NiJ9.${'eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N'}`,
];

test.each(TOKENS)('%s is a token wherever it stands', (token) => {
  expect(findSecret(token, 'shaped')).toBe('token');
  expect(findSecret(`the key is ${token}, keep it`, 'shaped')).toBe('token');
});

test.each([
  ['-----BEGIN RSA PRIVATE KEY-----\nMIIE', 'private-key'],
  ['-----BEGIN PRIVATE KEY-----', 'private-key'],
  ['postgres://admin:hunter2@db.bakery.example/shop', 'password-in-url'],
])('%j is found everywhere', (text, kind) => {
  expect(findSecret(text, 'shaped')).toBe(kind);
});

/** A text and the part of it that is secret. */
const STATED: readonly (readonly [text: string, secret: string])[] = [
  ['password: Hunter2!', 'Hunter2!'],
  ['Password = changeme', 'changeme'],
  ['login anna, password: kotek123', 'kotek123'],
  ['hasło: Klon2024', 'Klon2024'],
  ['Kennwort: Sommer-2026', 'Sommer-2026'],
  ['пароль: qwerty77', 'qwerty77'],
  ['סיסמה: shalom123', 'shalom123'],
  ['jelszó: "alma1234"', '"alma1234"'],
  ['PIN: 4821', '4821'],
  // said in a sentence
  ['PIN 4711', '4711'],
  ['the SIM card, PIN 4711, is in the drawer', '4711'],
  ['pin no. 4711', '4711'],
  ['PIN #4711', '#4711'],
  ['PIN-4711', '4711'],
  ['PIN code 4711.', '4711'],
  ['PIN is 4711', '4711'],
  ['Your PIN is 4711; change it soon', '4711'],
  ['PIN (alarm): 4711', '4711'],
  ['PIN (4711)', '4711'],
  ['PIN – 4711', '4711'],
  ['PIN\u00a04711', '4711'],
  ['the PIN for the alarm is 4711', '4711'],
  ['4711 is the PIN', '4711'],
  ['PUK 12345678', '12345678'],
  ['change the PIN to 4711', '4711'],
  ['alarm code 4711#', '4711#'],
  ['The door code is C2580', 'C2580'],
  ['safe combination: 12-34-56-78', '12-34-56-78'],
  ['Password is hunter2', 'hunter2'],
  ['The password is now hunter2, please change it', 'hunter2'],
  ['password is: swordfish', 'swordfish'],
  ['The password is Sunshine.', 'Sunshine'],
  ['password is changeme', 'changeme'],
  ['the password is "correct horse battery"', '"correct horse battery"'],
  ['the password: swordfish', 'swordfish'],
  ['the password: Hunter2 until the handover', 'Hunter2'],
  ['the password: kotek123 (administrator)', 'kotek123'],
  ['password (old): hunter2', 'hunter2'],
  ['password hunter2', 'hunter2'],
  ['user anna, password Hun$ter', 'Hun$ter'],
  ['password for the router: Hunter2', 'Hunter2'],
  ['the password of the mailbox is hunter2', 'hunter2'],
  ['password - hunter2', 'hunter2'],
  ['pwd=hunter', 'hunter'],
  ['db_password=hunter2', 'hunter2'],
  ['adminPassword: hunter2', 'hunter2'],
  ['{"password": "correct horse"}', '"correct horse"'],
  ['anna; pass: hunter2', 'hunter2'],
  ['passphrase: hunter2', 'hunter2'],
  ['Passwords: hunter2, kotek123', 'hunter2'],
  ['the password is\n  hunter2', 'hunter2'],
  ['Das Passwort lautet Sommer2026', 'Sommer2026'],
  ['WLAN-Passwort: Sommer2026', 'Sommer2026'],
  ['Zugangspasswort: Sommer2026', 'Sommer2026'],
  ['hasło to kotek123', 'kotek123'],
  // in Hebrew
  ['סיסמה 1234', '1234'],
  ['הסיסמה היא 1234', '1234'],
  ['הסיסמה היא \u200ehunter2\u200e', 'hunter2'],
  ['הסיסמה היא hunter', 'hunter'],
  ['הסיסמה היא "שלום עולם"', '"שלום עולם"'],
  ['סיסמת הכניסה: 1234', '1234'],
  ['הסיסמה למערכת היא shalom1', 'shalom1'],
  ['סיסמא - 1234', '1234'],
  ['בסיסמה: דובשנית', 'דובשנית'],
  ['קוד סודי 4711', '4711'],
  ['קוד הכניסה לבניין הוא 4711', '4711'],
  ['קוד האזעקה: 4711', '4711'],
];

test.each(STATED)('%j states a secret, wherever it stands', (text, secret) => {
  expect(findSecret(text, 'stated')).toBe('password');
  expect(findSecret(text, 'shaped')).toBeUndefined();
  const found = findSecrets(text, 'stated').map(({ start, end }) => text.slice(start, end));
  expect(found).toContain(secret);
});

test.each([
  'EPP code: 7Hq-99x-T',
  'kod: 552190',
  'the code is 552190',
  'the code for the alarm is 4711',
  'API key: 9f8a7b6c5d4e',
  'key: 9f8a7b6c5d4e',
  'קוד: 552190',
  'הקוד הוא 552190',
  'Xk9!mPq2$vLw',
  'use tR7#bN2@kW9z to log in',
  'aB3dE5fG7hJ9kL2mN4pQ',
])('%j is a secret where access is handed over', (text) => {
  expect(findSecret(text, 'guess')).toBe('password');
  expect(findSecret(text, 'stated')).toBeUndefined();
});

test.each([
  'Passwords will be handed over by a password manager',
  'Your PIN is in the sealed envelope',
  'the PIN changes on 3 May',
  'password reset e-mail',
  'PIN: handed over in a sealed envelope',
  'The PIN is valid until 2026-12-31',
  'the PIN of the card ending in 4711 is in the envelope',
  'send the PIN to 01632 960000',
  'PIN: 4 digits, sent by post',
  'the PIN is 4-digit',
  'PIN letter 2 of 3',
  'PIN: 2026-12-31 by post',
  'spin: 4711',
  'the code is 6-digit',
  'the registrar e-mails the code',
  'code: sent by SMS to Ms Penn',
  'the code is sent to +44 1632 960000',
  'sort code: 12-34-56',
  'tax code: 1257L',
  'the cost code is 4711',
  'postcode 90210',
  'kod 90-001',
  'kod pocztowy: 90-001',
  'the code for travel is T4711',
  'source code: 2026-11 release',
  'password: sent by the registrar',
  'password: by phone, after the call',
  'password: unchanged',
  'Password: 1Password',
  'The password is unknown.',
  'The password is stored in LastPass',
  'The password is 12 characters long',
  'The password is changed every 90 days',
  'the password of the mailbox was changed on 2026-12-01',
  'the password is AES-256 encrypted',
  'password 2FA is on',
  'password: see https://vault.example/item/4711',
  'password for the router: unchanged',
  'password for the portal: Anna',
  'passwords-2026.xlsx',
  'Password list 2026',
  'password, then 2FA',
  'password manager, shared vault',
  'password manager: Bitwarden',
  'reset link by e-mail, password is never written down',
  'Change the password before 31 December 2026.',
  'boarding pass: 4711',
  '300 GBP pw 2026',
  'הסיסמאות יימסרו באמצעות מנהל סיסמאות',
  'הקוד הסודי נמצא במעטפה סגורה',
  'הקוד הסודי משתנה ב-3 במאי',
  'הסיסמה תוחלף ב-3.5.2026',
  'סיסמה תוקף: 31.12.2026',
  'דוא״ל לאיפוס סיסמה',
  'הסיסמה היא אישית',
  'הסיסמה היא בת 8 תווים',
  'סיסמה: תימסר',
  'סיסמה: תימסר בטלפון',
  'קוד הסניף: 12345',
  'מיקוד 1234567',
  'ניקוד: 1234',
  'anna.nowak@Klon2024Biuro.example',
  'https://my.registrar.example/Account/Transfer2026?id=AbC123dEf456',
  'https://git.example/Bakery-Shop/Web2026',
  '/var/www/BakeryShop2026/html',
  'GTM-5XKJ2LQ',
  'UA-12345678-1',
  'G-1A2B3C4D5E',
  'PL61109010140000071219812874',
  'GB33BUKB20201555555555',
  'RR123456785PL',
  'Microsoft365Business',
  'WordPress6.4-Plugins2026',
  'iPhone15ProMax (returned)',
  'Office2021ProfessionalPlus',
  'TwistedPair-Cat6A-Cable',
  'invoice 2026/11/00123-FV',
  'Windows Server 2022 Datacenter',
  'issue BakeryShop#157,',
  'Building code: 2018',
  'key: front door, code with the caretaker',
  'front door key: 4711-B',
  'klucz: 2 sztuki',
  'clé USB 32Go',
  'sygn. akt II C 1234/25',
  'תעודת זהות 123456782',
  'C:\\Users\\Anna\\Ledgers2026',
  'GST-Return-Q4-2026-Final',
])('%j is nothing secret', (text) => {
  expect(findSecrets(text, 'guess')).toEqual([]);
});

test('plain words in any number are never a secret', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyząćęłńóśźżאבגדהוזчшщ'),
    minLength: 1,
    maxLength: 14,
  });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      expect(findSecret(words.join(' '), 'guess')).toBeUndefined();
    }),
  );
});

// Quadratic patterns would run into the test's time limit here.
test.each([
  ...['aA1', 'password:', 'password: x', 'password for a b c d e ', 'a://b:', ' ', 'key=', 'eyJ-', '"'],
  ...[
    'sk_live_',
    'PIN ',
    'סיסמה של ',
    'is the PIN ',
    '-----BEGIN PRIVATE KEY-----',
    'password(',
    '4711 is the ',
  ],
])('half a million characters of %j are read through', (part) => {
  const found = findSecret(part.repeat(500_000 / part.length), 'guess');
  expect([undefined, 'password', 'password-in-url', 'private-key']).toContain(found);
});

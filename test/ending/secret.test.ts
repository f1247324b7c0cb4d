import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSecret } from '../../src/ending/secret.ts';

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
  expect(findSecret(token, 'certain')).toBe('token');
  expect(findSecret(`the key is ${token}, keep it`, 'certain')).toBe('token');
});

test.each([
  ['-----BEGIN RSA PRIVATE KEY-----\nMIIE', 'private-key'],
  ['-----BEGIN PRIVATE KEY-----', 'private-key'],
  ['postgres://admin:hunter2@db.bakery.example/shop', 'password-in-url'],
])('%j is found everywhere', (text, kind) => {
  expect(findSecret(text, 'certain')).toBe(kind);
});

test.each([
  'password: Hunter2!',
  'Password = changeme',
  'login anna, password: kotek123',
  'hasło: Klon2024',
  'Kennwort: Sommer-2026',
  'пароль: qwerty77',
  'סיסמה: shalom123',
  'jelszó: "alma1234"',
  'PIN: 4821',
  'EPP code: 7Hq-99x-T',
  'kod: 552190',
  'API key: 9f8a7b6c5d4e',
  'Xk9!mPq2$vLw',
  'use tR7#bN2@kW9z to log in',
  'aB3dE5fG7hJ9kL2mN4pQ',
])('%j is a password where access is handed over', (text) => {
  expect(findSecret(text, 'guess')).toBe('password');
  expect(findSecret(text, 'certain')).toBeUndefined();
});

test.each([
  'the registrar e-mails the code',
  'code: sent by SMS to Ms Penn',
  'password: sent by the registrar',
  'password: by phone, after the call',
  'PIN: handed over in a sealed envelope',
  'password manager, shared vault',
  'reset link by e-mail, password is never written down',
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
  'key: front door, code with the caretaker',
  'klucz: 2 sztuki',
  'clé USB 32Go',
  'sygn. akt II C 1234/25',
  'תעודת זהות 123456782',
  'C:\\Users\\Anna\\Ledgers2026',
  'GST-Return-Q4-2026-Final',
])('%j is nothing secret', (text) => {
  expect(findSecret(text, 'guess')).toBeUndefined();
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
test.each(['aA1', 'password:', 'password: x', 'a://b:', ' ', 'key=', 'eyJ-', '"', 'sk_live_'])(
  'half a million characters of %j are read through',
  (part) => {
    const found = findSecret(part.repeat(500_000 / part.length), 'guess');
    expect([undefined, 'password', 'password-in-url']).toContain(found);
  },
);

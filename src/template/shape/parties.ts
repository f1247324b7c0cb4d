import { email, flag, group, list, localized, nullable, phone, text, url } from '../shape-kinds.ts';
import { identifiers, lines, rows, word } from './common.ts';

export const provider = group({
  name: text(),
  tradingAs: nullable(text()),
  kind: nullable(word('party')),
  address: lines(),
  country: nullable(text()),
  identifiers: identifiers(),
  email: nullable(email()),
  phone: nullable(phone()),
  website: nullable(url()),
  /** E-mail, phone and website, those there are, for one line of a letterhead. */
  channels: list(text()),
  signatories: rows({
    name: text(),
    title: nullable(localized()),
    gender: nullable(word('gender')),
    actsUnder: nullable(localized()),
    licence: nullable(localized()),
    signature: nullable(text()),
    /** The signatory bears the name of the party, so the name stands there already. */
    isParty: flag(),
  }),
  contact: nullable(
    group({
      name: nullable(text()),
      email: nullable(email()),
      phone: nullable(phone()),
      hours: nullable(localized()),
      responseTime: nullable(localized()),
    }),
  ),
});

const clientFields = {
  name: text(),
  tradingAs: nullable(text()),
  kind: nullable(word('party')),
  address: lines(),
  country: nullable(text()),
  identifiers: identifiers(),
  email: nullable(email()),
  parties: rows({ name: text(), address: lines(), identifiers: identifiers() }),
  addressee: nullable(
    group({
      name: nullable(text()),
      title: nullable(localized()),
      gender: nullable(word('gender')),
      salutation: nullable(localized()),
    }),
  ),
  noticeAddress: lines(),
  /** Where the letter goes: the notice address, else the address. */
  postalAddress: lines(),
  signatories: rows({ name: text(), title: nullable(localized()), isParty: flag() }),
  /** A natural person who reads the letter: a person as client, or a named addressee. */
  personal: flag(),
} as const;

export const clients = rows(clientFields);

/** The client where there is only one. */
export const client = nullable(group({ ...clientFields, note: nullable(localized()) }));

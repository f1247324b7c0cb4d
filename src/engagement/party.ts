import * as z from 'zod';
import { row } from './row.ts';
import { country, email, filePath, lines, name, oneOrMany, phone, term, text, url } from './values.ts';

/** A number a register gave: `{ label: Company no., value: "01234567" }`. */
export const identifier = row({ label: text, value: name });

const address = lines;

/** Who signs for the provider. `actsUnder` is what gives the power (articles, power of attorney). */
export const signatory = row({
  name,
  title: text.optional(),
  gender: term('gender').optional(),
  actsUnder: text.optional(),
  licence: text.optional(),
  signature: filePath.optional(),
});

/** Whom the client can reach until the end date. */
export const contact = z.strictObject({
  name: name.optional(),
  email: email.optional(),
  phone: phone.optional(),
  hours: text.optional(),
  responseTime: text.optional(),
});

export const provider = z.strictObject({
  name,
  tradingAs: name.optional(),
  kind: term('party').optional(),
  address,
  country: country.optional(),
  identifiers: z.array(identifier).optional(),
  email: email.optional(),
  phone: phone.optional(),
  website: url.optional(),
  signatory: oneOrMany(signatory).optional(),
  signatories: oneOrMany(signatory).optional(),
  contact: contact.optional(),
});

/** Partners or spouses bound together, named one by one. */
const boundParty = row({ name, address: address.optional(), identifiers: z.array(identifier).optional() });

/** Whom the letter greets. Without a gender the greeting is neutral. */
const addressee = z.strictObject({
  name: name.optional(),
  title: text.optional(),
  gender: term('gender').optional(),
  salutation: text.optional(),
});

export const client = row({
  name,
  tradingAs: name.optional(),
  kind: term('party').optional(),
  address,
  country: country.optional(),
  identifiers: z.array(identifier).optional(),
  email: email.optional(),
  parties: z.array(boundParty).optional(),
  addressee: addressee.optional(),
  noticeAddress: address.optional(),
  signatory: oneOrMany(row({ name, title: text.optional() })).optional(),
  signatories: oneOrMany(row({ name, title: text.optional() })).optional(),
});

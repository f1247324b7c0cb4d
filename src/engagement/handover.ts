import * as z from 'zod';
import { promise } from './dates.ts';
import { money } from './money-value.ts';
import { personalData, records } from './records.ts';
import { row } from './row.ts';
import { count, email, flag, name, phone, side, term, text } from './values.ts';

const access = row({
  system: text,
  account: name.optional(),
  role: text.optional(),
  heldBy: side.optional(),
  paidBy: side.optional(),
  transfersTo: side.optional(),
  transferOn: promise.optional(),
  revokeOn: promise.optional(),
  lockedUntil: promise.optional(),
  secretVia: text.optional(),
  doneOn: promise.optional(),
  verifiedOn: promise.optional(),
});

/** Licences, media, subcontractors and guarantees that outlive the contract. */
const commitment = row({
  vendor: text.optional(),
  what: text,
  quantity: text.optional(),
  until: promise.optional(),
  remaining: money.optional(),
  takenOverBy: side.optional(),
  cancelledOn: promise.optional(),
});

export const handover = z.strictObject({
  cutOff: promise.optional(),
  preparedBy: text.optional(),
  version: name.optional(),
  deliverables: z
    .array(
      row({
        item: text,
        location: text.optional(),
        format: text.optional(),
        date: promise.optional(),
        acceptedOn: promise.optional(),
      }),
    )
    .optional(),
  openItems: z
    .array(
      row({
        item: text,
        status: text.optional(),
        owner: side.optional(),
        nextAction: text.optional(),
        due: promise.optional(),
        consequence: text.optional(),
        clientWants: flag.optional(),
      }),
    )
    .optional(),
  issues: z.array(row({ issue: text, workaround: text.optional() })).optional(),
  calendar: z
    .array(row({ date: promise, what: text, paidBy: side.optional(), owner: side.optional() }))
    .optional(),
  access: z.array(access).optional(),
  commitments: z.array(commitment).optional(),
  records: records.optional(),
  personalData: personalData.optional(),
  backups: z
    .array(
      row({
        what: text,
        lastOn: promise.optional(),
        restoreTested: promise.optional(),
        deletedOn: promise.optional(),
      }),
    )
    .optional(),
  property: z
    .array(row({ what: text, from: term('property'), count: count.optional(), returnOn: promise.optional() }))
    .optional(),
  sessions: z.array(row({ date: promise, topic: text, with: text.optional() })).optional(),
  intellectualProperty: z
    .array(row({ what: text, position: term('position'), condition: text.optional() }))
    .optional(),
  notTransferred: z.array(row({ what: text, reason: text.optional() })).optional(),
  contacts: z
    .array(
      row({
        side: term('side'),
        name,
        role: text.optional(),
        email: email.optional(),
        phone: phone.optional(),
      }),
    )
    .optional(),
  sections: z.array(row({ title: text, text })).optional(),
  signing: z
    .strictObject({
      counterparts: count.optional(),
      means: term('signing').optional(),
      exceptions: text.optional(),
    })
    .optional(),
});

/** Services and deadlines. */
export const SERVICES_DESCRIPTIONS: Readonly<Record<string, string>> = {
  services:
    'Every service you provided, and also those the client might believe you provided. Each has an outcome, so that nobody thinks something else was meant.',
  'services.name': 'What the service is called in the contract or on invoices.',
  'services.contract': 'Id of its contract. Needed only when there are several contracts.',
  'services.identifiers':
    'Numbers that belong to the service, for example a tax reference or a claim number.',
  'services.identifiers.label': 'What the number is, for example “UTR”.',
  'services.identifiers.value': 'The number as written, leading zeros included.',
  'services.result': 'What the service leaves behind, for example “monthly management accounts”.',
  'services.outcome':
    'ends, continues (under another agreement), transfers (to somebody else) or never-included.',
  'services.lastDay': 'Last day of work on this service. Left out: the end date of its contract.',
  'services.covers':
    'Last period the work covers, for example 2027-02. Not the same as the last day: December’s books may be done in January.',
  'services.reserved':
    'statutory-audit or court-representation: a letter alone does not end these, a further notice is needed.',
  'services.work': 'Pieces of work of this service and how far they are.',
  'services.work.what': 'The piece of work, for example “VAT return for December 2026”.',
  'services.work.period': 'The period it covers: 2026-12, 2026-Q4, 2026 or { from, until }.',
  'services.work.state': 'done, filed, we-finish, in-progress, not-started or not-ours.',
  'services.work.by': 'Day it is filed or finished. It may be after the end date, when you still do it.',
  'services.work.owner': 'Who is responsible for it: provider, client, successor, or a name.',
  'services.transfersTo': 'Who takes the service over. Needed for outcome transfers.',
  'services.continuesUnder': 'The agreement it continues under. Needed for outcome continues.',
  deadlinePolicy: 'How the letter speaks about deadlines.',
  'deadlinePolicy.known':
    'none-known: you know of no deadlines. as-listed: those listed are the ones you know of.',
  'deadlinePolicy.detail':
    'exact: each deadline prints with its date. alert: the letter warns that deadlines exist and names none, for example in a conflict of interest.',
  deadlines: 'Deadlines the client must not miss, above all those after the end date.',
  'deadlines.date': 'Day of the deadline, or a promise counted for you.',
  'deadlines.what': 'What is due, for example “VAT return for the first quarter of 2027”.',
  'deadlines.kind': 'filing, limitation (a claim is lost after it), renewal, court, payment or other.',
  'deadlines.authority': 'Where it is due, for example the tax office or a court.',
  'deadlines.owner': 'Who is responsible: provider, client, successor, or a name.',
  'deadlines.consequence': 'What happens if it is missed. Prints after “If missed:”, without a full stop.',
  'deadlines.every': 'For deadlines that come back: week, month, quarter or year.',
};

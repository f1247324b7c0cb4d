/** Contracts, annexes, and what shows the scope without one. */
export const CONTRACT_DESCRIPTIONS: Readonly<Record<string, string>> = {
  contract:
    'The contract that ends. For several contracts use contracts. Without any contract use scopeEvidence.',
  contracts:
    'Several contracts that end with one letter, each with its own end date. Every service then names its contract.',
  'contract.id':
    'A short word of yours by which services name this contract, for example main. It prints only when the contract has no title.',
  'contract.title': 'Title of the contract, for example “Engagement Letter”.',
  'contract.number': 'Number or reference of the contract.',
  'contract.signedOn': 'Day the contract was signed: 2024-03-01.',
  'contract.startedOn': 'Day the work began, if it is another one.',
  'contract.minimumUntil': 'Last day of the minimum term. The contract does not end before it by notice.',
  'contract.country': 'Country code of the law the contract is under: GB, IL, PL.',
  'contract.jurisdiction':
    'The law that counts the days of this contract, where it is not that of its country: DE, US-CA, GB-EAW.',
  'contract.paidBy':
    'What the pay is measured by: hour, day, week, fortnight, month, quarter, year or result. Some laws choose the notice period by it where the contract has none.',
  'contract.term':
    'indefinite, or a fixed term: { until: 2027-03-31, renews: automatic, renewalNotice: { length: 2, unit: month } }.',
  'contract.term.until': 'Last day of the fixed term. It counts.',
  'contract.term.renews': 'automatic: the term renews unless somebody gives notice. no: it ends by itself.',
  'contract.term.renewalNotice':
    'How long before the end of the term notice must arrive to stop the renewal.',
  'contract.noticePeriod':
    'The notice period the contract asks for: { length: 3, unit: month, endsOn: end-of-month }. The end date is counted from it.',
  'contract.noticePeriod.length': 'How many, for example 3.',
  'contract.noticePeriod.unit': 'What is counted: day, working-day, week, month or year.',
  'contract.noticePeriod.endsOn':
    'If the contract can end on certain days only: the end of a week, month, quarter, half-year or year, the 15th or end of a month, or the end of a billing period or of a contract year (counted from startedOn).',
  'contract.noticePeriod.runsFrom':
    'What starts the period: receipt by the client, dispatch by you, or the first day of the next month. Left out: what the law says.',
  'contract.noticePeriod.countEventDay':
    'yes when the contract counts the day of receipt or dispatch as the first day.',
  'contract.noticePeriod.byDayOfMonth':
    'Notice that arrives by this day of a month counts in that month, for example 15. Later notice counts in the next.',
  'contract.noticePeriod.workingDays':
    'What the contract calls a working day, where that differs from the law.',
  'contract.noticePeriod.workingDays.weekend':
    'Days of the week that are not worked, 1 for Monday to 7 for Sunday: [6, 7] or [5, 6].',
  'contract.noticePeriod.workingDays.holidays':
    'Holidays that are no working days. They replace the holidays of the law.',
  'contract.noticePeriod.workingDays.extraWorkdays':
    'Days that are worked although they fall on a weekend or holiday.',
  'contract.noticePeriod.shift':
    'Whether a period that ends on a day of rest is extended to the next working day: on, off, or default for what the law says.',
  'contract.clause': 'The clause you rely on, as a reader should find it: “clause 14.2”.',
  'contract.clauseText': 'The wording of that clause, quoted in the letter, without a full stop at its end.',
  'contract.form':
    'The form the contract demands for notices: written (signed paper), text (an e-mail will do), electronic-signature or any.',
  'contract.deemedReceipt': 'When the contract takes a letter as received, for each way of sending it.',
  'contract.deemedReceipt.hand': 'Time after handing it over.',
  'contract.deemedReceipt.courier': 'Time after sending it by courier.',
  'contract.deemedReceipt.registered-post':
    'Time after sending it by registered post: { length: 2, unit: working-day }.',
  'contract.deemedReceipt.post': 'Time after sending it by ordinary post.',
  'contract.deemedReceipt.e-mail': 'Time after sending it by e-mail.',
  'contract.deemedReceipt.e-delivery':
    'Time after sending it by the national service for registered electronic delivery.',
  'contract.deemedReceipt.portal': 'Time after placing it in a portal.',
  'contract.receivingHours': 'The hours in which a notice is received, where the contract names them.',
  'contract.receivingHours.until':
    'A notice that arrives at this time or later counts as received on the next working day: 17:00.',
  agreements: 'Annexes and side agreements: what happens to each when the contract ends.',
  'agreements.title': 'Title of the annex or agreement.',
  'agreements.signedOn': 'Day it was signed.',
  'agreements.ends': 'with-contract, continues, or the day it ends.',
  scopeEvidence:
    'What shows the agreed scope where there is no contract, for example the first e-mails or an accepted quotation.',
  'scopeEvidence.date': 'Day of the paper or message.',
  'scopeEvidence.what': 'What it is, for example “e-mail with the agreed scope”.',
};

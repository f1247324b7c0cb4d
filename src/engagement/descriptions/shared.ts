/** Kinds of values, and what stands everywhere. */
export const SHARED_DESCRIPTIONS: Readonly<Record<string, string>> = {
  '#disengage engagement file':
    'Everything disengage needs to know to end one client relationship in writing. Short forms are fine: about 25 lines make three documents. Lists print in the order written.',
  '#disengage house file':
    'Facts of your firm that all engagement files in this folder and the folders below share. What an engagement file says itself wins, field by field.',
  '#text': 'Text as it shall be printed, or one text for each language: { en: …, he: … }.',
  '#lines': 'One line, or a list of lines.',
  '#promised-date':
    'A day: 2026-12-31. Or a promise that is counted for you: { length: 10, unit: working-day, after: end }.',
  '#promised-date.length': 'How many, for example 10.',
  '#promised-date.unit': 'What is counted: day, working-day, week, month or year.',
  '#promised-date.after':
    'The day to count from, which is not counted itself: notice (date of the letter), receipt (when it reaches the client) or end (of the contract).',
  '#period': 'How long something lasts: { length: 3, unit: month }.',
  '#period.length': 'How many, for example 3.',
  '#period.unit': 'What is counted: day, working-day, week, month or year.',
  '#covered-period':
    'The period something covers: 2026-12 (a month), 2026-Q4 (a quarter), 2026 (a year) or { from: 2026-01-01, until: 2026-03-31 }.',
  '#covered-period.from': 'First day of the period, for example 2026-01-01.',
  '#covered-period.until': 'Last day of the period, for example 2026-03-31. It counts.',
  '#note': 'A remark that prints beside this row.',
};

/** The columns of a list of clients, by their heading; every one but the law may be missing or empty. */
export const PORTFOLIO_COLUMNS = [
  'id',
  'name',
  'jurisdiction',
  'period',
  'endsOn',
  'runsFrom',
  'shift',
  'paidBy',
  'startedOn',
  'termUntil',
  'minimumUntil',
  'delivery',
  'given',
  'sent',
  'received',
] as const;

export type PortfolioColumn = (typeof PORTFOLIO_COLUMNS)[number];

/** Who may read a document. `internal:` facts reach only documents of audience `internal`. */
export type Audience = 'client' | 'third-party' | 'internal';

/** Every document the product can write, with its audience. */
export const DOCUMENT_KINDS = {
  'termination-letter': 'client',
  'handover-summary': 'client',
  'end-date-confirmation': 'client',
  'covering-email': 'client',
  acknowledgement: 'client',
  'successor-reply': 'third-party',
  'talking-points': 'internal',
  'decision-record': 'internal',
} as const satisfies Record<string, Audience>;

export type DocumentKind = keyof typeof DOCUMENT_KINDS;

/** The documents a client gets unless others are asked for. */
export const CLIENT_KINDS = [
  'termination-letter',
  'handover-summary',
  'end-date-confirmation',
  'covering-email',
] as const satisfies readonly DocumentKind[];

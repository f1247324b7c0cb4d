/** A rectangle on the sheet in mm from its top left corner, x to the right, y down. */
export interface Zone {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where a country's letters put things on the first page. Lengths in mm on a portrait sheet.
 * Positions are physical: a right-to-left letter brings its own standard, nothing is mirrored.
 */
export interface LetterStandard {
  readonly id: string;
  readonly paper: 'A4' | 'Letter';
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Where the recipient's lines stand, so that the envelope's window shows them. */
  readonly address: Zone;
  /** The body of the first page starts no higher than this. */
  readonly bodyTop: number;
  /** How sure the figures are; printed by `disengage` when a firm asks for window envelopes. */
  readonly confidence: 'confirmed' | 'secondary' | 'guess';
}

/** Paper sizes in mm (ISO 216; ANSI/ASME Y14.1). */
export const PAPER_MM = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
} as const;

/** Points of a length in mm. */
export function mmToPt(mm: number): number {
  return (mm * 72) / 25.4;
}

/** The standards shipped today; their sources stand in `docs/`. */
export const LETTER_STANDARDS = {
  'plain-a4': {
    id: 'plain-a4',
    paper: 'A4',
    margins: { left: 25, right: 25, top: 20, bottom: 22 },
    address: { left: 25, top: 50, width: 85, height: 27 },
    bodyTop: 88,
    confidence: 'guess',
  },
  'uk-dl': {
    id: 'uk-dl',
    paper: 'A4',
    margins: { left: 20, right: 20, top: 20, bottom: 22 },
    address: { left: 20, top: 58, width: 71, height: 23 },
    bodyTop: 92,
    confidence: 'secondary',
  },
  il: {
    id: 'il',
    paper: 'A4',
    margins: { left: 25, right: 25, top: 20, bottom: 22 },
    address: { left: 120, top: 55, width: 65, height: 29 },
    bodyTop: 92,
    confidence: 'guess',
  },
  'us-9': {
    id: 'us-9',
    paper: 'Letter',
    margins: { left: 25.4, right: 25.4, top: 25.4, bottom: 25.4 },
    address: { left: 25.4, top: 60.3, width: 98.4, height: 22 },
    bodyTop: 92,
    confidence: 'confirmed',
  },
  'pl-right': {
    id: 'pl-right',
    paper: 'A4',
    margins: { left: 25, right: 20, top: 20, bottom: 22 },
    address: { left: 120, top: 55, width: 69, height: 28 },
    bodyTop: 92,
    confidence: 'secondary',
  },
  'hu-la4': {
    id: 'hu-la4',
    paper: 'A4',
    margins: { left: 25, right: 25, top: 20, bottom: 22 },
    address: { left: 25, top: 50, width: 75, height: 34 },
    bodyTop: 92,
    confidence: 'guess',
  },
  'ru-right': {
    id: 'ru-right',
    paper: 'A4',
    margins: { left: 20, right: 15, top: 20, bottom: 22 },
    address: { left: 112, top: 50, width: 78, height: 34 },
    bodyTop: 92,
    confidence: 'guess',
  },
} as const satisfies Record<string, LetterStandard>;

export type LetterStandardId = keyof typeof LETTER_STANDARDS;

/** The standard of an id, else the plain letter. Ids are checked when the input is read. */
export function letterStandardOf(id: string | undefined): LetterStandard {
  const named: Readonly<Record<string, LetterStandard>> = LETTER_STANDARDS;
  return named[id ?? 'plain-a4'] ?? LETTER_STANDARDS['plain-a4'];
}

/** Narrow margins in mm: a paper for one's own desk needs no room for a window or for filing. */
const NARROW_MARGINS = { left: 16, right: 16, top: 14, bottom: 16 } as const;

/** The same sheet for a document that must fit on one page and goes into no envelope. */
export function withNarrowMargins(standard: LetterStandard): LetterStandard {
  return { ...standard, margins: NARROW_MARGINS };
}

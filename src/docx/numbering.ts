import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import { LIST_INDENT, NESTED_INDENT } from './paragraph-styles.ts';

/** `nested-numbers` count inside a bullet; inside a number the outer list counts on (`2.1.`). */
export type NumberingReference = 'numbers' | 'bullets' | 'nested-numbers';

const LEVELS: Readonly<Record<NumberingReference, readonly [Label, Label]>> = {
  numbers: [
    { format: LevelFormat.DECIMAL, text: '%1.' },
    { format: LevelFormat.DECIMAL, text: '%1.%2.' },
  ],
  bullets: [
    { format: LevelFormat.BULLET, text: '\u2022' },
    { format: LevelFormat.BULLET, text: '\u2013' },
  ],
  'nested-numbers': [
    { format: LevelFormat.DECIMAL, text: '%1.' },
    { format: LevelFormat.DECIMAL, text: '%2.' },
  ],
};

interface Label {
  readonly format: (typeof LevelFormat)[keyof typeof LevelFormat];
  readonly text: string;
}

/** The list definitions of every document; each list of a document is an instance of one. */
export const NUMBERING: INumberingOptions = {
  config: Object.entries(LEVELS).map(([reference, levels]) => ({
    reference,
    levels: levels.map(({ format, text }, level) => ({
      level,
      format,
      text,
      alignment: AlignmentType.START,
      style: { paragraph: { indent: level === 0 ? LIST_INDENT : NESTED_INDENT } },
    })),
  })),
};

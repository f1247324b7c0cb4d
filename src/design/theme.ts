/** Type size, line pitch and space around a block, all in pt. */
export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly before: number;
  readonly after: number;
}

/** Font resources of one style in order of preference; the first face that has a character sets it. */
export type FaceList = readonly string[];

export interface FaceSet {
  readonly regular: FaceList;
  readonly italic: FaceList;
  readonly bold: FaceList;
  readonly boldItalic: FaceList;
}

/** How documents look, for both writers. Colours are six hex digits, RGB. */
export interface Theme {
  readonly id: string;
  readonly body: TextStyle;
  readonly small: TextStyle;
  readonly headings: readonly [TextStyle, TextStyle, TextStyle];
  readonly table: TextStyle;
  /** Space above and below the text of a table's row. */
  readonly rowPadding: number;
  readonly footer: TextStyle;
  readonly colors: {
    readonly text: string;
    readonly muted: string;
    readonly rule: string;
    readonly tableHead: string;
  };
  /** Faces by the direction of the document: its own script comes first. */
  readonly faces: { readonly ltr: FaceSet; readonly rtl: FaceSet };
  /** Fonts a word processor is told to use; they are not embedded. */
  readonly wordFonts: { readonly latin: string; readonly complex: string };
}

const NOTO = {
  regular: 'fonts/NotoSerif-Regular.ttf',
  italic: 'fonts/NotoSerif-Italic.ttf',
  bold: 'fonts/NotoSerif-Bold.ttf',
  boldItalic: 'fonts/NotoSerif-BoldItalic.ttf',
} as const;

/** Frank Ruhl Libre has no italics; emphasis in Hebrew is upright, as Hebrew books do it. */
const FRANK = {
  regular: 'fonts/FrankRuhlLibre-Regular.ttf',
  bold: 'fonts/FrankRuhlLibre-Bold.ttf',
} as const;

export const SERIF_THEME: Theme = {
  id: 'serif',
  // Everything counts in half lines of 7 pt, so that text on facing pages stands at one height.
  body: { size: 10, leading: 14, before: 0, after: 7 },
  small: { size: 8.25, leading: 11, before: 0, after: 0 },
  headings: [
    { size: 14, leading: 21, before: 0, after: 7 },
    { size: 11, leading: 14, before: 10.5, after: 3.5 },
    { size: 10, leading: 14, before: 7, after: 0 },
  ],
  table: { size: 8.75, leading: 11.5, before: 3.5, after: 10.5 },
  rowPadding: 3,
  footer: { size: 7.5, leading: 10.5, before: 0, after: 0 },
  colors: { text: '000000', muted: '555555', rule: '999999', tableHead: 'EDEDED' },
  faces: {
    ltr: {
      regular: [NOTO.regular, FRANK.regular],
      italic: [NOTO.italic, FRANK.regular],
      bold: [NOTO.bold, FRANK.bold],
      boldItalic: [NOTO.boldItalic, FRANK.bold],
    },
    rtl: {
      regular: [FRANK.regular, NOTO.regular],
      italic: [FRANK.regular, NOTO.italic],
      bold: [FRANK.bold, NOTO.bold],
      boldItalic: [FRANK.bold, NOTO.boldItalic],
    },
  },
  wordFonts: { latin: 'Times New Roman', complex: 'David' },
};

/** Hebrew letters are small on their body: the same size reads 10 % smaller than Latin. */
export const RTL_SCALE = 1.1;

/** Of a letter's sizes and spaces, and the line pitch by the size. */
const CONDENSED = { size: 0.85, leading: 1.28, space: 0.55 };
/** The smallest that is still read with ease on a desk, pt. */
const SMALLEST = 8.5;

/** The theme for a document that must fit on one page: smaller, with less space between. */
export function condensed(theme: Theme): Theme {
  const known = CONDENSED_THEMES.get(theme);
  if (known !== undefined) return known;
  const scaled = (style: TextStyle): TextStyle => {
    const size = Math.max(SMALLEST, style.size * CONDENSED.size);
    return {
      size,
      leading: size * CONDENSED.leading,
      before: style.before * CONDENSED.space,
      after: style.after * CONDENSED.space,
    };
  };
  const [first, second, third] = theme.headings;
  const made: Theme = {
    ...theme,
    body: scaled(theme.body),
    small: scaled(theme.small),
    headings: [scaled(first), scaled(second), scaled(third)],
    table: scaled(theme.table),
    rowPadding: theme.rowPadding * CONDENSED.space,
  };
  CONDENSED_THEMES.set(theme, made);
  return made;
}

const CONDENSED_THEMES = new WeakMap<Theme, Theme>();

const THEMES: Readonly<Record<string, Theme>> = { [SERIF_THEME.id]: SERIF_THEME };

export const THEME_IDS: readonly string[] = Object.keys(THEMES);

/** The theme of a name. Names are checked when the input is read; without one, the serif theme. */
export function themeOf(id: string | undefined): Theme {
  return (id === undefined ? undefined : THEMES[id]) ?? SERIF_THEME;
}

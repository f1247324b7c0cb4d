import { type ParagraphChild, Tab, TextRun, type XmlComponent } from 'docx';
import { RawElement } from './components.ts';
import { writable } from './xml.ts';

const UNCHECKED = '2610';
const CHECKED = '2612';
/** The font Word's own check boxes use; others have no picture of the box. */
const FONT = 'MS Gothic';
/** Word takes no longer titles of controls. */
const LONGEST_TITLE = 64;

/** An empty check box (a content control, as Word makes it) and the tab to its text. */
export function checkBox(id: number, name: string): readonly ParagraphChild[] {
  const title = Array.from(writable(name)).slice(0, LONGEST_TITLE).join('').trim();
  const fonts = (): XmlComponent =>
    element('w:rPr', [
      new RawElement('w:rFonts', {
        'w:ascii': FONT,
        'w:eastAsia': FONT,
        'w:hAnsi': FONT,
        'w:cs': FONT,
        'w:hint': 'eastAsia',
      }),
    ]);
  const box = element('w:sdt', [
    element('w:sdtPr', [
      fonts(),
      ...(title === '' ? [] : [new RawElement('w:alias', { 'w:val': title })]),
      new RawElement('w:id', { 'w:val': id }),
      element('w14:checkbox', [
        new RawElement('w14:checked', { 'w14:val': '0' }),
        new RawElement('w14:checkedState', { 'w14:val': CHECKED, 'w14:font': FONT }),
        new RawElement('w14:uncheckedState', { 'w14:val': UNCHECKED, 'w14:font': FONT }),
      ]),
    ]),
    element('w:sdtContent', [
      element('w:r', [
        fonts(),
        new RawElement('w:t', undefined, [String.fromCharCode(Number.parseInt(UNCHECKED, 16))]),
      ]),
    ]),
  ]);
  // The library's type of paragraph children does not know of other elements.
  return [box as unknown as ParagraphChild, new TextRun({ children: [new Tab()] })];
}

function element(name: string, children: readonly XmlComponent[]): XmlComponent {
  return new RawElement(name, undefined, children);
}

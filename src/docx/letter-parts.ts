import { ConcreteNumbering, type FileChild, type IContext, Media, type Paragraph } from 'docx';
import { NUMBERING } from './numbering.ts';
import { FOOTER_PATHS, HEADER_PATHS, type Skeleton } from './skeleton.ts';
import { stringifyXml } from './stringify-xml.ts';
import { escapeXml } from './xml.ts';
import type { Part } from './zip.ts';

/** The components of a letter, part by part. */
export interface LetterContent {
  readonly body: readonly FileChild[];
  /** Of later pages, then of the first. */
  readonly headers: readonly [readonly FileChild[], readonly FileChild[]];
  readonly footers: readonly [readonly Paragraph[], readonly Paragraph[]];
}

/**
 * The parts of a package: those of the skeleton with the content in its place, and `own` parts in
 * place of the skeleton's. The same XML as the library's packer writes.
 */
export function letterParts(
  skeleton: Skeleton,
  content: LetterContent,
  own: ReadonlyMap<string, Omit<Part, 'path'>>,
): readonly Part[] {
  const writer = createPartWriter(skeleton);
  const written = new Map<string, Omit<Part, 'path'>>(own);
  const place = (path: string, xml: string, shared: boolean): void => {
    const { head, tail } = skeleton.frames.get(path) ?? { head: '', tail: '' };
    written.set(path, { data: head + xml + tail, shared });
  };
  const body = writer.write(content.body);
  // Pictures have the relationships behind all others of their part.
  const main = mainRelationships(skeleton, body.relationships);
  place('word/document.xml', writer.numbered(body.xml, main.firstPicture), false);
  written.set('word/_rels/document.xml.rels', { data: main.xml(writer.picturesIn(body.xml)), shared: true });
  const repeated = [
    ...HEADER_PATHS.map((path, index) => [path, content.headers[index] ?? []] as const),
    ...FOOTER_PATHS.map((path, index) => [path, content.footers[index] ?? []] as const),
  ];
  for (const [path, children] of repeated) {
    const { xml, relationships } = writer.write(children);
    const pictures = writer.picturesIn(xml).map((name, index) => pictureRelationship(index, name));
    place(path, writer.numbered(xml, 0), path.startsWith('word/footer'));
    const rels = path.replace('word/', 'word/_rels/').concat('.rels');
    written.set(rels, { data: relationshipsXml([...relationships, ...pictures]), shared: true });
  }
  place('word/numbering.xml', writer.numbering(), true);
  const parts = [...skeleton.parts].map(
    ([path, data]): Part => ({ path, ...(written.get(path) ?? { data, shared: true }) }),
  );
  return [...parts, ...writer.media()];
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS_HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

function relationshipsXml(relationships: readonly string[]): string {
  if (relationships.length === 0) return `${RELATIONSHIPS_HEAD}/>`;
  return `${RELATIONSHIPS_HEAD}>${relationships.join('')}</Relationships>`;
}

function relationship(id: string | number, type: string, target: string, mode?: string): string {
  const place = mode === undefined ? '' : ` TargetMode="${mode}"`;
  return `<Relationship Id="rId${id}" Type="${type}" Target="${escapeXml(target)}"${place}/>`;
}

function pictureRelationship(id: number, name: string): string {
  return relationship(id, `${TYPES}/image`, `media/${name}`);
}

/** Those of the skeleton but the font table, which the library puts last. */
function mainRelationships({ parts }: Skeleton, links: readonly string[]) {
  const xml = parts.get('word/_rels/document.xml.rels') ?? '';
  const all = xml.match(/<Relationship .*?\/>/g) ?? [];
  const before = [...all.slice(0, -1), ...links];
  const firstPicture = before.length + 1;
  return {
    firstPicture,
    xml: (pictures: readonly string[]): string => {
      const named = pictures.map((name, index) => pictureRelationship(firstPicture + index, name));
      const fonts = relationship(firstPicture + pictures.length, `${TYPES}/fontTable`, 'fontTable.xml');
      return relationshipsXml([...before, ...named, fonts]);
    },
  };
}

/** The library writes these where it does not know a number yet. */
const LIST_MARK = /(<w:numId w:val=")\{([^{}"]+)\}/g;
const PICTURE_MARK = /(r:embed="rId)\{([^{}"]+)\}/g;
/** Lists count from 2: the library has one of its own. */
const FIRST_LIST = 2;

/** Writes components to XML and remembers the lists, links and pictures they use. */
function createPartWriter(skeleton: Skeleton) {
  const lists = new Map<string, string>();
  const references: string[] = [];
  const media = new Media();
  const file = Object.create(skeleton.document, {
    Media: { value: media },
    Numbering: {
      value: {
        createConcreteNumberingInstance: (reference: string, instance: number): void => {
          const key = `${reference}-${instance}`;
          if (lists.has(key)) return;
          lists.set(key, String(FIRST_LIST + lists.size));
          references.push(reference);
        },
      },
    },
  });
  const picturesIn = (xml: string): readonly string[] => {
    const keys = new Set([...xml.matchAll(PICTURE_MARK)].map(([, , key]) => key));
    return media.Entries.flatMap(([key, { fileName }]) => (keys.has(key) ? [fileName] : []));
  };
  return {
    write: (components: readonly FileChild[]) => {
      const relationships: string[] = [];
      const addRelationship = (id: string, type: string, target: string, mode: string): void =>
        void relationships.push(relationship(id, type, target, mode));
      const context = {
        file,
        viewWrapper: { View: skeleton.document.Document.View, Relationships: { addRelationship } },
        stack: [],
      } as unknown as IContext;
      const xml = components
        .map((component) => {
          const element = component.prepForXml(context);
          return element === undefined ? '' : stringifyXml(element);
        })
        .join('');
      return { xml, relationships };
    },
    picturesIn,
    /** With the numbers of lists and pictures. */
    numbered: (xml: string, firstPicture: number): string => {
      const names = picturesIn(xml);
      const keys = media.Entries.filter(([, { fileName }]) => names.includes(fileName)).map(([key]) => key);
      return xml
        .replace(LIST_MARK, (mark, start: string, key: string) => start + (lists.get(key) ?? mark))
        .replace(PICTURE_MARK, (mark, start: string, key: string) =>
          keys.includes(key) ? start + String(firstPicture + keys.indexOf(key)) : mark,
        );
    },
    numbering: (): string => references.map((reference, index) => listXml(reference, index)).join(''),
    media: (): readonly Part[] =>
      media.Array.map(({ fileName, data }) => ({
        path: `word/media/${fileName}`,
        data: data as Uint8Array,
        shared: false,
      })),
  };
}

/** An instance of a list definition: every level starts anew. */
function listXml(reference: string, index: number): string {
  const definition = NUMBERING.config.findIndex((config) => config.reference === reference);
  const levels = NUMBERING.config[definition]?.levels ?? [];
  const list = new ConcreteNumbering({
    numId: FIRST_LIST + index,
    abstractNumId: FIRST_LIST + definition,
    reference,
    instance: 0,
    overrideLevels: levels.map(({ level }) => ({ num: level, start: 1 })),
  });
  return stringifyXml(list.prepForXml({ stack: [] } as unknown as IContext) ?? {});
}

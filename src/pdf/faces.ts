import type { FaceList, FaceSet } from '../design/theme.ts';
import type { Environment } from '../environment.ts';
import { createFace, type Face } from './face.ts';
import type { Weight } from './styled-text.ts';

/** The loaded faces of a document by weight, in order of preference. */
export type Faces = Readonly<Record<Weight, readonly Face[]>>;

type ReadResource = Environment['readResource'];

interface Store {
  readonly faces: Map<string, Promise<Face>>;
  /** Sets by the names in them: one set, one object, so that layouts can be kept by it. */
  readonly sets: Map<string, Faces>;
}

/** Parsed faces of the process, apart for each source of resources. */
const STORES = new WeakMap<ReadResource, Store>();

/** What a tree asks of its faces. */
export interface FaceNeeds {
  readonly weights: ReadonlySet<Weight>;
  /** Every character of the document. */
  readonly codePoints: ReadonlySet<number>;
}

/**
 * Loads the faces a document uses and no others: a second face of a weight is read only when the
 * first lacks a character. Weights that are not needed stand in with the regular faces.
 */
export async function loadFaces(lists: FaceSet, needs: FaceNeeds, read: ReadResource): Promise<Faces> {
  const regular = await loadList(lists.regular, needs, read);
  const load = async (weight: Weight): Promise<readonly Face[]> =>
    needs.weights.has(weight) ? loadList(lists[weight], needs, read) : regular;
  const [italic, bold, boldItalic] = await Promise.all([load('italic'), load('bold'), load('boldItalic')]);
  const set = { regular, italic, bold, boldItalic };
  const key = [regular, italic, bold, boldItalic]
    .map((list) => list.map(({ name }) => name).join())
    .join(';');
  const known = storeOf(read).sets.get(key);
  if (known !== undefined) return known;
  storeOf(read).sets.set(key, set);
  return set;
}

async function loadList(list: FaceList, needs: FaceNeeds, read: ReadResource): Promise<readonly Face[]> {
  const faces: Face[] = [];
  for (const name of list) {
    faces.push(await sharedFace(name, read));
    if (!someMissing(needs.codePoints, faces)) break;
  }
  return faces;
}

function someMissing(codePoints: ReadonlySet<number>, faces: readonly Face[]): boolean {
  for (const codePoint of codePoints) {
    if (!faces.some((face) => canDraw(face, codePoint))) return true;
  }
  return false;
}

function storeOf(read: ReadResource): Store {
  let store = STORES.get(read);
  if (store === undefined) {
    store = { faces: new Map(), sets: new Map() };
    STORES.set(read, store);
  }
  return store;
}

function sharedFace(name: string, read: ReadResource): Promise<Face> {
  const { faces } = storeOf(read);
  let face = faces.get(name);
  if (face === undefined) {
    face = read(name).then((bytes) => createFace(name, bytes));
    faces.set(name, face);
    // A failed read must not be remembered: the next document may find the file.
    face.catch(() => faces.delete(name));
  }
  return face;
}

/** Spaces and dashes every face can stand in for. */
const STAND_INS: ReadonlyMap<number, number> = new Map([
  [0x2010, 0x2d],
  [0x2011, 0x2d],
  ...[0xa0, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x202f].map(
    (space) => [space, 0x20] as const,
  ),
]);

/** The character whose shape a face draws for this one; undefined when it has none. */
export function drawnAs(face: Face, codePoint: number): number | undefined {
  // A no-break hyphen is drawn and read as a hyphen in every face, so that it can be searched.
  if (codePoint !== 0x2011 && face.has(codePoint)) return codePoint;
  const other = STAND_INS.get(codePoint);
  return other !== undefined && face.has(other) ? other : undefined;
}

function canDraw(face: Face, codePoint: number): boolean {
  return drawnAs(face, codePoint) !== undefined;
}

import { zipSync } from 'fflate';
import { fixZipDates } from './fix-zip-dates.ts';

/** One file of a zip file: its record with the data, and its entry in the directory. */
interface ZippedFile {
  readonly record: Uint8Array;
  readonly entry: Uint8Array;
}

/** A file of a package: text or bytes, and whether many documents have the very same. */
export interface Part {
  readonly path: string;
  readonly data: string | Uint8Array;
  readonly shared: boolean;
}

/** Files many documents share are compressed once; so many versions of each are remembered. */
const REMEMBERED = 16;
const SHARED = new Map<string, Map<string, ZippedFile>>();
const UTF8 = new TextEncoder();
const END_SIZE = 22;
const END_OF_DIRECTORY = 0x06054b50;

/** A zip file of the parts in their order, all dated 1 January 1980. */
export function zipParts(parts: readonly Part[]): Uint8Array {
  const files = parts.map(zippedPart);
  const recordsSize = files.reduce((sum, { record }) => sum + record.length, 0);
  const directorySize = files.reduce((sum, { entry }) => sum + entry.length, 0);
  const bytes = new Uint8Array(recordsSize + directorySize + END_SIZE);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let entryAt = recordsSize;
  for (const { record, entry } of files) {
    bytes.set(record, at);
    bytes.set(entry, entryAt);
    view.setUint32(entryAt + 42, at, true);
    at += record.length;
    entryAt += entry.length;
  }
  view.setUint32(entryAt, END_OF_DIRECTORY, true);
  view.setUint16(entryAt + 8, files.length, true);
  view.setUint16(entryAt + 10, files.length, true);
  view.setUint32(entryAt + 12, directorySize, true);
  view.setUint32(entryAt + 16, recordsSize, true);
  return bytes;
}

function zippedPart({ path, data, shared }: Part): ZippedFile {
  if (typeof data !== 'string') return zipped(path, data);
  if (!shared) return zipped(path, UTF8.encode(data));
  const versions = SHARED.get(path) ?? new Map<string, ZippedFile>();
  const known = versions.get(data);
  if (known !== undefined) return known;
  const file = zipped(path, UTF8.encode(data));
  if (versions.size >= REMEMBERED) versions.clear();
  SHARED.set(path, versions.set(data, file));
  return file;
}

/** Taken out of a zip file of this one file. */
function zipped(path: string, data: Uint8Array): ZippedFile {
  const bytes = zipSync({ [path]: data });
  fixZipDates(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = view.getUint32(bytes.length - END_SIZE + 16, true);
  return { record: bytes.subarray(0, directory), entry: bytes.subarray(directory, bytes.length - END_SIZE) };
}

/** 1 January 1980, 00:00: the first moment a zip file can name. */
const DOS_EPOCH = 0x00210000;
const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_SIZE = 22;
const DIRECTORY_ENTRY_SIZE = 46;

/** Sets the time of every file in a zip file to 1 January 1980, in place. */
export function fixZipDates(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_OF_DIRECTORY_SIZE;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error('no zip file');
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    view.setUint32(entry + 12, DOS_EPOCH, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, DOS_EPOCH, true);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true));
    entry += lengths.reduce((sum, length) => sum + length, DIRECTORY_ENTRY_SIZE);
  }
}

import { basename, dirname, resolve } from 'node:path';
import { saveDocuments } from '../io/save-documents.ts';
import { uninterrupted } from '../io/uninterrupted.ts';
import type { World } from './world.ts';

/** One file of text, whole or not at all. Throws DisengageError `io/…`. */
export async function saveText(
  path: string,
  text: string,
  { force = false }: { readonly force?: boolean | undefined },
  { cwd }: World,
): Promise<void> {
  const files = [{ name: basename(path), bytes: new TextEncoder().encode(text) }];
  await uninterrupted(() =>
    saveDocuments(files, { folder: resolve(cwd, dirname(path)), shown: dirname(path), force }),
  );
}

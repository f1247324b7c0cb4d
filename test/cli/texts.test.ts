import { describe, expect, it } from 'vitest';
import type { MessageCatalogue } from '../../src/language/message-catalogue.ts';
import { parsePhrase, placeholdersOf } from '../../src/language/phrase.ts';
import { readResource } from '../helpers/resources.ts';

async function readJson<T>(name: string): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await readResource(name))) as T;
}

const { messages: LANGUAGES } = await readJson<{ messages: readonly string[] }>('index.json');
const ENGLISH = await readJson<MessageCatalogue>('messages/en-GB.json');

/** The facts each text asks for, by its key. */
function factsOf({ cli }: MessageCatalogue): Readonly<Record<string, readonly string[]>> {
  const names = (text: string) => [...placeholdersOf(parsePhrase(text))].map(({ name }) => name).sort();
  return Object.fromEntries(Object.entries(cli).map(([key, text]) => [key, names(text)]));
}

describe('texts of the command line', () => {
  it.each(LANGUAGES)('are complete in %s and name the same facts as in English', async (language) => {
    const catalogue = await readJson<MessageCatalogue>(`messages/${language}.json`);
    expect(factsOf(catalogue)).toEqual(factsOf(ENGLISH));
  });
});

import type { Environment } from '../environment.ts';
import type { LanguagePack } from './language-pack.ts';
import type { MessageCatalogue } from './message-catalogue.ts';

/** A shipped pack, checked when it was built; its parents are already in it. Rejects when there is none. */
export async function loadLanguagePack(language: string, environment: Environment): Promise<LanguagePack> {
  return readJson(`languages/${language}.json`, environment) as Promise<LanguagePack>;
}

/** A shipped message catalogue, checked when it was built. Rejects when there is none. */
export async function loadMessages(language: string, environment: Environment): Promise<MessageCatalogue> {
  return readJson(`messages/${language}.json`, environment) as Promise<MessageCatalogue>;
}

async function readJson(name: string, environment: Environment): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await environment.readResource(name)));
}

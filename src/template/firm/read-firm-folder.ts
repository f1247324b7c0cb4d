import { type Diagnostic, DisengageError } from '../../diagnostics.ts';
import type { Environment } from '../../environment.ts';
import { decodeText } from '../../input/decode-text.ts';
import { TEMPLATE_CODES } from '../codes.ts';
import { CLAUSE_FOLDER, isTemplateFile, type TemplateFile } from '../template-file.ts';

export interface FirmFolder {
  /** Templates by language; a language without a folder has none. */
  readonly files: ReadonlyMap<string, readonly TemplateFile[]>;
  /** How problems name the folder. */
  readonly shown: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface FirmFolderOptions {
  /** The file whose `template` names the folder. */
  readonly namedBy: string;
  /** Languages to read. */
  readonly languages: readonly string[];
  /** Every language there is: a folder with none of them is the wrong folder. */
  readonly known: readonly string[];
  readonly environment: Pick<Environment, 'readFile' | 'readFolder'>;
}

/**
 * Reads `<folder>/<language>/<kind>.md.hbs` and `…/clauses/<name>[.<variant>].md.hbs`. Problems:
 * `io/…` for what cannot be read, `io/no-templates`, `template/other-file` for a file that looks
 * like a template and is named otherwise, `input/…` for what is no text.
 */
export async function readFirmFolder(
  folder: string,
  { namedBy, languages, known, environment }: FirmFolderOptions,
): Promise<FirmFolder> {
  const name = folder.replace(/[\\/]+$/u, '');
  const shown = `${namedBy.replace(/[^\\/]*$/u, '')}${name}`.replace(/^\.\//u, '');
  const files = new Map<string, readonly TemplateFile[]>();
  const diagnostics: Diagnostic[] = [];
  const list = async (below: string) =>
    [...(await environment.readFolder(`${name}${below}`, namedBy))].sort();
  try {
    const found = await list('');
    if (!known.some((language) => found.includes(language))) {
      const facts = { folder: shown, languages: known };
      diagnostics.push({ code: 'io/no-templates', severity: 'error', facts });
    }
    for (const language of languages.filter((each) => found.includes(each))) {
      const documents = await list(`/${language}`);
      const clauses = documents.includes(CLAUSE_FOLDER) ? await list(`/${language}/${CLAUSE_FOLDER}`) : [];
      const read: TemplateFile[] = [];
      for (const path of [...documents, ...clauses.map((each) => `${CLAUSE_FOLDER}/${each}`)]) {
        const file = `${shown}/${language}/${path}`;
        if (!isTemplateFile(path)) {
          diagnostics.push(...otherFile(path, file));
          continue;
        }
        const decoded = decodeText(await environment.readFile(`${name}/${language}/${path}`, namedBy), file);
        if (decoded.ok) read.push({ path, text: decoded.text });
        else diagnostics.push(...decoded.diagnostics);
      }
      files.set(language, read);
    }
  } catch (error) {
    if (!(error instanceof DisengageError)) throw error;
    diagnostics.push(...error.diagnostics);
  }
  return { files, shown, diagnostics: diagnostics.map(atField) };
}

/** `thanks.md.hbs.txt`, as some editors save it, would be passed over in silence. */
function otherFile(path: string, file: string): readonly Diagnostic[] {
  const code = 'template/other-file';
  return /^(?!\.)[^/]*\.(?:md|hbs)\b[^~]*$/u.test(path.replace(/^.*\//u, ''))
    ? [{ code, severity: TEMPLATE_CODES[code], facts: { file }, location: { file } }]
    : [];
}

/** What has no place in a file of the folder stands where the folder is named. */
function atField(problem: Diagnostic): Diagnostic {
  return problem.location === undefined ? { ...problem, path: ['template'] } : problem;
}

import { run } from '../../src/cli/run.ts';
import type { Pipeline, World } from '../../src/cli/world.ts';
import type { Generated, GenerateRequest } from '../../src/generate.ts';
import { createNodeEnvironment } from '../../src/io/node-environment.ts';
import { compiledFolder } from '../helpers/resources.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

export interface Transcript {
  readonly code: number;
  readonly stdout: string;
  readonly stdoutBytes: Uint8Array;
  readonly stderr: string;
  /** What the pipeline was asked for, if it was. */
  readonly request: GenerateRequest | undefined;
  /** The day the pipeline was given. */
  readonly today: string | undefined;
}

export interface WorldOptions {
  readonly cwd?: string;
  readonly stdin?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly pipeline?: Partial<Pipeline>;
}

/** One letter per format, whatever the input says. */
export function fakeDocuments({ formats, languages = ['en-GB'] }: GenerateRequest): Generated {
  const documents = languages.flatMap((language) =>
    formats.map((format) => ({
      kind: 'termination-letter' as const,
      language,
      format,
      name: `termination-letter.${language}.${format}`,
      bytes: new TextEncoder().encode(`a letter as ${format}`),
    })),
  );
  return { documents, diagnostics: [] };
}

/** Runs the program inside this process, with a pipeline that always writes the same. */
export async function runHere(argv: readonly string[], options: WorldOptions = {}): Promise<Transcript> {
  const { terminal = false } = options;
  const cwd = options.cwd ?? (await temporaryFolder());
  const data = await compiledFolder();
  const out: Uint8Array[] = [];
  const err: Uint8Array[] = [];
  const sink = (chunks: Uint8Array[]) => ({
    write: (chunk: string | Uint8Array) =>
      chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk),
    isTTY: terminal,
    columns: 100,
  });
  let request: GenerateRequest | undefined;
  let today: string | undefined;
  const world: World = {
    cwd,
    variables: options.variables ?? {},
    stdin: (async function* () {
      yield new TextEncoder().encode(options.stdin ?? '');
    })(),
    stdout: sink(out),
    stderr: sink(err),
    createEnvironment: (day) => createNodeEnvironment({ today: day ?? '2026-11-22', cwd, data }),
    loadPipeline: async () => ({
      generate: async (asked, environment) => {
        request = asked;
        today = environment.today;
        return (options.pipeline?.generate ?? fakeDocuments)(asked, environment);
      },
      check: async (asked, environment) => {
        request = asked;
        today = environment.today;
        return (await options.pipeline?.check?.(asked, environment)) ?? [];
      },
    }),
    version: '1.2.3',
  };
  const code = await run(argv, world);
  const stdoutBytes = new Uint8Array(Buffer.concat(out));
  return {
    code,
    stdout: new TextDecoder().decode(stdoutBytes),
    stdoutBytes,
    stderr: Buffer.concat(err).toString('utf8'),
    request,
    today,
  };
}

import type { Diagnostic } from '../diagnostics.ts';
import type { Environment } from '../environment.ts';
import type { Generated, GenerateRequest } from '../generate.ts';

/** What the command line touches of the computer. `main.ts` gives it the real one, tests their own. */
export interface World {
  /** Absolute; what paths on the command line are relative to. */
  readonly cwd: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly createEnvironment: (today: string | undefined) => Environment;
  readonly loadPipeline: () => Promise<Pipeline>;
  readonly version: string;
}

/** The part of a Node stream that is used. */
export interface Sink {
  readonly write: (data: string | Uint8Array) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Pipeline {
  readonly generate: (request: GenerateRequest, environment: Environment) => Promise<Generated>;
  readonly check: (request: GenerateRequest, environment: Environment) => Promise<readonly Diagnostic[]>;
}

import type { Diagnostic, Location } from '../../diagnostics.ts';

/** Lines of the files a firm's templates stand in, for the excerpt beside a problem. */
export interface SourceLines {
  readonly add: (location: Location, sourceLine: string) => void;
  readonly addFile: (file: string, text: string) => void;
  /** The problem with the line it points into, where that is known. */
  readonly quote: (problem: Diagnostic) => Diagnostic;
}

export function createSourceLines(): SourceLines {
  const lines = new Map<string, string>();
  const keyOf = ({ file, line }: Location) => `${file}:${line}`;
  return {
    add: (location, sourceLine) => void lines.set(keyOf(location), sourceLine),
    addFile: (file, text) => {
      for (const [index, line] of text.split(/\r?\n/u).entries())
        lines.set(keyOf({ file, line: index + 1 }), line);
    },
    quote: (problem) => {
      const sourceLine = problem.location && lines.get(keyOf(problem.location));
      return sourceLine === undefined ? problem : { sourceLine, ...problem };
    },
  };
}

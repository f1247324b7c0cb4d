import type { Diagnostic, DiagnosticFact } from '../diagnostics.ts';
import { IO_CODES, type IoCode } from './codes.ts';

/** A problem with the disk, as data. */
export function ioProblem(code: IoCode, facts: Readonly<Record<string, DiagnosticFact>>): Diagnostic {
  return { code, severity: IO_CODES[code], facts };
}

const READ_CODES: Readonly<Record<string, IoCode>> = {
  ENOENT: 'io/no-such-file',
  ENOTDIR: 'io/no-such-file',
  EISDIR: 'io/is-directory',
};

/** Why `file` (as shown to the user) could not be read. */
export function readProblem(error: unknown, file: string): Diagnostic {
  const reason = errorCode(error);
  return ioProblem(READ_CODES[reason] ?? 'io/not-readable', { file, reason });
}

/** Why `folder` (as shown to the user) could not be read. */
export function folderProblem(error: unknown, folder: string): Diagnostic {
  const problem = readProblem(error, folder);
  return problem.code === 'io/no-such-file' ? ioProblem('io/folder-not-found', { folder }) : problem;
}

const WRITE_CODES: Readonly<Record<string, IoCode>> = {
  EACCES: 'io/not-writable',
  EPERM: 'io/not-writable',
  EROFS: 'io/read-only',
  ENOSPC: 'io/disk-full',
  EDQUOT: 'io/disk-full',
  EEXIST: 'io/target-exists',
  EISDIR: 'io/target-is-folder',
  ENOTDIR: 'io/not-a-folder',
  ENOENT: 'io/no-such-folder',
  ENAMETOOLONG: 'io/name-too-long',
};

/** Why `file` in `folder` (both as shown to the user) could not be written. */
export function writeProblem(error: unknown, file: string, folder: string): Diagnostic {
  const reason = errorCode(error);
  return ioProblem(WRITE_CODES[reason] ?? 'io/write-failed', { file, folder, reason });
}

/** The system's name of an error (`ENOENT`); anything else is a bug and is thrown on. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

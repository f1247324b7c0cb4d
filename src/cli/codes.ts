import type { CodeTable } from '../diagnostics.ts';

/** Problems with the command line, and a bug of our own. */
export const CLI_CODES = {
  'cli/unknown-command': 'error',
  'cli/unknown-option': 'error',
  'cli/missing-argument': 'error',
  'cli/missing-name': 'error',
  'cli/too-many-arguments': 'error',
  'cli/option-needs-value': 'error',
  'cli/bad-value': 'error',
  'cli/no-such-document': 'error',
  'cli/bad-date': 'error',
  'cli/date-out-of-range': 'error',
  'cli/bad-time': 'error',
  'cli/bad-number': 'error',
  'cli/bad-period': 'error',
  'cli/question-needed': 'error',
  'cli/option-needs-other': 'error',
  'cli/options-conflict': 'error',
  'cli/language-needed': 'error',
  'cli/stdout-takes-one': 'error',
  'cli/stdout-is-terminal': 'error',
  'cli/internal-error': 'error',
} as const satisfies CodeTable;

export type CliCode = keyof typeof CLI_CODES;

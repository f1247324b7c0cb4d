import type { CommanderError } from 'commander';
import type { Diagnostic } from '../diagnostics.ts';
import { CLI_CODES, type CliCode } from './codes.ts';

const CODES: Readonly<Record<string, readonly [code: CliCode, fact: string]>> = {
  'commander.unknownCommand': ['cli/unknown-command', 'command'],
  'commander.unknownOption': ['cli/unknown-option', 'option'],
  'commander.missingArgument': ['cli/missing-argument', 'argument'],
  'commander.optionMissingArgument': ['cli/option-needs-value', 'option'],
  'commander.excessArguments': ['cli/too-many-arguments', 'command'],
};

/**
 * What commander found wrong with the command line; `undefined` for help and version. The values
 * stand only in its English sentence: the first quoted word, and the one it suggests.
 */
export function usageProblem({ code, message }: CommanderError): Diagnostic | undefined {
  const known = CODES[code];
  if (known === undefined) return undefined;
  const [general, fact] = known;
  const value = /'([^']*)'/.exec(message)?.[1];
  const ours = general === 'cli/missing-argument' && value === 'name' ? 'cli/missing-name' : general;
  const suggestion = /\(Did you mean (?:one of )?([^,?]+)/.exec(message)?.[1];
  return {
    code: ours,
    severity: CLI_CODES[ours],
    facts: {
      ...(value === undefined ? {} : { [fact]: value }),
      ...(suggestion === undefined ? {} : { suggestion }),
    },
  };
}

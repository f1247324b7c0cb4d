import type { ContractEnding } from '../../src/ending/ending.ts';
import { endingOf, type Fields } from './engagements.ts';

/** The ending of the first contract. */
export const only = (fields: Fields = {}): ContractEnding => {
  const ending = endingOf(fields).contracts[0]?.ending;
  if (ending === undefined) throw new Error('no contract');
  return ending;
};
/** The rules of its derivation, in order. */
export const rules = (fields: Fields = {}) => only(fields).derivation.map(({ rule }) => rule);

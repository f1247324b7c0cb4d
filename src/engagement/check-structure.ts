import * as z from 'zod';
import type { DiagnosticCode, DiagnosticFact, Path } from '../diagnostics.ts';

/** How the parts of a file hang together, seen before or after single values are read. */
type Written = Readonly<Record<string, unknown>>;

interface Finding {
  readonly path: Path;
  readonly code: DiagnosticCode;
  readonly facts: Readonly<Record<string, DiagnosticFact>>;
}

/**
 * `input/one-or-many`, a missing client or service, and contracts that are named twice, not at all
 * or without being there. Values of the wrong type are passed over: the schema reports them.
 */
export function structureFindings(file: unknown): readonly Finding[] {
  if (!isMap(file)) return [];
  const contracts = listOf(file['contracts'] ?? file['contract']);
  const ids = contracts.map((contract, index) => contractId(contract, index, contracts.length));
  return [
    ...bothWritten(file, [], 'client', 'clients'),
    ...bothWritten(file, [], 'contract', 'contracts'),
    ...bothWritten(file['provider'], ['provider'], 'signatory', 'signatories'),
    ...(file['client'] === undefined
      ? []
      : bothWritten(file['client'], ['clients', 0], 'signatory', 'signatories')),
    ...listOf(file['clients']).flatMap((client, index) =>
      bothWritten(client, ['clients', index], 'signatory', 'signatories'),
    ),
    ...(listOf(file['clients'] ?? file['client']).length === 0 ? [missing(['client'])] : []),
    ...(Array.isArray(file['services']) && file['services'].length === 0 ? [missing(['services'])] : []),
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) === index
        ? []
        : [finding(['contracts', index, 'id'], 'input/duplicate-contract', { id })],
    ),
    ...listOf(file['services']).flatMap((service, index) => contractOf(service, index, ids)),
  ];
}

/** The same as a schema, for a file whose fields are not right yet. */
export const engagementStructure = z
  .unknown()
  .superRefine((file, context) => addFindings(structureFindings(file), context));

export function addFindings(findings: readonly Finding[], context: z.core.$RefinementCtx<unknown>): void {
  for (const { path, code, facts } of findings) {
    context.addIssue({
      code: 'custom',
      message: code,
      path: [...path],
      params: { code, facts },
      input: undefined,
    });
  }
}

/** Id of a contract: as written, `main` for an only one, else its number. */
export function contractId(contract: unknown, index: number, count: number): string {
  const id = isMap(contract) ? contract['id'] : undefined;
  if (typeof id === 'string') return id;
  return count === 1 ? 'main' : String(index + 1);
}

function contractOf(service: unknown, index: number, ids: readonly string[]): readonly Finding[] {
  if (!isMap(service)) return [];
  const named = service['contract'];
  if (typeof named === 'string') {
    const path = ['services', index, 'contract'];
    return ids.includes(named) ? [] : [finding(path, 'input/unknown-contract', { id: named, known: ids })];
  }
  const needed = named === undefined && ids.length > 1;
  return needed ? [finding(['services', index], 'input/contract-not-named', { known: ids })] : [];
}

function bothWritten(map: unknown, path: Path, one: string, many: string): readonly Finding[] {
  const both = isMap(map) && map[one] !== undefined && map[many] !== undefined;
  return both ? [finding([...path, many], 'input/one-or-many', { one, many })] : [];
}

function missing(path: Path): Finding {
  return finding(path, 'input/missing-field', {});
}

function finding(path: Path, code: DiagnosticCode, facts: Readonly<Record<string, DiagnosticFact>>): Finding {
  return { path, code, facts };
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function isMap(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

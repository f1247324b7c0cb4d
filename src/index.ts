export type { CoverageRequest, DocumentCoverage } from './coverage.ts';
export { coverageOf } from './coverage.ts';
export type { Diagnostic, DiagnosticCode, DiagnosticFact, Location, Path, Severity } from './diagnostics.ts';
export { DisengageError, hasErrors } from './diagnostics.ts';
export type { Audience, DocumentKind } from './document/document-kind.ts';
export { DOCUMENT_KINDS } from './document/document-kind.ts';
export type { Environment } from './environment.ts';
export type { Fact, FactKind } from './fact.ts';
export type {
  Format,
  Generated,
  GeneratedDocument,
  GenerateRequest,
  NamedBytes,
} from './generate.ts';
export { CLIENT_KINDS, check, generate } from './generate.ts';
export type { ItemCoverage } from './review/review-coverage.ts';
export { FORMATS } from './writers.ts';

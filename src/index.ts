export type { PlainDate } from './calendar/plain-date.ts';
export { parsePlainDate } from './calendar/plain-date.ts';
export type { CoverageRequest, DocumentCoverage } from './coverage.ts';
export { coverageOf } from './coverage.ts';
export type { Diagnostic, DiagnosticCode, DiagnosticFact, Location, Path, Severity } from './diagnostics.ts';
export { DisengageError, hasErrors } from './diagnostics.ts';
export type { Audience, DocumentKind } from './document/document-kind.ts';
export { DOCUMENT_KINDS } from './document/document-kind.ts';
export type { AskedAnswer } from './ending/answer-asked.ts';
export { answerAsked } from './ending/answer-asked.ts';
export type { ContractDates, DatesAnswer, DatesOptions } from './ending/answer-dates.ts';
export { answerDates } from './ending/answer-dates.ts';
export { deadlinesAround } from './ending/deadlines-around.ts';
export type { AskedNotice } from './engagement/asked-notice.ts';
export { parsePeriodText } from './engagement/period-text.ts';
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
export type { Break } from './law/breaks.ts';
export { naturalBreaks } from './law/breaks.ts';
export type { CountedEnd, NoticeQuestion } from './law/count-notice.ts';
export { countNotice } from './law/count-notice.ts';
export type { DeliveryEnd, SafeSend } from './law/delivery-dates.ts';
export { earliestEndByDelivery, latestSafeSendDate } from './law/delivery-dates.ts';
export { findJurisdiction } from './law/find-jurisdiction.ts';
export type { Jurisdiction } from './law/jurisdiction.ts';
export { latestEventFor } from './law/latest-event.ts';
export type { Alternative, ReadEnd } from './law/readings.ts';
export { countReadings } from './law/readings.ts';
export type { ReceiptRow } from './law/receipt-table.ts';
export { receiptTable } from './law/receipt-table.ts';
export { loadJurisdictions } from './resources.ts';
export type { ItemCoverage } from './review/review-coverage.ts';
export { FORMATS } from './writers.ts';

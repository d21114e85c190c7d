/** The Tidegate API. */
export { AnswerStream } from "./answer-stream.ts";
export type { Answer, AnswerMeta } from "./answers.ts";
export { Tidegate, Tidegate as default, type ClientOptions } from "./client.ts";
export * from "./errors.ts";
export type * from "./generated/types.ts";
export { verifyLedger, type LedgerVerdict } from "./ledger.ts";
export { PagePromise } from "./pages.ts";
export {
  verifyCheckpoint,
  verifyGeneration,
  verifyGenerationReceipt,
  type GenerationProof,
  type LedgerEntry,
  type LedgerProof,
  type Receipt,
} from "./receipts.ts";
export type { RequestOptions } from "./request.ts";
export { Stream } from "./stream.ts";

/**
 * What clients saw, held against what was booked. Pure: no I/O, no clock.
 *
 * Each operation is one answer that a client asked for, under a key of its own, so that a record
 * is attributed even where the client never learned its request id. An operation ends `ok` (the
 * answer is whole), `failed` (the service said so) or `unknown` (the connection ended and nothing
 * was said). The ledger must explain every operation, and every record must have one.
 */
import { chargeFor, holdFor, type Price } from "../../../src/billing/pricing.ts";

export type OperationEnd = "ok" | "failed" | "unknown";

export interface ClientUsage {
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly completionTokens: number;
}

export interface Operation {
  readonly keyId: string;
  readonly kind: "whole" | "stream";
  /** The request may come again under the same Idempotency-Key; it is still one operation. */
  readonly isKeyed: boolean;
  /** The client closed its connection before the answer was whole. */
  readonly hasLeft: boolean;
  readonly maxTokens: number;
  readonly invokedAtMs: number;
  readonly end: OperationEnd;
  /** null: no head came. */
  readonly status: number | null;
  readonly requestId: string | null;
  /** Of an answer that is whole. */
  readonly usage: ClientUsage | null;
  /** Pieces of text that reached the client. */
  readonly deltas: number;
}

/** One usage record, in the admin API's names. */
export interface BookedRecord {
  readonly id: string;
  readonly api_key_id: string;
  readonly outcome: string;
  readonly measured_by: string;
  readonly prompt_tokens: number;
  readonly cached_tokens: number;
  readonly completion_tokens: number;
  readonly charge_nano_usd: number;
  readonly booked_at_ms: number;
}

export interface Booked {
  readonly grantedNanoUsd: number;
  readonly postedNanoUsd: number;
  readonly refundedNanoUsd: number;
  readonly openHolds: number;
  readonly records: readonly BookedRecord[];
  /** Sentences of the reconciliation. */
  readonly unexplained: readonly string[];
}

/** @returns one sentence for each fact that the history and the books do not explain together */
export function explain(
  operations: readonly Operation[],
  booked: Booked,
  price: Price,
): readonly string[] {
  const byKey = Map.groupBy(booked.records, ({ api_key_id: keyId }) => keyId);
  const known = new Set(operations.map(({ keyId }) => keyId));
  const charged = booked.records.reduce((sum, record) => sum + record.charge_nano_usd, 0);
  const expected = booked.grantedNanoUsd - charged + booked.refundedNanoUsd;
  return [
    ...operations.flatMap((operation) =>
      explainOne(operation, byKey.get(operation.keyId) ?? [], price),
    ),
    ...booked.records
      .filter((record) => !known.has(record.api_key_id))
      .map((record) => `${record.id}: nobody asked for it`),
    ...booked.unexplained.map((sentence) => `reconciliation: ${sentence}`),
    ...(booked.openHolds === 0 ? [] : [`${booked.openHolds} holds are open`]),
    ...(booked.postedNanoUsd === expected
      ? []
      : [`the balance is ${booked.postedNanoUsd}, the charges leave ${expected}`]),
  ];
}

function explainOne(
  operation: Operation,
  records: readonly BookedRecord[],
  price: Price,
): readonly string[] {
  const name = `${operation.requestId ?? operation.keyId} (${operation.kind}, ${operation.end})`;
  const charged = records.filter((record) => record.charge_nano_usd > 0);
  const say = (what: string): string => `${name}: ${what}`;
  const faults: string[] = [];
  if (charged.length > 1) faults.push(say(`charged ${charged.length} times`));
  if (!operation.isKeyed && records.length > 1) faults.push(say(`booked ${records.length} times`));
  for (const record of records) {
    if (record.booked_at_ms < operation.invokedAtMs) faults.push(say("booked before it was asked"));
    if (record.charge_nano_usd > dearest(operation, record, price))
      faults.push(say(`charged ${record.charge_nano_usd}, more than it can cost`));
  }
  const [record] = charged;
  if (operation.end === "ok") faults.push(...explainOk(operation, record, price).map(say));
  else if (record !== undefined) faults.push(...explainNotOk(operation, record).map(say));
  return faults;
}

/** A whole answer is charged as the answer itself says. */
function explainOk(
  { requestId, usage }: Operation,
  record: BookedRecord | undefined,
  price: Price,
): readonly string[] {
  if (record === undefined) return ["answered and not charged"];
  if (usage === null) return ["answered without usage"];
  const faults: string[] = [];
  if (record.outcome !== "completed") faults.push(`booked as ${record.outcome}`);
  if (requestId !== null && record.id !== requestId) faults.push(`booked as ${record.id}`);
  if (record.completion_tokens !== usage.completionTokens)
    faults.push(`charged ${record.completion_tokens} tokens of ${usage.completionTokens}`);
  const due = chargeFor(price, usage);
  // A relay that lost the receipt takes no token for cached; a late receipt then gives it back.
  const isExact = record.measured_by === "receipt";
  if (isExact && record.charge_nano_usd !== due)
    faults.push(`charged ${record.charge_nano_usd} instead of ${due}`);
  return faults;
}

function explainNotOk(operation: Operation, record: BookedRecord): readonly string[] {
  const { kind, end, status, hasLeft } = operation;
  if (end === "failed" && status !== 200) return [`refused with ${status}, and charged`];
  if (kind === "stream") return [];
  if (end === "failed") return ["a whole answer failed, and was charged"];
  // Its end may be booked when the connection breaks: then it is paid for whole, or not at all.
  if (record.outcome === "completed" || (hasLeft && record.outcome === "client_left")) return [];
  return [`a whole answer that nobody got was charged as ${record.outcome}`];
}

/** The most that an operation can cost: every token that it may make, and no token cached. */
function dearest({ maxTokens }: Operation, record: BookedRecord, price: Price): number {
  return holdFor(price, record.prompt_tokens, maxTokens);
}

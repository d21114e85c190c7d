/**
 * Calls that are made on behalf of a key. What is asked for, and by whom, says all that such a call
 * needs: it has no request, so that it runs alike for a client that waits, in an object that
 * outlives its client, and out of a queue.
 */
import type { ErrorForm } from "../errors.ts";
import type { GenerateCall, GenerationCaller } from "../gateway/generate.ts";
import type { PresentedKey, ProvenKey } from "../gateway/services.ts";
import type { Services } from "./operation.ts";

/** What is known of a call before its body is read. */
export interface CallHead {
  readonly services: Services;
  readonly key: PresentedKey;
  /** Of the operation's path. */
  readonly params: Readonly<Record<string, string>>;
  /** Of the body; `""` where its sender said none. */
  readonly contentType: string;
}

/** Who calls, from when on, and with what it is done. */
export interface CallContext {
  readonly services: Services;
  readonly caller: GenerationCaller;
  readonly startedAtMs: number;
}

/** A client that waits is told of the admission, if it then takes long. */
export type Told = Pick<GenerateCall, "onAdmitted">;

/** A call whose body said what it must, and which has begun nothing. */
export interface PreparedCall {
  readonly call: Pick<GenerateCall, "scope" | "model">;
  /**
   * Of one whose client sees tokens as they come: how a refusal is written that comes after the
   * head.
   */
  readonly stream: { readonly errors: ErrorForm } | null;
  /**
   * Sees to it that it would be admitted under this name, or was.
   *
   * @returns the id of the key's project @throws {ApiError}
   */
  readonly requireAdmissible: (keyedName: string) => Promise<string>;
  /** @throws {ApiError} every refusal; nothing is then charged and no hold is left */
  readonly answer: (told: Told) => Promise<Response>;
}

export type PrepareCall = (context: CallContext) => Promise<PreparedCall>;

/** Judges a body, without a wait. @throws {ApiError} what is wrong with it */
export type JudgeBody = (bytes: Uint8Array<ArrayBuffer>) => PrepareCall;

/** @throws {ApiError} for a head that no body can mend */
export type OpenCall = (head: CallHead) => JudgeBody | Promise<JudgeBody>;

/**
 * A call as plain data, beside its body: as it is sent to an object, or waits in a queue. Whoever
 * writes one has seen the key that it names.
 */
export interface CallOnBehalf {
  readonly operationId: string;
  readonly params: CallHead["params"];
  readonly contentType: string;
  readonly key: ProvenKey;
  readonly clientIp: string | null;
  readonly cache: GenerationCaller["cache"];
  /** Of the span that it is a part of. */
  readonly traceparent: string | null;
}

/** A client's call, as far as it matters to an object that may run it. */
export interface AskedCall extends Pick<PreparedCall, "requireAdmissible"> {
  readonly call: PreparedCall["call"] &
    Pick<GenerateCall, "key" | "requestId" | "clientIp" | "isStream" | "onAdmitted">;
  readonly onBehalf: CallOnBehalf;
  /** The client's, whose body was read. */
  readonly request: Request;
  readonly body: Uint8Array<ArrayBuffer>;
}

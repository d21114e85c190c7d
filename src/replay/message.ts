/**
 * What a Worker asks of an object of this room: a call on behalf of a key, beside its body. It goes
 * by fetch, which alone carries a body, the departure of who waits, and a stream back; its head is
 * ours, and nothing of it came from a client as it stands.
 */
import { newRequestId } from "../db/ids.ts";
import { hasEndedForClock } from "../db/object-clock.ts";
import { ApiError, OPENAI_ERRORS, toErrorResponse } from "../errors.ts";
import type { CallOnBehalf } from "../http/key-call.ts";

/** A call with an Idempotency-Key. */
export interface OnceHead {
  readonly call: CallOnBehalf;
  /** Of what is asked for. */
  readonly fingerprint: string;
  /** Under which name the account remembers the Idempotency-Key. */
  readonly keyedName: string;
  /** The number of the last event that the client has. */
  readonly after: number;
  /** What an answer's `x-request-id` says where the object itself refuses. */
  readonly requestId: string;
}

/** A call that an SDK may make again by itself. */
export interface JoinableHead {
  readonly call: CallOnBehalf;
  /** A hash of what is asked for. */
  readonly asked: string;
  readonly isRetry: boolean;
}

/** As a Durable Object's stub takes it, which is a new one each time. */
export type AskObject = (url: string, init: RequestInit) => Promise<Response>;

const HEADER = "x-tidegate-message";

/** No host has it; a name must be one. */
const URL_OF_OBJECTS = "http://object.invalid/";

interface Beside {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly signal?: AbortSignal;
}

export async function askObject<Head extends OnceHead | JoinableHead>(
  ask: AskObject,
  head: Head,
  beside: Beside,
): Promise<Response> {
  const headers = { [HEADER]: toAscii(JSON.stringify(head)) };
  const init = { method: "POST", headers, ...beside };
  try {
    return await ask(URL_OF_OBJECTS, init);
  } catch (thrown) {
    // Nothing ran there.
    if (!hasEndedForClock(thrown)) throw thrown;
    return ask(URL_OF_OBJECTS, init);
  }
}

/**
 * @param knows whether there is such a call
 * @returns undefined where whoever asks is of another release, which says it in another way
 */
export function headOf<Head extends OnceHead | JoinableHead>(
  { headers }: Request,
  knows: (call: CallOnBehalf) => boolean,
): Head | undefined {
  try {
    const head = JSON.parse(headers.get(HEADER) ?? "") as Partial<Head> | null;
    return head?.call !== undefined && knows(head.call) ? (head as Head) : undefined;
  } catch {
    return undefined;
  }
}

/** While a release is brought in, objects may be of it and Workers not yet. Nothing ran. */
export function answerToOtherRelease(): Response {
  const message = `Another release is being brought in. Try again in ${RELEASE_MS} ms.`;
  const error = new ApiError("no_capacity", { message, retryAfterMs: RELEASE_MS });
  const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  return toErrorResponse(error, OPENAI_ERRORS, newRequestId(Date.now(), randomBytes));
}

const RELEASE_MS = 2_000;

export async function bodyOf(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await request.arrayBuffer());
}

/** The same JSON: a header has bytes, and a path may have any character. */
function toAscii(json: string): string {
  return json.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * Streams whose first event takes long: a request may wait for a place on the GPU for minutes, and
 * proxies give up after one. From some seconds after its admission on the client has its head and
 * comments; a refusal that comes later is an event.
 */
import type { ErrorCode } from "../contract/errors.ts";
import { ApiError, toApiError, type ErrorForm } from "../errors.ts";
import { logEvent } from "../observability/log.ts";
import { EventSplitter } from "../streaming/event-splitter.ts";
import { toByteStream } from "../streaming/relay.ts";
import { EVENT_STREAM_HEADERS, KEEP_ALIVE } from "../streaming/sse.ts";
import type { PreparedCall, Told } from "./key-call.ts";
import type { ApiContext } from "./operation.ts";

/** Till then a refusal has a status of its own; nearly all come within milliseconds. */
export const HEAD_AFTER_MS = 5_000;

type Headers = Readonly<Record<string, string>>;

/**
 * A whole answer waits for its end.
 *
 * @param run answers, and tells of the admission
 * @throws {ApiError} what `run` throws before the head is sent
 */
export async function answerInTime(
  c: ApiContext,
  { stream }: Pick<PreparedCall, "stream">,
  run: (told: Told) => Promise<Response>,
): Promise<Response> {
  if (stream === null) return run({});
  const due = Promise.withResolvers<Headers>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onAdmitted = (head: Headers): void => {
    timer ??= setTimeout(() => due.resolve(head), HEAD_AFTER_MS);
  };
  const answer = run({ onAdmitted });
  try {
    const first = await Promise.race([answer, due.promise]);
    if (first instanceof Response) return first;
    // Whoever reads awaits it; nobody may read.
    answer.catch(() => undefined);
    const late = new LateAnswer(answer, stream.errors, c.get("requestId"));
    const body = toByteStream(late.events(), () => late.cancel());
    return new Response(body, { headers: { ...EVENT_STREAM_HEADERS, ...first } });
  } finally {
    if (timer !== undefined) clearTimeout(timer);
  }
}

class LateAnswer {
  readonly #answer: Promise<Response>;
  readonly #form: ErrorForm;
  readonly #requestId: string;
  #reader: ReadableStreamDefaultReader<string> | undefined;
  #isCancelled = false;

  constructor(answer: Promise<Response>, form: ErrorForm, requestId: string) {
    this.#answer = answer;
    this.#form = form;
    this.#requestId = requestId;
  }

  async *events(): AsyncGenerator<string> {
    yield KEEP_ALIVE;
    try {
      const response = await this.#answer;
      const type = response.headers.get("content-type") ?? "";
      if (!type.startsWith("text/event-stream")) {
        const requestId = response.headers.get("x-request-id") ?? this.#requestId;
        const refusal = refusalIn(await response.text());
        yield this.#form.event(refusal, { requestId, eventsBefore: 0 });
        return;
      }
      this.#reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      if (this.#isCancelled) await this.#reader?.cancel();
      // A comment must not come into the middle of an event.
      const splitter = new EventSplitter();
      for (;;) {
        const next = await this.#reader?.read();
        if (next === undefined || next.done) return;
        const events = splitter.push(next.value);
        if (events.length > 0) yield events.join("");
      }
    } catch (thrown) {
      const error = toApiError(thrown);
      logEvent("stream.refused", { requestId: this.#requestId, code: error.code }, error.cause);
      yield this.#form.event(error, { requestId: this.#requestId, eventsBefore: 0 });
    }
  }

  cancel(): void {
    this.#isCancelled = true;
    this.#reader?.cancel().catch(() => undefined);
  }
}

interface Refused {
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly param: string | null;
  };
}

/**
 * What an object refused with: every dialect that streams writes it so as a body, and in other ways
 * as an event.
 */
function refusalIn(text: string): ApiError {
  const { code, message, param } = (JSON.parse(text) as Refused).error;
  return new ApiError(code, { message, param });
}

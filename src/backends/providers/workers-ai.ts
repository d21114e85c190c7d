/**
 * The adapter for Workers AI, through the binding of the Worker: no key, no address. Cloudflare's
 * form of a stream is read as OpenAI's.
 */
import type { WorkersAiTarget } from "../../contract/provider-targets.ts";
import { BackendError, type Backend, type BackendEvent, type BackendRequest } from "../backend.ts";
import { readEventValues } from "./answers.ts";
import { unsupported } from "./asked-parameters.ts";
import { Bounds } from "./bounds.ts";
import { Exchange } from "./exchange.ts";
import { ofBody, readAnswer, refuse, type Asking, type ProviderParts } from "./provider.ts";
import { requestBody } from "./request-body.ts";
import { DONE, WorkersAiForm } from "./workers-ai-form.ts";

/** The part of the binding that is used. */
export interface AiBinding {
  run(
    model: string,
    inputs: Readonly<Record<string, unknown>>,
    options: { readonly signal: AbortSignal },
  ): Promise<unknown>;
}

/**
 * Its own codes, of its table of errors, as statuses. That the account may have no more is our
 * operator's matter.
 */
const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  5007: 404,
  3042: 404,
  5016: 403,
  5018: 403,
  3023: 403,
  3041: 403,
  3036: 402,
  3006: 413,
  3040: 429,
};

interface Parts extends ProviderParts {
  readonly target: WorkersAiTarget;
  /** undefined: wrangler.toml has none of this name. */
  readonly binding: AiBinding | undefined;
}

export class WorkersAiBackend implements Backend {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Nothing is sent before the first event is asked for.
   *
   * @throws {BackendError} unsupported_parameter
   */
  async generate(
    request: BackendRequest,
    signal: AbortSignal,
  ): Promise<AsyncIterable<BackendEvent[]>> {
    const { target } = this.#parts;
    if (request.sampling.n > 1) throw unsupported("n");
    if (request.input.type === "completion" && typeof request.input.prompts[0] !== "string")
      throw unsupported("prompt");
    if (request.input.type === "completion" && request.input.prompts.length > 1)
      throw unsupported("prompt");
    const { model: _, ...fields } = requestBody(request, target);
    const inputs = { ...fields, max_tokens: request.sampling.maxTokens, stream: true };
    const asking = {
      request,
      bounds: new Bounds(request, JSON.stringify(inputs)),
      exchange: new Exchange(signal, target),
      showsAllTokens: target.shows_all_tokens,
    };
    return readAnswer(this.#parts, asking, this.#ask(inputs, asking));
  }

  async *#ask(
    inputs: Record<string, unknown>,
    { request, bounds, exchange }: Asking,
  ): AsyncGenerator<unknown[]> {
    const { binding } = this.#parts;
    if (binding === undefined)
      throw new BackendError("failed", "the Worker has no such binding of Workers AI");
    const { signal } = exchange;
    const answer = await exchange.wait(
      binding.run(request.model, inputs, { signal }).catch(this.#explain),
    );
    const form = new WorkersAiForm(request.sampling.maxTokens);
    if (!(answer instanceof ReadableStream)) {
      yield [form.toChunk(answer), form.toChunk(DONE)];
      return;
    }
    const { answerBytes: maxBytes } = bounds;
    const stream = answer as ReadableStream<Uint8Array>;
    for await (const values of readEventValues(stream, { exchange, maxBytes, atDone: DONE }))
      yield values.map((value) => form.toChunk(value));
  }

  /** `Error{message: "3040: …"}`: the code is in the text alone. @throws {BackendError} */
  readonly #explain = (cause: unknown): never => {
    const { message } = cause as Error;
    const [, code] = /^(\d{4}):/.exec(message) ?? [];
    if (code === undefined) throw cause;
    const error = { status: STATUS_OF_CODE[code] ?? 500, message: message.slice(0, 500) };
    throw refuse(this.#parts, ofBody({ error }));
  };
}

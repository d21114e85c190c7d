/**
 * The adapter for Hugging Face's Inference Providers, through their own client, which knows where a
 * model runs and how that place is asked. What the client leaves open is closed in the `fetch` that
 * it is given: it shows no headers, leaves the body of an error unread, and lets the provider run
 * on when its reader leaves.
 */
import { chatCompletionStream, type InferenceProviderOrPolicy } from "@huggingface/inference";

import type { HuggingFaceTarget } from "../../contract/provider-targets.ts";
import { BackendError, type Backend, type BackendEvent, type BackendRequest } from "../backend.ts";
import type { Send } from "../network.ts";
import { isJson, readWhole, requireSuccess } from "./answers.ts";
import { unsupported } from "./asked-parameters.ts";
import { Bounds } from "./bounds.ts";
import { Exchange, readBytes } from "./exchange.ts";
import {
  ofBody,
  readAnswer,
  refuse,
  type Asking,
  type KeyOf,
  type ProviderParts,
} from "./provider.ts";
import { requestBody } from "./request-body.ts";

interface Parts extends ProviderParts {
  readonly target: HuggingFaceTarget;
  readonly keyOf: KeyOf;
  readonly network: Send;
}

/** Where the client sends what a token of Hugging Face's pays for. */
const OWN_HOSTS: ReadonlySet<string> = new Set(["router.huggingface.co", "huggingface.co"]);

type ChatArguments = Parameters<typeof chatCompletionStream>[0];

export class HuggingFaceBackend implements Backend {
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
    if (request.input.type !== "chat") throw unsupported("prompt");
    const fields = {
      ...requestBody(request, target),
      max_tokens: request.sampling.maxTokens,
      stream_options: { include_usage: true },
    };
    const asking = {
      request,
      bounds: new Bounds(request, JSON.stringify(fields)),
      exchange: new Exchange(signal, target),
      showsAllTokens: target.shows_all_tokens,
    };
    // Providers have names of their own for a model, so its name proves nothing.
    return readAnswer(this.#parts, asking, this.#ask(fields, asking));
  }

  async *#ask(
    fields: Record<string, unknown>,
    { request, bounds, exchange }: Asking,
  ): AsyncGenerator<unknown[]> {
    const { target, keyOf } = this.#parts;
    const key = await keyOf(request.organizationId);
    const chunks = chatCompletionStream(
      {
        ...fields,
        ...(key !== null && { accessToken: key }),
        provider: target.provider as InferenceProviderOrPolicy,
      } as unknown as ChatArguments,
      {
        fetch: this.#fetchOf(exchange, bounds.answerBytes),
        signal: exchange.signal,
        retry_on_error: false,
        ...(target.bill_to !== null && { billTo: target.bill_to }),
      },
    );
    try {
      for (;;) {
        const { done, value } = await exchange.wait(chunks.next().catch(this.#explain));
        if (done === true) return;
        yield [value];
      }
    } finally {
      chunks.return(undefined).catch(() => undefined);
    }
  }

  /** The client's own errors have what was sent, and what came. @throws {BackendError} */
  readonly #explain = (cause: unknown): never => {
    if (cause instanceof BackendError) throw cause;
    const { httpResponse } = cause as { httpResponse?: { body?: unknown } };
    if (httpResponse?.body !== undefined) throw refuse(this.#parts, ofBody(httpResponse.body));
    if (cause instanceof SyntaxError)
      throw new BackendError("failed", "the provider sent what is not JSON");
    // Of the client's own refusals: a provider that it does not know, or that does not have the
    // model.
    const { name } = cause as Error;
    if (/^InferenceClient(Input|Routing)Error$/.test(name))
      throw new BackendError("model_not_found", `the client refused: ${name}`);
    throw cause;
  };

  #fetchOf(exchange: Exchange, answerBytes: number): typeof fetch {
    const { target, network } = this.#parts;
    return async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      if (target.url !== null && OWN_HOSTS.has(url.hostname)) {
        const own = new URL(target.url);
        url.protocol = own.protocol;
        url.host = own.host;
        url.pathname = own.pathname.replace(/\/+$/, "") + url.pathname;
      }
      const response = await network(url, {
        ...(init as RequestInit),
        signal: exchange.signal,
        redirect: "manual",
      });
      await requireSuccess(this.#parts, response, exchange);
      // Where a model runs is JSON, and small; an answer that is JSON is none, or an error.
      if (isJson(response)) {
        const value = await readWhole(this.#parts, response, exchange, MAX_MAPPING_BYTES);
        return Response.json(value);
      }
      if (response.body === null) throw new BackendError("failed", "the provider sent no body");
      return new Response(toStream(readBytes(response.body, exchange, answerBytes)), {
        headers: { "content-type": response.headers.get("content-type") ?? "" },
      });
    };
  }
}

const MAX_MAPPING_BYTES = 1024 * 1024;

/** `ReadableStream.from`, which pulls no more than is read. */
function toStream(bytes: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await bytes.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await bytes.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * The adapter for whatever speaks OpenAI's wire: chats and completions, always streamed, so that
 * they can be stopped.
 */
import type { OpenAiCompatibleTarget } from "../../contract/provider-targets.ts";
import { BackendError, type Backend, type BackendEvent, type BackendRequest } from "../backend.ts";
import type { Send } from "../network.ts";
import { isJson, readEventValues, readWhole, requireSuccess } from "./answers.ts";
import { Bounds } from "./bounds.ts";
import { Exchange } from "./exchange.ts";
import { readAnswer, type Asking, type KeyOf, type ProviderParts } from "./provider.ts";
import { requestBody } from "./request-body.ts";

interface Parts extends ProviderParts {
  readonly target: OpenAiCompatibleTarget;
  readonly keyOf: KeyOf;
  readonly network: Send;
}

export class OpenAiCompatibleBackend implements Backend {
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
    const isChat = request.input.type === "chat";
    const body = JSON.stringify({
      ...requestBody(request, target),
      [isChat ? target.max_tokens_parameter : "max_tokens"]: request.sampling.maxTokens,
      stream: true,
      stream_options: { include_usage: true },
    });
    const asking = {
      request,
      bounds: new Bounds(request, body),
      exchange: new Exchange(signal, target),
      showsAllTokens: target.shows_all_tokens,
      model: target.strict_model ? request.model : undefined,
    };
    const path = isChat ? "/chat/completions" : "/completions";
    return readAnswer(this.#parts, asking, this.#ask(path, body, asking));
  }

  async *#ask(
    path: string,
    body: string,
    { request, bounds, exchange }: Asking,
  ): AsyncGenerator<unknown[]> {
    const { target, keyOf, network } = this.#parts;
    const key = await keyOf(request.organizationId);
    const response = await exchange.wait(
      network(new URL(target.url.replace(/\/+$/, "") + path), {
        method: "POST",
        headers: {
          "content-type": "application/json",
          accept: "text/event-stream",
          ...(key !== null && { authorization: `Bearer ${key}` }),
        },
        body,
        signal: exchange.signal,
        redirect: "manual",
      }),
    );
    await requireSuccess(this.#parts, response, exchange);
    const maxBytes = bounds.answerBytes;
    if (isJson(response)) yield [await readWhole(this.#parts, response, exchange, maxBytes)];
    else if (response.body === null)
      throw new BackendError("failed", "the provider answered without a body");
    else yield* readEventValues(response.body, { exchange, maxBytes });
  }
}

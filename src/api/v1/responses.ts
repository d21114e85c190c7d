/** POST /v1/responses and /v1/responses/input_tokens */
import { isEndUserTokenId } from "../../auth/end-user-token.ts";
import { LIMITS } from "../../contract/common.ts";
import { responseEventSchema } from "../../contract/response-events.ts";
import {
  inputTokensRequestSchema,
  inputTokensSchema,
  responseRequestSchema,
  responseSchema,
  type InputTokensRequest,
  type ResponseObject,
} from "../../contract/responses.ts";
import { withoutNulls } from "../../dialects/nulls.ts";
import { RESPONSES } from "../../dialects/responses/dialect.ts";
import { RESPONSE_ERRORS } from "../../dialects/responses/errors.ts";
import { toStored } from "../../dialects/responses/kept.ts";
import { toPromptTerms, type Resolved } from "../../dialects/responses/request.ts";
import type { BegunResponse } from "../../dialects/responses/response.ts";
import { ResponseStream } from "../../dialects/responses/stream.ts";
import { ApiError } from "../../errors.ts";
import { countPrompt } from "../../gateway/estimate.ts";
import type { GenerationEvent } from "../../gateway/generation.ts";
import { readBody } from "../../http/body.ts";
import { calledByKey, contextOf } from "../../http/called-by-key.ts";
import { COUNT_ERRORS, GENERATION_ERRORS } from "../../http/documented-errors.ts";
import { resolvingCall } from "../../http/generation.ts";
import type { CallContext } from "../../http/key-call.ts";
import { forKeys, forKeysAndEndUsers, type Operation } from "../../http/operation.ts";
import { logEvent } from "../../observability/log.ts";
import { ANSWER_EXAMPLES } from "./answer-examples.ts";
import { requireProject, resolveStored, storedOf } from "./stored-context.ts";

const inDialect = {
  tag: "Responses",
  access: forKeys("chat"),
  errorForm: RESPONSE_ERRORS,
} as const;

export const createResponse: Operation = {
  ...inDialect,
  access: forKeysAndEndUsers("chat"),
  method: "post",
  path: "/v1/responses",
  operationId: "createResponse",
  summary: "Answer a conversation as a response, whole or as a stream of events.",
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    schema: responseRequestSchema,
    example: { model: "pocket-chat", input: "What is the capital of France?" },
  },
  status: 200,
  response: {
    description:
      "The response; with `stream: true` its events, from `response.created` to `response.completed`, `response.incomplete` or `response.failed`.",
    schema: responseSchema,
    example: ANSWER_EXAMPLES.response,
    eventSchema: responseEventSchema,
    hasNamedEvents: true,
  },
  errors: GENERATION_ERRORS,
  ...calledByKey(
    resolvingCall({
      schema: responseRequestSchema,
      dialect: RESPONSES,
      resolve,
      keeping: {
        whole: async (call, begun, answer) => store(call, begun, answer as ResponseObject),
        stream: (call, begun) => new StoredStream(call, begun),
      },
    }),
  ),
};

export const countResponseTokens: Operation = {
  ...inDialect,
  method: "post",
  path: "/v1/responses/input_tokens",
  operationId: "countResponseTokens",
  summary:
    "How many tokens the prompt of a response has, exactly as it would be billed. Nothing is run, held or charged.",
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    schema: inputTokensRequestSchema,
    example: { model: "pocket-chat", input: "What is the capital of France?" },
  },
  status: 200,
  response: {
    description: "The count.",
    schema: inputTokensSchema,
    example: ANSWER_EXAMPLES.responseTokens,
  },
  errors: COUNT_ERRORS,
  handler: async (c) => {
    const { value } = await readBody(c, inputTokensRequestSchema, withoutNulls);
    const context = contextOf(c);
    const call = { ...context.caller, ...toPromptTerms(await resolve(context, value)) };
    const input_tokens = await countPrompt(c.var.services, call);
    return Response.json({ object: "response.input_tokens", input_tokens });
  },
};

async function resolve<Request extends InputTokensRequest>(
  call: CallContext,
  request: Request,
): Promise<Resolved<Request>> {
  const isEndUser = isEndUserTokenId(call.caller.key.keyId);
  if (isEndUser && "store" in request && request.store === true) throw storesNothing();
  return resolveStored(call, request);
}

/** Unset it is not asked for, and the answer says that it is not. */
const storesNothing = (): ApiError =>
  new ApiError("unsupported_parameter", {
    message: "store must be false or unset: a token of an end user stores no response.",
    param: "store",
  });

/** An answer that cannot be stored is given all the same, and says so. */
async function store(
  call: CallContext,
  begun: BegunResponse,
  response: ResponseObject,
): Promise<ResponseObject> {
  if (!response.store) return response;
  if (isEndUserTokenId(call.caller.key.keyId)) return { ...response, store: false };
  try {
    const projectId = await requireProject(call);
    const stored = { projectId, ...toStored(begun, response) };
    return { ...response, store: await storedOf(call).put(stored) };
  } catch (cause) {
    logEvent("response.not_stored", { requestId: begun.requestId }, cause);
    return { ...response, store: false };
  }
}

/** The last event is told when the response is stored. */
class StoredStream extends ResponseStream {
  readonly #call: CallContext;
  readonly #begun: BegunResponse;

  constructor(call: CallContext, begun: BegunResponse) {
    super(begun);
    this.#call = call;
    this.#begun = begun;
  }

  override of(event: GenerationEvent): string | Promise<string> {
    return event.type === "generation_end" && event.stop === null
      ? this.#end(event)
      : super.of(event);
  }

  async #end(event: Parameters<ResponseStream["toResponse"]>[0]): Promise<string> {
    return this.ended(await store(this.#call, this.#begun, this.toResponse(event)));
  }
}

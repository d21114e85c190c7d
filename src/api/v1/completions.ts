/** POST /v1/completions */
import { LIMITS } from "../../contract/common.ts";
import {
  completionRequestSchema,
  completionSchema,
  type CompletionRequest,
} from "../../contract/completions.ts";
import { gather } from "../../dialects/openai/collect.ts";
import { answerHead } from "../../dialects/openai/completion-id.ts";
import {
  CompletionChunks,
  toCompletion,
  toCompletionInput,
  toCompletionSampling,
} from "../../dialects/openai/completions.ts";
import { withoutNulls } from "../../dialects/openai/nulls.ts";
import { toOutput } from "../../dialects/openai/output-format.ts";
import { toPriority } from "../../dialects/openai/sampling.ts";
import { StreamUsage } from "../../dialects/openai/usage.ts";
import { generate, type GenerateCall } from "../../gateway/generate.ts";
import { readBody } from "../../http/body.ts";
import { GENERATION_ERRORS } from "../../http/documented-errors.ts";
import { answerInTime } from "../../http/early-head.ts";
import { streamAnswer, wholeAnswer } from "../../http/generation-response.ts";
import { callerPartOf, runInObject } from "../../http/in-object.ts";
import { forKeys, type ApiContext, type Operation } from "../../http/operation.ts";

export const createCompletion: Operation = {
  method: "post",
  path: "/v1/completions",
  operationId: "createCompletion",
  tag: "Completions",
  summary: "Continue texts or token ids, whole or as a stream of chunks.",
  access: forKeys("completions"),
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    schema: completionRequestSchema,
    example: { model: "pocket-chat", prompt: "Once upon a time", max_tokens: 32 },
  },
  status: 200,
  response: {
    description:
      "The completion; with `stream: true` its chunks as server-sent events, ending with `[DONE]`.",
    schema: completionSchema,
    eventSchema: completionSchema,
  },
  errors: GENERATION_ERRORS,
  handler: handleCompletion,
};

async function handleCompletion(c: ApiContext): Promise<Response> {
  const { value: request, bytes } = await readBody(c, completionRequestSchema, withoutNulls);
  return answerInTime(c, toCompletionCall(c, request), async (call) => {
    const elsewhere = await runInObject(c, call, bytes);
    return elsewhere ?? answerCompletion(c, call, request);
  });
}

async function answerCompletion(
  c: ApiContext,
  call: GenerateCall,
  request: CompletionRequest,
): Promise<Response> {
  const { isStream } = call;
  const generation = await generate(c.env, call);
  const asked = { requestId: c.get("requestId"), nowMs: c.get("startedAtMs") };
  const head = answerHead("cmpl", asked, generation);
  if (!isStream) {
    return wholeAnswer(
      generation,
      toCompletion(head, await gather(generation.events(), generation.started.choices)),
    );
  }
  const usage = new StreamUsage(request.stream_options, generation.started);
  const chunks = new CompletionChunks(head, usage);
  return streamAnswer(c, generation, [], chunks);
}

/** The request as the gateway takes it. @throws {ApiError} for what cannot be mapped */
export function toCompletionCall(c: ApiContext, request: CompletionRequest): GenerateCall {
  const input = toCompletionInput(request);
  const prompts = input.type === "completion" ? input.prompts.length : 1;
  const output = toOutput(request);
  return {
    ...callerPartOf(c),
    scope: "completions",
    operation: "completions",
    model: request.model,
    input,
    output: output.format,
    outputParam: output.param,
    sampling: toCompletionSampling(request, prompts),
    priority: toPriority(request),
    maxTokensParam: "max_tokens",
    isStream: request.stream === true,
  };
}

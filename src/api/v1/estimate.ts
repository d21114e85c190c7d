/** POST /v1/estimate: what a chat or a completion would cost, and whether it would run. */
import { z } from "zod";

import { decimalUsd } from "../../billing/money.ts";
import { chatCompletionRequestSchema } from "../../contract/chat.ts";
import { LIMITS } from "../../contract/common.ts";
import { completionRequestSchema } from "../../contract/completions.ts";
import { estimateSchema } from "../../contract/estimate.ts";
import { anyObject } from "../../contract/fields.ts";
import { withFirstModel } from "../../dialects/first-model.ts";
import { withoutNulls } from "../../dialects/nulls.ts";
import { CHAT } from "../../dialects/openai/chat-dialect.ts";
import { COMPLETION } from "../../dialects/openai/completion-dialect.ts";
import { estimate, type Estimate } from "../../gateway/estimate.ts";
import type { GenerationTerms } from "../../gateway/generate.ts";
import { check, readJson } from "../../http/body.ts";
import { callerPartOf } from "../../http/called-by-key.ts";
import { forKeys, type Operation } from "../../http/operation.ts";
import { toRates } from "../../routing/price-book.ts";
import { ANSWER_EXAMPLES } from "./answer-examples.ts";

export const createEstimate: Operation = {
  method: "post",
  path: "/v1/estimate",
  operationId: "createEstimate",
  tag: "Usage",
  summary:
    "What a chat completion (a body with messages) or a completion (one with a prompt) would cost. Nothing is run, held or charged.",
  access: forKeys(null),
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    schema: z.union([chatCompletionRequestSchema, completionRequestSchema]),
    example: {
      model: "pocket-chat",
      messages: [{ role: "user", content: "What is the capital of France?" }],
    },
  },
  status: 200,
  response: {
    description: "The estimate.",
    schema: estimateSchema,
    example: ANSWER_EXAMPLES.estimate,
  },
  errors: [
    "model_not_found",
    "no_matching_deployment",
    "permission_denied",
    "rate_limit_exceeded",
    "no_capacity",
    "backend_failed",
  ],
  handler: async (c) => {
    const body = await readJson(c, anyObject());
    const call = { ...callerPartOf(c), ...toTerms(body) };
    return Response.json(toWire(await estimate(c.var.services, call)));
  },
};

/** By what the body has, so that what is wrong with it is told in its own operation's words. */
function toTerms(sent: Record<string, unknown>): GenerationTerms {
  const body = withFirstModel(withoutNulls(sent)) as Record<string, unknown>;
  return "prompt" in body && !("messages" in body)
    ? COMPLETION.toTerms(check(body, completionRequestSchema))
    : CHAT.toTerms(check(body, chatCompletionRequestSchema));
}

function toWire(made: Estimate) {
  const { cost, listedPrice } = made;
  return {
    object: "estimate",
    model: made.model,
    prompt_tokens: made.promptTokens,
    max_completion_tokens: made.maxCompletionTokens,
    service_tier: made.price.serviceTier ?? "default",
    price: {
      version: listedPrice.version,
      ...toRates({ ...listedPrice, batchDiscountPercent: 0 }),
    },
    cost_nano_usd: cost === null ? null : { min: cost.minNanoUsd, max: cost.maxNanoUsd },
    cost_usd:
      cost === null ? null : { min: decimalUsd(cost.minNanoUsd), max: decimalUsd(cost.maxNanoUsd) },
    fits: made.fits,
    affordable_completion_tokens: made.affordableTokens,
    limited_by: made.limitedBy,
    expected_wait_ms: Math.round(made.waitMs),
  };
}

/** Errors as Anthropic writes them. Pure. */
import { ERRORS } from "../../contract/errors.ts";
import { publicMessage, type ApiError, type ErrorForm } from "../../errors.ts";
import { namedEvent } from "../../streaming/sse.ts";
import { inOwnWords } from "../own-words.ts";

/** What Anthropic's SDKs know of kinds of errors. */
const TYPES: Readonly<Record<number, string>> = {
  400: "invalid_request_error",
  401: "authentication_error",
  402: "billing_error",
  403: "permission_error",
  404: "not_found_error",
  413: "request_too_large",
  429: "rate_limit_error",
  500: "api_error",
  502: "api_error",
  504: "timeout_error",
};

/** What the engine and the gateway call by OpenAI's names. */
const OWN_WORDS = [[/\.function\.parameters\b/g, ".input_schema"]] as const;

/** Once SDKs whose runners of tools ask for threads meet it, they send all messages themselves. */
const NO_THREADS = {
  details: { error_code: "thread_unsupported_request", unsupported: ["thread"] },
} as const;

/** Anthropic has no code for it: programs look for these words, and send less. */
const TOO_LONG = "prompt is too long";

export const ANTHROPIC_ERRORS: ErrorForm = {
  body: (error, requestId) => JSON.stringify(toAnthropicError(error, requestId)),
  event: (error, { requestId }) => namedEvent("error", toAnthropicError(error, requestId)),
};

function toAnthropicError(error: ApiError, requestId: string) {
  const { status, type: kind } = ERRORS[error.code];
  const type = kind === "overloaded_error" ? kind : (TYPES[status] ?? "invalid_request_error");
  const own = publicMessage(error);
  const isTooLong = error.code === "context_length_exceeded";
  const { message, param } = inOwnWords(
    { message: isTooLong ? `${TOO_LONG}: ${own}` : own, param: error.param },
    OWN_WORDS,
  );
  return {
    type: "error",
    error: {
      type,
      message,
      param,
      code: error.code,
      ...(error.code === "unsupported_parameter" && error.param === "thread" && NO_THREADS),
    },
    request_id: requestId,
  };
}

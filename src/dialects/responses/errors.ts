/**
 * Errors of responses: OpenAI's envelope, with the names that responses have for their fields.
 * Pure.
 */
import { ERRORS } from "../../contract/errors.ts";
import { publicMessage, type ApiError, type ErrorForm } from "../../errors.ts";
import { namedEvent } from "../../streaming/sse.ts";
import { inOwnWords } from "../own-words.ts";

/** What the engine and the gateway call by the names of chats. */
const OWN_WORDS = [
  [/\.function\.parameters\b/g, ".parameters"],
  [/^messages\b/g, "input"],
] as const;

export const RESPONSE_ERRORS: ErrorForm = {
  body: (error) => {
    const { message, param } = sayOf(error);
    const { type } = ERRORS[error.code];
    return JSON.stringify({ error: { message, type, param, code: error.code } });
  },
  event: (error, { eventsBefore }) => {
    const said = { code: error.code, ...sayOf(error) };
    return namedEvent("error", { type: "error", sequence_number: eventsBefore, ...said });
  },
};

function sayOf(error: ApiError) {
  return inOwnWords({ message: publicMessage(error), param: error.param }, OWN_WORDS);
}

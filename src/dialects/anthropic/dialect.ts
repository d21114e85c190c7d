/** Anthropic's messages as a dialect. Pure. */
import type { MessageRequest } from "../../contract/messages.ts";
import type { Dialect } from "../dialect.ts";
import { withFirstModel } from "../first-model.ts";
import { withoutAnthropicNulls } from "../nulls.ts";
import { toMessage } from "./answer.ts";
import { ANTHROPIC_ERRORS } from "./errors.ts";
import { toMessageTerms } from "./request.ts";
import { MessageStream } from "./stream.ts";

export const MESSAGES: Dialect<MessageRequest> = {
  errors: ANTHROPIC_ERRORS,
  prepare: (sent) => withFirstModel(withoutAnthropicNulls(sent)),
  toTerms: toMessageTerms,
  toWhole: toMessage,
  openStream: (begun) => new MessageStream(begun),
};

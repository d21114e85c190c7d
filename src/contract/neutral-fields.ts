/**
 * Fields of vLLM, SGLang and llama.cpp that their clients send with each request, as they stand in
 * forms and settings: taken where they ask for what is done anyway, and refused otherwise.
 */
import { taken, unsupported } from "./common.ts";

const NOT_SERVED = "It is a way of sampling of llama.cpp's.";
const WITHOUT = "llama.cpp's; it says nothing where what it belongs to is off.";

/** Of chats and completions. */
export const neutralFields = {
  use_beam_search: unsupported("There is no search by beams; it is vLLM's."),
  length_penalty: taken("vLLM's; there is no search by beams."),
  early_stopping: taken("vLLM's; there is no search by beams."),
  spaces_between_special_tokens: taken("vLLM's; tokens are shown as they are."),
  return_token_ids: unsupported("Ids are told by `/v1/tokenize`."),
  return_tokens_as_token_ids: unsupported("Tokens are told as text."),
  request_id: taken("vLLM's; an answer has an id of its own."),
  repeat_penalty: unsupported("Of all tokens, `repetition_penalty` is served.", [1]),
  repeat_last_n: taken(WITHOUT),
  dry_multiplier: unsupported(NOT_SERVED, [0]),
  dry_base: taken(WITHOUT),
  dry_allowed_length: taken(WITHOUT),
  dry_penalty_last_n: taken(WITHOUT),
  dry_sequence_breakers: taken(WITHOUT),
  xtc_probability: unsupported(NOT_SERVED, [0]),
  xtc_threshold: taken(WITHOUT),
  dynatemp_range: unsupported(NOT_SERVED, [0]),
  dynatemp_exponent: taken(WITHOUT),
  mirostat: unsupported(NOT_SERVED, [0]),
  mirostat_tau: taken(WITHOUT),
  mirostat_eta: taken(WITHOUT),
  top_n_sigma: unsupported(NOT_SERVED, [-1, 0]),
  tfs_z: unsupported(NOT_SERVED, [1]),
  min_keep: unsupported(NOT_SERVED, [0]),
  n_probs: unsupported("Likely tokens are told by `logprobs`.", [0]),
  n_keep: taken("llama.cpp's; nothing of a prompt is left out."),
  id_slot: taken("llama.cpp's; where a prompt runs is the worker's affair."),
  timings_per_token: unsupported("Answers have no timings."),
  return_progress: unsupported("Prompts tell no progress."),
  reasoning_format: taken("llama.cpp's; these models do not reason."),
};

/** Of chats alone. */
export const neutralChatFields = {
  echo: unsupported("A chat's messages are not repeated."),
  best_of: unsupported("Choices of a chat are not ranked; `/v1/completions` ranks them.", [1]),
  add_special_tokens: unsupported("The chat template writes them itself."),
};

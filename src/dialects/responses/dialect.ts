/** OpenAI's responses as a dialect. Pure. */
import type { ResponseRequest } from "../../contract/responses.ts";
import type { Dialect } from "../dialect.ts";
import { withFirstModel } from "../first-model.ts";
import { withoutNulls } from "../nulls.ts";
import { RESPONSE_ERRORS } from "./errors.ts";
import { toResponseTerms, type Resolved } from "./request.ts";
import { toResponse } from "./response.ts";
import { ResponseStream } from "./stream.ts";

export const RESPONSES: Dialect<Resolved<ResponseRequest>> = {
  errors: RESPONSE_ERRORS,
  prepare: (sent) => withFirstModel(withoutNulls(sent)),
  toTerms: toResponseTerms,
  toWhole: toResponse,
  openStream: (begun) => new ResponseStream(begun),
};

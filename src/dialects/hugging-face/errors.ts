/** Errors as Hugging Face's clients read them: a sentence under `error`. Pure. */
import { ERRORS } from "../../contract/errors.ts";
import { publicMessage, type ApiError, type ErrorForm } from "../../errors.ts";

/** As Text Generation Inference and Text Embeddings Inference name them. */
const TYPES: Readonly<Record<number, string>> = {
  400: "Validation",
  413: "Validation",
  415: "Validation",
  422: "Validation",
  429: "Overloaded",
};

export const HUGGING_FACE_ERRORS: ErrorForm = {
  body: (error) => JSON.stringify(toHuggingFaceError(error)),
  event: toHuggingFaceEvent,
};

export function toHuggingFaceEvent(error: ApiError): string {
  return `data: ${JSON.stringify(toHuggingFaceError(error))}\n\n`;
}

function toHuggingFaceError(error: ApiError) {
  const { status, type } = ERRORS[error.code];
  return {
    error: publicMessage(error),
    error_type: TYPES[status] ?? type,
    param: error.param,
    code: error.code,
  };
}

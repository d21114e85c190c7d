/** Errors as Hugging Face's clients read them: a sentence under `error`. Pure. */
import { ERRORS } from "../../contract/errors.ts";
import { publicMessage, type ApiError, type ErrorForm } from "../../errors.ts";

/** As Text Generation Inference names them: huggingface_hub chooses its class by these words. */
const TYPES: Readonly<Record<number, string>> = {
  400: "validation",
  413: "validation",
  415: "validation",
  422: "validation",
  429: "overloaded",
  500: "generation",
  502: "generation",
  504: "generation",
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

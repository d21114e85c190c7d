/** What all chunks of one answer share. */
export interface AnswerHead {
  readonly id: string;
  /** Unix seconds. */
  readonly created: number;
  readonly model: string;
}

/** The answer's id is the request's own, so that one id finds everything: `chatcmpl-…`, `cmpl-…`. */
export function answerHead(
  prefix: string,
  requestId: string,
  nowMs: number,
  model: string,
): AnswerHead {
  return {
    id: `${prefix}-${requestId.replace(/^req_/, "")}`,
    created: Math.floor(nowMs / 1000),
    model,
  };
}

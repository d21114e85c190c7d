/**
 * Names of attempts. A request may be tried on several backends, one after another, each time under
 * an id of its own, so that what a backend tells of one attempt is never taken for another's. Pure.
 */

/** The attempt of an edge, or of a task, that is not numbered. */
export const UNNUMBERED = 0;

/** `req_…~2` is the second attempt of `req_…`. @param attempt from 1 */
export function attemptIdOf(requestId: string, attempt: number): string {
  return attempt === UNNUMBERED ? requestId : `${requestId}~${attempt}`;
}

export interface AttemptName {
  readonly requestId: string;
  /** `UNNUMBERED` where the id names none. */
  readonly attempt: number;
}

export function parseAttemptId(attemptId: string): AttemptName {
  const [, requestId, digits] = /^(.+)~([1-9]\d{0,2})$/s.exec(attemptId) ?? [];
  return requestId === undefined
    ? { requestId: attemptId, attempt: UNNUMBERED }
    : { requestId, attempt: Number(digits) };
}

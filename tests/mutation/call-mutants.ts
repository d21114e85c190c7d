/** Bugs in calls that run where no client waits. */
import { mutant, type Mutant } from "./mutant.ts";

const ON_BEHALF = "tests/edge/worker/on-behalf.test.ts";
const IDEMPOTENCY = "tests/edge/worker/idempotency.test.ts";
const CANCELLED = "tests/edge/worker/cancelled-requests.test.ts";
const RETRIES = "tests/edge/worker/retries.test.ts";
const MESSAGE = "tests/unit/replay/message.test.ts";

export const CALL_MUTANTS: readonly Mutant[] = [
  mutant(
    "a call on behalf of a key goes on that nobody wants",
    "http/on-behalf.ts",
    "keyedName, clientIp, signal, cache }",
    "keyedName, clientIp, signal: new AbortController().signal, cache }",
    CANCELLED,
  ),
  mutant(
    "a call on behalf of a key has another id than its object wrote down",
    "http/on-behalf.ts",
    "asked.requestId ?? newRequestId(",
    "newRequestId(",
    IDEMPOTENCY,
  ),
  mutant(
    "a call on behalf of a key is refused in another dialect",
    "http/on-behalf.ts",
    "return toErrorResponse(error, operation.errorForm ?? OPENAI_ERRORS, requestId);",
    "return toErrorResponse(error, OPENAI_ERRORS, requestId);",
    ON_BEHALF,
  ),
  mutant(
    "an account forgets which requests had an Idempotency-Key",
    "replay/replay-object.ts",
    "{ call, body, requestId, keyedName, signal }",
    '{ call, body, requestId, keyedName: keyedName === "" ? "" : null, signal }',
    IDEMPOTENCY,
  ),
  mutant(
    "an Idempotency-Key gives the answer to another request",
    "replay/idempotency.ts",
    "fingerprint: await digestOfAsked(request, body),",
    "fingerprint: keyedName + (await digestOfAsked(request, body)).slice(0, 0),",
    IDEMPOTENCY,
  ),
  mutant(
    "a client that resumes is told all of its answer again",
    "replay/idempotency.ts",
    "after: lastEventOf(request.headers),",
    "after: lastEventOf(request.headers) * 0,",
    IDEMPOTENCY,
  ),
  mutant(
    "a retry runs, and is charged, beside the attempt before it",
    "replay/retries.ts",
    "{ call: onBehalf, asked, isRetry }",
    '{ call: onBehalf, asked, isRetry: isRetry && asked === "" }',
    RETRIES,
  ),
  mutant(
    "an object is told of a path in bytes that no header has",
    "replay/message.ts",
    "toAscii(JSON.stringify(head))",
    "toAscii(JSON.stringify(head)) && JSON.stringify(head)",
    MESSAGE,
  ),
];

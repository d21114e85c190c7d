/** Operations that run a task: what is asked, where it runs, and its answer. */
import type { z } from "zod";

import { withoutNulls } from "../dialects/nulls.ts";
import { OPENAI_ERRORS, toApiError } from "../errors.ts";
import type { TaskDelta } from "../gateway/metered-task.ts";
import {
  beginTask,
  requireAdmissibleTask,
  runTask,
  type BegunTask,
  type TaskAnswer,
  type TaskCall,
} from "../gateway/run-task.ts";
import { logEvent } from "../observability/log.ts";
import { toByteStream } from "../streaming/relay.ts";
import { EVENT_STREAM_HEADERS } from "../streaming/sse.ts";
import { check, parseBody, requireJson } from "./body.ts";
import type { CallContext, OpenCall, PreparedCall } from "./key-call.ts";

/** What an operation says of the task it runs; who asks is known. */
export type AskedTask = Pick<
  TaskCall,
  "operation" | "task" | "model" | "preferences" | "inputFor" | "toParam"
>;

/** What an answer says of the call that it is of. */
export interface TaskHead {
  readonly id: string;
  readonly nowMs: number;
}

interface TaskParts<Request> {
  readonly schema: z.ZodType<Request>;
  readonly toTask: (request: Request) => AskedTask;
  readonly toBody: (answer: TaskAnswer, request: Request, head: TaskHead) => object;
}

/** Of an operation whose body says all. */
export function taskCall<Request>({ schema, toTask, toBody }: TaskParts<Request>): OpenCall {
  return ({ contentType }) => {
    requireJson(contentType);
    return (bytes) => {
      const request = check(withoutNulls(parseBody(bytes)), schema);
      return async (context) => {
        const head = { id: context.caller.requestId, nowMs: context.startedAtMs };
        const toResponse = (answer: TaskAnswer) => Response.json(toBody(answer, request, head));
        return prepareTask(context, toTask(request), toResponse);
      };
    };
  };
}

export function prepareTask(
  { services, caller }: CallContext,
  asked: AskedTask,
  toResponse: (answer: TaskAnswer) => Response,
): PreparedCall {
  const call: TaskCall = { ...caller, scope: "tasks", ...asked };
  return {
    call,
    stream: null,
    requireAdmissible: (keyedName) => requireAdmissibleTask(services, { ...call, keyedName }),
    answer: async () => {
      const answer = await runTask(services, call);
      const response = toResponse(answer);
      for (const [name, value] of Object.entries(answer.head)) response.headers.set(name, value);
      return response;
    },
  };
}

/** How a dialect writes a task whose text is told as it is written. */
export interface TaskWriter {
  /** How the text goes on. */
  readonly of: (delta: TaskDelta) => string;
  readonly end: (answer: TaskAnswer) => string;
}

/** The same as a stream, in OpenAI's form: it always says how it ended. */
export function prepareTaskStream(
  { services, caller }: CallContext,
  asked: AskedTask,
  writer: TaskWriter,
): PreparedCall {
  const call: TaskCall = { ...caller, scope: "tasks", ...asked, isStream: true };
  return {
    call,
    stream: { errors: OPENAI_ERRORS },
    requireAdmissible: (keyedName) => requireAdmissibleTask(services, { ...call, keyedName }),
    answer: async (told) => {
      const task = await beginTask(services, { ...call, ...told });
      const body = toByteStream(writeEvents(call.requestId, task, writer), task.leave);
      return new Response(body, { headers: { ...EVENT_STREAM_HEADERS, ...task.head } });
    },
  };
}

async function* writeEvents(
  requestId: string,
  { events }: BegunTask,
  writer: TaskWriter,
): AsyncGenerator<string> {
  let eventsBefore = 0;
  try {
    for (;;) {
      const next = await events.next();
      if (next.done === true) return yield writer.end(next.value);
      const texts = next.value.map((delta) => writer.of(delta));
      eventsBefore += texts.length;
      if (texts.length > 0) yield texts.join("");
    }
  } catch (thrown) {
    const error = toApiError(thrown);
    logEvent("stream.broken", { requestId, code: error.code }, error.cause ?? error);
    yield OPENAI_ERRORS.event(error, { requestId, eventsBefore });
  } finally {
    await events.return(undefined as never);
  }
}

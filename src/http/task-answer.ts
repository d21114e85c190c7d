/** Operations that run a task: what is asked, where it runs, and its answer. */
import type { z } from "zod";

import { withoutNulls } from "../dialects/nulls.ts";
import {
  requireAdmissibleTask,
  runTask,
  type TaskAnswer,
  type TaskCall,
} from "../gateway/run-task.ts";
import { check, parseBody, requireJson } from "./body.ts";
import type { CallContext, OpenCall, PreparedCall } from "./key-call.ts";

/** What an operation says of the task it runs; who asks is known. */
export type AskedTask = Pick<TaskCall, "operation" | "task" | "model" | "inputFor" | "toParam">;

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

/** Operations that run a task: who asks, where it runs, and its answer. */
import { runTask, type TaskAnswer, type TaskCall } from "../gateway/run-task.ts";
import { callerPartOf, runTaskInObject } from "./in-object.ts";
import type { ApiContext } from "./operation.ts";

/** What an operation says of the task it runs; who asks is known. */
export type AskedTask = Pick<TaskCall, "operation" | "task" | "model" | "inputFor" | "toParam">;

/** @param body as it was sent @throws {ApiError} as `runTask` */
export async function answerTask(
  c: ApiContext,
  asked: AskedTask,
  body: Uint8Array<ArrayBuffer>,
  toBody: (answer: TaskAnswer) => object,
): Promise<Response> {
  return respondTask(c, asked, body, (answer) => Response.json(toBody(answer)));
}

/** The same of an answer that may be no JSON. @throws {ApiError} as `runTask` */
export async function respondTask(
  c: ApiContext,
  asked: AskedTask,
  body: Uint8Array<ArrayBuffer>,
  toResponse: (answer: TaskAnswer) => Response,
): Promise<Response> {
  const call: TaskCall = { ...callerPartOf(c), scope: "tasks", ...asked };
  const elsewhere = await runTaskInObject(c, call, body);
  if (elsewhere !== null) return elsewhere;
  const answer = await runTask(c.var.services, call);
  const response = toResponse(answer);
  for (const [name, value] of Object.entries(answer.head)) response.headers.set(name, value);
  return response;
}

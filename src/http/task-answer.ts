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
  const call: TaskCall = { ...callerPartOf(c), scope: "tasks", ...asked };
  const elsewhere = await runTaskInObject(c, call, body);
  if (elsewhere !== null) return elsewhere;
  const answer = await runTask(c.env, call);
  return Response.json(toBody(answer), { headers: answer.head });
}

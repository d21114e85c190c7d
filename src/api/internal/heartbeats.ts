/** POST /internal/heartbeats: what a gpu-worker tells its pool of itself. Signed, not keyed. */
import { LIMITS } from "../../contract/common.ts";
import { heartbeatAnswerSchema, heartbeatSchema } from "../../contract/pool.ts";
import type { Operation } from "../../http/operation.ts";
import { readSigned } from "./signed-body.ts";

export const takeHeartbeat: Operation = {
  method: "post",
  tag: "Internal",
  access: { by: "worker" },
  path: "/internal/heartbeats",
  operationId: "takeHeartbeat",
  summary: "Register a gpu-worker in its pool, and take its figures of now.",
  body: { schema: heartbeatSchema, example: undefined, maxBytes: LIMITS.maxFormBytes },
  status: 200,
  response: {
    description: "Whether it was taken, and whether the worker is to drain.",
    schema: heartbeatAnswerSchema,
  },
  errors: ["permission_denied"],
  handler: async (c) => {
    const heartbeat = await readSigned(c, heartbeatSchema);
    return Response.json(await c.var.services.poolOf(heartbeat.pool).beat(heartbeat));
  },
};

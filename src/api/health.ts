/** GET /healthz: the Worker runs. GET /readyz: it can also reach what a request needs. */
import { z } from "zod";

import { ApiError } from "../errors.ts";
import { defineOperation } from "../http/define-operation.ts";
import { FOR_ANYONE } from "../http/operation.ts";

const statusSchema = z.object({ status: z.literal("ok") }).meta({ id: "Health" });

export const health = defineOperation({
  method: "get",
  path: "/healthz",
  operationId: "getHealth",
  tag: "Health",
  summary: "Whether the Worker runs.",
  access: FOR_ANYONE,
  status: 200,
  response: { description: "It does.", schema: statusSchema },
  errors: [],
  handler: async () => ({ status: "ok" as const }),
});

export const readiness = defineOperation({
  method: "get",
  path: "/readyz",
  operationId: "getReadiness",
  tag: "Health",
  summary:
    "Whether the Worker is configured, its database is migrated and the catalog can be read.",
  access: FOR_ANYONE,
  status: 200,
  response: { description: "It is.", schema: statusSchema },
  errors: ["internal_error"],
  handler: async ({ c }) => {
    try {
      await c.var.services.tagKey();
      await c.var.services.catalog.list(c.var.services.now(), c.var.services.defer);
    } catch (cause) {
      throw new ApiError("internal_error", { cause });
    }
    return { status: "ok" as const };
  },
});

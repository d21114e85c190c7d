/** GET /metrics: what this isolate of the edge counted, and how the pools are, for Prometheus. */
import { gaugePools } from "../control/pool-gauges.ts";
import { FOR_OPERATORS, type Operation } from "../http/operation.ts";

export const readMetrics: Operation = {
  method: "get",
  path: "/metrics",
  operationId: "getMetrics",
  tag: "Health",
  summary:
    "What this isolate of the edge counted since it started, in Prometheus' text format: requests, errors, time to first token, held and charged amounts, placements; and the pools of gpu-workers as they are now.",
  access: FOR_OPERATORS,
  status: 200,
  response: { description: "The metrics, as text." },
  errors: [],
  handler: async (c) =>
    new Response(c.var.services.metrics.toText(await gaugePools(c.var.services)), {
      headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8" },
    }),
};

/**
 * The whole HTTP surface on one screen: middleware in order, every operation, then the dashboard.
 * Loads in plain Node.
 */
import { Hono } from "hono";

import { serveDashboard } from "./api/dashboard.ts";
import { OPERATIONS } from "./api/operations.ts";
import { allowCrossOrigin } from "./http/cors.ts";
import type { ApiBindings } from "./http/operation.ts";
import { identifyRequest } from "./http/request-id.ts";
import { takeServices } from "./http/request-services.ts";
import { mountOperations, refuseUnknown, respondToErrors } from "./http/router.ts";
import { traceRequest } from "./http/trace-request.ts";

export function createApp() {
  const app = new Hono<ApiBindings>({ strict: true });
  app.onError(respondToErrors(OPERATIONS));
  app.notFound(refuseUnknown(OPERATIONS));
  app.use(takeServices);
  app.use(identifyRequest);
  app.use(traceRequest);
  app.use(allowCrossOrigin);
  mountOperations(app, OPERATIONS);
  app.get("/admin", serveDashboard).get("/admin/*", serveDashboard);
  return app;
}

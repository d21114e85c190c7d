/** The whole HTTP surface on one screen: middleware in order, then every operation. Loads in plain Node. */
import { Hono } from "hono";

import { allowCrossOrigin } from "./api/middleware/cross-origin.ts";
import { identifyRequest } from "./api/middleware/request-id.ts";
import type { ApiBindings } from "./api/operation.ts";
import { OPERATIONS } from "./api/operations.ts";
import { mountOperations, refuseUnknown, respondToError } from "./api/router.ts";

export function createApp() {
  const app = new Hono<ApiBindings>({ strict: true });
  app.onError(respondToError);
  app.notFound(refuseUnknown(OPERATIONS));
  app.use(identifyRequest);
  app.use(allowCrossOrigin);
  mountOperations(app, OPERATIONS);
  return app;
}

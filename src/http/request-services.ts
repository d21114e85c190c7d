/** Services come with each request, as a platform's bindings do, and are its variable from here. */
import type { MiddlewareHandler } from "hono";

import type { ApiBindings } from "./operation.ts";

export const takeServices: MiddlewareHandler<ApiBindings> = async function takeServices(c, next) {
  c.set("services", c.env.services);
  await next();
};

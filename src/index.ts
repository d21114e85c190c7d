/** The Worker's entry: the fetch handler and the Durable Object classes; nothing else. */
import { createApp } from "./app.ts";
import { asksToRunOnce, runOnce } from "./replay/idempotency.ts";
import { createServices } from "./services.ts";

export { AccountObject } from "./account/account-object.ts";
export { ReplayObject } from "./replay/replay-object.ts";

const app = createApp();

export default {
  fetch: (request, env, ctx) => {
    const services = createServices(env, ctx);
    if (!asksToRunOnce(request)) return app.fetch(request, services);
    const once = (name: string, own: Request) => env.REPLAY.getByName(name).fetch(own);
    return runOnce({ ...services, runOnce: once }, request);
  },
} satisfies ExportedHandler<Env>;

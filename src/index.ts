/** The Worker's entry: the fetch handler and the Durable Object classes; nothing else. */
import { createApp } from "./app.ts";
import { asksToRunOnce, runOnce } from "./replay/idempotency.ts";
import { mayBeRetried, runJoinable } from "./replay/retries.ts";
import { createServices } from "./services.ts";

export { AccountObject } from "./account/account-object.ts";
export { ReplayObject } from "./replay/replay-object.ts";
export { RetryObject } from "./replay/retry-object.ts";

const app = createApp();

export default {
  fetch: (request, env, ctx) => {
    const services = createServices(env, ctx);
    const runHere = (own: Request) => app.fetch(own, services);
    if (asksToRunOnce(request)) {
      const once = (name: string, own: Request) => env.REPLAY.getByName(name).fetch(own);
      return runOnce({ ...services, runOnce: once }, request);
    }
    if (services.sdkRetryWindowMs > 0 && mayBeRetried(request)) {
      const joinable = (name: string, own: Request) => env.RETRY.getByName(name).fetch(own);
      return runJoinable({ ...services, runHere, runJoinable: joinable }, request);
    }
    return runHere(request);
  },
} satisfies ExportedHandler<Env>;

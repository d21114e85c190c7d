/** The Worker's entry: the fetch handler and the Durable Object classes; nothing else. */
import type { AskedGeneration } from "./api/operation.ts";
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
    const once = (name: string, own: Request) => env.REPLAY.getByName(name).fetch(own);
    const joinable = (name: string, own: Request) => env.RETRY.getByName(name).fetch(own);
    const runInObject = (asked: AskedGeneration) => {
      if (asksToRunOnce(asked)) return runOnce({ ...services, runOnce: once }, asked);
      if (!mayBeRetried(services, asked)) return null;
      return runJoinable({ ...services, runJoinable: joinable }, asked);
    };
    return app.fetch(request, { ...services, runInObject });
  },
} satisfies ExportedHandler<Env>;

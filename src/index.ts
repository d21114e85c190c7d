/** The Worker's entry: the fetch handler and the Durable Object classes; nothing else. */
import { createApp } from "./app.ts";
import { ApiError, toErrorResponse } from "./errors.ts";
import type { PresentedKey } from "./gateway/services.ts";
import type { AskedCall } from "./http/key-call.ts";
import type { Services } from "./http/operation.ts";
import { logEvent } from "./observability/log.ts";
import { asksToRunOnce, cancelKeyed, runOnce } from "./replay/idempotency.ts";
import type { AskObject } from "./replay/message.ts";
import { mayBeRetried, runJoinable } from "./replay/retries.ts";
import { createServices } from "./services.ts";

export { AccountObject } from "./account/account-object.ts";
export { PoolObject } from "./pool/pool-object.ts";
export { ReplayObject } from "./replay/replay-object.ts";
export { RetryObject } from "./replay/retry-object.ts";
export { CacheObject } from "./response-cache/cache-object.ts";
export { ResponsesObject } from "./stored-responses/responses-object.ts";
export { WatchObject } from "./watch/watch-object.ts";

const app = createApp();

/**
 * undefined where the configuration is not usable: the log says what is wrong, the client only that
 * something is.
 */
function openServices(env: Env, ctx: ExecutionContext): Services | undefined {
  try {
    return createServices(env, ctx);
  } catch (cause) {
    logEvent("configuration.unusable", {}, cause);
    return undefined;
  }
}

/**
 * CONNECT. The runtime accepts every tunnel and has its 200 sent; all that is left is to say so
 * inside, and to close.
 */
async function refuseTunnel(socket: Socket): Promise<void> {
  const error = new ApiError("method_not_allowed", {
    message: "CONNECT is not an operation; this server is no proxy.",
  });
  const writer = socket.writable.getWriter();
  await writer.write(new Uint8Array(await toErrorResponse(error).arrayBuffer()));
  await writer.close();
}

export default {
  fetch: (request, env, ctx) => {
    const services = openServices(env, ctx);
    if (services === undefined) return toErrorResponse(new ApiError("internal_error"));
    const askerOf =
      (objects: DurableObjectNamespace, name: string): AskObject =>
      (url, init) =>
        objects.getByName(name).fetch(url, init);
    const onceObject = (name: string) => askerOf(env.REPLAY, name);
    const joinableObject = (name: string) => askerOf(env.RETRY, name);
    const runInObject = (asked: AskedCall) => {
      if (asksToRunOnce(asked)) return runOnce({ ...services, onceObject }, asked);
      if (!mayBeRetried(services, asked)) return null;
      return runJoinable({ ...services, joinableObject }, asked);
    };
    const cancel = (name: string) => env.REPLAY.getByName(name).cancel();
    const cancelInObject = (key: PresentedKey, idempotencyKey: string) =>
      cancelKeyed(cancel, key, idempotencyKey);
    return app.fetch(request, { services: { ...services, runInObject, cancelInObject } });
  },
  connect: refuseTunnel,
} satisfies ExportedHandler<Env>;

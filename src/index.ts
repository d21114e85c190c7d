/** The Worker's entry: the fetch handler and the Durable Object classes; nothing else. */
import { createApp } from "./app.ts";
import { createServices } from "./services.ts";

export { AccountObject } from "./account/account-object.ts";

const app = createApp();

export default {
  fetch: (request, env, ctx) => app.fetch(request, createServices(env, ctx)),
} satisfies ExportedHandler<Env>;

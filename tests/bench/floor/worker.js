/**
 * A Worker that does nothing but what ours cannot do without: what it costs is the runtime's own
 * share. Plain JavaScript, because it is run as it stands.
 *
 *   /answer          one JSON answer, nothing asked of anybody
 *   /fetch           the body read and sent on, the answer passed through as it comes
 *   /call-fetch      a call of an empty object before that
 *   /call-fetch-call and another after it, which nobody waits for: as admit, dispatch and settle
 *   /relay           as /fetch, but every chunk through JavaScript, as whoever counts tokens must
 */
import { DurableObject } from "cloudflare:workers";

export class EmptyObject extends DurableObject {
  async call() {
    return "ok";
  }
}

export default {
  async fetch(request, env, context) {
    const { pathname, search } = new URL(request.url);
    if (pathname === "/answer") return Response.json({ status: "ok" });
    const body = await request.text();
    const account = () => env.EMPTY.getByName("account").call("a call");
    if (pathname.startsWith("/call-fetch")) await account();
    const answer = await env.NETWORK.fetch(search.slice(1), {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Bearer x" },
      body,
    });
    if (pathname === "/call-fetch-call") context.waitUntil(account());
    if (pathname !== "/relay") return answer;
    return new Response(relayed(answer.body.getReader()), { headers: answer.headers });
  },
};

function relayed(reader) {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

/** GET /: what runs here. A browser gets a page, a program JSON. */
import { z } from "zod";

import { FOR_ANYONE, type Operation } from "../http/operation.ts";
import { answerPage, escapeHtml } from "../http/page-answer.ts";

const LINKS = {
  docs: "/docs",
  openapi: "/openapi.json",
  models: "/v1/models",
  health: "/healthz",
  signing_keys: "/.well-known/jwks.json",
} as const;

const serviceSchema = z
  .object({
    object: z.literal("service"),
    name: z.string(),
    base_url: z.string().meta({ description: "What an OpenAI client takes as its base URL." }),
    links: z.record(z.string(), z.string()).meta({ description: "Paths on this server." }),
  })
  .meta({ id: "Service" });

/** Nothing from anywhere else, and no script. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export const welcome: Operation = {
  method: "get",
  path: "/",
  operationId: "getService",
  tag: "Health",
  summary: "What runs here, as a page where the client asks for HTML.",
  access: FOR_ANYONE,
  status: 200,
  response: { description: "The service.", schema: serviceSchema },
  errors: [],
  handler: async (c) => {
    const baseUrl = `${new URL(c.req.url).origin}/v1`;
    const vary = { vary: "accept" };
    if (!acceptsHtml(c.req.header("accept"))) {
      const service = { object: "service", name: "Tidegate", base_url: baseUrl, links: LINKS };
      return Response.json(service, { headers: vary });
    }
    return answerPage(page(baseUrl), { type: "text/html", policy: POLICY, headers: vary });
  },
};

/** Browsers name text/html; a client that takes anything gets JSON. */
const acceptsHtml = (accept: string | undefined): boolean =>
  accept?.split(",").some((type) => /^\s*text\/html\s*(;|$)/i.test(type)) === true;

/** @param baseUrl of the request itself, so that its host is not to be trusted */
function page(baseUrl: string): string {
  const url = escapeHtml(baseUrl);
  const link = (path: string, text: string) => `<li><a href="${path}">${path}</a> ${text}</li>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Tidegate</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1rem; color: #1b1f24; background: #fff }
pre { padding: 1rem; background: #f3f5f7; overflow-x: auto }
a { color: #0b5cad }
@media (prefers-color-scheme: dark) { body { color: #e6e8ea; background: #14171a } pre { background: #20252a } a { color: #7db8f0 } }
</style>
</head>
<body>
<h1>Tidegate</h1>
<p>An inference API runs here. It speaks OpenAI's protocol: give any OpenAI client this base URL and a key.</p>
<pre>${url}</pre>
<pre>curl -N ${url}/chat/completions \\
  -H "Authorization: Bearer $API_KEY" -H "Content-Type: application/json" \\
  -d '{"model":"...","stream":true,"messages":[{"role":"user","content":"Hello"}]}'</pre>
<ul>
${link(LINKS.docs, "has guides, and a reference in which every operation can be tried.")}
${link(LINKS.openapi, "describes every operation.")}
${link(LINKS.models, "lists the models (with a key).")}
${link(LINKS.health, "says whether it runs.")}
${link(LINKS.signing_keys, "has the keys that signed receipts are checked with.")}
</ul>
</body>
</html>
`;
}

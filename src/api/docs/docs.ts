/**
 * GET /docs and /docs/{page}: guides and the reference, for people. Rendered here, without a
 * request to another host.
 */
import { buildDocument } from "../../http/openapi.ts";
import { FOR_ANYONE, type Operation } from "../../http/operation.ts";
import { answerPage, CACHED_BRIEFLY, escapeHtml } from "../../http/page-answer.ts";
import { GUIDES } from "./guides.ts";
import { renderPage, STYLE } from "./layout.ts";
import { renderReference } from "./reference.ts";
import { TRY_IT } from "./try-it.ts";

const FIRST = "quickstart";
/**
 * Where the guides' examples ask, as they are written: where `npm run up` listens unless told
 * otherwise.
 */
const WRITTEN_ORIGIN = "http://127.0.0.1:8787";

/** Our own style and script, and requests to this server. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const answer = (text: string, type: string): Response =>
  answerPage(text, { type, policy: POLICY, headers: CACHED_BRIEFLY });

const common = {
  method: "get",
  tag: "Health",
  access: FOR_ANYONE,
  status: 200,
  errors: [],
} as const;

/** @param operations those that the reference tells of, beside these two */
export function describeDocs(operations: readonly Operation[]): readonly Operation[] {
  let reference: string | undefined;
  const pages: Operation[] = [
    {
      ...common,
      path: "/docs",
      operationId: "getDocs",
      summary: "Guides and the reference, as pages.",
      response: { description: "The first page." },
      handler: async (c) => answer(guidePage(FIRST, c.req.url) ?? "", "text/html"),
    },
    {
      ...common,
      path: "/docs/{page}",
      operationId: "getDocsPage",
      summary: "A page of the documentation; for a name that there is not, the first.",
      pathParameters: { page: "The page's name." },
      response: { description: "The page." },
      handler: async (c) => {
        const name = c.req.param("page") ?? "";
        if (name === "style.css") return answer(STYLE, "text/css");
        if (name === "try-it.js") return answer(TRY_IT, "text/javascript");
        if (name === "reference") {
          reference ??= referencePage([...operations, ...pages]);
          return answer(reference, "text/html");
        }
        const { url } = c.req;
        return answer(guidePage(name, url) ?? guidePage(FIRST, url) ?? "", "text/html");
      },
    },
  ];
  return pages;
}

/** @param url of the request: its examples ask the same server */
function guidePage(name: string, url: string): string | undefined {
  const guide = GUIDES.find((one) => one.name === name);
  if (guide === undefined) return undefined;
  const origin = escapeHtml(new URL(url).origin);
  const content = guide.html.replaceAll(WRITTEN_ORIGIN, () => origin);
  return renderPage({ name, title: guide.title, content });
}

function referencePage(operations: readonly Operation[]): string {
  return renderPage({
    name: "reference",
    title: "Reference",
    ...renderReference(buildDocument(operations)),
  });
}

/** GET /docs and /docs/{page}: guides and the reference, for people. Rendered here, without a request to another host. */
import { buildDocument } from "../../http/openapi.ts";
import { FOR_ANYONE, type Operation } from "../../http/operation.ts";
import { GUIDES } from "./guides.ts";
import { renderPage, STYLE } from "./layout.ts";
import { renderReference } from "./reference.ts";
import { TRY_IT } from "./try-it.ts";

const FIRST = "quickstart";

/** Our own style and script, and requests to this server. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const answer = (text: string, type: string): Response =>
  new Response(text, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-security-policy": POLICY,
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=300",
    },
  });

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
      handler: async () => answer(guidePage(FIRST) ?? "", "text/html"),
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
        return answer(guidePage(name) ?? guidePage(FIRST) ?? "", "text/html");
      },
    },
  ];
  return pages;
}

function guidePage(name: string): string | undefined {
  const guide = GUIDES.find((one) => one.name === name);
  return guide && renderPage({ name, title: guide.title, content: guide.html });
}

function referencePage(operations: readonly Operation[]): string {
  return renderPage({
    name: "reference",
    title: "Reference",
    ...renderReference(buildDocument(operations)),
  });
}

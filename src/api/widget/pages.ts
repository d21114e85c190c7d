/**
 * GET /widget: the usage of a customer's customer, as a page to embed in any other. The token
 * stands in the fragment of its address, which no browser sends: it is in no log. The page has no
 * cookie, and asks this server alone.
 */
import { FOR_ANYONE, type Operation } from "../../http/operation.ts";
import { answerPage, CACHED_BRIEFLY } from "../../http/page-answer.ts";
import { WIDGET_SCRIPT } from "./script.ts";

/** It says nothing of frames: every site may embed it. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Usage</title>
<link rel="stylesheet" href="/widget/style.css">
<script src="/widget/script.js" defer></script>
</head>
<body>
<main>
<h1></h1>
<p role="status"></p>
<dl></dl>
<svg role="img" viewBox="0 0 300 60" preserveAspectRatio="none"></svg>
<details><summary></summary><div tabindex="0" role="region"><table><thead></thead><tbody></tbody></table></div></details>
</main>
</body>
</html>
`;

const STYLE = `:root { color-scheme: light dark; --text: #16191d; --soft: #5b6570; --line: #dfe3e8; --bar: #0b6fa4 }
@media (prefers-color-scheme: dark) { :root { --text: #e7eaee; --soft: #9aa5b1; --line: #2b323a; --bar: #4fb3e8 } }
body { margin: 0; font: 14px/1.45 system-ui, sans-serif; color: var(--text) }
main { padding: 12px } h1 { font-size: 1rem; margin: 0 0 4px } p { margin: 0; color: var(--soft) } p:empty, [hidden] { display: none }
dl { display: flex; flex-wrap: wrap; gap: 4px 24px; margin: 8px 0 } dt { color: var(--soft); font-size: .85rem } dd { margin: 0; font-size: 1.2rem; font-variant-numeric: tabular-nums }
svg { width: 100%; height: 60px; border-bottom: 1px solid var(--line) } rect { fill: var(--bar) }
details { margin-top: 8px } details div { overflow-x: auto; max-height: 20rem }
table { border-collapse: collapse; width: 100% } th, td { text-align: right; padding: 2px 8px; border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums } th:first-child, td:first-child { text-align: left }
`;

/** Read by names that anybody may ask for: a map has no more than it was given. */
const FILES: ReadonlyMap<string, readonly [text: string, type: string]> = new Map([
  ["style.css", [STYLE, "text/css"]],
  ["script.js", [WIDGET_SCRIPT, "text/javascript"]],
]);

const HEADERS = { ...CACHED_BRIEFLY, "referrer-policy": "no-referrer" };

const answer = (text: string, type: string): Response =>
  answerPage(text, { type, policy: POLICY, headers: HEADERS });

const common = {
  method: "get",
  tag: "Health",
  access: FOR_ANYONE,
  status: 200,
  errors: [],
} as const;

export const WIDGET_PAGES: readonly Operation[] = [
  {
    ...common,
    path: "/widget",
    operationId: "getWidget",
    summary: "The usage widget, as a page to embed. Its token stands in the address's fragment.",
    response: { description: "The page." },
    handler: async () => answer(PAGE, "text/html"),
  },
  {
    ...common,
    path: "/widget/{file}",
    operationId: "getWidgetFile",
    summary: "What the widget's page is made of; for a name that there is not, the page.",
    pathParameters: { file: "The file's name." },
    response: { description: "The file." },
    handler: async (c) =>
      answer(...(FILES.get(c.req.param("file") ?? "") ?? ([PAGE, "text/html"] as const))),
  },
];

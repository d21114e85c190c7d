/**
 * The frame of a page of the documentation, its style, and how text becomes HTML. Nothing comes
 * from another host.
 */
import { escapeHtml } from "../../http/page-answer.ts";
import { GUIDES } from "./guides.ts";

/** What is between backticks is code. */
export const inlineHtml = (text: string): string =>
  escapeHtml(text).replaceAll(/&#96;|`([^`]+)`/g, (whole, code: string | undefined) =>
    code === undefined ? whole : `<code>${code}</code>`,
  );

export interface Page {
  readonly name: string;
  readonly title: string;
  /** HTML. */
  readonly content: string;
  /** More links for the side of the page, as HTML. */
  readonly aside?: string;
}

export function renderPage({ name, title, content, aside = "" }: Page): string {
  const link = (to: string, text: string): string =>
    `<li><a href="/docs/${to}"${to === name ? ' aria-current="page"' : ""}>${escapeHtml(text)}</a></li>`;
  const guides = GUIDES.map((guide) => link(guide.name, guide.title)).join("");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Tidegate</title>
<link rel="stylesheet" href="/docs/style.css">
<script src="/docs/try-it.js" defer></script>
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<nav aria-label="Documentation">
<p class="name"><a href="/docs">Tidegate</a></p>
<ul>${guides}${link("reference", "Reference")}</ul>${aside}
</nav>
<main id="content" tabindex="-1">
${content}
</main>
</body>
</html>
`;
}

export const STYLE = `:root { color-scheme: light dark; --text: #1b1f24; --soft: #57606a; --back: #fff; --panel: #f3f5f7; --line: #d5dae0; --link: #0b5cad; --accent: #0a7a66 }
@media (prefers-color-scheme: dark) { :root { --text: #e6e8ea; --soft: #a3adb8; --back: #14171a; --panel: #20252a; --line: #3a424b; --link: #7db8f0; --accent: #4fd1b5 } }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.6 system-ui, sans-serif; color: var(--text); background: var(--back); display: grid; grid-template-columns: 17rem minmax(0, 1fr) }
a { color: var(--link) }
.skip { position: absolute; left: -100rem } .skip:focus { left: 1rem; top: 1rem; background: var(--back); padding: .5rem }
nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 1.5rem; border-right: 1px solid var(--line); font-size: .9rem }
nav ul { list-style: none; padding: 0; margin: 0 0 1rem } nav li { margin: .25rem 0; overflow-wrap: anywhere }
nav h2 { font-size: .9rem; margin: 1rem 0 .25rem; color: var(--soft) }
nav a { text-decoration: none } nav a:hover, nav a[aria-current] { text-decoration: underline }
.name { font-weight: 700; font-size: 1.1rem; margin: 0 0 1rem }
main { max-width: 56rem; padding: 2rem; outline: none }
h1 { line-height: 1.2 } h2 { margin-top: 2.5rem } h3 { margin-top: 2rem }
code { font: .9em ui-monospace, monospace; background: var(--panel); padding: .1em .3em; border-radius: 4px; overflow-wrap: anywhere }
pre { background: var(--panel); padding: 1rem; overflow-x: auto; border-radius: 6px } pre code { padding: 0; background: none; overflow-wrap: normal }
table { border-collapse: collapse; display: block; overflow-x: auto } th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--line) }
td small { color: var(--soft) }
.method { font: 700 .85rem ui-monospace, monospace; color: var(--accent); text-transform: uppercase }
section { border-top: 1px solid var(--line); padding-top: .5rem }
details { margin: .5rem 0 } summary { cursor: pointer; color: var(--link) }
label { display: block; margin: .5rem 0 } input, textarea { width: 100%; font: .9rem ui-monospace, monospace; color: var(--text); background: var(--back); border: 1px solid var(--soft); border-radius: 4px; padding: .4rem }
textarea { min-height: 9rem } button { font: inherit; padding: .4rem 1rem; border: 1px solid var(--link); border-radius: 4px; color: var(--back); background: var(--link); cursor: pointer }
@media (max-width: 50rem) { body { display: block } nav { position: static; height: auto; border-right: 0; border-bottom: 1px solid var(--line) } main { padding: 1rem } }
`;

/** The reference: every operation and every schema of the OpenAPI document, as HTML. Pure. */
import type { Json } from "../../http/openapi-schemas.ts";
import { escapeHtml } from "../../http/page-answer.ts";
import { inlineHtml } from "./layout.ts";

interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly security: readonly Json[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly description?: string;
    readonly schema: Json;
  }[];
  readonly requestBody?: { readonly content: Record<string, { schema: Json; example?: unknown }> };
  readonly responses: Record<
    string,
    { description: string; content?: Record<string, { schema: Json; example?: unknown }> }
  >;
}

interface Entry extends Described {
  readonly method: string;
  readonly path: string;
}

export interface Reference {
  readonly content: string;
  /** Links to the operations. */
  readonly aside: string;
}

export function renderReference(document: Json): Reference {
  const paths = document["paths"] as Record<string, Record<string, Described>>;
  const { schemas } = document["components"] as { schemas: Record<string, Json> };
  const entries = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): Entry => ({ ...described, method, path })),
  );
  const tags = [...new Set(entries.flatMap((entry) => entry.tags))];
  const of = (tag: string): Entry[] => entries.filter((entry) => entry.tags.includes(tag));
  const groups = tags.map(
    (tag) =>
      `<h2 id="tag-${escapeHtml(tag)}">${escapeHtml(tag)}</h2>\n${of(tag).map(renderOperation).join("\n")}`,
  );
  const links = tags.map((tag) => {
    const items = of(tag).map(
      ({ operationId, path, method }) =>
        `<li><a href="#${operationId}"><span class="method">${method}</span> ${escapeHtml(path)}</a></li>`,
    );
    return `<h2>${escapeHtml(tag)}</h2><ul>${items.join("")}</ul>`;
  });
  const named = Object.entries(schemas).map(([name, schema]) => renderSchema(name, schema));
  return {
    content: `<h1>Reference</h1>
<p>Every operation, from <a href="/openapi.json">the OpenAPI document</a>. Keys go in <code>Authorization: Bearer</code>.</p>
<label>Key for <em>Try it</em>, which stays in this page <input id="key" type="password" autocomplete="off" spellcheck="false"></label>
${groups.join("\n")}
<h2 id="schemas">Schemas</h2>
${named.join("\n")}`,
    aside: `${links.join("")}<h2><a href="#schemas">Schemas</a></h2>`,
  };
}

function renderOperation(entry: Entry): string {
  const { operationId, method, path, description, parameters = [], requestBody, responses } = entry;
  const text = description.split("\n\n").map((part) => `<p>${inlineHtml(part)}</p>`);
  const given = parameters.map(({ name, in: where, required, description: said = "", schema }) =>
    row({ name, note: `${where}${required ? "" : ", optional"}`, schema, said }),
  );
  const bodies = Object.entries(requestBody?.content ?? {}).map(
    ([type, { schema }]) => `<p>Body, <code>${escapeHtml(type)}</code>: ${typeHtml(schema)}</p>`,
  );
  const answers = Object.entries(responses).map(([status, answer]) => {
    const types = Object.entries(answer.content ?? {}).map(
      ([type, { schema, example }]) =>
        `${typeHtml(schema)} <small>${escapeHtml(type)}</small>${exampleHtml(example)}`,
    );
    return `<tr><td><code>${status}</code></td><td>${inlineHtml(answer.description)}<br>${types.join("<br>")}</td></tr>`;
  });
  return `<section aria-labelledby="${operationId}">
<h3 id="${operationId}"><span class="method">${method}</span> <code>${escapeHtml(path)}</code></h3>
${text.join("\n")}
${given.length === 0 ? "" : `<table><thead><tr><th>parameter</th><th>type</th><th>meaning</th></tr></thead><tbody>${given.join("")}</tbody></table>`}
${bodies.join("\n")}
<details><summary>Answers</summary><table><tbody>${answers.join("")}</tbody></table></details>
${renderTryIt(entry)}
</section>`;
}

function exampleHtml(example: unknown): string {
  if (example === undefined) return "";
  return `<pre tabindex="0">${escapeHtml(JSON.stringify(example, undefined, 2))}</pre>`;
}

/** The browser asks for it before anything is sent. */
const NOT_BLANK = 'required pattern=".*\\S.*"';

/** A form that a script sends; only where a key opens, or none is needed. */
function renderTryIt({
  operationId,
  method,
  path,
  security,
  parameters = [],
  requestBody,
}: Entry): string {
  const isForKeys = security.length === 0 || security.some((scheme) => "bearerKey" in scheme);
  const json = requestBody?.content["application/json"];
  if (!isForKeys || (requestBody !== undefined && json === undefined)) return "";
  const shown = parameters.filter(({ in: where }) => where !== "header");
  const inputs = shown.map(
    ({ name, in: where, required }) =>
      `<label>${escapeHtml(name)} <input name="${escapeHtml(name)}" data-in="${where}" autocomplete="off"${required ? ` ${NOT_BLANK}` : ""}></label>`,
  );
  const example = JSON.stringify(json?.example ?? {}, undefined, 2);
  const body =
    json === undefined
      ? ""
      : `<label>Body <textarea name="body" spellcheck="false">${escapeHtml(example)}</textarea></label>`;
  return `<details><summary>Try it</summary>
<form data-method="${method}" data-path="${escapeHtml(path)}" aria-label="Try ${operationId}">${inputs.join("")}${body}<button>Send</button><pre role="status" aria-live="polite" tabindex="0" hidden></pre></form></details>`;
}

function renderSchema(name: string, schema: Json): string {
  const { description, properties, required = [] } = schema;
  const needed = new Set(required as string[]);
  const fields = Object.entries((properties ?? {}) as Record<string, Json>).map(([field, value]) =>
    row({
      name: field,
      note: needed.has(field) ? "" : "optional",
      schema: value,
      said: typeof value["description"] === "string" ? value["description"] : "",
    }),
  );
  const said = typeof description === "string" ? `<p>${inlineHtml(description)}</p>` : "";
  const table = `<table><thead><tr><th>field</th><th>type</th><th>meaning</th></tr></thead><tbody>${fields.join("")}</tbody></table>`;
  return `<section aria-labelledby="schema-${name}"><h3 id="schema-${name}">${name}</h3>${said}${fields.length > 0 ? table : `<p>${typeHtml(schema)}</p>`}</section>`;
}

interface Row {
  readonly name: string;
  readonly note: string;
  readonly schema: Json;
  readonly said: string;
}

const row = ({ name, note, schema, said }: Row): string =>
  `<tr><td><code>${escapeHtml(name)}</code>${note === "" ? "" : `<br><small>${note}</small>`}</td><td>${typeHtml(schema)}${boundsHtml(schema)}</td><td>${inlineHtml(said)}</td></tr>`;

/** A type in words, with links to what has a name. */
function typeHtml(schema: Json): string {
  const { $ref, const: constant, enum: choices, type, items } = schema;
  if (typeof $ref === "string") {
    const name = escapeHtml($ref.slice($ref.lastIndexOf("/") + 1));
    return `<a href="#schema-${name}">${name}</a>`;
  }
  const code = (value: unknown): string => `<code>${escapeHtml(JSON.stringify(value))}</code>`;
  if (constant !== undefined) return code(constant);
  if (Array.isArray(choices)) return choices.map(code).join(" or ");
  for (const keyword of ["anyOf", "oneOf", "allOf"]) {
    const members = schema[keyword];
    if (Array.isArray(members)) return members.map((one: Json) => typeHtml(one)).join(" or ");
  }
  if (type === "array") return `list of ${typeHtml((items ?? {}) as Json)}`;
  if (Array.isArray(type)) return type.join(" or ");
  return typeof type === "string" ? type : "anything";
}

const BOUNDS: Readonly<Record<string, string>> = {
  minimum: "at least",
  maximum: "at most",
  minLength: "at least, in characters,",
  maxLength: "at most, in characters,",
  maxItems: "entries at most",
};

function boundsHtml(schema: Json): string {
  const said = Object.entries(BOUNDS).flatMap(([keyword, words]) => {
    const value = schema[keyword];
    // The bounds of what a number can hold say nothing.
    if (typeof value !== "number" || Math.abs(value) === Number.MAX_SAFE_INTEGER) return [];
    return [`${words} ${value}`];
  });
  return said.length === 0 ? "" : `<br><small>${said.join(", ")}</small>`;
}

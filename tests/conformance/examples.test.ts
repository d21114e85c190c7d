/**
 * The document's examples, run: each request is sent as it stands there and answered, and the
 * example of its answer has what a real one has, name by name.
 */
import { readFileSync } from "node:fs";

import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

import { tone } from "../support/wav.ts";
import { stack } from "./stack.ts";

type Content = Readonly<Record<string, { readonly schema: object; readonly example?: unknown }>>;

interface Described {
  readonly operationId: string;
  readonly "x-tidegate-access": string;
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

interface Run {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly type: string;
  readonly request: Readonly<Record<string, unknown>> | undefined;
  readonly schema: object;
  readonly answer: unknown;
}

const document = parse(readFileSync(new URL("../../openapi.yaml", import.meta.url), "utf8")) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: object;
};
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: "document", components: document.components });

/** Of paths, and of what this stack has no model for. */
const IDS: Readonly<Record<string, string>> = {
  "/hf/models/{id}": "pocket-sentiment",
  "/hf/models/{id}/pipeline/{task}": "pocket-sentiment",
};
const HERE: Readonly<Record<string, string>> = { "whisper-base": "tiny-ear" };

const RUNS: readonly Run[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, { operationId, requestBody, responses }]): Run[] => {
    const success = responses["200"] ?? responses["201"];
    const { schema = {}, example: answer } = success?.content?.["application/json"] ?? {};
    const [type, { example } = {}] = Object.entries(requestBody?.content ?? {})[0] ?? ["", {}];
    if (answer === undefined) return [];
    const id = IDS[path] ?? "pocket-chat";
    return [
      {
        name: operationId,
        method: method.toUpperCase(),
        path: path.replace("{task}", "text-classification").replace("{id}", id),
        type,
        request: example as Run["request"],
        schema,
        answer,
      },
    ];
  }),
);

let key: string;
beforeAll(async () => {
  ({ key } = await stack.createOrganization());
});

function send({ method, path, type, request }: Run): Promise<Response> {
  const headers: Record<string, string> = { authorization: `Bearer ${key}` };
  if (request === undefined) return fetch(stack.baseUrl + path, { method, headers });
  const entries = Object.entries(request).map(
    ([name, value]) => [name, HERE[String(value)] ?? value] as const,
  );
  if (type === "application/json") {
    headers["content-type"] = type;
    const body = JSON.stringify(Object.fromEntries(entries));
    return fetch(stack.baseUrl + path, { method, headers, body });
  }
  const body = new FormData();
  for (const [name, value] of entries) {
    if (name === "file") body.append(name, new Blob([tone(2, 0.9)]), "sound.wav");
    else body.append(name, String(value));
  }
  return fetch(stack.baseUrl + path, { method, headers, body });
}

/** Where there are names, with those of all of a list's entries together. */
function namesIn(value: unknown, path = "", names = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const entry of value) namesIn(entry, `${path}[]`, names);
  else if (typeof value === "object" && value !== null)
    for (const [name, inner] of Object.entries(value))
      namesIn(inner, `${path}.${name}`, names.add(`${path}.${name}`));
  return names;
}

describe("an example", () => {
  it("is there for every call that costs something, and its answer", () => {
    const keyed = Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .filter(({ requestBody, responses }) => requestBody !== undefined && "402" in responses);
    expect(RUNS.map(({ name }) => name)).toEqual(
      expect.arrayContaining(keyed.map(({ operationId }) => operationId)),
    );
    expect(RUNS.length).toBeGreaterThan(20);
  });

  it.each(RUNS.map((run) => [run.name, run] as const))(
    "of %s is answered as the document shows",
    async (_name, run) => {
      const asked = await send(run);
      expect(asked.status, await asked.clone().text()).toBeLessThan(300);
      const isStream = asked.headers.get("content-type")?.startsWith("text/event-stream");
      if (isStream === true) expect(await asked.text()).toContain("[DONE]");
      const whole =
        isStream === true ? { ...run, request: { ...run.request, stream: false } } : run;
      const answer: unknown = await (isStream === true ? await send(whole) : asked).json();
      const validate = ajv.compile({ $id: run.name, ...inDocument(run.schema) });
      expect(validate(answer), ajv.errorsText(validate.errors)).toBe(true);
      expect([...namesIn(run.answer)].toSorted()).toEqual([...namesIn(answer)].toSorted());
    },
  );
});

/** Its references lead into the document. */
const inDocument = (schema: object): object =>
  JSON.parse(
    JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/'),
  ) as object;

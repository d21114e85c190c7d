/**
 * What an SDK offers, read from the OpenAPI document: a tree of resources with methods. Every
 * language's printer takes it, so that the SDKs have the same names. `/v1/chat/completions` with
 * `createChatCompletion` becomes `chat.completions.create`; what lies under /admin/v1 becomes
 * `admin.…`. Files, and streams without an end, are left out. Pure.
 */
import { isObject, nameOf, type Json } from "../openapi/schemas.ts";

export interface Method {
  /** In camel case: `create`, `countTokens`. */
  readonly name: string;
  readonly operationId: string;
  readonly summary: string;
  readonly httpMethod: string;
  /** With parameters in braces, as in the document. */
  readonly path: string;
  readonly pathParameters: readonly string[];
  /** An object's schema with a property for each parameter; undefined where there is none. */
  readonly query: Json | undefined;
  readonly body: Body | undefined;
  /** Of the whole answer. */
  readonly response: Json | undefined;
  /** Of a stream's events; beside `response` where the body's `stream` chooses. */
  readonly event: Json | undefined;
  /**
   * The class, by the same name in every SDK, that adds a stream's events up to the whole answer;
   * undefined where they do not.
   */
  readonly accumulator: string | undefined;
  /** The answer may be a text without JSON around it, which stands for its field `text`. */
  readonly hasPlainText: boolean;
  /** A repetition with the same Idempotency-Key is the same request. */
  readonly isKeyed: boolean;
  /** How the next page is asked for; undefined where there are no pages. */
  readonly cursor: Cursor | undefined;
}

export interface Body {
  readonly type: "json" | "multipart";
  readonly schema: Json;
}

/** `last_id` and `sequence` go into `after`, `next_page` into `page`. */
export type Cursor = "last_id" | "sequence" | "next_page";

export interface Resource {
  /** In camel case, from the root; empty for the client itself. */
  readonly path: readonly string[];
  readonly methods: readonly Method[];
  readonly children: readonly Resource[];
}

interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Json;
  }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Json }> };
  readonly responses: Record<string, { readonly content?: Record<string, { schema: Json }> }>;
}

const ACCUMULATORS: Readonly<Record<string, string>> = {
  createChatCompletion: "ChatAccumulator",
  createCompletion: "CompletionAccumulator",
  createMessage: "MessageAccumulator",
  createResponse: "ResponseAccumulator",
};

/** What lies outside of /v1 and /admin/v1, and is worth having. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  listSigningKeys: ["signingKeys"],
};

export function readSurface(document: Json): Resource {
  const methods = new Map<string, Method[]>();
  const schemas = (document["components"] as { schemas: Record<string, Json> }).schemas;
  for (const [path, byMethod] of Object.entries(document["paths"] as Record<string, Json>))
    for (const [httpMethod, operation] of Object.entries(byMethod)) {
      const described = operation as Described;
      const place = placeOf(path, described.operationId);
      if (place === undefined || isFile(described)) continue;
      const key = place.resource.join(".");
      const others = methods.get(key) ?? [];
      const isTaken = others.some(({ name }) => name === place.name);
      const name = isTaken ? described.operationId : place.name;
      methods.set(key, [...others, toMethod({ described, httpMethod, path, name }, schemas)]);
    }
  return buildTree(methods, []);
}

/** Whether a call must have a query. */
export const isQueryNeeded = ({ query }: Method): boolean =>
  ((query?.["required"] as string[] | undefined) ?? []).length > 0;

/** Those that the methods use, in the order of the alphabet. */
export function accumulatorsOf(resources: readonly Resource[]): string[] {
  const used = resources.flatMap(({ methods }) =>
    methods.flatMap(({ accumulator }) => accumulator ?? []),
  );
  return [...new Set(used)].toSorted();
}

/** Every resource, parents first. */
export function resourcesOf(root: Resource): Resource[] {
  return [root, ...root.children.flatMap(resourcesOf)];
}

function buildTree(methods: ReadonlyMap<string, readonly Method[]>, path: string[]): Resource {
  const names = new Set<string>();
  for (const key of methods.keys()) {
    const segments = key === "" ? [] : key.split(".");
    const name = segments[path.length];
    if (name !== undefined && path.every((segment, at) => segments[at] === segment))
      names.add(name);
  }
  const children = [...names].map((name) => buildTree(methods, [...path, name]));
  return { path, methods: methods.get(path.join(".")) ?? [], children };
}

function placeOf(
  path: string,
  operationId: string,
): { readonly resource: string[]; readonly name: string } | undefined {
  const verb = /^[a-z]+/.exec(operationId)?.[0] ?? operationId;
  const elsewhere = ELSEWHERE[operationId];
  if (elsewhere !== undefined) return { resource: [...elsewhere], name: verb };
  const [, area, rest] = /^\/(v1|admin\/v1)\/(.+)$/.exec(path) ?? [];
  if (rest === undefined) return undefined;
  const segments = rest.split("/").filter((segment) => !segment.startsWith("{"));
  const resource = [...(area === "admin/v1" ? ["admin"] : []), ...segments.map(camelCase)];
  const last = resource.at(-1) ?? "";
  // The last segment may be the verb itself: `/suspend`, `/count_tokens`.
  if (last === verb || new RegExp(`^${verb}[A-Z]`).test(last))
    return { resource: resource.slice(0, -1), name: last };
  const isVerbAlone = verb === operationId;
  return { resource, name: isVerbAlone ? "create" : (VERBS[verb] ?? verb) };
}

const VERBS: Readonly<Record<string, string>> = { change: "update" };

const FILE_TYPES = ["text/csv", "application/jsonl", "application/pdf"] as const;

/**
 * A file is for `fetch` and for a browser: no type says what is in it. So is a stream that is
 * watched, and has no end.
 */
const isFile = ({ responses }: Described): boolean => {
  const content = responses["200"]?.content ?? {};
  const isWatched =
    content["text/event-stream"] !== undefined && content["application/json"] === undefined;
  return isWatched || FILE_TYPES.some((type) => content[type] !== undefined);
};

interface Found {
  readonly described: Described;
  readonly httpMethod: string;
  readonly path: string;
  readonly name: string;
}

function toMethod(found: Found, schemas: Record<string, Json>): Method {
  const { described, httpMethod, path, name } = found;
  const { operationId, summary, parameters = [], requestBody, responses } = described;
  const answer = (responses["200"] ?? responses["201"])?.content ?? {};
  const response = answer["application/json"]?.schema;
  const query = queryOf(parameters);
  return {
    name,
    operationId,
    summary,
    httpMethod: httpMethod.toUpperCase(),
    path,
    pathParameters: [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""),
    query,
    body: bodyOf(requestBody?.content ?? {}),
    response,
    event: answer["text/event-stream"]?.schema,
    accumulator: ACCUMULATORS[operationId],
    hasPlainText: response !== undefined && answer["text/plain"] !== undefined,
    isKeyed: parameters.some((parameter) => parameter.name === "Idempotency-Key"),
    cursor: cursorOf(query, resolve(response, schemas), schemas),
  };
}

function bodyOf(content: Record<string, { readonly schema: Json }>): Body | undefined {
  const json = content["application/json"]?.schema;
  if (json !== undefined) return { type: "json", schema: json };
  const form = content["multipart/form-data"]?.schema;
  return form === undefined ? undefined : { type: "multipart", schema: form };
}

function queryOf(parameters: NonNullable<Described["parameters"]>): Json | undefined {
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  if (inQuery.length === 0) return undefined;
  return {
    type: "object",
    properties: Object.fromEntries(inQuery.map(({ name, schema }) => [name, schema])),
    required: inQuery.filter(({ required }) => required).map(({ name }) => name),
  };
}

export function resolve(schema: Json | undefined, schemas: Record<string, Json>): Json | undefined {
  const reference = schema?.["$ref"];
  if (typeof reference !== "string") return schema;
  return resolve(schemas[nameOf(reference)], schemas);
}

const propertiesOf = (schema: Json | undefined): Json => {
  const properties = schema?.["properties"];
  return isObject(properties) ? properties : {};
};

function cursorOf(
  query: Json | undefined,
  response: Json | undefined,
  schemas: Record<string, Json>,
): Cursor | undefined {
  const asked = propertiesOf(query);
  const answered = propertiesOf(response);
  if (answered["data"] === undefined || answered["has_more"] === undefined) return undefined;
  if (asked["page"] !== undefined && answered["next_page"] !== undefined) return "next_page";
  if (asked["after"] === undefined) return undefined;
  const item = resolve((answered["data"] as Json)["items"] as Json, schemas);
  if (propertiesOf(item)["sequence"] !== undefined) return "sequence";
  return answered["last_id"] === undefined ? undefined : "last_id";
}

export const camelCase = (text: string): string =>
  text.replaceAll(/[^A-Za-z0-9]+([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());

export const snakeCase = (text: string): string =>
  text
    .replaceAll(/[^A-Za-z0-9]+/g, "_")
    .replaceAll(/(?<=[a-z0-9])([A-Z])/g, (_, letter: string) => `_${letter}`)
    .toLowerCase();

export const pascalCase = (text: string): string =>
  camelCase(text).replace(/^[a-z]/, (letter) => letter.toUpperCase());

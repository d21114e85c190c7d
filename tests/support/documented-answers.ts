/**
 * Set up before tests with real processes: every answer of an edge, whichever client asked for it,
 * is held to openapi.yaml. Its status must be documented, and JSON must fit the schema.
 */
import { readFileSync } from "node:fs";

import type { Ajv2020, ValidateFunction } from "ajv/dist/2020.js";

interface Answer {
  readonly content?: Record<string, unknown>;
  readonly headers?: Record<string, unknown>;
}

interface Described {
  readonly responses: Record<string, Answer>;
}

/** What this service says of its own in headers. */
const OWN_HEADER = /^(x-|retry-after|idempotent-|(age|deprecation|sunset|link)$)/;
/** Said once, at `x-request-id`; and what is for browsers and proxies, and no client reads. */
const COMMON_HEADERS: ReadonlySet<string> = new Set([
  "x-client-request-id",
  "x-accel-buffering",
  "x-content-type-options",
  "x-frame-options",
]);

const undocumentedHeaders = ({ headers }: Response, described: Answer): string[] =>
  [...headers.keys()].filter(
    (name) =>
      OWN_HEADER.test(name) &&
      !COMMON_HEADERS.has(name) &&
      !Object.hasOwn(described.headers ?? {}, name),
  );

interface Route extends Described {
  readonly path: string;
  readonly method: string;
  readonly pattern: RegExp;
}

interface Documented {
  readonly ajv: Ajv2020;
  readonly routes: readonly Route[];
  readonly validators: Map<string, ValidateFunction>;
}

/**
 * Read when an edge first answers: most files ask a gpu-worker alone, and reading takes a second.
 */
let documented: Promise<Documented> | undefined;

async function readDocument(): Promise<Documented> {
  const [{ Ajv2020: Ajv }, { parse }] = await Promise.all([
    import("ajv/dist/2020.js"),
    import("yaml"),
  ]);
  const text = readFileSync(new URL("../../openapi.yaml", import.meta.url), "utf8");
  const document = parse(text) as { paths: Record<string, Record<string, Described>> };
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "document", ...document });
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses }]) => ({
      path,
      method,
      responses,
      pattern: new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`),
    })),
  );
  return { ajv, routes, validators: new Map() };
}

/** @throws if the document does not have this answer */
async function requireDocumented(method: string, url: URL, response: Response): Promise<void> {
  documented ??= readDocument();
  const { ajv, routes, validators } = await documented;
  const route = routes.find(
    (one) => one.method === method.toLowerCase() && one.pattern.test(url.pathname),
  );
  if (route === undefined) return;
  const name = `${method} ${url.pathname}: ${response.status}`;
  const described = route.responses[String(response.status)];
  if (described === undefined) throw new Error(`${name} is not documented`);
  const unknown = undocumentedHeaders(response, described);
  if (unknown.length > 0) throw new Error(`${name} has ${unknown.join(", ")}, not documented`);
  const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
  if (!isJson || described.content?.["application/json"] === undefined) return;
  const steps = ["paths", route.path, route.method, "responses", response.status];
  const tail = ["content", "application/json", "schema"];
  const pointer = [...steps, ...tail].map((step) => String(step).replaceAll("/", "~1")).join("/");
  const validate =
    validators.get(pointer) ?? ajv.compile({ $ref: `document#/${encodeURI(pointer)}` });
  validators.set(pointer, validate);
  const answer: unknown = await response.clone().json();
  if (!validate(answer))
    throw new Error(`${name} is not as documented: ${ajv.errorsText(validate.errors)}`);
}

function holdingTo(plainFetch: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await plainFetch(input, init);
    // Only an edge names its answers so.
    if (response.headers.get("x-request-id")?.startsWith("req_") !== true) return response;
    const isRequest = input instanceof Request;
    const method = init?.method ?? (isRequest ? input.method : "GET");
    await requireDocumented(method, new URL(isRequest ? input.url : input), response);
    return response;
  };
}

/** Files that share a process are all set up, and an answer is held to the document once. */
const IS_HELD = Symbol.for("answers are held to the document");
if (!(IS_HELD in globalThis)) {
  globalThis.fetch = holdingTo(globalThis.fetch);
  Object.defineProperty(globalThis, IS_HELD, { value: true });
}

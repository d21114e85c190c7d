/**
 * The generated half of the TypeScript SDK: its types, its resources and the statuses of errors.
 * Pure.
 */
import type { Json } from "../openapi/schemas.ts";
import { declare, declareTypes, typeOf } from "../openapi/typescript-types.ts";
import {
  accumulatorsOf,
  camelCase,
  isQueryNeeded,
  pascalCase,
  resourcesOf,
  type Method,
  type Resource,
} from "./surface.ts";

const HEAD = "/* Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit. */\n";

/**
 * @param statuses of the error codes
 *
 * @returns the text of each file, by its name in `src/generated`
 */
export function printTypeScript(
  document: Json,
  surface: Resource,
  statuses: Readonly<Record<string, number>>,
): Record<string, string> {
  const { schemas } = document["components"] as { schemas: Record<string, Json> };
  const queries = resourcesOf(surface)
    .flatMap(({ methods }) => methods)
    .flatMap(({ operationId, query }) =>
      query === undefined ? [] : [declare(queryName(operationId), asWritten(query))],
    );
  return {
    "types.ts": `${HEAD}\n${declareTypes(schemas)}\n\n${queries.join("\n\n")}\n`,
    "resources.ts": printResources(surface),
    "statuses.ts": `${HEAD}\n/** The HTTP status of each error code, for errors that come in a stream. */\nexport const STATUSES: Readonly<Record<string, number>> = ${JSON.stringify(statuses, undefined, 2)};\n`,
  };
}

const queryName = (operationId: string): string => `${pascalCase(operationId)}Query`;

/** Numbers are written as text in a URL; a caller may give either. */
function asWritten(query: Json): Json {
  const properties = Object.entries(query["properties"] as Record<string, Json>);
  const written = properties.map(([name, schema]) => {
    const { type, description } = schema;
    if (type !== "string" || schema["enum"] !== undefined) return [name, schema];
    return [name, { description, anyOf: [{ type: "string" }, { type: "number" }] }];
  });
  return { ...query, properties: Object.fromEntries(written) };
}

function printResources(root: Resource): string {
  const resources = resourcesOf(root);
  // A class stands before those that have it as a part.
  const classes = resources.toReversed().map(printResource);
  const accumulators = accumulatorsOf(resources).join(", ");
  return `${HEAD}
${accumulators === "" ? "" : `import { ${accumulators} } from "../accumulators.ts";\n`}import type { AnswerStream } from "../answer-stream.ts";
import type { Answer } from "../answers.ts";
import type { PagePromise } from "../pages.ts";
import { Resource, segment } from "../resource.ts";
import type { RequestOptions } from "../request.ts";
import type { Stream } from "../stream.ts";
import type * as T from "./types.ts";

${classes.join("\n\n")}
`;
}

const className = (path: readonly string[]): string =>
  path.length === 0 ? "Resources" : `${path.map(pascalCase).join("")}Resource`;

function printResource({ path, methods, children }: Resource): string {
  const parts = children.map(
    (child) => `  readonly ${child.path.at(-1)} = new ${className(child.path)}(this.transport);`,
  );
  const members = [...(parts.length > 0 ? [parts.join("\n")] : []), ...methods.map(printMethod)];
  return `export class ${className(path)} extends Resource {\n${members.join("\n\n")}\n}`;
}

/** With the names in scope: what types.ts declares is in `T`. */
const typeIn = (schema: Json): string =>
  typeOf(schema).replaceAll(/(?<!["'\w.])([A-Z]\w*)/g, (name: string) =>
    name === "Record" || name === "Blob" ? name : `T.${name}`,
  );

function printMethod(method: Method): string {
  const { name, summary, pathParameters, query, body, response, event } = method;
  const names = pathParameters.map(camelCase);
  const inPath = names.map((parameter) => `${parameter}: string`);
  const asked = [
    ...(body === undefined ? [] : [`body: ${typeIn(body.schema)}`]),
    ...(query === undefined
      ? []
      : [`query${isQueryNeeded(method) ? "" : "?"}: T.${queryName(method.operationId)}`]),
  ];
  const parameters = [...inPath, ...asked, "options?: RequestOptions"].join(", ");
  const comment = `  /** ${summary} */\n`;
  const spec = printSpec(method);
  const answer = response === undefined ? "unknown" : typeIn(response);
  if (event !== undefined && response !== undefined && body !== undefined)
    return printStreamed(method, { comment, spec, answer, inPath, event: typeIn(event) });
  if (event !== undefined)
    return `${comment}  ${name}(${parameters}): Promise<Stream<${typeIn(event)}>> {\n    return this.transport.stream(${spec}, options);\n  }`;
  if (method.cursor !== undefined) {
    const page = `PagePromise<${answer}, ${answer}["data"][number]>`;
    return `${comment}  ${name}(${parameters}): ${page} {\n    return this.transport.page(${spec}, ${JSON.stringify(method.cursor)}, options);\n  }`;
  }
  return `${comment}  ${name}(${parameters}): Promise<Answer<${answer}>> {\n    return this.transport.send(${spec}, options);\n  }`;
}

interface Printed {
  readonly comment: string;
  readonly spec: string;
  readonly answer: string;
  readonly event: string;
  readonly inPath: readonly string[];
}

function printStreamed(method: Method, printed: Printed): string {
  const { comment, spec, answer, event, inPath } = printed;
  const { name, body, accumulator } = method;
  const request = typeIn(body?.schema ?? {});
  const signature = (type: string) =>
    [...inPath, `body: ${type}`, "options?: RequestOptions"].join(", ");
  const overloads = [
    `${name}(${signature(`${request} & { stream: true }`)}): Promise<Stream<${event}>>;`,
    `${name}(${signature(`${request} & { stream?: false | null | undefined }`)}): Promise<Answer<${answer}>>;`,
    `${name}(${signature(request)}): Promise<Answer<${answer}> | Stream<${event}>>;`,
    `${name}(${signature(request)}): Promise<Answer<${answer}> | Stream<${event}>> {`,
  ];
  const choice = `    return body.stream === true ? this.transport.stream(${spec}, options) : this.transport.send(${spec}, options);\n  }`;
  const created = `${comment}${overloads.map((line) => `  ${line}`).join("\n")}\n${choice}`;
  if (accumulator === undefined) return created;
  const streamed = printSpec(method, "body: { ...body, stream: true }");
  return `${created}

  /** The same as a stream that also adds up: \`await stream.final()\` is the whole answer. */
  stream(${signature(`Omit<${request}, "stream">`)}): AnswerStream<${event}, ${answer}> {
    return this.transport.accumulate(${streamed}, new ${accumulator}(), options);
  }`;
}

/** @param json how a body of JSON is given */
function printSpec(method: Method, json = "body"): string {
  const { httpMethod, path, body, query, isKeyed, hasPlainText } = method;
  const written = path.replaceAll(
    /\{(\w+)\}/g,
    (_, parameter: string) => `\${segment(${camelCase(parameter)})}`,
  );
  const text = written === path ? JSON.stringify(path) : `\`${written}\``;
  const fields = [
    `method: ${JSON.stringify(httpMethod)}`,
    `path: ${text}`,
    ...(query === undefined ? [] : ["query"]),
    ...(body === undefined ? [] : [body.type === "json" ? json : "form: body"]),
    ...(isKeyed ? ["isKeyed: true"] : []),
    ...(hasPlainText ? ["hasPlainText: true"] : []),
  ];
  return `{ ${fields.join(", ")} }`;
}

/** The generated half of the Go SDK: its types and its resources, as gofmt has them. Pure. */
import { isObject, type Json } from "../openapi/schemas.ts";
import { goName, GoTypes } from "./go-types.ts";
import {
  camelCase,
  isQueryNeeded,
  resolve,
  resourcesOf,
  type Method,
  type Resource,
} from "./surface.ts";

const HEAD = `// Code generated from openapi.yaml by scripts/emit-sdk.ts. DO NOT EDIT.

package tidegate
`;

/** @returns the text of each file, by its name in `sdk/go` */
export function printGo(
  document: Json,
  surface: Resource,
  statuses: Readonly<Record<string, number>>,
): Record<string, string> {
  const { schemas } = document["components"] as { schemas: Record<string, Json> };
  const resources = resourcesOf(surface);
  const types = new GoTypes(
    schemas,
    resources.flatMap(({ methods }) => methods),
  );
  const printer = new Printer(types, schemas);
  const printed = resources.map((resource) => printer.resource(resource));
  const codes = Object.entries(statuses).map(
    ([code, status]) => `\tstatuses[${JSON.stringify(code)}] = ${status}`,
  );
  return {
    "types.go": `${HEAD}\n${types.text}\n`,
    "resources.go": `${HEAD}\nimport "context"\n\n${printed.join("\n\n")}\n`,
    "statuses.go": `${HEAD}
// The HTTP status of each error code, for errors that come in a stream.
var statuses = map[string]int{}

func init() {
${codes.join("\n")}
}
`,
  };
}

const resourceName = (path: readonly string[]): string =>
  path.length === 0 ? "Resources" : `${path.map(goName).join("")}Resource`;

class Printer {
  readonly #types: GoTypes;
  readonly #schemas: Record<string, Json>;

  constructor(types: GoTypes, schemas: Record<string, Json>) {
    this.#types = types;
    this.#schemas = schemas;
  }

  resource({ path, methods, children }: Resource): string {
    const name = resourceName(path);
    const fields = children.map(
      (child) => `\t${goName(child.path.at(-1) ?? "")} *${resourceName(child.path)}\n`,
    );
    const made = children.map(
      (child) => `\tr.${goName(child.path.at(-1) ?? "")} = new${resourceName(child.path)}(t)\n`,
    );
    const parts = [
      `type ${name} struct {\n${["\ttransport *transport\n", ...fields].join("\n")}}`,
      `func new${name}(t *transport) *${name} {\n\tr := &${name}{transport: t}\n${made.join("")}\treturn r\n}`,
      ...methods.map((method) => this.#method(name, method)),
    ];
    return parts.join("\n\n");
  }

  #method(resource: string, method: Method): string {
    const { name, summary, operationId, response, event, cursor } = method;
    const goMethod = goName(name);
    const comment = `// ${summary}\n`;
    const head = (called: string) =>
      `func (r *${resource}) ${called}(${this.#parametersOf(method)})`;
    const answer = this.#typeIn(response, `${goName(operationId)}Answer`, "string");
    const call = `ctx, ${specOf(method)}`;
    if (cursor !== undefined) {
      const item = this.#itemOf(response, operationId);
      const list = head(goMethod).replace("ctx context.Context, ", "");
      return `${comment}${list} *Pages[${answer}, ${item}] {\n\treturn newPages[${answer}, ${item}](r.transport, ${specOf(method)}, ${JSON.stringify(cursor)}, options)\n}`;
    }
    const whole = `${comment}${head(goMethod)} (*${answer}, error) {\n\treturn send[${answer}](${call}, r.transport, options)\n}`;
    if (event === undefined) return whole;
    const chunk = this.#typeIn(event, `${goName(operationId)}Event`, "any");
    const streamed = `// The same as a stream of events. The caller iterates or closes it.\n${head(`${goMethod}Stream`)} (*Stream[${chunk}], error) {\n\treturn openStream[${chunk}](${call}, r.transport, options)\n}`;
    if (method.accumulator === undefined) return [whole, streamed].join("\n\n");
    const sum = `*AnswerStream[${chunk}, ${answer}]`;
    const added = `// The same as a stream that also adds up: Final gives the whole answer.\n${head("Stream")} (${sum}, error) {\n\treturn accumulate(${call}, r.transport, new${method.accumulator}(), options)\n}`;
    return [whole, streamed, added].join("\n\n");
  }

  #typeIn(schema: Json | undefined, place: string, otherwise: string): string {
    return schema === undefined ? otherwise : this.#types.typeOf(schema, place);
  }

  #itemOf(response: Json | undefined, operationId: string): string {
    const properties = resolve(response, this.#schemas)?.["properties"];
    const data = isObject(properties) ? properties["data"] : undefined;
    // Declared with the page: its place there is its name.
    const list = this.#types.typeOf(data, `${this.#types.typeOf(response)}Data`);
    return list.startsWith("[]") ? list.slice(2) : goName(operationId);
  }

  #parametersOf(method: Method): string {
    const { pathParameters, query, body, operationId } = method;
    const inPath = pathParameters.map((parameter) => `${argument(parameter)} string`);
    const operation = goName(operationId);
    const asked = [
      ...(body === undefined
        ? []
        : [`body ${this.#types.typeOf(body.schema, `${operation}Request`)}`]),
      ...(query === undefined
        ? []
        : [
            `query ${isQueryNeeded(method) ? "" : "*"}${this.#types.declareQuery(`${operation}Query`, query)}`,
          ]),
    ];
    return ["ctx context.Context", ...inPath, ...asked, "options ...Option"].join(", ");
  }
}

const argument = (parameter: string): string => {
  const name = goName(camelCase(parameter));
  return /^[A-Z]+$/.test(name)
    ? name.toLowerCase()
    : name.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
};

function specOf({ httpMethod, path, query, body, isKeyed, hasPlainText }: Method): string {
  const written = path
    .split(/\{(\w+)\}/)
    .map((piece, at) => (at % 2 === 0 ? JSON.stringify(piece) : `segment(${argument(piece)})`))
    .filter((piece) => piece !== '""')
    .join(" + ");
  const fields = [
    `method: ${JSON.stringify(httpMethod)}`,
    `path: ${written}`,
    ...(query === undefined ? [] : ["query: query"]),
    ...(body === undefined ? [] : ["body: body"]),
    ...(body?.type === "multipart" ? ["isForm: true"] : []),
    ...(isKeyed ? ["isKeyed: true"] : []),
    ...(hasPlainText ? ["hasPlainText: true"] : []),
  ];
  return `spec{${fields.join(", ")}}`;
}

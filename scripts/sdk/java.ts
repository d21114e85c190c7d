/** The generated half of the Java SDK: its types, a file for each, and its resources. Pure. */
import type { Json } from "../openapi/schemas.ts";
import { Classes, className } from "./classes.ts";
import { escapeDoc, javaName, javaReader, javaType, printClass } from "./java-types.ts";
import { isQueryNeeded, resourcesOf, type Method, type Resource } from "./surface.ts";

const HEAD = `// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
`;

const TYPES_PACKAGE = "tidegate.types";

const IMPORTS: Readonly<Record<string, string>> = {
  JsonNode: "com.fasterxml.jackson.databind.JsonNode",
  List: "java.util.List",
  Map: "java.util.Map",
  FilePart: "tidegate.FilePart",
  JsonObject: "tidegate.JsonObject",
};

/** @returns the text of each file, by its name in `sdk/java/src/main/java/tidegate` */
export function printJava(
  document: Json,
  surface: Resource,
  statuses: Readonly<Record<string, number>>,
): Record<string, string> {
  const { schemas } = document["components"] as { schemas: Record<string, Json> };
  const resources = resourcesOf(surface);
  const classes = new Classes(
    schemas,
    resources.flatMap(({ methods }) => methods),
  );
  const printer = new Printer(classes);
  const [root = "", ...others] = resources.map((resource) => printer.resource(resource));
  const { models } = classes;
  const files = models.map((model) => [`types/${model.name}.java`, fileOf(printClass(model))]);
  const all = [root, ...others].join("\n");
  const used = models.map(({ name }) => name).filter((name) => isNamedIn(all, name));
  return {
    ...Object.fromEntries(files),
    "Resources.java": `${HEAD}package tidegate;

${used
  .toSorted()
  .map((name) => `import ${TYPES_PACKAGE}.${name};\n`)
  .join("")}
${root.replace(/}$/, "")}
${others.map((text) => indent(text)).join("\n\n")}
}
`,
    "Statuses.java": printStatuses(statuses),
  };
}

function fileOf(text: string): string {
  const imports = Object.entries(IMPORTS)
    .filter(([name]) => isNamedIn(text, name))
    .map(([, path]) => `import ${path};\n`);
  const block = imports.length === 0 ? "" : `${imports.join("")}\n`;
  return `${HEAD}package ${TYPES_PACKAGE};\n\n${block}${text}\n`;
}

function printStatuses(statuses: Readonly<Record<string, number>>): string {
  const entries = Object.entries(statuses).map(
    ([code, status]) => `          Map.entry(${JSON.stringify(code)}, ${status})`,
  );
  return `${HEAD}package tidegate;

import java.util.Map;

/** The HTTP status of each error code, for errors that come in a stream. */
final class Statuses {
  static final Map<String, Integer> BY_CODE =
      Map.ofEntries(
${entries.join(",\n")});

  private Statuses() {}
}
`;
}

const isNamedIn = (text: string, name: string): boolean => new RegExp(`\\b${name}\\b`).test(text);

const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, "  ");

const resourceName = (path: readonly string[]): string => `${path.map(className).join("")}Resource`;

class Printer {
  readonly #classes: Classes;

  constructor(classes: Classes) {
    this.#classes = classes;
  }

  resource({ path, methods, children }: Resource): string {
    const isRoot = path.length === 0;
    const name = isRoot ? "Resources" : resourceName(path);
    const head = isRoot
      ? "/** The API's resources. */\npublic class Resources {"
      : `public static final class ${name} {`;
    const fieldOf = ({ path: own }: Resource) => javaName(own.at(-1) ?? "");
    const fields = children.map(
      (child) => `  public final ${resourceName(child.path)} ${fieldOf(child)};\n`,
    );
    const made = children.map(
      (child) => `    ${fieldOf(child)} = new ${resourceName(child.path)}(transport);\n`,
    );
    const parts = [
      ["  private final Transport transport;\n", ...fields].join(""),
      `  ${name}(Transport transport) {\n    this.transport = transport;\n${made.join("")}  }\n`,
      ...methods.map((method) => indent(this.#method(method))),
    ];
    return `${head}\n${parts.join("\n")}}`;
  }

  #method(method: Method): string {
    const { name, summary, operationId, response, event, cursor } = method;
    const operation = className(operationId);
    const answer = this.#classes.typeOf(response ?? { type: "string" }, `${operation}Answer`);
    const call = `${specOf(method)}, options`;
    if (cursor !== undefined) {
      const item = this.#classes.itemOf(response, operation);
      const pages = `new Pages<>(transport, ${call}, ${JSON.stringify(cursor)}, ${javaReader(answer)}, ${javaReader(item)})`;
      return this.#overloads(method, {
        name: javaName(name),
        comment: summary,
        returns: `Pages<${javaType(answer)}, ${javaType(item)}>`,
        value: pages,
      });
    }
    const whole = this.#overloads(method, {
      name: javaName(name),
      comment: summary,
      returns: javaType(answer),
      value: `transport.send(${call}, ${javaReader(answer)})`,
    });
    if (event === undefined) return whole;
    const chunk = this.#classes.typeOf(event, `${operation}Event`);
    const streamed = this.#overloads(method, {
      name: javaName(`${name}Stream`),
      comment: "The same as a stream of events. The caller closes it.",
      returns: `EventStream<${javaType(chunk)}>`,
      value: `transport.stream(${call}, ${javaReader(chunk)})`,
    });
    if (method.accumulator === undefined) return [whole, streamed].join("\n");
    const added = this.#overloads(method, {
      name: "stream",
      comment: "The same as a stream that also adds up: finalAnswer() is the whole answer.",
      returns: `AnswerStream<${javaType(chunk)}, ${javaType(answer)}>`,
      value: `transport.accumulate(${call}, ${javaReader(chunk)}, new ${method.accumulator}())`,
    });
    return [whole, streamed, added].join("\n");
  }

  /** With every argument, and without those that can be left out. */
  #overloads(
    method: Method,
    {
      name,
      comment,
      returns,
      value,
    }: Readonly<Record<"name" | "comment" | "returns" | "value", string>>,
  ): string {
    const needed = this.#parametersOf(method);
    const query = this.#queryOf(method);
    const isQueryOptional = query !== undefined && !isQueryNeeded(method);
    if (query !== undefined && !isQueryOptional) needed.push(query);
    const asked = isQueryOptional ? [...needed, query] : needed;
    const options = { type: "RequestOptions", name: "options" };
    const short = (parameters: readonly Parameter[], rest: readonly string[]): string => {
      const values = [...parameters.map((one) => one.name), ...rest].join(", ");
      return `${doc}public ${returns} ${name}(${declared(parameters)}) {\n  return ${name}(${values});\n}\n`;
    };
    const doc = `/** ${escapeDoc(comment)} */\n`;
    const full = `${doc}public ${returns} ${name}(${declared([...asked, options])}) {\n  return ${value};\n}\n`;
    return [
      ...(isQueryOptional ? [short(needed, ["null", "null"])] : []),
      short(asked, ["null"]),
      full,
    ].join("\n");
  }

  #parametersOf({ pathParameters, body, operationId }: Method): Parameter[] {
    const inPath = pathParameters.map((name) => ({ type: "String", name: javaName(name) }));
    if (body === undefined) return inPath;
    const type = this.#classes.typeOf(body.schema, `${className(operationId)}Request`);
    return [...inPath, { type: javaType(type), name: "body" }];
  }

  #queryOf({ query, operationId }: Method): Parameter | undefined {
    if (query === undefined) return undefined;
    return { type: this.#classes.declareQuery(operationId, query), name: "query" };
  }
}

interface Parameter {
  readonly type: string;
  readonly name: string;
}

const declared = (parameters: readonly Parameter[]): string =>
  parameters.map(({ type, name }) => `${type} ${name}`).join(", ");

function specOf({ httpMethod, path, query, body, isKeyed, hasPlainText }: Method): string {
  const written = path
    .split(/\{(\w+)\}/)
    .map((piece, at) => (at % 2 === 0 ? JSON.stringify(piece) : `Spec.segment(${javaName(piece)})`))
    .filter((piece) => piece !== '""')
    .join(" + ");
  const more = [
    ...(query === undefined ? [] : [".query(query)"]),
    ...(body === undefined ? [] : [body.type === "json" ? ".body(body)" : ".form(body)"]),
    ...(isKeyed ? [".keyed()"] : []),
    ...(hasPlainText ? [".plainText()"] : []),
  ];
  return `new Spec(${JSON.stringify(httpMethod)}, ${written})${more.join("")}`;
}

/**
 * The generated half of the Python SDK: its types, its resources, for callers that wait and for
 * asynchronous ones. Pure.
 */
import type { Json } from "../openapi/schemas.ts";
import { PythonTypes } from "./python-types.ts";
import {
  accumulatorsOf,
  pascalCase,
  resourcesOf,
  snakeCase,
  type Method,
  type Resource,
} from "./surface.ts";

const HEAD = '"""Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit."""\n';

/** @returns the text of each file, by its name in `src/tidegate` */
export function printPython(
  document: Json,
  surface: Resource,
  statuses: Readonly<Record<string, number>>,
): Record<string, string> {
  const { schemas } = document["components"] as { schemas: Record<string, Json> };
  const resources = resourcesOf(surface);
  const methods = resources.flatMap((resource) => resource.methods);
  const types = new PythonTypes(schemas, methods);
  types.declareAll();
  for (const { operationId, query } of methods)
    if (query !== undefined) types.declareQuery(queryName(operationId), query);
  const codes = Object.entries(statuses).map(([code, status]) => `    "${code}": ${status},`);
  return {
    "types.py": `${HEAD}
from __future__ import annotations

from typing import Any, Dict, List, Literal, Mapping, Optional, Sequence, Union

from typing_extensions import Required, TypedDict

from ._object import Object

${types.text}
`,
    "_statuses.py": `${HEAD}\nSTATUSES = {\n${codes.join("\n")}\n}\n`,
    "_resources.py": printResources(resources, types, false),
    "_async_resources.py": printResources(resources, types, true),
  };
}

const queryName = (operationId: string): string => `${pascalCase(operationId)}Query`;

function printResources(
  resources: readonly Resource[],
  types: PythonTypes,
  isAsync: boolean,
): string {
  const printer = new Printer(types, isAsync);
  const prefix = isAsync ? "Async" : "";
  return `${HEAD}
from __future__ import annotations

from typing import Any, Literal, Mapping, Optional, Union, overload

from typing_extensions import Unpack

from . import types as T
from ._accumulators import (
${accumulatorsOf(resources)
  .map((name) => `    ${name},\n`)
  .join("")})
from ._pages import ${prefix}Pages
from ._request import Options, Spec, segment
from ._stream import ${prefix}AnswerStream, ${prefix}Stream
from ._transport import ${prefix}Transport

${resources
  .toReversed()
  .map((resource) => printer.resource(resource))
  .join("\n\n\n")}
`;
}

class Printer {
  readonly #types: PythonTypes;
  readonly #isAsync: boolean;
  readonly #prefix: string;

  constructor(types: PythonTypes, isAsync: boolean) {
    this.#types = types;
    this.#isAsync = isAsync;
    this.#prefix = isAsync ? "Async" : "";
  }

  resource({ path, methods, children }: Resource): string {
    const parts = children.map(
      (child) =>
        `        self.${snakeCase(child.path.at(-1) ?? "")} = ${this.#className(child.path)}(transport)`,
    );
    const constructor = [
      `    def __init__(self, transport: ${this.#prefix}Transport) -> None:`,
      "        self._transport = transport",
      ...parts,
    ].join("\n");
    const printed = methods.map((method) => this.#method(method));
    return `class ${this.#className(path)}:\n${[constructor, ...printed].join("\n\n")}`;
  }

  #className = (path: readonly string[]): string =>
    `${this.#prefix}${path.length === 0 ? "Resources" : `${path.map(pascalCase).join("")}Resource`}`;

  /** With the names in scope: what types.py declares is in `T`. */
  #typeIn(schema: Json): string {
    const type = this.#types.typeOf(schema, "answer");
    return type.replaceAll(/"([A-Za-z_]\w*)"/g, "T.$1");
  }

  #method(method: Method): string {
    const { summary, event, response, body } = method;
    const name = snakeCase(method.name);
    if (event !== undefined && response !== undefined && body !== undefined)
      return this.#streamed(method, name);
    const { parameters, values } = this.#parametersOf(method);
    const doc = `        """${summary.replaceAll('"', "'")}"""`;
    const answer = response === undefined ? "Any" : this.#typeIn(response);
    const spec = this.#spec(method, response);
    if (method.cursor !== undefined) {
      const call = `self._transport.page(${spec}, ${JSON.stringify(method.cursor)}, options)`;
      const type = `${this.#prefix}Pages[${answer}]`;
      return `    def ${name}(${parameters}) -> ${type}:\n${doc}\n${values}        return ${call}`;
    }
    return `    ${this.#def} ${name}(${parameters}) -> ${answer}:\n${doc}\n${values}        return ${this.#await}self._transport.send(${spec}, options)`;
  }

  get #def(): string {
    return this.#isAsync ? "async def" : "def";
  }

  get #await(): string {
    return this.#isAsync ? "await " : "";
  }

  #streamed(method: Method, name: string): string {
    const { summary, event, response, body, accumulator } = method;
    const doc = `        """${summary.replaceAll('"', "'")}"""`;
    const answer = this.#typeIn(response ?? {});
    const chunk = this.#typeIn(event ?? {});
    const request = this.#types.requestNameOf(body?.schema ?? {});
    const inPath = method.pathParameters
      .map((parameter) => `, ${snakeCase(parameter)}: str`)
      .join("");
    const more = `options: Optional[Options] = None, **body: ${request === undefined ? "Any" : `Unpack[T.${request}]`}`;
    const spec = (value: string, schema: Json | undefined) =>
      this.#spec(method, schema).replace(/\b(body|form)=body/, `$1=${value}`);
    const stream = `${this.#prefix}Stream[${chunk}]`;
    const signature = (type: string) => `self${inPath}, *, stream: ${type}, ${more}`;
    const lines = [
      "    @overload",
      `    ${this.#def} ${name}(${signature("Literal[True]")}) -> ${stream}: ...`,
      "    @overload",
      `    ${this.#def} ${name}(${signature("Optional[Literal[False]] = None")}) -> ${answer}: ...`,
      `    ${this.#def} ${name}(self${inPath}, *, stream: Optional[bool] = None, options: Optional[Options] = None, **body: Any) -> Any:`,
      doc,
      "        if stream:",
      `            return ${this.#await}self._transport.stream(${spec('{**body, "stream": True}', event)}, options)`,
      `        return ${this.#await}self._transport.send(${spec("body", response)}, options)`,
    ];
    if (accumulator !== undefined)
      lines.push(
        "",
        `    def stream(self${inPath}, *, ${more}) -> ${this.#prefix}AnswerStream[${chunk}, ${answer}]:`,
        '        """The same as a stream that also adds up: `final()` gives the whole answer."""',
        `        return self._transport.accumulate(${spec('{**body, "stream": True}', event)}, ${accumulator}(), options)`,
      );
    return lines.join("\n");
  }

  #parametersOf({ pathParameters, query, body, operationId }: Method) {
    const inPath = pathParameters.map((parameter) => `, ${snakeCase(parameter)}: str`).join("");
    const request = body === undefined ? undefined : this.#types.requestNameOf(body.schema);
    const options = "options: Optional[Options] = None";
    const named = request === undefined ? undefined : `**body: Unpack[T.${request}]`;
    if (named !== undefined)
      return { parameters: `self${inPath}, *, ${options}, ${named}`, values: "" };
    if (body !== undefined)
      return { parameters: `self${inPath}, body: Mapping[str, Any], *, ${options}`, values: "" };
    if (query !== undefined) {
      const type = `**query: Unpack[T.${queryName(operationId)}]`;
      return { parameters: `self${inPath}, *, ${options}, ${type}`, values: "" };
    }
    return { parameters: `self${inPath}, *, ${options}`, values: "" };
  }

  #spec(method: Method, answer: Json | undefined): string {
    const { httpMethod, path, body, query, isKeyed, hasPlainText } = method;
    const written = path.replaceAll(
      /\{(\w+)\}/g,
      (_, parameter: string) => `{segment(${snakeCase(parameter)})}`,
    );
    const classes = this.#types.classesOf(answer).map((name) => `T.${name}`);
    const fields = [
      JSON.stringify(httpMethod),
      `${written === path ? "" : "f"}${JSON.stringify(written)}`,
      ...(query === undefined || body !== undefined ? [] : ["query=query"]),
      ...(body === undefined ? [] : [body.type === "json" ? "body=body" : "form=body"]),
      ...(isKeyed ? ["is_keyed=True"] : []),
      ...(hasPlainText ? ["has_plain_text=True"] : []),
      ...(classes.length === 0 ? [] : [`answer=(${classes.join(", ")},)`]),
    ];
    return `Spec(${fields.join(", ")})`;
  }
}

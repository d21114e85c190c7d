/** The generated half of the C# SDK: its types and its resources. Pure. */
import type { Json } from "../openapi/schemas.ts";
import { Classes, className } from "./classes.ts";
import {
  csharpReader,
  csharpType,
  docOf,
  memberName,
  parameterName,
  printClass,
} from "./csharp-types.ts";
import { isQueryNeeded, resourcesOf, type Method, type Resource } from "./surface.ts";

const HEAD = `// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
#nullable enable
`;

/** @returns the text of each file, by its name in `sdk/csharp/src/Generated` */
export function printCSharp(
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
  const printed = resources.map((resource) => printer.resource(resource));
  const codes = Object.entries(statuses).map(
    ([code, status]) => `        [${JSON.stringify(code)}] = ${status},\n`,
  );
  return {
    "Types.cs": `${HEAD}
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Tidegate.Types;

${classes.models.map(printClass).join("\n\n")}
`,
    "Resources.cs": `${HEAD}
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Types;

namespace Tidegate;

${printed.join("\n\n")}
`,
    "Statuses.cs": `${HEAD}
using System.Collections.Generic;

namespace Tidegate;

/// <summary>The HTTP status of each error code, for errors that come in a stream.</summary>
internal static class Statuses
{
    internal static readonly IReadOnlyDictionary<string, int> ByCode = new Dictionary<string, int>
    {
${codes.join("")}    };
}
`,
  };
}

const resourceName = (path: readonly string[]): string =>
  path.length === 0 ? "Resources" : `${path.map(className).join("")}Resource`;

class Printer {
  readonly #classes: Classes;

  constructor(classes: Classes) {
    this.#classes = classes;
  }

  resource({ path, methods, children }: Resource): string {
    const name = resourceName(path);
    const isRoot = path.length === 0;
    const propertyOf = ({ path: own }: Resource) => memberName(own.at(-1) ?? "", name);
    const made = children.map(
      (child) => `        ${propertyOf(child)} = new ${resourceName(child.path)}(transport);\n`,
    );
    const parts = [
      "    private readonly Transport _transport;",
      `    internal ${name}(Transport transport)\n    {\n        _transport = transport;\n${made.join("")}    }`,
      ...children.map(
        (child) => `    public ${resourceName(child.path)} ${propertyOf(child)} { get; }`,
      ),
      ...methods.map((method) => this.#method(method)),
    ];
    const comment = docOf(isRoot ? "The API's resources." : undefined, "");
    return `${comment}public ${isRoot ? "" : "sealed "}class ${name}\n{\n${parts.join("\n\n")}\n}`;
  }

  #method(method: Method): string {
    const { name, summary, operationId, response, event, cursor } = method;
    const operation = className(operationId);
    const answer = this.#classes.typeOf(response ?? { type: "string" }, `${operation}Answer`);
    const text = csharpType(answer);
    const spec = specOf(method);
    const parameters = this.#parametersOf(method);
    if (cursor !== undefined) {
      const item = this.#classes.itemOf(response, operation);
      const returns = `Pages<${text}, ${csharpType(item)}>`;
      return `${docOf(summary, "    ")}    public ${returns} ${memberName(name)}(${parameters}) =>
        new(_transport, ${spec}, options, "${cursor}", ${csharpReader(answer)}, ${csharpReader(item)});`;
    }
    const asynchronous = (called: string, returns: string, rest: string, comment = summary) =>
      `${docOf(comment, "    ")}    public Task<${returns}> ${memberName(called)}Async(${parameters}, CancellationToken cancellationToken = default) =>
        _transport.${rest};`;
    const read = csharpReader(answer);
    const whole = asynchronous(
      name,
      text,
      `SendAsync(${spec}, options, ${read}, cancellationToken)`,
    );
    if (event === undefined) return whole;
    const chunk = this.#classes.typeOf(event, `${operation}Event`);
    const readChunk = csharpReader(chunk);
    const streamed = asynchronous(
      `${name}Stream`,
      `EventStream<${csharpType(chunk)}>`,
      `StreamAsync(${spec}, options, ${readChunk}, cancellationToken)`,
      "The same as a stream of events. The caller iterates or disposes of it.",
    );
    if (method.accumulator === undefined) return [whole, streamed].join("\n\n");
    const added = asynchronous(
      "stream",
      `AnswerStream<${csharpType(chunk)}, ${text}>`,
      `AccumulateAsync(${spec}, options, ${readChunk}, new ${method.accumulator}(), cancellationToken)`,
      "The same as a stream that also adds up: FinalAsync gives the whole answer.",
    );
    return [whole, streamed, added].join("\n\n");
  }

  #parametersOf(method: Method): string {
    const { pathParameters, query, body, operationId } = method;
    const type = this.#classes.typeOf(body?.schema, `${className(operationId)}Request`);
    const name = query === undefined ? "" : this.#classes.declareQuery(operationId, query);
    return [
      ...pathParameters.map((parameter) => `string ${parameterName(parameter)}`),
      ...(body === undefined ? [] : [`${csharpType(type)} body`]),
      ...(query === undefined
        ? []
        : [isQueryNeeded(method) ? `${name} query` : `${name}? query = null`]),
      "RequestOptions? options = null",
    ].join(", ");
  }
}

function specOf({ httpMethod, path, query, body, isKeyed, hasPlainText }: Method): string {
  const written = path.replaceAll(
    /\{(\w+)\}/g,
    (_, parameter: string) => `{Spec.Segment(${parameterName(parameter)})}`,
  );
  const more = [
    ...(query === undefined ? [] : ["Query = query"]),
    ...(body === undefined ? [] : ["Body = body"]),
    ...(body?.type === "multipart" ? ["IsForm = true"] : []),
    ...(isKeyed ? ["IsKeyed = true"] : []),
    ...(hasPlainText ? ["HasPlainText = true"] : []),
  ];
  const rest = more.length === 0 ? "" : ` { ${more.join(", ")} }`;
  return `new Spec("${httpMethod}", ${written === path ? "" : "$"}"${written}")${rest}`;
}

/**
 * The document for tools that do not read 3.2: of 3.1, and of 3.0.3.
 *
 * Generators drop one half of an operation that answers as JSON or as a stream. So each of them
 * becomes two: the operation itself, which answers with JSON, and a virtual one under the same path
 * with `#stream` behind it, which streams. Pure.
 */
import { isObject, mapSchemas, namesIn, type Json } from "./schemas.ts";

const TEXT = "text/plain";
const STREAM = "text/event-stream";
const FILE = "text/csv";
const LINES = "application/jsonl";

interface Operation extends Json {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Record<string, Json> };
  readonly responses: Record<string, { readonly content?: Record<string, Json> }>;
}

type Paths = Record<string, Record<string, Operation>>;

export function toOpenApi31(document: Json): Json {
  const inFirst = toFirstForms(document);
  const split = withStreamOperations(inFirst["paths"] as Paths);
  return { ...inFirst, openapi: "3.1.1", paths: split };
}

type Components = Json & { readonly schemas: Record<string, Json> };

export const OTHER_FORM = "x-tidegate-other-form";

/**
 * Without the forms in which another maker's clients ask for the same (`anthropic-version`): what a
 * generator makes of the document asks for the first alone.
 */
export function toFirstForms(document: Json): Json {
  const toFirst = (operation: Operation): Operation => {
    const { [OTHER_FORM]: header, ...rest } = operation;
    if (header === undefined) return operation;
    const all = rest["parameters"] as Json[];
    const parameters = all.filter((one) => one[OTHER_FORM] === undefined);
    const first = mapValues(operation.responses[200]?.content ?? {}, (media) => ({
      ...media,
      schema: ((media["schema"] as Json)["anyOf"] as Json[])[0],
    }));
    const own = parameters.length === 0 ? without(rest, "parameters") : { ...rest, parameters };
    return withAnswer(own as Operation, first);
  };
  const paths = mapValues(document["paths"] as Paths, (methods) => mapValues(methods, toFirst));
  const components = document["components"] as Components;
  const used = namesIn(paths, components.schemas);
  const named = Object.entries(components.schemas).filter(([name]) => used.has(name));
  const schemas = Object.fromEntries(named);
  return { ...document, paths, components: { ...components, schemas } };
}

/** @param document of 3.1, as `toOpenApi31` makes it */
export function toOpenApi30(document: Json): Json {
  const info = document["info"] as Json;
  const license = {
    name: "Apache-2.0",
    url: "https://www.apache.org/licenses/LICENSE-2.0",
  };
  const typeOfReference = (reference: unknown): unknown => {
    const schemas = (document["components"] as Json)["schemas"] as Record<string, Json>;
    return schemas[String(reference).replace("#/components/schemas/", "")]?.["type"];
  };
  const toSchema = (schema: Json): Json => toSchema30(schema, typeOfReference);
  const made = mapSchemas(document, toSchema);
  const paths = withoutNullAnswers((made["paths"] ?? {}) as Paths);
  return { ...made, openapi: "3.0.3", info: { ...info, license }, paths };
}

/**
 * Validators hold what `nullable` says of a reference to the reference alone: an example of an
 * answer with a null in it stands in the newer documents only.
 */
function withoutNullAnswers(paths: Paths): Paths {
  const toAnswer = ({ content, ...answer }: Operation["responses"][string]) => ({
    ...answer,
    ...(content !== undefined && { content: mapValues(content, withoutNullExample) }),
  });
  return mapValues(paths, (methods) =>
    mapValues(methods, (operation) => ({
      ...operation,
      responses: mapValues(operation.responses, toAnswer),
    })),
  );
}

const withoutNullExample = (media: Json): Json =>
  hasNull(media["example"]) ? without(media, "example") : media;

function hasNull(value: unknown): boolean {
  return (
    value === null ||
    (typeof value === "object" && Object.values(value).some((inner) => hasNull(inner)))
  );
}

function mapValues<Value, Made>(
  record: Record<string, Value>,
  make: (value: Value) => Made,
): Record<string, Made> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value)]));
}

function withStreamOperations(paths: Paths): Paths {
  const split: Paths = {};
  for (const [path, methods] of Object.entries(paths)) {
    split[path] = {};
    for (const [method, operation] of Object.entries(methods)) {
      const { 200: answer } = operation.responses;
      // What is a text where another form is asked for is JSON where none is.
      const { [STREAM]: stream, [TEXT]: _text, ...others } = answer?.content ?? {};
      if (stream === undefined) split[path][method] = inOneForm(operation);
      else {
        const { itemSchema: _, ...payload } = stream;
        if (Object.keys(others).length === 0) {
          split[path][method] = withAnswer(operation, { [STREAM]: payload });
          continue;
        }
        split[path][method] = withAnswer(operation, others);
        split[`${path}#stream`] = {
          ...split[`${path}#stream`],
          [method]: toStreamOperation(withAnswer(operation, { [STREAM]: payload })),
        };
      }
    }
  }
  return split;
}

/** A file has the form that it has where none is asked for. */
function inOneForm(operation: Operation): Operation {
  const { [FILE]: file, [LINES]: lines } = operation.responses[200]?.content ?? {};
  if (file !== undefined) return withAnswer(operation, { [FILE]: file });
  if (lines === undefined) return operation;
  const { itemSchema: _, ...whole } = lines;
  return withAnswer(operation, { [LINES]: whole });
}

function withAnswer(operation: Operation, content: Record<string, Json>): Operation {
  const { 200: answer, ...errors } = operation.responses;
  return { ...operation, responses: { 200: { ...answer, content }, ...errors } };
}

/** `createChatCompletion` becomes `streamChatCompletion`, whose body must say `stream: true`. */
function toStreamOperation(operation: Operation): Operation {
  const { operationId, requestBody } = operation;
  const streamed = {
    type: "object",
    required: ["stream"],
    properties: { stream: { const: true } },
  };
  const content = Object.entries(requestBody?.content ?? {}).map(
    ([type, { schema, example, ...rest }]) => [
      type,
      {
        ...rest,
        schema: { allOf: [schema, streamed] },
        ...(isObject(example) && { example: { ...example, stream: true } }),
      },
    ],
  );
  return {
    ...operation,
    operationId: `stream${operationId.replace(/^[a-z]+(?=[A-Z])/, "").replace(/^[a-z]/, upper)}`,
    ...(requestBody !== undefined && {
      requestBody: { ...requestBody, content: Object.fromEntries(content) },
    }),
  };
}

const upper = (letter: string): string => letter.toUpperCase();

/** What 3.0 has no word for is said in its own way, or left out where it only narrows. */
type TypeOfReference = (reference: unknown) => unknown;

function toSchema30(schema: Json, typeOfReference: TypeOfReference): Json {
  const {
    const: constant,
    examples,
    propertyNames: _names,
    contentMediaType: _type,
    contentSchema: _content,
    exclusiveMinimum,
    exclusiveMaximum,
    default: fallback,
    ...rest
  } = schema;
  let made: Json = { ...rest };
  // Validators hold it to the type, whatever `nullable` says beside that; no value means it anyway.
  if (fallback !== undefined && fallback !== null) made["default"] = fallback;
  if (constant !== undefined) made["enum"] = [constant];
  if (constant !== undefined && made["type"] === undefined) made["type"] = typeOf(constant);
  if (Array.isArray(examples) && examples.length > 0) made["example"] = examples[0];
  if (exclusiveMinimum !== undefined)
    made = { ...made, minimum: exclusiveMinimum, exclusiveMinimum: true };
  if (exclusiveMaximum !== undefined)
    made = { ...made, maximum: exclusiveMaximum, exclusiveMaximum: true };
  made = withNullable(made, typeOfReference);
  return withReferenceAlone(made);
}

function typeOf(constant: unknown): string {
  if (Number.isInteger(constant)) return "integer";
  return typeof constant;
}

/**
 * `type: [x, "null"]`, and unions with null, become `nullable`, which means something beside a
 * `type` alone.
 */
function withNullable(schema: Json, typeOfReference: TypeOfReference): Json {
  const { type } = schema;
  if (type === "null") return { ...schema, type: "string", nullable: true, enum: [null] };
  if (Array.isArray(type)) {
    const [first, ...others] = type.filter((name) => name !== "null");
    const rest = without(schema, "type");
    const nullable = others.length + 1 === type.length ? {} : { nullable: true };
    if (others.length === 0) return { ...rest, type: first, ...nullable };
    return { ...rest, anyOf: [{ type: first, ...nullable }, ...others.map(asType)] };
  }
  for (const keyword of ["anyOf", "oneOf"]) {
    const members = schema[keyword];
    if (!Array.isArray(members)) continue;
    const [first, ...others] = (members as Json[]).filter((member) => !isNull(member));
    if (first === undefined || others.length + 1 === members.length) continue;
    const rest = without(schema, keyword);
    const nullable = asNullable(first, typeOfReference);
    return others.length === 0
      ? { ...nullable, ...rest }
      : { ...rest, [keyword]: [nullable, ...others] };
  }
  return schema;
}

/** The same schema, which takes null too: said where its type stands. */
function asNullable(schema: Json, typeOfReference: TypeOfReference): Json {
  const { $ref } = schema;
  if ($ref !== undefined)
    return { type: typeOfReference($ref) ?? "object", nullable: true, allOf: [schema] };
  for (const keyword of ["anyOf", "oneOf"]) {
    const members = schema[keyword];
    if (!Array.isArray(members)) continue;
    const [first, ...others] = members as Json[];
    if (first !== undefined)
      return { ...schema, [keyword]: [asNullable(first, typeOfReference), ...others] };
  }
  return { ...schema, nullable: true };
}

const asType = (type: unknown): Json => ({ type });

/** Null, as `withNullable` has already made it. */
function isNull(member: unknown): boolean {
  if (!isObject(member)) return false;
  const choices = member["enum"];
  return Array.isArray(choices) && choices.length === 1 && choices[0] === null;
}

/** Beside a reference 3.0 reads nothing. */
function withReferenceAlone(schema: Json): Json {
  const { $ref, ...rest } = schema;
  if ($ref === undefined || Object.keys(rest).length === 0) return schema;
  return { ...rest, allOf: [{ $ref }] };
}

function without(schema: Json, keyword: string): Json {
  const { [keyword]: _, ...rest } = schema;
  return rest;
}

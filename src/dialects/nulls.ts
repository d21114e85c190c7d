/**
 * null asks for nothing. SDKs write every field of their own objects, most of them as null, and
 * send those objects back. Pure.
 */

/** Values that belong to the caller: JSON schemas, in which null means null. In OpenAI's words. */
const OPENAI_VALUES: ReadonlySet<string> = new Set([
  "chat_template_kwargs",
  "json",
  "metadata",
  "parameters",
  "schema",
  "value",
]);
/** Those that are so in the request alone: within `response_format` the name is another's. */
const OWN_OF_REQUEST = new Set(["guided_json", "json_schema"]);

/** The same in Anthropic's. */
const ANTHROPIC_VALUES: ReadonlySet<string> = new Set(["input", "input_schema", "schema"]);

/**
 * The same request without the properties that are null. Bounded by what the body was bounded by.
 */
export function withoutNulls(request: unknown): unknown {
  return strip(request, OPENAI_VALUES, true);
}

export function withoutAnthropicNulls(request: unknown): unknown {
  return strip(request, ANTHROPIC_VALUES, false);
}

function strip(value: unknown, ownValues: ReadonlySet<string>, isRequest: boolean): unknown {
  if (Array.isArray(value)) return value.map((entry) => strip(entry, ownValues, false));
  if (typeof value !== "object" || value === null) return value;
  const given = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(
    given.map(([name, inner]) => {
      const isOwn = ownValues.has(name) || (isRequest && OWN_OF_REQUEST.has(name));
      return [name, isOwn ? inner : strip(inner, ownValues, false)];
    }),
  );
}

/** Random JSON schemas out of all that can be enforced. */
import { fc } from "../../../support/random.ts";

type Schema = Record<string, unknown>;

const name = fc.oneof(
  fc.constantFrom("a", "ab", "b", "name", "città", 'quo"te', "back\\slash", "a b", ""),
  fc.string({ maxLength: 4 }),
);
const plainValue = fc.oneof(
  fc.string({ maxLength: 5, unit: "grapheme" }),
  fc.integer({ min: -99, max: 99 }),
  fc.boolean(),
  fc.constant(null),
);

const stringSchema = fc.oneof(
  fc.constant<Schema>({ type: "string" }),
  fc
    .tuple(fc.nat(3), fc.nat(4))
    .map(([low, more]): Schema => ({ type: "string", minLength: low, maxLength: low + more })),
  fc
    .constantFrom(
      "^[a-z]{2,4}$",
      "^(yes|no|\\d+)$",
      '^["\\\\]{1,3}$',
      "^[^a]{2}$",
      "^\\w+@\\w+\\.com$",
      "^é[à-ü]*\\n?$",
    )
    .map((pattern): Schema => ({ type: "string", pattern })),
  fc
    .constantFrom(
      "date",
      "time",
      "date-time",
      "uuid",
      "ipv4",
      "email",
      "hostname",
      "uri",
      "ipv6",
      "duration",
    )
    .map((format): Schema => ({ type: "string", format })),
);

const bound = fc.oneof(
  fc.integer({ min: -2000, max: 2000 }),
  fc.integer({ min: -3000, max: 3000 }).map((value) => value / 100),
);
const numberSchema = fc.oneof(
  fc.constantFrom<Schema>({ type: "integer" }, { type: "number" }),
  fc
    .tuple(
      fc.constantFrom("integer", "number"),
      bound,
      fc.integer({ min: 1, max: 1500 }),
      fc.nat(3),
      fc.nat(3),
    )
    .map(([type, low, span, lowKind, highKind]): Schema => {
      const schema: Schema = { type };
      if (lowKind < 3) schema[lowKind === 0 ? "exclusiveMinimum" : "minimum"] = low;
      // Two at least, so that an integer lies between.
      if (highKind < 3) schema[highKind === 0 ? "exclusiveMaximum" : "maximum"] = low + span + 2;
      return schema;
    }),
);

const listedSchema = fc.oneof(
  fc
    .uniqueArray(plainValue, { minLength: 1, maxLength: 4 })
    .map((values): Schema => ({ enum: values })),
  plainValue.map((value): Schema => ({ const: value })),
  fc.constantFrom<Schema>({ type: "null" }, { type: "boolean" }, { type: ["string", "null"] }),
);

export const schemaArbitrary: fc.Arbitrary<Schema> = fc.letrec<{
  schema: Schema;
  object: Schema;
  array: Schema;
  union: Schema;
}>((tie) => ({
  schema: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    listedSchema,
    stringSchema,
    numberSchema,
    tie("object"),
    tie("array"),
    tie("union"),
  ),
  object: fc
    .record({
      properties: fc.dictionary(name, tie("schema"), { maxKeys: 4 }),
      requiredBits: fc.nat(15),
      additional: fc.oneof(fc.constant(undefined), fc.boolean(), tie("schema")),
    })
    .map(({ properties, requiredBits, additional }): Schema => {
      const names = Object.keys(properties);
      return {
        type: "object",
        properties: { ...properties },
        required: names.filter((_, index) => ((requiredBits >> index) & 1) === 1),
        ...(additional !== undefined && { additionalProperties: additional }),
      };
    }),
  array: fc
    .record({
      items: tie("schema"),
      prefix: fc.array(tie("schema"), { maxLength: 2 }),
      minimum: fc.nat(2),
      more: fc.option(fc.nat(2), { nil: undefined }),
    })
    .map(({ items, prefix, minimum, more }): Schema => {
      return {
        type: "array",
        items,
        ...(prefix.length > 0 && { prefixItems: prefix }),
        minItems: minimum,
        ...(more !== undefined && { maxItems: minimum + more }),
      };
    }),
  union: fc
    .array(tie("schema"), { minLength: 1, maxLength: 3 })
    .map((options): Schema => ({ anyOf: options })),
})).schema;

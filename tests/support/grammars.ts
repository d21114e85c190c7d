/**
 * Forms of output as customers ask for them, and as somebody would who wants to stall a machine.
 */
import type { OutputFormat } from "../../src/contract/engine.ts";

type Form = Exclude<OutputFormat, { type: "text" }>;
export type NamedFormat = readonly [name: string, format: Form];

const list = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const regex = (pattern: string): Form => ({ type: "regex", pattern });
const grammar = (source: string): Form => ({ type: "grammar", grammar: source });
const schema = (value: Record<string, unknown>): Form => ({
  type: "json_schema",
  schema: value,
});

export const PERSON = {
  type: "object",
  properties: {
    name: { type: "string", maxLength: 12 },
    age: { type: "integer", minimum: 0, maximum: 150 },
    job: { enum: ["baker", "pilot"] },
    tags: { type: "array", items: { type: "string", maxLength: 6 }, maxItems: 2 },
  },
  required: ["name", "age", "job", "tags"],
  additionalProperties: false,
};

const property = (index: number): unknown =>
  index % 3 === 0
    ? { type: "object", properties: { x: { type: "number" }, y: { type: "array" } } }
    : { type: "string", maxLength: 200 };

const JSON_GRAMMAR = String.raw`
root   ::= object
value  ::= object | array | string | number | ("true" | "false" | "null") ws
object ::= "{" ws ( string ":" ws value ("," ws string ":" ws value)* )? "}" ws
array  ::= "[" ws ( value ("," ws value)* )? "]" ws
string ::= "\"" ( [^"\\\x7F\x00-\x1F] | "\\" (["\\bfnrt] | "u" [0-9a-fA-F]{4}) )* "\"" ws
number ::= ("-"? ([0-9] | [1-9] [0-9]{0,15})) ("." [0-9]+)? ([eE] [-+]? [0-9] [1-9]{0,15})? ws
ws     ::= | " " | "\n" [ \t]{0,20}`;

export const ORDINARY: readonly NamedFormat[] = [
  ["any JSON object", { type: "json_object" }],
  ["a person", schema(PERSON)],
  ["a text of up to 10,000 characters", schema({ type: "string", maxLength: 10_000 })],
  ["a thousand items", schema({ type: "array", items: PERSON, maxItems: 1000 })],
  [
    "a hundred properties",
    schema({
      type: "object",
      properties: Object.fromEntries(list(100, (index) => [`field_${index}`, property(index)])),
    }),
  ],
  ["a schema that contains itself", schema({ type: "array", items: { $ref: "#" } })],
  [
    "a union of two hundred objects",
    schema({
      anyOf: list(200, (index) => ({
        type: "object",
        properties: { a: { type: "string" }, [`k${index}`]: { type: "number" } },
        required: ["a", `k${index}`],
        additionalProperties: false,
      })),
    }),
  ],
  ["two thousand values", schema({ enum: list(2000, (index) => `value ${index * 7919}`) })],
  ["a date", regex("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z")],
  ["an address", regex("[a-z0-9._%+-]+@[a-z0-9.-]+\\.[a-z]{2,}")],
  ["words", regex("(\\w+\\s?)*")],
  ["sentences", regex("([A-Z][^.]{5,200}\\. ){2,5}")],
  ["JSON in GBNF", grammar(JSON_GRAMMAR)],
  [
    "arithmetic that can be read in many ways",
    grammar('root ::= expr\nexpr ::= expr " " [-+*/] " " expr | "(" expr ")" | [0-9]+'),
  ],
  ["a list by left recursion", grammar('root ::= root ", " word | word\nword ::= [a-z]+')],
];

const nested = (open: string, inside: string, close: string): string =>
  `${open.repeat(60)}${inside}${close.repeat(60)}`;

/** What is cheap to say and costs much to follow; some of it turns out to be cheap. */
export const HOSTILE: readonly NamedFormat[] = [
  ["three optional characters, 3,000 times", regex("(.?.?.?){3000}")],
  ["loops behind each other", regex("(.*){20}x")],
  ["loops in loops", regex("((a|a)*|(a*)*)*b")],
  ["a loop of loops of anything", regex("((.+)+)+x")],
  ["counts in counts", regex("(.{0,100}){0,100}")],
  ["counts of counts of little", regex("(.{0,10}){0,1000}")],
  ["counts that multiply beyond bounds", regex("(((a{0,90}b){0,90}c){0,90}d){0,90}")],
  ["a choice at every place", regex("(a?){1000}a{1000}")],
  ["a window over a text", regex("(a|b)*a(a|b){900}")],
  ["a window over any text", regex(".*x.{900}")],
  ["optional groups in each other", regex("(((((a?b?)?c?)?d?)?e?)?){2000}")],
  ["options that begin alike", regex("(a|ab|abc|abcd|.){1000}")],
  ["overlapping loops", regex("((a|b|c|d|e|f)*(a|b|c)*(d|e|f|g)*){50}")],
  ["ten thousand of anything", regex(".{0,10000}")],
  ["groups nested sixty deep", regex(nested("(", "a", "*)"))],
  ["empty groups, repeated", regex("(((()){10000}){10000}){10000}")],
  ["choices of nothing, repeated", regex("((|){10000}){10000}")],
  ["what is slow after forty characters", regex("[a-z ]{40}(.?.?.?){3000}")],
  [
    "three hundred classes",
    regex(list(200, (i) => `[${String.fromCodePoint(256 + 9 * i)}-䀀]`).join("")),
  ],
  ["many ways to split a text", grammar('root ::= s\ns ::= s s | [a-z ] | ""')],
  ["many ways to split in four", grammar('root ::= a a a a\na ::= "" | a a | root | [a-z ]')],
  ["a middle that is not known", grammar('root ::= "" | [a-z ] root [a-z ] | [a-z ]')],
  ["rules without an end", grammar('root ::= root "a"')],
  [
    "rules that are each other",
    grammar("root ::= a | b\na ::= b | c\nb ::= c | a\nc ::= a | [a-z]"),
  ],
  [
    "every rule calling every rule",
    grammar(
      list(60, (index) => {
        const calls = list(60, (other) => `${other === 0 ? "root" : `r${other}`} "x"`);
        return `${index === 0 ? "root" : `r${index}`} ::= "" | ${calls.join(" | ")}`;
      }).join("\n"),
    ),
  ],
  [
    "chains of rules begun all at once",
    grammar(
      [
        `root ::= ${list(1500, (index) => `r${index} "x"`).join(" | ")}`,
        ...list(1500, (index) => `r${index} ::= r${(index + 1) % 1500} | "a"`),
      ].join("\n"),
    ),
  ],
  [
    "rules that double",
    grammar(
      [
        ...list(30, (i) => `${i === 0 ? "root" : `r${i}`} ::= r${i + 1} r${i + 1}`),
        'r30 ::= "b" | ""',
      ].join("\n"),
    ),
  ],
  [
    "counts through rules",
    grammar('root ::= a{0,600}\na ::= b{0,600}\nb ::= c{0,600}\nc ::= "x" | c "y"'),
  ],
  ["nine thousand texts", grammar(`root ::= ${list(9000, (index) => `"${index}"`).join("|")}`)],
  ["an enum of 100,000 values", schema({ enum: list(1e5, (index) => index) })],
  ["a pattern in a schema", schema({ type: "string", pattern: "(.?.?.?){3000}" })],
  [
    "fifty texts of sixty thousand characters at least",
    schema({
      type: "object",
      properties: Object.fromEntries(
        list(50, (index) => [`k${index}`, { type: "string", minLength: 60_000 - index }]),
      ),
    }),
  ],
  [
    "ninety patterns with as high a minimum",
    schema({
      type: "object",
      properties: Object.fromEntries(
        list(90, (index) => [
          `k${index}`,
          { type: "string", pattern: `^[a-z]*${index}$`, minLength: 200_000 - index },
        ]),
      ),
    }),
  ],
  [
    "two hundred patterns",
    schema({ anyOf: list(200, (index) => ({ type: "string", pattern: `.*${index}` })) }),
  ],
  [
    "six thousand properties",
    schema({
      type: "object",
      properties: Object.fromEntries(list(6000, (index) => [`k${index}`, { type: "string" }])),
      additionalProperties: { type: "number" },
    }),
  ],
  [
    "three hundred references in a circle",
    schema({
      $ref: "#/$defs/d0",
      $defs: Object.fromEntries(
        list(300, (index) => [
          `d${index}`,
          {
            type: "object",
            properties: {
              a: { $ref: `#/$defs/d${(index + 1) % 300}` },
              b: { $ref: `#/$defs/d${(index * 7) % 300}` },
            },
          },
        ]),
      ),
    }),
  ],
  [
    "references that double",
    schema({
      $ref: "#/$defs/n40",
      $defs: Object.fromEntries([
        ["n0", { type: "string" }],
        ...list(40, (level) => {
          const below = { $ref: `#/$defs/n${level}` };
          return [`n${level + 1}`, { allOf: [below, below], anyOf: [below, below] }];
        }),
      ]) as Record<string, unknown>,
    }),
  ],
  ["references in a circle", schema({ allOf: [{ $ref: "#" }] })],
  [
    "a schema joined six thousand times",
    schema({
      $defs: {
        a: { properties: Object.fromEntries(list(1000, (index) => [`k${index}`, true])) },
      },
      allOf: list(6000, () => ({ $ref: "#/$defs/a" })),
    }),
  ],
  [
    "three thousand bounds of numbers",
    schema({
      prefixItems: list(3000, (index) => ({
        type: "number",
        minimum: -index,
        maximum: 9e9 - index,
      })),
    }),
  ],
  [
    "four hundred bounds of three hundred digits",
    schema({
      type: "object",
      properties: Object.fromEntries(
        list(400, (index) => [`n${index}`, { type: "number", maximum: 1e300 * (1 + index) }]),
      ),
    }),
  ],
  [
    "lists in lists, each of ten thousand",
    schema(
      list(5, () => 0).reduce<Record<string, unknown>>(
        (items) => ({ type: "array", maxItems: 10_000, items }),
        { type: "null" },
      ),
    ),
  ],
  [
    "a depth of 1,000",
    schema(
      list(1000, () => 0).reduce<Record<string, unknown>>((items) => ({ type: "array", items }), {
        type: "null",
      }),
    ),
  ],
];

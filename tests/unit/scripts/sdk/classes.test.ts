/**
 * Classes of languages whose objects lie over their JSON, from schemas as our contract writes them.
 */
import { describe, expect, it } from "vitest";

import { Classes } from "../../../../scripts/sdk/classes.ts";
import { printClass as printCSharp } from "../../../../scripts/sdk/csharp-types.ts";
import { printClass as printJava } from "../../../../scripts/sdk/java-types.ts";

const TEXT = { type: "string" };
const NULL = { type: "null" };
const object = (properties: object, required: string[] = []) => ({
  type: "object",
  properties,
  required,
});

const SCHEMAS = {
  Role: { type: "string", enum: ["user", "some-one"] },
  Words: { type: "array", items: TEXT },
  User: object({ kind: { const: "user" }, name: TEXT }, ["kind", "name"]),
  Robot: object({ kind: { const: "robot" }, size: { type: "integer" } }, ["kind"]),
  Either: {
    oneOf: [{ $ref: "#/components/schemas/User" }, { $ref: "#/components/schemas/Robot" }],
  },
};

function modelOf(properties: object, required: string[] = []) {
  const classes = new Classes(SCHEMAS, []);
  classes.typeOf(object(properties, required), "Thing");
  const named = (name: string) =>
    classes.models.find((model) => model.name === name) ?? expect.fail(`no class ${name}`);
  return { named, thing: named("Thing") };
}

describe("a class for a schema", () => {
  it("has the fields of all members of a union of objects, and needs what all need", () => {
    const { named, thing } = modelOf({ who: { $ref: "#/components/schemas/Either" } });
    expect(thing.fields[0]?.type).toEqual({ kind: "object", name: "Either", isNullable: false });
    const fields = named("Either").fields.map(({ name, isNeeded }) => [name, isNeeded]);
    expect(Object.fromEntries(fields)).toEqual({ kind: true, name: false, size: false });
  });

  it("is named by its place where it has no name", () => {
    const { named } = modelOf({ parts: { type: "array", items: object({ x: TEXT }) } });
    expect(named("ThingPartsItem").fields).toHaveLength(1);
  });

  it("keeps what is of several kinds apart from what may be null", () => {
    const several = { anyOf: [TEXT, { $ref: "#/components/schemas/Words" }, NULL] };
    const [mixed, plain] = modelOf({ a: several, b: { anyOf: [TEXT, NULL] } }).thing.fields;
    expect(mixed?.type).toMatchObject({ kind: "any", isNullable: true });
    expect(plain?.type).toEqual({ kind: "text", isNullable: true });
  });
});

describe("its text in Java", () => {
  it("sets what is of several kinds by a method for each, and a number to null where it may be", () => {
    const several = { anyOf: [TEXT, { $ref: "#/components/schemas/Words" }] };
    const size = { anyOf: [{ type: "integer" }, NULL] };
    const text = printJava(modelOf({ stop: several, size }, ["size"]).thing);
    expect(text).toContain("public JsonNode stop()");
    expect(text).toContain("Thing stop(String stop)");
    expect(text).toContain("Thing stop(List<String> stop)");
    expect(text).toContain("public Long size()");
    expect(text).toContain("Thing size(long size)");
    expect(text).toContain("Thing size(Long size)");
  });

  it("has one method for lists of whatever, which are the same to Java", () => {
    const lists = [TEXT, { type: "integer" }].map((items) => ({ type: "array", items }));
    const text = printJava(modelOf({ input: { anyOf: lists } }).thing);
    expect(text.match(/Thing input\(/g)).toHaveLength(1);
    expect(text).toContain("Thing input(List<?> input)");
  });

  it("has no name that Java keeps, and no comment that ends early or escapes", () => {
    const described = { type: "string", description: "a */ b \\u000a <c> & @d" };
    const text = printJava(modelOf({ extends: described, to_json: TEXT }).thing);
    expect(text).toContain("String extends_()");
    expect(text).toContain("String toJson_()");
    expect(text).toContain("/** a *&#47; b &#92;u000a &lt;c&gt; &amp; &#64;d */");
  });

  it("says by itself what can be nothing else", () => {
    const { named } = modelOf({ who: { $ref: "#/components/schemas/User" } });
    expect(printJava(named("User"))).toContain('put("kind", "user");');
  });

  it("keeps a file of a form apart from what is JSON", () => {
    const { thing } = modelOf({ file: { type: "string", format: "binary" } }, ["file"]);
    expect(thing.fields[0]?.type).toEqual({ kind: "file", isNullable: false });
    expect(printJava(thing)).toContain('public FilePart file() {\n    return getFile("file");');
    expect(printJava(thing)).toContain('Thing file(FilePart file) {\n    putFile("file", file);');
    expect(printCSharp(thing)).toContain('GetFile("file")); set => PutFile("file", value); }');
  });

  it("has constants for an enumeration, which stays open", () => {
    const classes = new Classes(SCHEMAS, []);
    expect(classes.typeOf({ $ref: "#/components/schemas/Role" }).kind).toBe("text");
    const [role] = classes.models;
    expect(role === undefined ? "" : printJava(role)).toContain('SOME_ONE = "some-one";');
  });
});

describe("its text in C#", () => {
  it("has no member of its own name, nor of what every class has", () => {
    const text = printCSharp(modelOf({ thing: TEXT, get: TEXT }).thing);
    expect(text).toContain("string? ThingValue {");
    expect(text).toContain("string? GetValue {");
  });

  it("needs what is needed, and reads a list that is absent as an empty one", () => {
    const fields = { id: TEXT, list: { $ref: "#/components/schemas/Words" } };
    const text = printCSharp(modelOf(fields, ["id"]).thing);
    expect(text).toContain('public string Id { get => Required("id", GetText("id"));');
    expect(text).toContain("[AllowNull]\n    public IReadOnlyList<string> List {");
  });
});

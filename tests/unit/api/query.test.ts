import { describe, expect, it } from "vitest";
import { z } from "zod";

import { OPERATIONS } from "../../../src/api/operations.ts";
import { list, text } from "../../../src/contract/fields.ts";
import { readQuery } from "../../../src/http/query.ts";

const schema = z.strictObject({
  limit: text({ max: 3 }).optional(),
  models: list(text({ max: 9 }), { max: 3 }).optional(),
});
const read = (query: string) => readQuery(`http://edge.test/x?${query}`, schema);

describe("a query", () => {
  it("has its lists however SDKs write them", () => {
    for (const query of ["models=a&models=b", "models[]=a&models[]=b", "models=a&models%5B%5D=b"])
      expect(read(query)).toEqual({ models: ["a", "b"] });
    expect(read("limit=3&models=a")).toEqual({ limit: "3", models: ["a"] });
  });

  it.each([
    ["limit=1&limit=1", "limit"],
    ["limit=1&models=a&%6Cimit=2", "limit"],
    ["limit=&limit=2", "limit"],
    ["__proto__=1&__proto__=2", "__proto__"],
    ["=1&=2", '""'],
    ["limit[]=1&limit[]=2", "limit[]"],
  ])("has every other field once: %s", (query, param) => {
    const message = `${param} is given twice: it may stand in a query once.`;
    expect(() => read(query)).toThrow(
      expect.objectContaining({ code: "invalid_value", param, message }),
    );
  });

  it("of any operation is read so", () => {
    for (const { query, operationId } of OPERATIONS)
      for (const [name, field] of Object.entries(query?.shape ?? {})) {
        const asked = () =>
          readQuery(`http://edge.test/?${name}=1&${name}=2`, query as z.ZodObject);
        const isList =
          z.safeParse(field as z.ZodType, "1").error?.issues[0]?.code === "invalid_type";
        if (isList) expect(asked(), operationId).toEqual({ [name]: ["1", "2"] });
        else expect(asked, `${operationId} ${name}`).toThrow(/twice/);
      }
  });
});

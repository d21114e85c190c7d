/**
 * The document and the server say the same: real answers fit its schemas, and every operation is
 * served and guarded.
 */
import { readFileSync } from "node:fs";

import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

import { MODEL_ID, type TestOrganization } from "../support/stack-client.ts";
import { stack } from "./stack.ts";

interface DescribedOperation {
  readonly operationId: string;
  readonly security: readonly Record<string, unknown>[];
  readonly parameters?: readonly { name: string; in: string }[];
}

interface Document {
  readonly paths: Record<string, Record<string, DescribedOperation>>;
  readonly components: { schemas: Record<string, object>; securitySchemes: Record<string, object> };
}

const document = parse(
  readFileSync(new URL("../../openapi.yaml", import.meta.url), "utf8"),
) as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method: method.toUpperCase(),
    operation,
  })),
);
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: "document", components: document.components });

const validatorOf = (name: string): ValidateFunction => {
  const validate = ajv.getSchema(`document#/components/schemas/${name}`);
  if (validate === undefined) throw new Error(`the document has no schema ${name}`);
  return validate;
};
const expectValid = (name: string, value: unknown): void => {
  const validate = validatorOf(name);
  validate(value);
  expect(validate.errors ?? [], name).toEqual([]);
};

let organization: TestOrganization;

beforeAll(async () => {
  organization = await stack.createOrganization();
});

const call = (path: string, body?: object) =>
  fetch(stack.baseUrl + path, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${organization.key}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

describe("openapi.yaml", () => {
  it("is what the server itself serves", async () => {
    expect(await (await fetch(`${stack.baseUrl}/openapi.json`)).json()).toEqual(document);
  });

  it.each(operations.map((entry) => [entry.operation.operationId, entry] as const))(
    "describes %s as it is guarded",
    async (_, { path, method, operation }) => {
      const declared = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const named = (operation.parameters ?? []).filter((parameter) => parameter.in === "path");
      expect(named.map(({ name }) => name)).toEqual(declared);
      for (const scheme of operation.security.flatMap(Object.keys)) {
        expect(document.components.securitySchemes).toHaveProperty(scheme);
      }
      const url = stack.baseUrl + path.replaceAll(/\{\w+\}/g, "x");
      const response = await fetch(url, { method, ...(method === "GET" ? {} : { body: "{}" }) });
      expect(response.status).not.toBe(405);
      if (operation.security.length > 0) {
        expect([401, 403]).toContain(response.status);
        const form = path.startsWith("/hf/") ? "HuggingFaceError" : "ErrorResponse";
        expectValid(form, await response.json());
      } else expect(response.status).toBe(method === "GET" ? 200 : 415);
    },
  );

  it("describes whole answers, chunks, completions and models", async () => {
    const messages = [{ role: "user", content: "hi" }];
    const chat = {
      model: MODEL_ID,
      messages,
      max_tokens: 6,
      logprobs: true,
      top_logprobs: 2,
      n: 2,
    };
    expectValid("ChatCompletion", await (await call("/v1/chat/completions", chat)).json());
    const stream = await call("/v1/chat/completions", {
      ...chat,
      stream: true,
      stream_options: { include_usage: true },
    });
    const events = (await stream.text())
      .trim()
      .split("\n\n")
      .map((event) => event.slice("data: ".length));
    expect(events.pop()).toBe("[DONE]");
    for (const event of events) expectValid("ChatCompletionChunk", JSON.parse(event));
    const text = { model: MODEL_ID, prompt: "a", echo: true, logprobs: 2, max_tokens: 3 };
    expectValid("Completion", await (await call("/v1/completions", text)).json());
    expectValid("ModelList", await (await call("/v1/models")).json());
    expectValid("Model", await (await call(`/v1/models/${MODEL_ID}`)).json());
    expectValid("ErrorResponse", await (await call("/v1/nothing")).json());
  });

  it("describes the admin's objects", async () => {
    const path = `/admin/v1/organizations/${organization.id}` as const;
    expectValid("Organization", await stack.admin("GET", path));
    expectValid("UsageRecordList", await stack.admin("GET", `${path}/usage`));
    expectValid("Reconciliation", await stack.admin("GET", `${path}/reconciliation`));
    expectValid("ApiKeyList", await stack.admin("GET", `${path}/keys`));
    expectValid("CreatedApiKey", await stack.admin("POST", `${path}/keys`, { name: "another" }));
    const grant = { amount_nano_usd: 5, external_ref: "pay_1" };
    expectValid("Booking", await stack.admin("POST", `${path}/credits`, grant));
    expect(await stack.admin("POST", `${path}/credits`, grant)).toMatchObject({ is_new: false });
  });
});

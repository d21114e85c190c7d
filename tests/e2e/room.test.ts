/**
 * Fifty requests at once that do not say how much they want, on ten times what they all cost: of
 * the balance, and of a hard budget of the key, the project and the organization. None is refused,
 * and none is cut off.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { MODEL_ID, startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { Books } from "./support/books.ts";
import { CHAT_PATH } from "./support/story.ts";

const REQUESTS = 50;
const RICH_NANO_USD = 10_000_000_000;

let stack: Stack;
/** What all of them cost together. */
let costNanoUsd = 0;

beforeAll(async () => {
  stack = await startStack();
  const organization = await stack.createOrganization({ creditNanoUsd: RICH_NANO_USD });
  expect(await askAll(organization, false)).toEqual(Array(REQUESTS).fill(200));
  costNanoUsd = await chargedOf(organization);
});
afterAll(() => stack?.stop());

/**
 * Short questions with short answers, the same ones each time: what is asked for is much more than
 * what is used.
 */
function ask({ key }: TestOrganization, at: number, stream: boolean): Promise<Response> {
  const content = `What is ${at} plus ${at + 1}?`;
  const messages = [{ role: "user", content }];
  return fetch(stack.baseUrl + CHAT_PATH, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ model: MODEL_ID, messages, temperature: 0, stream }),
  });
}

/** @returns their statuses; of a stream that did not end with `[DONE]`, what it said instead */
function askAll(organization: TestOrganization, isStream: boolean): Promise<(number | string)[]> {
  return Promise.all(
    Array.from({ length: REQUESTS }, async (_, at) => {
      const response = await ask(organization, at, isStream);
      const text = await response.text();
      const isWhole = isStream ? text.includes("data: [DONE]") : !text.includes("stopped_by");
      return response.ok && !isWhole ? text : response.status;
    }),
  );
}

async function chargedOf({ id }: TestOrganization): Promise<number> {
  const books = new Books(stack, id);
  await books.quiet();
  return (await books.usage()).reduce((sum, { charge_nano_usd: charge }) => sum + charge, 0);
}

describe("fifty requests at once on ten times what they cost", () => {
  it.each([false, true])("of the balance are all answered (streams: %s)", async (isStream) => {
    const organization = await stack.createOrganization({ creditNanoUsd: 10 * costNanoUsd });
    expect(await askAll(organization, isStream)).toEqual(Array(REQUESTS).fill(200));
    const books = new Books(stack, organization.id);
    await books.quiet();
    await books.expectBalanced(10 * costNanoUsd);
  });

  it.each(["key", "project", "organization"] as const)(
    "of a hard budget of the %s are all answered",
    async (scope) => {
      const organization = await stack.createOrganization({ creditNanoUsd: RICH_NANO_USD });
      const { id, keyId } = organization;
      const scopeId = { key: keyId, project: "default", organization: id }[scope];
      const cap = 10 * costNanoUsd;
      const caps = { scope, scope_id: scopeId, window: "month", hard_nano_usd: cap } as const;
      await stack.admin("PUT", `/admin/v1/organizations/${id}/budgets`, caps);
      expect(await askAll(organization, false)).toEqual(Array(REQUESTS).fill(200));
      expect(await chargedOf(organization)).toBeLessThanOrEqual(cap);
    },
  );
});

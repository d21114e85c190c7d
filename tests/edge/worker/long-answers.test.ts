/** Answers of many slices, each of which the account is asked for. */
import { abortAllDurableObjects } from "cloudflare:test";
import { afterEach, expect, it, vi } from "vitest";

import { waitUntilPasses } from "../../support/wait-for.ts";
import { FakeWorker, longAnswer } from "../support/fake-worker.ts";
import { admin, chat, MODEL, openCustomer } from "../support/test-worker.ts";

const TOKENS = 1_500;

afterEach(() => {
  vi.unstubAllGlobals();
});

it("a stream goes on when its account's object is restarted in the middle of it", async () => {
  const customer = await openCustomer();
  await admin("PUT", "/models/long", { ...MODEL, max_output_tokens: TOKENS });
  const worker = new FakeWorker();
  worker.makes = async () => {
    await abortAllDurableObjects();
    return longAnswer(TOKENS);
  };
  worker.listen();
  const fields = { model: "long", max_tokens: TOKENS, stream: true };
  const text = await (await chat(customer.key, fields)).text();
  expect(text).toContain("data: [DONE]");
  expect(text.split('"content":"x"')).toHaveLength(TOKENS + 1);
  await waitUntilPasses(async () => {
    const path = `/organizations/${customer.id}/usage` as const;
    const { data } = await admin("GET", path);
    expect(data).toMatchObject([{ outcome: "completed", completion_tokens: TOKENS }]);
  });
});

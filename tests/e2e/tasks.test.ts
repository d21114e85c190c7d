/**
 * Tasks on the whole stack: the edge, a real gpu-worker and the bundled models; and what a task
 * costs when one of them dies.
 */
import { basename } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { BUNDLED_TASK_MODELS } from "../../gpu-worker/src/config.ts";
import { AdminClient } from "../../scripts/edge/admin.ts";
import { DEMO_TASK_PRICE, offerTaskModels } from "../../scripts/up/task-models.ts";
import { startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { waitUntilPasses } from "../support/wait-for.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ vars: { UNBEGUN_CHECK_MS: "2000", HOLD_GRACE_MS: "500" } });
  const admin = new AdminClient(stack.baseUrl, stack.adminToken);
  const models = BUNDLED_TASK_MODELS.map((folder) => ({ id: basename(folder), folder }));
  await offerTaskModels(admin, models, { id: "local", url: stack.gpuUrl });
});
afterAll(() => stack.stop());

const perToken = DEMO_TASK_PRICE.input_nano_usd_per_million_tokens / 1_000_000;

function embed(
  { key }: TestOrganization,
  input: unknown,
  init: { signal?: AbortSignal; headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(`${stack.baseUrl}/v1/embeddings`, {
    method: "POST",
    signal: init.signal ?? null,
    headers: {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      ...init.headers,
    },
    body: JSON.stringify({ model: "pocket-encoder", input, encoding_format: "base64" }),
  });
}

/** What the books say when nothing is open any more. */
async function booksOf({ id }: TestOrganization) {
  return waitUntilPasses(async () => {
    const path = `/admin/v1/organizations/${id}` as const;
    const { balance, open_holds: open } = await stack.admin("GET", path);
    if (open > 0 || balance.held_nano_usd > 0) throw new Error("a hold is open");
    const { data } = await stack.admin("GET", `${path}/usage`);
    const chargedNanoUsd = data.reduce((sum, record) => sum + record.charge_nano_usd, 0);
    return { balance, records: data, chargedNanoUsd };
  });
}

/** Long enough that whoever leaves or dies does so while it runs. */
const MANY = Array.from(
  { length: 2_000 },
  (_, at) => `The room number ${at} was ${"warm and ".repeat(20)}clean.`,
);

describe("embeddings", () => {
  it("cost the tokens that the worker signed for, however many come at once", async () => {
    const organization = await stack.createOrganization();
    const sizes = [1, 2, 7, 30, 1, 3, 12, 5];
    const answers = await Promise.all(
      sizes.map(async (size) => {
        const response = await embed(organization, MANY.slice(0, size));
        expect(response.status).toBe(200);
        return (await response.json()) as { data: object[]; usage: { total_tokens: number } };
      }),
    );
    expect(answers.map(({ data }) => data.length)).toEqual(sizes);
    const tokens = answers.reduce((sum, { usage }) => sum + usage.total_tokens, 0);
    const { chargedNanoUsd, records } = await booksOf(organization);
    expect(chargedNanoUsd).toBe(tokens * perToken);
    expect(records.every((record) => record.measured_by === "receipt")).toBe(true);
  });

  it("of as many texts as there may be are given, and of more refused at no cost", async () => {
    const organization = await stack.createOrganization();
    const textsOf = (count: number) => Array.from({ length: count }, () => "a");
    expect((await embed(organization, textsOf(2_048))).status).toBe(200);
    const before = await booksOf(organization);
    expect((await embed(organization, textsOf(2_049))).status).toBe(400);
    expect((await booksOf(organization)).chargedNanoUsd).toBe(before.chargedNanoUsd);
  });

  it("whose client leaves cost what was run, and no more", async () => {
    const organization = await stack.createOrganization();
    const whole = (await (await embed(organization, MANY)).json()) as {
      usage: { total_tokens: number };
    };
    const { records: before } = await booksOf(organization);
    const leaving = new AbortController();
    const left = embed(organization, MANY, { signal: leaving.signal }).catch(() => undefined);
    await waitUntilPasses(async () => {
      const { open_holds: open } = await stack.admin(
        "GET",
        `/admin/v1/organizations/${organization.id}`,
      );
      if (open === 0) throw new Error("not admitted yet");
    });
    leaving.abort();
    await left;
    const { records } = await booksOf(organization);
    expect(records).toHaveLength(before.length + 1);
    const [last] = records;
    expect(last?.charge_nano_usd).toBe((last?.prompt_tokens ?? 0) * perToken);
    expect(last?.prompt_tokens).toBeLessThanOrEqual(whole.usage.total_tokens);
  });

  it("cost once what was given once, whichever process dies", async () => {
    const organization = await stack.createOrganization();
    let given = 0;
    const ask = async () => {
      const response = await embed(organization, MANY.slice(0, 400)).catch(() => undefined);
      const text = response?.status === 200 ? await response.text().catch(() => "") : "";
      if (text === "") return;
      given += (JSON.parse(text) as { usage: { total_tokens: number } }).usage.total_tokens;
    };
    for (const victim of [stack.gpu, stack.edge]) {
      const asking = Promise.all([ask(), ask(), ask()]);
      await waitUntilPasses(async () => {
        const { open_holds: open } = await stack.admin(
          "GET",
          `/admin/v1/organizations/${organization.id}`,
        );
        if (open === 0) throw new Error("not admitted yet");
      });
      await victim.kill9();
      await asking;
      await victim.restart();
      const { chargedNanoUsd } = await booksOf(organization);
      // An answer that was booked may have been on its way when the edge died.
      if (victim === stack.gpu) expect(chargedNanoUsd).toBe(given * perToken);
      else expect(chargedNanoUsd).toBeGreaterThanOrEqual(given * perToken);
    }
    const path = `/admin/v1/organizations/${organization.id}/reconciliation` as const;
    await waitUntilPasses(async () => {
      const found = await stack.admin("GET", path);
      expect(found).toMatchObject({ unexplained: [], is_chain_intact: true });
    });
  });
});

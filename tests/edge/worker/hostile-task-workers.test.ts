/**
 * Workers of a pool that fail at tasks, before and after they have begun: another answers, one
 * answer is charged, and after three such requests they get no more.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { GenerateRequest, Receipt } from "../../../src/contract/engine.ts";
import type { TaskEvent } from "../../../src/contract/task.ts";
import { shownWorkerName } from "../../../src/routing/worker-name.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { receiptOf } from "../support/fake-worker.ts";
import {
  BEFORE_THE_FIRST_EVENT,
  endless,
  inParts,
  line,
  PROMPT_TOKENS,
  stream,
} from "../support/hostile-answers.ts";
import { type Behaviour, PoolMembers } from "../support/pool-members.ts";
import { post } from "../support/task-customer.ts";
import { openCustomer, type Customer, usageOf } from "../support/test-worker.ts";

const TASK_STARTED = line({ type: "started", promptTokens: PROMPT_TOKENS } satisfies TaskEvent);

/** A task that has begun, and its end. @param embeddings null: it failed */
async function taskEnd(
  {
    organizationId,
    requestId,
    model,
  }: Pick<GenerateRequest, "organizationId" | "requestId" | "model">,
  change: Partial<Receipt> = {},
  embeddings: readonly string[] | null = ["AAAAAAAAAAAAAAAA"],
): Promise<Response> {
  const tokens = { promptTokens: PROMPT_TOKENS, completionTokens: 0 };
  const receipt = await receiptOf(organizationId, requestId, tokens, { model, ...change });
  const result = { task: "feature-extraction", dimensions: 3, embeddings };
  const end =
    embeddings === null
      ? { type: "error", code: "internal_error", message: "out of memory", receipt }
      : { type: "end", result, receipt };
  return inParts(TASK_STARTED, line(end));
}

let members: PoolMembers;
let customer: Customer;

beforeEach(async () => {
  members = new PoolMembers();
  members.listen();
  customer = await openCustomer();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a worker that fails at tasks", () => {
  const embed = (key = customer.key) =>
    post({ key }, "/v1/embeddings", { model: members.model, input: "hi" });

  beforeEach(async () => {
    await members.offer({ tasks: ["feature-extraction"], max_output_tokens: 0 });
    for (const [id, running] of [
      ["evil", 0],
      ["good", 3],
    ] as const)
      await members.told(id, { models: [], taskModels: [members.model], running });
  });

  const expectOneCharge = () =>
    waitUntilPasses(async () =>
      expect(await usageOf(customer)).toMatchObject([
        { outcome: "completed", prompt_tokens: PROMPT_TOKENS, charge_nano_usd: 1_000 },
      ]),
    );

  it.each(BEFORE_THE_FIRST_EVENT.slice(0, 9))(
    "and %s: another answers, and it is left out after three",
    async (_, behaviour) => {
      members.behaviours.set("evil", behaviour);
      const heads: unknown[] = [];
      for (let sent = 0; sent < 5; sent += 1) {
        const response = await embed();
        heads.push([response.status, response.headers.get("x-route-attempts")]);
        await response.text();
      }
      const again = Array.from({ length: 3 }, () => ["evil", "good"]).flat();
      expect(members.asked).toEqual([...again, "good", "good"]);
      expect(heads).toEqual(["2", "2", "2", "1", "1"].map((attempts) => [200, attempts]));
      await waitUntilPasses(async () =>
        expect((await usageOf(customer)).map(({ charge_nano_usd: charge }) => charge)).toEqual(
          Array(5).fill(1_000),
        ),
      );
    },
  );

  it.each<readonly [string, Behaviour]>([
    ["breaks off", () => stream(TASK_STARTED)],
    ["says that it failed", (request) => taskEnd(request, { outcome: "failed" }, null)],
    ["gives too few results", (request) => taskEnd(request, {}, [])],
    ["gives nothing at all", (request) => taskEnd(request, {}, [""])],
    ["runs another model", (request) => taskEnd(request, { model: "cheaper" })],
    ["signs for another organization", (request) => taskEnd(request, { organizationId: "o" })],
    ["signs for another request", (request) => taskEnd({ ...request, requestId: "r" })],
    ["signs for tokens that it did not tell", (request) => taskEnd(request, { promptTokens: 11 })],
  ])("and %s, once it has begun: another answers, and is charged alone", async (_, behaviour) => {
    members.behaviours.set("evil", behaviour);
    const response = await embed();
    expect([response.status, response.headers.get("x-route-attempts")]).toEqual([200, "2"]);
    expect(response.headers.get("x-route-reason")).toContain(shownWorkerName("good"));
    await response.text();
    expect(members.asked).toEqual(["evil", "good"]);
    await expectOneCharge();
  });

  it("is followed by as many as are left, of whom each is asked once, and then it is said", async () => {
    for (const id of ["third", "fourth", "fifth"])
      await members.told(id, { models: [], taskModels: [members.model], running: 9 });
    for (const id of ["evil", "good", "third", "fourth", "fifth"])
      members.behaviours.set(id, () => stream(TASK_STARTED));
    const response = await embed();
    expect(response.status).toBe(502);
    await response.text();
    // What ends every worker that has begun it ends three.
    expect(members.asked).toHaveLength(3);
    expect(new Set(members.asked).size).toBe(3);
    await waitUntilPasses(async () =>
      expect(await usageOf(customer)).toMatchObject([
        { outcome: "backend_failed", charge_nano_usd: 0 },
      ]),
    );
  });

  it("is followed by nobody where the request itself is at fault", async () => {
    const error = { code: "invalid_value", message: "no", param: "inputs.0", retryAfterMs: null };
    members.behaviours.set("evil", () => Response.json({ error }, { status: 400 }));
    const response = await embed();
    expect([response.status, members.asked]).toEqual([400, ["evil"]]);
    await response.text();
  });

  it("and has no room: another answers, and where none has, that is said", async () => {
    const error = { code: "no_capacity", message: "full", param: null, retryAfterMs: 3_000 };
    const full: Behaviour = () => Response.json({ error }, { status: 429 });
    members.behaviours.set("evil", full);
    expect((await embed()).status).toBe(200);
    members.behaviours.set("good", full);
    const refused = await embed();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "3"]);
    expect(members.asked).toEqual(["evil", "good", "evil", "good"]);
  });

  it("is asked as before where its callers leave", async () => {
    members.behaviours.set("evil", (_, signal) => endless("", () => ": ping\n\n", signal));
    for (let sent = 0; sent < 4; sent += 1) {
      const leaving = new AbortController();
      const body = { model: members.model, input: "hi" };
      const left = post(customer, "/v1/embeddings", body, { signal: leaving.signal });
      await waitUntilPasses(() => expect(members.asked).toHaveLength(sent + 1));
      leaving.abort();
      await left.catch(() => undefined);
    }
    expect(members.asked).toEqual(Array(4).fill("evil"));
  });
});

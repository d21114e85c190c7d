/**
 * Providers that lie, stall, break and refuse, behind the whole pipeline and a real account, each
 * over real HTTP: whatever they do, the customer pays at most what was bounded, once, and is never
 * told of what is between us and a provider.
 */
import { beforeEach, describe, expect, it } from "vitest";

import type { GenerateCall } from "../../../src/gateway/generate.ts";
import { INFLATED, PROMPT_TOKENS, TOKENS } from "../../support/provider-server.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { MAX_TOKENS, PER_TOKEN, Pipeline, read } from "../support/pipeline.ts";
import { huggingFace, openAiCompatible, workersAi } from "../support/providers.ts";
import { openAccount } from "../support/test-account.ts";

const KINDS = {
  "an OpenAI-compatible URL": openAiCompatible,
  "an Inference Provider of Hugging Face": huggingFace,
  "Workers AI": workersAi,
};

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = new Pipeline(await openAccount());
});

const CITY = {
  type: "object",
  properties: { city: { type: "string" } },
};
const CALLING: Pick<GenerateCall, "input"> = {
  input: {
    type: "chat",
    messages: [{ role: "user", content: "weather" }],
    toolUse: {
      tools: [{ name: "get_weather", description: null, parameters: CITY, strict: false }],
      choice: "auto",
      isParallel: true,
    },
  },
};

describe.each(Object.entries(KINDS))("%s", (_name, open) => {
  it.each([
    ["hangs before its head", "hangs"],
    ["sends garbage", "garbage"],
    ["sends a page", "html"],
    ["sends an error as its first event", "error-event"],
    ["sends comments for ever", "only-comments"],
    ["fails", "status-500"],
    ["fails with an error for ever", "endless-error"],
    ["does not know our key", "status-401"],
    ["is not paid by us", "status-402"],
    ["answers 200 with an error", "error-body"],
    ["is full", "status-429"],
    ["does not have the model", "status-404"],
  ])("that %s gives its place to the next, which alone is charged", async (_what, mode) => {
    const sick = open(mode);
    const well = open("answers");
    expect(await read(await pipeline.start([sick, well], true))).toBe(TOKENS);
    expect(await pipeline.settled()).toMatchObject([
      { deployment_id: "d1", charge_nano_usd: (PROMPT_TOKENS + TOKENS) * PER_TOKEN },
    ]);
    await waitUntilPasses(async () => expect(await sick.look()).toMatchObject({ isClosed: true }));
    expect((await sick.look())?.requests).toBe(1);
  });

  it.each([
    ["status-401", "backend_failed", ["credentials"]],
    ["status-402", "backend_failed", ["payment"]],
    ["error-body", "backend_failed", ["payment"]],
    ["status-500", "backend_failed", []],
    ["status-404", "backend_failed", []],
    ["status-429", "no_capacity", []],
  ])("that answers %s alone is %s to the customer, for nothing", async (mode, code, alarms) => {
    const provider = open(mode);
    const refused = pipeline.start([provider], true);
    await expect(refused).rejects.toMatchObject({ code });
    await expect(refused).rejects.not.toMatchObject({ message: expect.stringMatching(/sk-/) });
    expect(provider.alarms).toEqual(alarms);
    expect(await pipeline.settled()).toMatchObject([{ charge_nano_usd: 0 }]);
  });

  it.each(["stalls", "breaks", "late-error"])(
    "that %s is charged for what it gave",
    async (mode) => {
      const provider = open(mode);
      const generation = await pipeline.start([provider], true);
      await expect(read(generation)).rejects.toMatchObject({ code: "backend_failed" });
      const [only, ...others] = await pipeline.settled();
      expect(others).toEqual([]);
      expect(only).toMatchObject({ completion_tokens: 1, measured_by: "relay" });
      await waitUntilPasses(async () =>
        expect(await provider.look()).toMatchObject({ isClosed: true }),
      );
    },
  );

  it("that streams for ever is cut off, and charged for no more than was asked for", async () => {
    const provider = open("endless");
    const generation = await pipeline.start([provider], true);
    await expect(read(generation)).rejects.toMatchObject({ code: "backend_failed" });
    const [only] = await pipeline.settled();
    expect(only?.completion_tokens).toBe(MAX_TOKENS);
    await waitUntilPasses(async () =>
      expect(await provider.look()).toMatchObject({ isClosed: true }),
    );
  });

  it("that lies about its usage is charged for what it can have been, and operators hear of it", async () => {
    const provider = open("lies");
    expect(await read(await pipeline.start([provider], true))).toBe(TOKENS);
    const [only] = await pipeline.settled();
    expect(only?.completion_tokens).toBeLessThanOrEqual(MAX_TOKENS);
    expect(only?.prompt_tokens).toBeLessThan(2_000);
    expect(only).toMatchObject({
      measured_by: "provider",
      provider_check: { verdict: "corrected", said_completion_tokens: 1_000_000 },
    });
    expect(provider.alarms).toEqual(["usage"]);
  });

  it("has its figures beside ours in the record, which says where they are far apart", async () => {
    const honest = open("answers");
    await read(await pipeline.start([honest], true));
    const [agreed] = await pipeline.settled();
    expect(agreed?.provider_check).toMatchObject({ verdict: "agrees" });
    const inflating = open("inflates");
    const other = new Pipeline(await openAccount());
    await read(await other.start([inflating], true));
    const [doubted] = await other.settled();
    // It may be so, and is charged: a token for each byte is the most that is believed.
    expect(doubted?.provider_check?.verdict).toBe("doubted");
    expect(doubted).toMatchObject({
      prompt_tokens: INFLATED,
      provider_check: { said_prompt_tokens: INFLATED, counted_completion_tokens: TOKENS },
    });
    expect([honest.alarms, inflating.alarms]).toEqual([[], ["usage"]]);
  });

  it("without usage is charged for what was relayed", async () => {
    const provider = open("no-usage");
    expect(await read(await pipeline.start([provider], true))).toBe(TOKENS);
    expect(await pipeline.settled()).toMatchObject([
      { completion_tokens: TOKENS, measured_by: "relay", outcome: "completed" },
    ]);
  });

  it("is stopped by its client's leaving at the first chunk, before it makes another", async () => {
    const leaving = new AbortController();
    const provider = open("stalls", { idle_timeout_ms: 60_000 });
    const generation = await pipeline.start([provider], true, { signal: leaving.signal });
    const events = generation.events();
    await events.next();
    leaving.abort();
    await events.return(undefined);
    await waitUntilPasses(async () =>
      expect(await provider.look()).toMatchObject({ isClosed: true }),
    );
    expect((await provider.look())?.chunks).toBe(1);
    expect(await pipeline.settled()).toMatchObject([
      { outcome: "client_left", completion_tokens: 1, measured_by: "relay" },
    ]);
  });

  it("is stopped when its client leaves before the first chunk", async () => {
    const leaving = new AbortController();
    const provider = open("hangs", { first_event_timeout_ms: 60_000 });
    const refused = pipeline.start([provider], true, { signal: leaving.signal });
    await waitUntilPasses(async () => expect(await provider.look()).toMatchObject({ requests: 1 }));
    leaving.abort();
    await expect(refused).rejects.toThrow();
    await waitUntilPasses(async () =>
      expect(await provider.look()).toMatchObject({ isClosed: true }),
    );
    expect(await pipeline.settled()).toMatchObject([{ charge_nano_usd: 0 }]);
  });

  it("calls tools", async () => {
    const generation = await pipeline.start([open("calls")], true, CALLING);
    let call = "";
    let reason: string | undefined;
    for await (const batch of generation.events())
      for (const event of batch) {
        if (event.type === "tool_call") call += (event.name ?? "") + event.arguments;
        if (event.type === "choice_end") reason = event.finishReason;
      }
    expect(call).toBe('get_weather{"city":"Paris"}');
    expect(reason).toBe("tool_calls");
    await pipeline.settled();
  });

  it("that calls a tool which nobody offered has failed", async () => {
    const refused = pipeline.start([open("calls")], true);
    await expect(refused).rejects.toMatchObject({ code: "backend_failed" });
    expect(await pipeline.settled()).toMatchObject([{ charge_nano_usd: 0 }]);
  });
});

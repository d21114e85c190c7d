/** GET /metrics: what operators see of the edge itself. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { waitUntilPasses } from "../../support/wait-for.ts";
import { answer, FakeWorker } from "../support/fake-worker.ts";
import { ask, chat, openCustomer, SECRETS } from "../support/test-worker.ts";

beforeEach(() => {
  const worker = new FakeWorker();
  worker.makes = () => answer("hello");
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const read = async (): Promise<string> => {
  const headers = { authorization: `Bearer ${SECRETS.ADMIN_TOKEN}` };
  return (await ask("/metrics", { headers })).text();
};
const valueOf = (text: string, series: string): number =>
  Number(
    text
      .split("\n")
      .find((line) => line.startsWith(`${series} `))
      ?.split(" ")
      .at(-1) ?? 0,
  );

describe("the edge's metrics", () => {
  it("count requests, errors, first tokens and money, by operation and deployment", async () => {
    const before = await read();
    const { key } = await openCustomer();
    await (await chat(key)).text();
    await (await chat("nonsense")).text();
    const grown = (text: string, series: string) => valueOf(text, series) - valueOf(before, series);
    const charged = 'tidegate_edge_charged_nano_usd_total{deployment="m/fake"}';
    await waitUntilPasses(async () => expect(grown(await read(), charged)).toBeGreaterThan(0));
    const after = await read();
    const requests = (status: number) =>
      `tidegate_edge_requests_total{operation="createChatCompletion",status="${status}"}`;
    expect(grown(after, requests(200))).toBe(1);
    expect(grown(after, requests(401))).toBe(1);
    const error =
      'tidegate_edge_errors_total{operation="createChatCompletion",code="invalid_api_key"}';
    expect(grown(after, error)).toBe(1);
    const first = 'tidegate_edge_time_to_first_token_seconds_count{deployment="m/fake"}';
    expect(grown(after, first)).toBe(1);
    const held = 'tidegate_edge_held_nano_usd_total{deployment="m/fake"}';
    expect(grown(after, held)).toBeGreaterThanOrEqual(grown(after, charged));
    expect(after).not.toContain(key);
  });

  it("are for operators alone", async () => {
    expect((await ask("/metrics")).status).toBe(401);
  });
});

/**
 * Windows of usage and costs over HTTP, cut anywhere: what they sum to against a plain list of what
 * was booked.
 */
import { describe, expect, it } from "vitest";

import { fc, runs } from "../../support/random.ts";
import { setClock } from "../support/clock.ts";
import { admitCall, keyCall, settleCall, TestAccount } from "../support/test-account.ts";
import { ask, openCustomer, rawAdmin, type Customer } from "../support/test-worker.ts";

const [MINUTE, HOUR, DAY] = [60, 3_600, 86_400];
const WIDTHS = { "1m": MINUTE, "1h": HOUR, "1d": DAY } as const;
/** The most buckets that a page takes. */
const MOST = { "1m": 1_440, "1h": 168, "1d": 31 } as const;

type Width = keyof typeof WIDTHS;

interface Booked {
  readonly atMs: number;
  readonly tokens: number;
}

interface Page {
  readonly data: {
    start_time: number;
    end_time: number;
    results: { num_model_requests?: number; output_tokens?: number; amount_nano_usd?: number }[];
  }[];
  readonly next_page: string | null;
}

interface Sums {
  requests: number;
  tokens: number;
  charge: number;
}

const chargeOf = (tokens: number) => 10 * 100 + tokens * 400;

/**
 * A customer whose requests ended at these times, by a clock that the test moves; their hours and
 * days are folded meanwhile.
 */
async function bookAt(startMs: number, waitsMs: readonly number[]) {
  setClock(startMs);
  const customer = await openCustomer();
  const account = new TestAccount(customer.id);
  await account.stub.addKey(keyCall());
  const booked: Booked[] = [];
  for (const [index, waitMs] of waitsMs.entries()) {
    setClock(Date.now() + waitMs);
    const tokens = 1 + (index % 5);
    await account.stub.admit(admitCall(`req_${index}`));
    await account.stub.settle(settleCall(`req_${index}`, tokens));
    booked.push({ atMs: Date.now(), tokens });
    if (index % 7 === 0) await account.alarm();
  }
  await account.alarm();
  return { customer, booked };
}

async function pagesOf(path: string, width: Width, read: (path: string) => Promise<Page>) {
  const pages: Page[] = [];
  for (let next = ""; ;) {
    const page = await read(`${path}&bucket_width=${width}&limit=${MOST[width]}${next}`);
    pages.push(page);
    if (page.next_page === null) return pages.flatMap(({ data }) => data);
    next = `&page=${page.next_page}`;
  }
}

/** What a window has, in all and bucket by bucket. */
async function sumsOf(customer: Customer, from: number, to: number, width: Width): Promise<Sums> {
  const read = async (path: string): Promise<Page> => {
    const response = await ask(path, { headers: { authorization: `Bearer ${customer.key}` } });
    expect(response.status).toBe(200);
    return response.json();
  };
  const query = `start_time=${from}&end_time=${to}`;
  const usage = await pagesOf(`/v1/organization/usage/completions?${query}`, width, read);
  const costs = await pagesOf(`/v1/organization/costs?${query}`, width, read);
  const sums = { requests: 0, tokens: 0, charge: 0 };
  for (const { results } of usage)
    for (const row of results) {
      sums.requests += row.num_model_requests ?? 0;
      sums.tokens += row.output_tokens ?? 0;
    }
  for (const { results } of costs)
    for (const row of results) sums.charge += row.amount_nano_usd ?? 0;
  return sums;
}

function expected(booked: readonly Booked[], from: number, to: number): Sums {
  const inside = booked.filter(({ atMs }) => atMs >= from * 1_000 && atMs < to * 1_000);
  return {
    requests: inside.length,
    tokens: inside.reduce((sum, { tokens }) => sum + tokens, 0),
    charge: inside.reduce((sum, { tokens }) => sum + chargeOf(tokens), 0),
  };
}

const waits = fc.array(
  fc.oneof(fc.nat(900), fc.nat(40_000), fc.nat(3_000_000), fc.nat(20_000_000)),
  { minLength: 3, maxLength: 25 },
);

/** Some time after now: alarms that are set then do not ring by themselves. */
const startTime = fc.integer({ min: 1_900_000_000_000, max: 1_901_000_000_000 });
const cut = fc.record({
  shares: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 2 }),
  width: fc.constantFrom<Width>("1m", "1h", "1d"),
});

async function playCuts(
  startMs: number,
  waitsMs: readonly number[],
  cuts: readonly { shares: readonly number[]; width: Width }[],
): Promise<void> {
  const { customer, booked } = await bookAt(startMs, waitsMs);
  const first = Math.floor(startMs / 1_000);
  const last = Math.ceil((booked.at(-1)?.atMs ?? 0) / 1_000) + 1;
  for (const { shares, width } of cuts) {
    // Half of the cuts go through a request's very second.
    const places = shares.map((share, index) =>
      index % 2 === 0
        ? Math.floor((booked[share % booked.length]?.atMs ?? 0) / 1_000)
        : first + Math.floor(((last - first) * share) / 1_000),
    );
    const edges = [first, ...places, last].toSorted((a, b) => a - b);
    const total = { requests: 0, tokens: 0, charge: 0 };
    for (const [index, to] of edges.entries()) {
      const from = edges[index - 1];
      if (from === undefined || from === to) continue;
      const part = await sumsOf(customer, from, to, width);
      expect(part).toEqual(expected(booked, from, to));
      for (const name of ["requests", "tokens", "charge"] as const) total[name] += part[name];
    }
    expect(total).toEqual(await sumsOf(customer, first, last, width));
    expect(total.requests).toBe(booked.length);
  }
}

describe("windows of usage and costs", () => {
  it("that adjoin sum to the window of both, at every width, wherever they are cut", async () => {
    await fc.assert(
      fc.asyncProperty(startTime, waits, fc.array(cut, { minLength: 6, maxLength: 6 }), playCuts),
      { numRuns: runs(3) },
    );
  });

  it("of all organizations are cut at whole hours, and refused between them", async () => {
    // From half a day into a day on, so that both ends of a window lie within days.
    const startMs = 1_900_000_000_000 - (1_900_000_000_000 % (DAY * 1_000)) + 12 * HOUR * 1_000;
    const waitsMs = Array.from({ length: 20 }, () => 10_000_000);
    const { customer, booked } = await bookAt(startMs, waitsMs);
    const read = (from: number, to: number, width: Width) =>
      pagesOf(
        `/usage?organization_ids=${customer.id}&start_time=${from}&end_time=${to}`,
        width,
        (path) => rawAdmin("GET", path) as Promise<Page>,
      );
    const start = startMs / 1_000;
    for (const hours of [0, 5, 12, 13, 36, 60]) {
      for (const width of ["1h", "1d"] as const) {
        const [from, to] = [start + hours * HOUR, start + 60 * HOUR];
        const middle = Math.min(to, from + 3 * HOUR);
        let requests = 0;
        for (const [left, right] of [
          [from, middle],
          [middle, to],
        ] as const) {
          if (left >= right) continue;
          const buckets = await read(left, right, width);
          expect([buckets[0]?.start_time, buckets.at(-1)?.end_time]).toEqual([left, right]);
          for (const { results } of buckets)
            for (const row of results) requests += row.num_model_requests ?? 0;
        }
        expect(requests).toBe(expected(booked, from, to).requests);
      }
    }
    await expect(read(start + 1, start + HOUR, "1h")).rejects.toThrow("start_time");
    await expect(read(start, start + HOUR + MINUTE, "1d")).rejects.toThrow("end_time");
  });
});

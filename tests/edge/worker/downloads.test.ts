/**
 * Files of usage and of the ledger over HTTP: every entry once, sums that are the ledger's, names
 * that nothing computes.
 */
import { describe, expect, it } from "vitest";

import { EVERY_RECORD } from "../../../src/account/usage/verbs.ts";
import { MAX_FILES_EACH } from "../../../src/http/file-line.ts";
import { admitCall, keyCall, settleCall, TestAccount } from "../support/test-account.ts";
import { admin, ask, openCustomer, SECRETS, type Customer } from "../support/test-worker.ts";

const HOSTILE = '=HYPERLINK("http://evil.test","你好")';
const now = (): number => Math.floor(Date.now() / 1_000);
const since = (): string => `start_time=${now() - 3_600}`;

interface Line {
  readonly sequence: number;
  readonly charge_nano_usd: number;
  readonly api_key_name: string;
  readonly kind: string;
  readonly amount_nano_usd: number;
}

async function customerWith(tokens: readonly number[]): Promise<Customer> {
  const customer = await openCustomer();
  const { stub } = new TestAccount(customer.id);
  const key = { keyId: "key_hostile", keyHash: "hash-a" };
  await stub.addKey(keyCall({ ...key, name: HOSTILE }));
  for (const [at, count] of tokens.entries()) {
    const id = `req_file_${at}`;
    await stub.admit(admitCall(id, { ...key, model: at % 2 === 0 ? "even" : "odd" }));
    if (at % 5 === 4) await stub.void(id, "voided");
    else await stub.settle(settleCall(id, count));
  }
  return customer;
}

async function file(customer: Customer, path: string): Promise<string> {
  const response = await ask(`/v1/organization/${path}`, {
    headers: { authorization: `Bearer ${customer.key}` },
  });
  const text = await response.text();
  expect(response.status, text).toBe(200);
  expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w.-]+"$/);
  return text;
}

const jsonOf = (text: string): Line[] =>
  text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);

const sum = (amounts: readonly number[]): bigint =>
  amounts.reduce((all, one) => all + BigInt(one), 0n);

describe("files that are read at once", () => {
  it("are few of an organization, whoever reads them, and another's are not fewer for it", async () => {
    const [customer, other] = [await customerWith([1]), await customerWith([1])];
    const asked = (path: string, key: string) =>
      ask(path, { headers: { authorization: `Bearer ${key}` } });
    const paths = [
      `/v1/organization/usage/download?${since()}`,
      `/v1/organization/ledger/download?${since()}`,
    ];
    const open = Array.from({ length: MAX_FILES_EACH }, (_, at) =>
      asked(paths[at % 2] ?? "", customer.key),
    );
    const opened = await Promise.all(open);
    expect(opened.map(({ status }) => status)).toEqual(opened.map(() => 200));
    const admins = `/admin/v1/organizations/${customer.id}`;
    for (const [path, key] of [
      [paths[0] ?? "", customer.key],
      [`${admins}/usage/download?${since()}`, SECRETS.ADMIN_TOKEN],
      [`${admins}/data`, SECRETS.ADMIN_TOKEN],
      ["/v1/organization/ledger?limit=101", customer.key],
      [`${admins}/ledger?limit=1000`, SECRETS.ADMIN_TOKEN],
    ] as const) {
      const refused = await asked(path, key);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await refused.text()).toContain("no_capacity");
    }
    expect((await asked(paths[0] ?? "", other.key)).status).toBe(200);
    // A page is short.
    expect((await asked("/v1/organization/ledger", customer.key)).status).toBe(200);
    await opened[0]?.body?.cancel();
    expect(await opened[1]?.text()).toContain("settle");
    for (let time = 0; time < 2; time += 1)
      expect((await asked("/v1/organization/ledger?limit=101", customer.key)).status).toBe(200);
    for (let time = 0; time < 2; time += 1)
      expect((await asked(paths[0] ?? "", customer.key)).status).toBe(200);
  });
});

describe("a file of usage", () => {
  it("has every ended request once, and charges that are the ledger's to the nano-dollar", async () => {
    const customer = await customerWith(Array.from({ length: 23 }, (_, at) => at + 1));
    const usage = jsonOf(await file(customer, `usage/download?format=jsonl&${since()}`));
    const ledger = jsonOf(await file(customer, `ledger/download?format=jsonl&${since()}`));
    const ended = ledger.filter(({ kind }) => kind === "settle" || kind === "void");
    expect(usage.map(({ sequence }) => sequence)).toEqual(ended.map(({ sequence }) => sequence));
    const charged = sum(usage.map((line) => line.charge_nano_usd));
    expect(charged).toBe(sum(ended.map((line) => line.amount_nano_usd)));
    const day = now() - (now() % 86_400);
    const totals = await admin(
      "GET",
      `/organizations/${customer.id}/usage/totals?start_time=${day - 86_400}&bucket_width=1d`,
    );
    const sums = totals.data.flatMap(({ results }) => results.map((one) => one.amount_nano_usd));
    expect(charged).toBe(sum(sums));
    expect(charged).toBeGreaterThan(0n);
    const filtered = jsonOf(
      await file(customer, `usage/download?format=jsonl&${since()}&models=even`),
    );
    expect(filtered).toHaveLength(12);
    expect(await file(customer, `usage/download?format=jsonl&${since()}&models=none`)).toBe("");
  });

  it("has no name in it that a spreadsheet computes", async () => {
    const customer = await customerWith([3]);
    const [head, line] = (await file(customer, `usage/download?${since()}`)).split("\r\n");
    expect(head?.split(",").slice(0, 3)).toEqual(["sequence", "id", "started_at"]);
    expect(line).toContain(`"'=HYPERLINK(""http://evil.test"",""你好"")"`);
    const [json] = jsonOf(await file(customer, `usage/download?format=jsonl&${since()}`));
    expect(json?.api_key_name).toBe(HOSTILE);
  });

  it("is of the range alone: two that adjoin have everything, and nothing twice", async () => {
    const customer = await customerWith([1, 2, 3, 4]);
    const range = (from: number, to: number): Promise<string> =>
      file(customer, `usage/download?format=jsonl&start_time=${from}&end_time=${to}`);
    const middle = now() + 1;
    const [before, after] = [
      jsonOf(await range(middle - 3_600, middle)),
      jsonOf(await range(middle, middle + 3_600)),
    ];
    expect(before).toHaveLength(4);
    expect(after).toHaveLength(0);
  });

  it("is read in bounded turns, of one state of the books", async () => {
    const customer = await customerWith([1, 2, 3]);
    const { stub } = new TestAccount(customer.id);
    const call = { ...EVERY_RECORD, kinds: null, fromMs: 0, toMs: 9e15, maxEntries: 2 };
    const first = await stub.readStretch({ ...call, from: 0, end: null });
    expect(first).toMatchObject({ next: 3, size: 4, entries: [{ sequence: 1 }, { sequence: 2 }] });
    await stub.admit(admitCall("req_later", { keyId: "key_hostile", keyHash: "hash-a" }));
    await stub.settle(settleCall("req_later", 1));
    const rest = await stub.readStretch({ ...call, from: first.next ?? 0, end: first.end });
    expect(rest).toMatchObject({ next: null, entries: [{ sequence: 3 }, { sequence: 4 }] });
    const most = await stub.readStretch({ ...call, maxEntries: 1e9, from: 0, end: null });
    expect(most.entries).toHaveLength(5);
  });

  it.each([
    ["start_time=0", "start_time must be at most 366 days before the end"],
    ["start_time=1000000000&end_time=4155760000", "start_time must be at most 366 days"],
    ["start_time=20&end_time=10", "end_time must be after start_time"],
    ["start_time=-1", "start_time must be a time in unix seconds"],
    ["start_time=1&format=xlsx", "format must be"],
    ["", "start_time is required"],
    ["start_time=1&end_time=9&group_by=model", "Unknown parameter"],
  ])("is refused for %j", async (query, message) => {
    const { id } = await openCustomer();
    const response = await ask(`/admin/v1/organizations/${id}/usage/download?${query}`, {
      headers: { authorization: `Bearer ${SECRETS.ADMIN_TOKEN}` },
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(message);
  });
});

describe("a file of the ledger", () => {
  it("of kinds has those alone, oldest first, each with its hash", async () => {
    const one = await customerWith([1, 2, 3, 4, 5]);
    const lines = (await file(one, `ledger/download?${since()}&kinds=void&kinds=grant`)).split(
      "\r\n",
    );
    expect(lines[0]).toBe(
      "sequence,booked_at,kind,reference,debit,credit,amount_nano_usd,amount_usd,hash",
    );
    expect(lines.slice(1, -1).map((line) => line.split(",")[2])).toEqual(["grant", "void"]);
    expect(lines[1]).toMatch(/,1000000000,1\.00,[0-9a-f]{64}$/);
  });
});

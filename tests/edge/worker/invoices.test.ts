import { describe, expect, it } from "vitest";

import { usdOf } from "../../../src/api/admin/invoice-pdf.ts";
import { readPdf } from "../../support/pdf-text.ts";
import { passTime } from "../support/clock.ts";
import { join, ORIGIN } from "../support/people.ts";
import { admitCall, keyCall, settleCall, TestAccount } from "../support/test-account.ts";
import { admin, ask, openCustomer, rawAdmin } from "../support/test-worker.ts";

interface Invoice {
  id: string;
  status: string;
  number: string | null;
  period_end: number;
  amounts: { charges_nano_usd: string; due_usd: string; tax_nano_usd: string };
  lines: { amount_nano_usd: string; line_class: string; quantity: string }[];
  billed_to: { name: string; taxes: { rate_percent: string }[] };
}
interface PrintedInvoice extends Invoice {
  amounts: Invoice["amounts"] & { subtotal_nano_usd: string; rounding_nano_usd: string };
  lines: (Invoice["lines"][number] & { model: string })[];
}

/** Of dollars as they are printed. */
function nanoOf(usd: string): bigint {
  const [, sign = "", dollars = "0", fraction = ""] = /^(-?)\$(\d+)\.(\d+)$/.exec(usd) ?? [];
  const nano = BigInt(dollars + fraction.padEnd(9, "0"));
  return sign === "-" ? -nano : nano;
}

interface Page {
  data: Invoice[];
  has_more: boolean;
}

/** Requests straight to the account. */
async function use(organizationId: string, requests: number): Promise<void> {
  const account = new TestAccount(organizationId);
  await account.stub.addKey(keyCall());
  for (let at = 0; at < requests; at += 1) {
    await account.stub.admit(admitCall(`req_${at}`, { model: "m" }));
    await account.stub.settle(settleCall(`req_${at}`, 50, { isAwaited: true }));
  }
}

const asMember = (cookie: string) => ({
  headers: { cookie, origin: ORIGIN, "content-type": "application/json" },
});

describe("an organization's invoices", () => {
  it("are its requests at their rates, made out as it says and taxed as operators say", async () => {
    const { id, key } = await openCustomer();
    const path = `/organizations/${id}` as const;
    await use(id, 3);
    const { cookie } = await join(id, "billing");
    const profile = { name: "Müller & 小明 GmbH", address_lines: ["=HYPERLINK(1)"], tax_id: "DE9" };
    const put = await ask(`/admin/v1${path}/billing-profile`, {
      method: "PUT",
      ...asMember(cookie),
      body: JSON.stringify(profile),
    });
    expect(put.status).toBe(200);
    const terms = { taxes: [{ name: "USt", rate_percent: "7.5", id: "1" }] };
    await admin("PUT", `${path}/billing-terms`, terms);
    const { data } = await admin("GET", `${path}/invoices`);
    expect(data).toMatchObject([{ status: "draft", number: null }]);
    const draftId = data[0]?.id ?? "";
    passTime((data[0]?.period_end ?? 0) * 1_000 - Date.now() + 1);
    const final = await admin("POST", `${path}/invoices/${draftId}/finalize`);
    expect(final).toMatchObject({ status: "open", billed_to: profile });
    expect(final.billed_to.taxes).toEqual([{ name: "USt", rate_percent: "7.50", id: "1" }]);
    const read = await ask(`/v1/organization/invoices/${draftId}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    const own: Invoice = await read.json();
    const charges = own.lines.reduce((sum, line) => sum + BigInt(line.amount_nano_usd), 0n);
    expect(String(charges)).toBe(own.amounts.charges_nano_usd);
    const [ledger] = await new TestAccount(id).rows<{ charged: number }>(
      "SELECT sum(amount) AS charged FROM ledger WHERE kind = 'settle'",
    );
    expect(Number(charges)).toBe(ledger?.charged);
    expect(charges > 0n).toBe(true);
    const listed = await ask("/v1/organization/invoices", {
      headers: { authorization: `Bearer ${key}` },
    });
    expect((await listed.json<Page>()).data).toMatchObject([{ id: draftId, number: final.number }]);
    for (const _ of [1, 2]) {
      const body = { external_ref: "wire_1" };
      const paid = await admin("POST", `${path}/invoices/${draftId}/pay`, body);
      expect(paid.status).toBe("paid");
    }
  });

  it("are printed with the words and amounts of their JSON, whatever letters they are made out in", async () => {
    const { id, key } = await openCustomer({ name: "上海智能科技有限公司" });
    const path = `/organizations/${id}` as const;
    const account = new TestAccount(id);
    await account.stub.addKey(keyCall());
    for (let at = 0; at < 60; at += 1) {
      const model = `模型-${at}-${"very-long-name-".repeat(at % 3)}`;
      await account.stub.admit(admitCall(`req_${at}`, { model }));
      await account.stub.settle(settleCall(`req_${at}`, 50 + at, { isAwaited: true }));
    }
    const profile = {
      name: "北京 (分公司) Müller",
      address_lines: ["서울", ") Tj ET"],
      tax_id: "D9",
    };
    const { cookie } = await join(id, "billing");
    await ask(`/admin/v1${path}/billing-profile`, {
      method: "PUT",
      ...asMember(cookie),
      body: JSON.stringify(profile),
    });
    await admin("PUT", `${path}/billing-terms`, {
      taxes: [{ name: "增值税", rate_percent: "7.5", id: "1" }],
    });
    const { data } = await admin("GET", `${path}/invoices`);
    const draftId = data[0]?.id ?? "";
    const headers = { authorization: `Bearer ${key}` };
    const json: PrintedInvoice = await (
      await ask(`/v1/organization/invoices/${draftId}`, { headers })
    ).json();
    const response = await ask(`/v1/organization/invoices/${draftId}/pdf`, { headers });
    expect(response.headers.get("content-type")).toBe("application/pdf");
    const { pages, title } = readPdf(new Uint8Array(await response.arrayBuffer()));
    expect(title).toBe("Invoice (draft)");
    expect(pages.length).toBeGreaterThan(2);
    const lines = pages.flatMap((page) => page.split("\n"));
    for (const text of [profile.name, ...profile.address_lines, profile.tax_id])
      expect(lines).toContain(text);
    expect(lines.join("\n")).toContain("上海智能科技有限公司");
    const { amounts } = json;
    const whole = lines.join("");
    for (const line of json.lines) {
      expect(lines).toContain(usdOf(line.amount_nano_usd));
      expect(lines).toContain(String(line.quantity));
      expect(whole).toContain(line.model);
    }
    for (const amount of [
      amounts.charges_nano_usd,
      amounts.subtotal_nano_usd,
      amounts.tax_nano_usd,
      amounts.rounding_nano_usd,
    ])
      expect(lines).toContain(usdOf(amount));
    expect(lines).toContain(`$${amounts.due_usd}`);
    const printed = lines.filter(
      (_, at) => lines[at - 2] !== undefined && /^\d+$/.test(lines[at - 2] ?? ""),
    );
    const sum = printed.reduce((all, text) => all + nanoOf(text), 0n);
    expect(String(sum)).toBe(amounts.charges_nano_usd);
    const unknown = await ask("/v1/organization/invoices/in_none/pdf", { headers });
    expect(unknown.status).toBe(404);
  });

  it("are another organization's business no more than they exist", async () => {
    const [one, other] = [await openCustomer(), await openCustomer()];
    await use(one.id, 1);
    const { data } = await admin("GET", `/organizations/${one.id}/invoices`);
    const own = await ask(`/v1/organization/invoices/${data[0]?.id}`, {
      headers: { authorization: `Bearer ${other.key}` },
    });
    expect(own.status).toBe(404);
  });

  it.each([
    ["billing-profile", { name: "" }, "name"],
    ["billing-profile", { name: "x", address_lines: Array(7).fill("a") }, "address_lines"],
    ["billing-profile", { name: "x", taxes: [] }, "taxes"],
    ["billing-terms", { taxes: [{ name: "USt", rate_percent: "1,9" }] }, "rate_percent"],
    ["billing-terms", { taxes: [{ name: "USt", rate_percent: "100.1" }] }, "rate_percent"],
    ["billing-terms", { stripe_customer_id: "cus/../x" }, "stripe_customer_id"],
  ])("refuse a %s of %j, naming %s", async (name, body, field) => {
    const { id } = await openCustomer();
    const put = rawAdmin("PUT", `/organizations/${id}/${name}`, body);
    await expect(put).rejects.toThrow(new RegExp(`400.*${field}`, "s"));
  });

  it("are listed by their month, state and kind and by what is in their number, page by page", async () => {
    const { id, key } = await openCustomer();
    const path = `/organizations/${id}/invoices` as const;
    const account = new TestAccount(id);
    await account.stub.addKey(keyCall());
    const months: { id: string; start: number; number: string | null }[] = [];
    for (const at of [0, 1, 2, 3]) {
      await account.stub.admit(admitCall(`req_${at}`, { model: "m" }));
      await account.stub.settle(settleCall(`req_${at}`, 50, { isAwaited: true }));
      const [draft] = (await admin("GET", path)).data;
      if (draft === undefined) throw new Error("no draft");
      let number: string | null = null;
      if (at < 3) {
        passTime(draft.period_end * 1_000 - Date.now() + 1);
        ({ number } = await admin("POST", `${path}/${draft.id}/finalize`));
      }
      if (at === 1) await admin("POST", `${path}/${draft.id}/pay`, { external_ref: "Wire-77" });
      if (at === 2) await admin("POST", `${path}/${draft.id}/void`);
      months.unshift({ id: draft.id, start: draft.period_start, number });
    }
    const [third, second, first] = months.slice(1);
    const pageOf = async (query: string) => (await rawAdmin("GET", `${path}?${query}`)) as Page;
    const shown = async (query: string): Promise<number[]> => {
      const response = await ask(`/v1/organization/invoices?${query}`, {
        headers: { authorization: `Bearer ${key}` },
      });
      const { data } = await response.json<Page>();
      const own = await pageOf(query);
      expect(own.data.map((one) => one.id)).toEqual(data.map((one) => one.id));
      return data.map((one) => months.findIndex((month) => month.id === one.id));
    };
    expect(await shown("")).toEqual([0, 1, 2, 3]);
    expect(await shown("statuses=draft")).toEqual([0]);
    expect(await shown("statuses=open&statuses=paid")).toEqual([2, 3]);
    expect(await shown("statuses=void&kinds=invoice")).toEqual([1]);
    expect(await shown("kinds=credit_note")).toEqual([]);
    expect(await shown("text=wIRE-7")).toEqual([2]);
    expect(await shown(`text=${first?.number?.toLowerCase()}`)).toEqual([3]);
    expect(await shown(`text=${months[0]?.id}`)).toEqual([0]);
    expect(await shown("text=%25")).toEqual([]);
    // The last second of a month is of it, its end is not.
    const [from, to] = [second?.start ?? 0, third?.start ?? 0];
    expect(await shown(`start_time=${from}&end_time=${to}`)).toEqual([2]);
    expect(await shown(`start_time=${from - 1}&end_time=${to + 1}`)).toEqual([1, 2, 3]);
    expect(await shown(`statuses=open&statuses=draft&limit=1`)).toEqual([0]);
    const page = await pageOf("statuses=open&statuses=draft&limit=1");
    expect(page.has_more).toBe(true);
    expect(await shown(`statuses=open&statuses=draft&after=${page.data[0]?.id}`)).toEqual([3]);
    for (const wrong of [`start_time=${to}&end_time=${to}`, "statuses=lost", "text="])
      await expect(rawAdmin("GET", `${path}?${wrong}`)).rejects.toThrow(/400/);
  });
});

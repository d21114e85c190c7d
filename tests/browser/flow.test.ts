/**
 * What an operator does on the first day: signs in by the link, makes a customer and a key, sees a
 * request, takes the key back.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  chromiumPath,
  NO_BROWSER,
  openWindow,
  seriousFaults,
  type Window,
} from "./support/browser.ts";
import { open, openDashboard, type Dashboard } from "./support/dashboard.ts";

const HOSTILE = '=HYPERLINK("http://evil.example")<script>alert(1)</script>';

describe.skipIf(chromiumPath === undefined)(
  `the dashboard${chromiumPath === undefined ? `: ${NO_BROWSER}` : ""}`,
  () => {
    let dashboard: Dashboard;
    let operator: Window;
    let organizationId: string;
    let key: string;
    let requestId: string;

    beforeAll(async () => {
      dashboard = await openDashboard();
    });
    afterAll(() => dashboard?.close());

    const ask = (maxTokens = 24) =>
      fetch(`${dashboard.stack.baseUrl}/v1/chat/completions`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body: JSON.stringify({
          model: "pocket-chat",
          messages: [{ role: "user", content: "What is the capital of France?" }],
          max_tokens: maxTokens,
        }),
      });

    it("loads at most 200 kB before its first page", () => {
      expect(dashboard.firstLoadBytes).toBeLessThan(200_000);
    });

    it("asks who is there, and opens for a link once", async () => {
      const link = await dashboard.newLink();
      operator = await openWindow(dashboard.browser, { baseUrl: dashboard.stack.baseUrl });
      const { page } = operator;
      await page.goto(link);
      // The token is gone from the address before anything is asked.
      expect(page.url()).not.toContain("tgl_");
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await page.getByRole("heading", { name: "Overview", level: 1 }).waitFor();
      expect(page.url()).not.toContain("tgl_");
      const kept = await page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })");
      expect(kept).not.toMatch(/tg[a-z]_/);

      const second = await openWindow(dashboard.browser, { baseUrl: dashboard.stack.baseUrl });
      await second.page.goto(link);
      await second.page.getByRole("button", { name: "Sign in", exact: true }).click();
      await second.page.getByRole("alert").getByText("not one that still opens").waitFor();
      await second.context.close();
    });

    it("makes an organization whose name is hostile, with a first credit of exactly what was typed", async () => {
      const { page } = operator;
      await open(page, "/organizations");
      await page.getByRole("button", { name: "New organization" }).click();
      await page.getByLabel("Name", { exact: true }).fill(HOSTILE);
      await page.getByLabel("First credit").fill("1.0000.5");
      await page.getByText("Not an amount").waitFor();
      await page.getByLabel("First credit").fill("1,000.000000001");
      await page.getByRole("button", { name: "Create", exact: true }).click();
      await page.getByRole("heading", { name: HOSTILE, level: 1 }).waitFor();
      organizationId = /org_\w+/.exec(page.url())?.[0] ?? "";
      const path = `/admin/v1/organizations/${organizationId}` as const;
      const made = await dashboard.stack.admin("GET", path);
      expect(made).toMatchObject({
        name: HOSTILE,
        balance: { posted_nano_usd: 1_000_000_000_001 },
      });
      await page.locator('data[value="$1,000.000000001"]').first().waitFor();
    });

    it("shows a new key once", async () => {
      const { page } = operator;
      await open(page, `/o/${organizationId}/keys`);
      await page.getByRole("button", { name: "New key" }).click();
      await page.getByLabel("Name", { exact: true }).fill("backend");
      await page.getByRole("button", { name: "Create", exact: true }).click();
      key = (await page.locator(".secret code").textContent()) ?? "";
      expect(key).toMatch(/^tg_test_/);
      await page.getByRole("button", { name: "Close", exact: true }).click();
      expect(await page.content()).not.toContain(key);
      await page.reload();
      await page.getByText("backend").waitFor();
      expect(await page.content()).not.toContain(key);
    });

    it("shows a request by itself, with what it cost to the nano-dollar", async () => {
      const { page } = operator;
      await open(page, `/o/${organizationId}/requests`);
      await page.getByText("No requests yet").waitFor();
      const response = await ask();
      expect(response.status).toBe(200);
      requestId = response.headers.get("x-request-id") ?? "";
      await page.locator(`a[href$="/${requestId}"]`).waitFor();
      const path = `/admin/v1/organizations/${organizationId}/usage` as const;
      const { data } = await dashboard.stack.admin("GET", path);
      const charge = data[0]?.charge_nano_usd ?? 0;
      expect(charge).toBeGreaterThan(0);
      await page
        .locator(`tbody data[value="$0.${String(charge).padStart(9, "0").replace(/0+$/, "")}"]`)
        .waitFor();
    });

    it("shows the request whole, and checks its receipt in the browser", async () => {
      const { page } = operator;
      await page.locator(`a[href$="/${requestId}"]`).click();
      await page.getByText("Signature checked in this browser").waitFor();
      await page.getByText("Charged, rounded once").waitFor();
      await page.getByRole("region", { name: "Candidates" }).getByText("Ended with it").waitFor();
      await page.locator(".facts").getByText("backend").waitFor();
    });

    it("has totals in the explorer that are the ledger's, by whatever they are grouped", async () => {
      const { page } = operator;
      expect((await ask(8)).status).toBe(200);
      const path = `/admin/v1/organizations/${organizationId}/ledger?limit=1000` as const;
      const { data } = await dashboard.stack.admin("GET", path);
      const charged = data.filter(({ kind }) => kind === "settle");
      const total = charged.reduce((sum, entry) => sum + BigInt(entry.amount_nano_usd), 0n);
      for (const query of [
        "group=model&range=24h",
        "group=key&range=1h&width=1m",
        "group=project&range=7d",
      ]) {
        await open(page, `/o/${organizationId}/usage?${query}`);
        await page.locator(`strong[data-total="${total}"]`).waitFor();
        await page.locator("tfoot").getByText("100.0 %").waitFor();
      }
      await page.getByRole("button", { name: "Save this chart" }).click();
      await page.getByRole("dialog").locator("input[name=name]").fill("Week by project");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await open(page, `/o/${organizationId}/usage`);
      await page.getByLabel("Saved charts").selectOption("Week by project");
      await page.waitForURL(/group=project&range=7d/);
    });

    it("shows on the overview what the ledger has, as it happens, and rests while nobody looks", async () => {
      const { page } = operator;
      const path = `/admin/v1/organizations/${organizationId}/ledger?limit=1000` as const;
      const spent = async (): Promise<string> => {
        const { data } = await dashboard.stack.admin("GET", path);
        const charged = data.filter(({ kind }) => kind === "settle");
        const total = charged.reduce((sum, entry) => sum + entry.amount_nano_usd, 0);
        return `$0.${String(total).padStart(9, "0").replace(/0+$/, "")}`;
      };
      const tile = page.locator(".tile").filter({ hasText: "Spend" });
      const opened: (string | undefined)[] = [];
      page.on("request", (request) => {
        if (request.url().endsWith("/overview/events"))
          opened.push(request.headers()["last-event-id"]);
      });
      await open(page, "/");
      await tile.locator(`data[value="${await spent()}"]`).waitFor();
      expect((await ask(8)).status).toBe(200);
      await tile.locator(`data[value="${await spent()}"]`).waitFor();
      expect(opened).toEqual([undefined]);
      const look = (state: string) =>
        page.evaluate(
          `Object.defineProperty(document, "visibilityState", { value: "${state}", configurable: true });
           document.dispatchEvent(new Event("visibilitychange"));`,
        );
      const closed = page.waitForEvent("requestfailed");
      await look("hidden");
      expect((await closed).url()).toContain("/overview/events");
      const before = await spent();
      expect((await ask(8)).status).toBe(200);
      await tile.locator(`data[value="${before}"]`).waitFor();
      await look("visible");
      await tile.locator(`data[value="${await spent()}"]`).waitFor();
      // It goes on from where it stopped.
      expect(opened).toHaveLength(2);
      expect(opened[1]).toMatch(/^[\w-]+\.\d+\.\d+$/);
    });

    it("gives its rows as CSV in which a hostile name is no formula", async () => {
      const { page } = operator;
      await open(page, "/usage?group=organization&range=24h");
      await page.locator("tbody").getByText("=HYPERLINK").waitFor();
      const downloading = page.waitForEvent("download");
      await page.getByRole("button", { name: "CSV" }).click();
      const stream = await (await downloading).createReadStream();
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString();
      expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")<script>alert(1)</script>"`);
      expect(text).toContain(organizationId);
    });

    it("links to files of requests and of the ledger, whose sums are one", async () => {
      const { page } = operator;
      const fileOf = async (path: string): Promise<Record<string, string | number>[]> => {
        await open(page, `/o/${organizationId}${path}`);
        const downloading = page.waitForEvent("download");
        await page.getByRole("link", { name: "JSONL" }).click();
        const stream = await (await downloading).createReadStream();
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        const lines = Buffer.concat(chunks).toString().split("\n").slice(0, -1);
        return lines.map((line) => JSON.parse(line) as Record<string, string | number>);
      };
      const sum = (amounts: readonly (string | number | undefined)[]): bigint =>
        amounts.reduce((all: bigint, amount) => all + BigInt(amount ?? 0), 0n);
      const usage = await fileOf("/requests");
      const ledger = await fileOf("/ledger");
      const settled = ledger.filter(({ kind }) => kind === "settle");
      const charged = sum(usage.map((line) => line["charge_nano_usd"]));
      expect(charged).toBe(sum(settled.map((line) => line["amount_nano_usd"])));
      expect(charged).toBeGreaterThan(0n);
    });

    it("has a widget that another site embeds: it shows the usage, and says when it ends", async () => {
      const { baseUrl } = dashboard.stack;
      const made = await fetch(`${baseUrl}/v1/organization/widget_tokens`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body: JSON.stringify({ shows_cost: true }),
      });
      const { url } = (await made.json()) as { url: string };
      const path = `/admin/v1/organizations/${organizationId}/usage?limit=100` as const;
      const { data } = await dashboard.stack.admin("GET", path);
      const charged = data.reduce((sum, record) => sum + record.charge_nano_usd, 0);
      const window = await openWindow(dashboard.browser, { baseUrl });
      const { page } = window;
      // A page of an origin that is nobody's, with nothing of ours but the frame.
      await page.setContent(
        `<iframe title="Usage" src="${url}" width="390" height="400"></iframe>`,
      );
      const frame = page.frameLocator("iframe");
      await frame.locator("dd").nth(3).waitFor();
      const shown = await frame.locator("dd").allTextContents();
      expect(shown[0]).toBe(String(data.length));
      expect(shown[3]).toBe(`$0.${String(charged).padStart(9, "0").replace(/0+$/, "")}`);
      await frame.locator("summary").click();
      expect(await frame.locator("tbody tr").count()).toBe(30);
      await page.goto(url);
      await page.locator("dd").nth(3).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(await page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")).toBe(true);
      expect(window.faults).toEqual([]);
      await window.context.close();

      const late = await openWindow(dashboard.browser, { baseUrl });
      // It listens before the frame is there, which says it once a minute.
      await late.page.setContent(
        `<script>addEventListener("message", ({ data }) => (globalThis.said = data.type))</script>
         <iframe title="Usage" src="${url}x"></iframe>`,
      );
      await late.page.frameLocator("iframe").getByText("This view has ended").waitFor();
      await late.page.waitForFunction("globalThis.said === 'tidegate.widget.ended'");
      await late.context.close();
    });

    it("sets a budget in dollars that the next request meets", async () => {
      const { page } = operator;
      await open(page, `/o/${organizationId}/budgets`);
      await page.getByRole("button", { name: "Set a budget" }).click();
      await page.getByLabel("Hard cap").fill("0.000001");
      await page.getByRole("button", { name: "Set", exact: true }).click();
      await page.locator("tbody data[value='$0.000001']").first().waitFor();
      const refused = await ask();
      expect(refused.status).toBe(402);
      expect(await refused.text()).toContain("budget");
      await page.getByRole("button", { name: "Remove" }).click();
      await page.getByText("No budgets.").waitFor();
      await open(page, `/o/${organizationId}/limits`);
      await page.getByRole("region", { name: "Refused lately" }).getByText("Budget").waitFor();
      expect((await ask(4)).status).toBe(200);
    });

    it("books a credit only after it showed the exact amount", async () => {
      const { page } = operator;
      await open(page, `/o/${organizationId}/credits`);
      await page.getByRole("button", { name: "Add credit" }).click();
      await page.getByLabel("Amount").fill("2.5");
      await page.getByRole("button", { name: "Continue" }).click();
      await page.locator(".confirm").getByText("$2.50").waitFor();
      await page.getByRole("button", { name: "Book $2.50" }).click();
      await page.locator("dialog").waitFor({ state: "detached" });
      await open(page, `/o/${organizationId}/reconciliation`);
      await page.getByText("intact").waitFor();
    });

    it("makes a plan that was tried on last month, puts the customer on it, and shows what is left of it", async () => {
      const { page } = operator;
      await open(page, "/plans");
      await page.getByRole("button", { name: "New plan" }).click();
      const editor = page.getByRole("dialog");
      await editor.getByLabel("Id").fill("starter");
      await editor.getByLabel("Name", { exact: true }).fill("Starter");
      await editor.getByLabel("Fee of a month").fill("20.0.0");
      await editor.getByText("Not an amount").waitFor();
      await editor.getByLabel("Fee of a month").fill("20");
      await editor.getByLabel("Usage that it includes").fill("25.50");
      await editor.getByRole("button", { name: "Try on last month" }).click();
      await editor.getByText("had all been on it").waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await editor.getByRole("button", { name: "Create" }).click();
      await page.locator("tbody data[value='$25.50']").waitFor();

      await open(page, `/o/${organizationId}/plan`);
      await page.getByText("No plan: usage is paid").waitFor();
      await page.getByRole("button", { name: "Change plan" }).click();
      await page.getByRole("combobox", { name: /^Plan/ }).selectOption("starter");
      await page.getByRole("dialog").getByRole("button", { name: "Change plan" }).click();
      await page.getByText("starter@1", { exact: true }).waitFor();
      expect((await ask(8)).status).toBe(200);
      const path = `/admin/v1/organizations/${organizationId}` as const;
      const { left_nano_usd: left, period } = await dashboard.stack.admin("GET", `${path}/plan`);
      expect(left).toBeLessThan(period?.included_nano_usd ?? 0);
      const digits = String(left).padStart(10, "0");
      const shown = `$${digits.slice(0, -9)}.${digits.slice(-9).replace(/0{1,7}$/, "")}`;
      await page.locator(`data[value="${shown}"]`).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await open(page, `/o/${organizationId}/invoices`);
      await page.getByRole("button", { name: "Draft" }).click();
      await page.getByRole("dialog").getByRole("region", { name: "Fees" }).waitFor();
      await page.keyboard.press("Escape");
      expect(await dashboard.stack.admin("GET", `${path}/reconciliation`)).toMatchObject({
        is_balanced: true,
      });
    });

    it("revokes the key, which then opens nothing", async () => {
      const { page } = operator;
      await open(page, `/o/${organizationId}/keys`);
      await page.getByRole("button", { name: "Revoke" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
      await page.locator("tbody").getByText("Revoked").waitFor();
      expect((await ask()).status).toBe(401);
    });

    it("asked no other host, broke no policy and threw nothing in all of this", () => {
      expect(operator.faults).toEqual([]);
    });

    it("signs in by a passkey that was added on one's own page, without a password", async () => {
      // A host by its number has no passkeys.
      const baseUrl = dashboard.stack.baseUrl.replace("127.0.0.1", "localhost");
      const window = await openWindow(dashboard.browser, { baseUrl });
      const { page, context } = window;
      const device = await context.newCDPSession(page);
      await device.send("WebAuthn.enable");
      await device.send("WebAuthn.addVirtualAuthenticator", {
        options: {
          protocol: "ctap2",
          transport: "internal",
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
      const link = await dashboard.newLink();
      await page.goto(link.replace("127.0.0.1", "localhost"));
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await page.getByRole("heading", { name: "Overview", level: 1 }).waitFor();
      await open(page, "/me");
      await page.getByRole("button", { name: "Add a passkey" }).click();
      await page.locator("input[name=name]").fill("This machine");
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole("button", { name: "Add", exact: true }).click();
      await page.locator("tbody").getByText("This machine").waitFor();
      await open(page, "/");
      await page.getByRole("button", { name: "Sign out" }).click();
      await page.getByRole("button", { name: "Sign in with a passkey" }).click();
      await page.getByRole("heading", { name: "Overview", level: 1 }).waitFor();
      expect(window.faults).toEqual([]);
      await context.close();
    });

    it("signs out, and shows nothing any more", async () => {
      const { page } = operator;
      await page.getByRole("button", { name: "Sign out" }).click();
      await page.getByLabel("Email").waitFor();
      await open(page, `/o/${organizationId}/keys`);
      await page.getByLabel("Email").waitFor();
    });
  },
);

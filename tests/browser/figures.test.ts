/**
 * After mixed traffic, every figure on every page is the API's, and what counts is the ledger's: in
 * English on a desk and in Chinese on a phone.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { TestOrganization } from "../support/stack-client.ts";
import { waitFor } from "../support/wait-for.ts";
import { chromiumPath, NO_BROWSER, seriousFaults, type Window } from "./support/browser.ts";
import { layoutFaults, open, openDashboard, type Dashboard } from "./support/dashboard.ts";
import { Figures } from "./support/figures.ts";
import { EVERY_PAGE } from "./support/page-list.ts";

interface Books {
  /** nano-USD, of the ledger. */
  readonly charged: bigint;
  readonly granted: bigint;
}

describe.skipIf(chromiumPath === undefined)(
  `figures${chromiumPath === undefined ? `: ${NO_BROWSER}` : ""}`,
  () => {
    let dashboard: Dashboard;
    let own: TestOrganization;
    let other: TestOrganization;
    let requestId = "";
    let books: Books;
    let otherBooks: Books;
    const readers: [Window, Figures][] = [];

    const send = (key: string, change: object = {}, headers: Record<string, string> = {}) =>
      fetch(`${dashboard.stack.baseUrl}/v1/chat/completions`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${key}`,
          "content-type": "application/json",
          ...headers,
        },
        body: JSON.stringify({
          model: "pocket-chat",
          max_tokens: 24,
          messages: [{ role: "user", content: "What is the capital of France?" }],
          ...change,
        }),
      });

    /** Whole, streamed, left, of another tier, refused, sent twice, answered out of the cache. */
    const makeTraffic = async ({ id, key }: TestOrganization): Promise<void> => {
      const whole = await send(key);
      requestId = whole.headers.get("x-request-id") ?? "";
      await whole.text();
      await (await send(key, { stream: true })).text();
      await (await send(key, { service_tier: "flex" })).text();
      expect((await send(key, { model: "nothing" })).status).toBe(404);
      for (const _ of [1, 2]) await (await send(key, {}, { "idempotency-key": "twice" })).text();
      const path = `/admin/v1/organizations/${id}` as const;
      await dashboard.stack.admin("PUT", `${path}/response-cache`, { mode: "always" });
      for (const _ of [1, 2]) await (await send(key, { temperature: 0, seed: 1 })).text();
      const left = new AbortController();
      const stream = await fetch(`${dashboard.stack.baseUrl}/v1/chat/completions`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body: JSON.stringify({
          model: "pocket-chat",
          max_tokens: 200,
          stream: true,
          messages: [{ role: "user", content: "Count as far as you can." }],
        }),
        signal: left.signal,
      });
      await stream.body?.getReader().read();
      left.abort();
      await waitFor(async () => {
        const { open_holds: holds } = await dashboard.stack.admin("GET", path);
        return holds === 0 ? true : undefined;
      });
    };

    const booksOf = async ({ id }: TestOrganization): Promise<Books> => {
      const path = `/admin/v1/organizations/${id}/ledger?limit=1000` as const;
      const { data } = await dashboard.stack.admin("GET", path);
      const sum = (kinds: readonly string[]): bigint =>
        data
          .filter(({ kind }) => kinds.includes(kind))
          .reduce((all, entry) => all + BigInt(entry.amount_nano_usd), 0n);
      return { charged: sum(["settle"]), granted: sum(["grant"]) };
    };

    /** What the overview's stream says first. */
    const overviewOf = async (path: string): Promise<unknown> => {
      const stop = new AbortController();
      const response = await fetch(`${dashboard.stack.baseUrl}/admin/v1${path}/overview/events`, {
        headers: { authorization: `Bearer ${dashboard.stack.adminToken}` },
        signal: stop.signal,
      });
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = "";
      while (!text.includes("\n\n")) text += (await reader?.read())?.value ?? "\n\n";
      stop.abort();
      return JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? "null");
    };

    beforeAll(async () => {
      dashboard = await openDashboard();
      own = await dashboard.stack.createOrganization({ name: "Acme" });
      other = await dashboard.stack.createOrganization({ name: "Globex" });
      await makeTraffic(other);
      await makeTraffic(own);
      books = await booksOf(own);
      otherBooks = await booksOf(other);
      // Until the database and whoever watches have it all.
      await waitFor(async () => {
        const { groups: _, period_charged_nano_usd: charged } = await economics();
        return BigInt(charged) === books.charged + otherBooks.charged ? true : undefined;
      });
      for (const options of [{}, { locale: "zh-CN", width: 390 }]) {
        const window = await dashboard.openAsOperator(options);
        readers.push([window, new Figures(window.page)]);
      }
    });
    afterAll(() => dashboard?.close());

    const economics = () => {
      const hour = Math.floor(Date.now() / 3_600_000) * 3_600;
      const period = `start_time=${hour - 3_600}&end_time=${hour + 3_600}` as const;
      return dashboard.stack.admin("GET", `/admin/v1/economics?${period}`);
    };

    /** What must stand on a page, by the ledger. */
    const byLedger = (asked: string): bigint[] => {
      const all = books.charged + otherBooks.charged;
      switch (asked) {
        case "/":
        case "/usage":
        case "/economics":
          return [all];
        case "/o/ORG":
          return [books.charged, books.granted - books.charged];
        case "/o/ORG/usage":
          return [books.charged];
        case "/o/ORG/credits":
          return [books.granted];
        default:
          return [];
      }
    };

    it("are looked at: one that is another is found", async () => {
      const [first] = readers;
      if (first === undefined) throw new Error("no window is open");
      const [{ page }, figures] = first;
      await open(page, `/o/${own.id}/requests`);
      expect(await figures.unexplained()).toEqual([]);
      await page.evaluate(() => {
        interface Data {
          setAttribute(name: string, value: string): void;
        }
        const { document } = globalThis as unknown as {
          document: { querySelector(css: string): Data | null };
        };
        document.querySelector("tbody data.money")?.setAttribute("value", "$0.000000001");
      });
      expect(await figures.unexplained()).toContainEqual(
        expect.stringContaining("$0.000000001 is shown as"),
      );
    });

    it.each(EVERY_PAGE)("of %s are the API's, and the ledger's", async (asked) => {
      const path = asked.replace("ORG", own.id).replace("REQUEST", requestId);
      for (const [{ page }, figures] of readers) {
        figures.forget();
        if (asked === "/") figures.learn(await overviewOf(""));
        if (asked === "/o/ORG") figures.learn(await overviewOf(`/organizations/${own.id}`));
        await open(page, path);
        expect(await figures.unexplained()).toEqual([]);
        const shown = await figures.shown();
        for (const amount of byLedger(asked)) expect(shown).toContain(amount);
      }
    });

    /** The newest bucket that has something, by the keys of a chart. */
    const choose = async (page: Page): Promise<number> => {
      const slider = page.getByRole("slider");
      await slider.press("End");
      for (;;) {
        const text = (await slider.getAttribute("aria-valuetext")) ?? "";
        const count = Number(/: (\d+)$/.exec(text)?.[1]);
        if (count > 0) return count;
        await slider.press("ArrowLeft");
      }
    };
    const rowsOf = (page: Page) => page.locator("main tbody tr");

    it("leads from a bucket of a chart to its requests, by keys and by a click", async () => {
      const viewer = await dashboard.openAsMember({ id: own.id, name: "Acme" }, "viewer");
      const zoned = await dashboard.openAsOperator({ timezoneId: "Europe/Berlin" });
      for (const { page, faults } of [viewer, zoned]) {
        const zone = page === zoned.page ? "Europe/Berlin" : "UTC";
        await open(page, `/o/${own.id}/usage?metric=requests&range=24h&models=pocket-chat`);
        const count = await choose(page);
        const bucket = Number(await page.getByRole("slider").getAttribute("aria-valuenow"));
        const link = await page.getByRole("link", { name: "Its requests" }).getAttribute("href");
        expect(await seriousFaults(page)).toEqual([]);
        await page.getByRole("slider").press("Enter");
        await page.getByText(new RegExp(`^From .+ to .+, of ${zone}\\.$`)).waitFor();
        await rowsOf(page)
          .nth(count - 1)
          .waitFor();
        expect(await rowsOf(page).count()).toBe(count);
        const listed = new URL(page.url());
        expect(listed.pathname + listed.search).toBe(link);
        expect(listed.searchParams.get("models")).toBe("pocket-chat");
        await page.goBack();
        const plot = page.locator(".u-over");
        await plot.scrollIntoViewIfNeeded();
        const { width, height } = (await plot.boundingBox()) ?? { width: 0, height: 0 };
        await plot.click({ position: { x: ((bucket + 0.2) * width) / 24, y: height / 2 } });
        await page.waitForURL(listed.href);
        expect(faults).toEqual([]);
      }
      await viewer.context.close();
      // Of all: whose it was, and from there to the requests of one.
      const { page, faults } = zoned;
      for (const path of ["/", "/usage?metric=requests&range=24h"]) {
        await open(page, path);
        await choose(page);
        await page.getByRole("slider").press("Enter");
        await page.waitForURL(/group=organization&range=times&since=\d+&until=\d+/);
        const count = rowsOf(page).filter({ hasText: "Acme" }).locator("td:nth-child(2) a");
        const counted = Number(await count.textContent());
        await count.click();
        await page.waitForURL(new RegExp(`/o/${own.id}/requests`));
        await rowsOf(page)
          .nth(counted - 1)
          .waitFor();
        expect(await rowsOf(page).count()).toBe(counted);
      }
      expect(faults).toEqual([]);
      await zoned.context.close();
    });

    it("has all of a list, whose pages are of a hundred, and asks for what it leaves out", async () => {
      const { id } = other;
      const path = `/admin/v1/organizations/${id}` as const;
      const make = (name: string) => dashboard.stack.admin("POST", `${path}/keys`, { name });
      await Promise.all(Array.from({ length: 100 }, (_, at) => make(`number ${at}`)));
      await make("the newest");
      const [first] = readers;
      if (first === undefined) throw new Error("no window is open");
      const [{ page }] = first;
      await open(page, `/o/${id}/keys`);
      const keys = page.getByRole("region", { name: "Keys" }).locator("tbody tr");
      await keys.filter({ hasText: "the newest" }).waitFor();
      expect(await keys.count()).toBe(102);
      expect(await keys.first().textContent()).toContain("the newest");
      // To be chosen of on a phone, too.
      await make("Donaudampfschifffahrtsgesellschaftskapitän ".repeat(2).trim());
      const narrow = readers[1]?.[0].page ?? page;
      await open(narrow, `/o/${id}/usage`);
      await narrow.locator("option", { hasText: "Donaudampf" }).waitFor({ state: "attached" });
      expect(await layoutFaults(narrow)).toEqual([]);
      // The draft of the month.
      await open(page, `/o/${id}/invoices?state=draft`);
      const invoices = page.getByRole("region", { name: "Invoices" }).locator("tbody tr");
      expect(await invoices.count()).toBe(1);
      const asking = page.waitForRequest((one) => one.url().includes("text=wire"));
      await page.getByLabel("Number or reference").fill("wire");
      await page.getByLabel("Number or reference").press("Enter");
      expect(new URL((await asking).url()).search).toBe(
        "?kinds=invoice&statuses=draft&text=wire&limit=50",
      );
      await page.getByText("There is no such invoice.").waitFor();
      expect(new URL(page.url()).search).toBe("?range=all&state=draft&text=wire");
      await page.getByLabel("State").selectOption("paid");
      await page.waitForURL(/state=paid&text=wire/);
      expect(await seriousFaults(page)).toEqual([]);
    });

    it("are drawn by groups above each other, each in its own colour", async () => {
      const [first] = readers;
      if (first === undefined) throw new Error("no window is open");
      const [{ page }] = first;
      await open(page, `/o/${own.id}/usage?metric=requests&group=service_tier&range=24h`);
      await page.getByRole("slider").press("End");
      await page.getByRole("slider").press("ArrowLeft");
      await page.getByRole("slider").press("ArrowRight");
      // Of the column that has the most: colours that fill it, from the top down.
      const colours = await page.evaluate<string[]>(`(() => {
        const canvas = document.querySelector(".chart canvas");
        const { width, height } = canvas;
        const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
        const filled = (x) => {
          const runs = [];
          for (let y = 0; y < height; y += 1) {
            const from = (y * width + x) * 4;
            const [r, g, b, a] = data.subarray(from, from + 4);
            const colour = a < 150 || Math.max(r, g, b) - Math.min(r, g, b) < 60 ? "" : [r, g, b].join();
            if (colour !== "" && runs.at(-1)?.colour === colour) runs.at(-1).length += 1;
            else runs.push({ colour, length: 1 });
          }
          return runs.filter((run) => run.colour !== "" && run.length > 12).map((run) => run.colour);
        };
        return Array.from({ length: width }, (_, x) => filled(x)).reduce((a, b) => (b.length > a.length ? b : a));
      })()`);
      expect(new Set(colours).size).toBe(2);
    });

    it("say when they are not read anew, and ask whoever is signed out meanwhile to sign in", async () => {
      const window = await dashboard.openAsOperator();
      const { page } = window;
      await open(page, `/o/${own.id}/requests`);
      const rows = await rowsOf(page).count();
      await page.route("**/usage?*", (route) => route.abort());
      await page.getByRole("alert").getByText("Not up to date:").waitFor();
      expect(await rowsOf(page).count()).toBe(rows);
      await page.unroute("**/usage?*");
      await page.getByRole("alert").waitFor({ state: "detached" });
      await window.context.clearCookies();
      await page.getByRole("button", { name: "Sign in", exact: true }).waitFor();
      expect(window.faults).toEqual([]);
      await window.context.close();
    });

    it("picks days of the viewer's zone for the ledger, changes, costs and invoices", async () => {
      const zoned = await dashboard.openAsOperator({ timezoneId: "Europe/Berlin" });
      const { page } = zoned;
      for (const name of ["ledger", "audit", "economics", "invoices"]) {
        const asking = page.waitForRequest(
          (one) => one.url().includes(`/${name}?`) && one.url().includes("/admin/v1/"),
        );
        await open(page, `/o/${own.id}/${name}?range=dates&from=2026-10-24&to=2026-10-26`);
        await page.locator("#dates-hint").getByText("of Europe/Berlin").waitFor();
        const query = new URL((await asking).url()).searchParams;
        const seconds = Number(query.get("end_time")) - Number(query.get("start_time"));
        expect(seconds / 3_600, name).toBe(73);
        await page.locator("input[name=to]").fill("2026-10-25");
        await page.locator("input[name=to]").press("Enter");
        await page.waitForURL(/to=2026-10-25/);
        await page.getByLabel("Range").selectOption({ index: 0 });
        await page.waitForURL((url) => !url.search.includes("dates"));
        expect(await seriousFaults(page)).toEqual([]);
      }
      expect(zoned.faults).toEqual([]);
      await zoned.context.close();
    });
  },
);

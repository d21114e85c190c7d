/**
 * Every page: with nothing serious for axe, with no other host asked, as wide as a phone, and for
 * those alone who may see it.
 */
import { readFile } from "node:fs/promises";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { RouteGraph } from "../../dashboard/src/api/schema.ts";
import { DEMO_PRICE } from "../../scripts/edge/admin.ts";
import type { Role } from "../../src/contract/people.ts";
import { createPoolWorker } from "../e2e/support/pool-worker.ts";
import type { TestOrganization } from "../support/stack-client.ts";
import { chromiumPath, NO_BROWSER, seriousFaults, type Window } from "./support/browser.ts";
import { layoutFaults, open, openDashboard, type Dashboard } from "./support/dashboard.ts";
import { EVERY_PAGE, SEEN } from "./support/page-list.ts";
import { listPictures, shoot } from "./support/pictures.ts";

describe.skipIf(chromiumPath === undefined)(
  `pages${chromiumPath === undefined ? `: ${NO_BROWSER}` : ""}`,
  () => {
    let dashboard: Dashboard;
    let operator: Window;
    let own: TestOrganization;
    let other: TestOrganization;
    let requestId: string;

    const ask = async ({ key }: TestOrganization, content: string): Promise<string> => {
      const response = await fetch(`${dashboard.stack.baseUrl}/v1/chat/completions`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body: JSON.stringify({
          model: "pocket-chat",
          max_tokens: 24,
          messages: [{ role: "user", content }],
        }),
      });
      expect(response.status).toBe(200);
      return response.headers.get("x-request-id") ?? "";
    };

    beforeAll(async () => {
      dashboard = await openDashboard();
      own = await dashboard.stack.createOrganization({ name: "Acme" });
      other = await dashboard.stack.createOrganization({ name: "Globex" });
      for (const what of ["capital of France", "opposite of hot", "capital of Japan"]) {
        requestId = await ask(own, `What is the ${what}?`);
        await ask(other, `What is the ${what}?`);
      }
      operator = await dashboard.openAsOperator();
    });
    afterAll(async () => {
      listPictures();
      await dashboard?.close();
    });

    it("/simulation shows what a dearer price would bring, and no outcome of what was typed before", async () => {
      const { page } = operator;
      await open(page, "/simulation");
      const output = page.getByLabel("Output, for a million tokens");
      await output.fill("999.99");
      await page.getByRole("button", { name: "Simulate" }).click();
      const row = page.getByRole("region", { name: "By customer" }).locator("tbody tr");
      await row.filter({ hasText: own.id }).getByText("Acme").waitFor();
      await row.filter({ hasText: other.id }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await output.fill("abc");
      await page.getByText("Not an amount").waitFor();
      expect(await row.count()).toBe(0);
    });

    it("/simulation shows what a customer would pay under another plan, with its fee", async () => {
      const { page } = operator;
      const terms = { name: "Tried", monthly_fee_usd: "30", included_usd: "1000" };
      await dashboard.stack.admin("POST", "/admin/v1/plans/tried/versions", terms);
      await open(page, "/simulation");
      await page.getByRole("combobox", { name: "Plan" }).selectOption("Tried");
      await page.getByLabel("Customer").fill(own.id);
      await page.getByLabel("Range").selectOption("Last 24 hours");
      await page.getByRole("button", { name: "Simulate" }).click();
      const row = page.getByRole("region", { name: "By customer" }).locator("tbody tr");
      await row.filter({ hasText: own.id }).waitFor();
      expect(await row.count()).toBe(1);
      const fees = page.locator(".tile").filter({ hasText: "Fees of plans then" });
      // A day of a month.
      const shown = Number((await fees.locator("data").getAttribute("value"))?.slice(1));
      expect(Math.abs(shown - 1)).toBeLessThan(0.1);
    });

    it("/deployments takes one out, brings it back, and gives it a weight", async () => {
      const { page } = operator;
      await open(page, "/deployments");
      const row = page.locator("tbody tr").filter({ hasText: "pocket-chat/" });
      await row.getByRole("button", { name: "Take out" }).click();
      await row.getByRole("button", { name: "Bring in" }).click();
      await row.getByText("In use").waitFor();
      await row.getByRole("button", { name: "Change" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Weight").fill("250");
      await dialog.getByText("250: 100.0 % of the requests").waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Save" }).click();
      await row.getByText("250 (100.0 %)").waitFor();
      await ask(other, "Is it still there?");
    });

    it("/workers shows who is in a pool as it is now, and drains it", async () => {
      const { stack } = dashboard;
      await stack.admin("PUT", "/admin/v1/models/pooled", {
        owned_by: "tidegate",
        context_tokens: 2048,
        max_output_tokens: 2048,
        deployments: [
          {
            id: "pool",
            target: { kind: "gpu_pool", pool: "default" },
            upstream_model: "pocket-chat",
          },
        ],
        price: DEMO_PRICE,
      });
      const worker = await createPoolWorker(stack, "shown");
      try {
        await worker.process.start();
        const { page } = operator;
        await open(page, "/workers");
        const row = page.getByRole("region", { name: "Workers", exact: true }).locator("tbody tr");
        await row.getByText("Healthy").waitFor();
        expect(await seriousFaults(page)).toEqual([]);
        await shoot(operator, "/workers-running");
        await row.getByRole("button", { name: "Drain" }).click();
        await row.getByText("Gets no more work").waitFor();
        await row.getByRole("button", { name: "Give it work again" }).click();
        await row.getByRole("button", { name: "Drain" }).waitFor();
      } finally {
        await worker.remove();
      }
    });

    it("/aliases gives a model another name, and takes it away", async () => {
      const { page } = operator;
      await open(page, "/aliases");
      await page.getByRole("button", { name: "New alias" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.locator("input[name=id]").fill("best");
      await dialog.getByLabel("Leads to").fill("nowhere");
      await dialog.getByRole("button", { name: "Save" }).click();
      await dialog.getByText("nowhere").waitFor();
      await dialog.getByLabel("Leads to").fill("pocket-chat");
      await dialog.getByRole("button", { name: "Save" }).click();
      const row = page.locator("tbody tr").filter({ hasText: "best" });
      await row.getByRole("button", { name: "Remove" }).click();
      await dialog.getByRole("button", { name: "Remove" }).click();
      await row.waitFor({ state: "detached" });
    });

    it("/routing sets a policy, draws a named route, and goes back to its version before", async () => {
      const { page } = operator;
      const { stack } = dashboard;
      const put = (nodes: RouteGraph["nodes"], start: string) =>
        stack.admin("PUT", `/admin/v1/organizations/${own.id}/routes/by-size`, { start, nodes });
      const model = { id: "chat", type: "model", model: "pocket-chat", next: "end" } as const;
      const end = { id: "end", type: "end" } as const;
      await put([model, end], "chat");
      const fact = { fact: "prompt_tokens", comparison: "below", value: 400 } as const;
      const ways = { if: fact, if_true: "chat", if_false: "long" };
      const choice = { id: "size", type: "condition", ...ways } as const;
      const per = { per: "organization", metric: "requests", period: "day", value: 2_000 } as const;
      const few = {
        id: "few",
        type: "limit",
        ...per,
        if_within: "chat",
        if_exceeded: "size",
      } as const;
      await put([few, choice, model, { ...model, id: "long" }, end], "few");
      await open(page, `/o/${own.id}/routing`);
      const route = page.getByRole("article", { name: "route/by-size" });
      await route.getByText("prompt_tokens < 400", { exact: true }).waitFor();
      expect(await route.locator(".node").count()).toBe(5);
      expect(await route.locator(".node.limit").textContent()).toContain(
        "≤ 2K requests/day0 in use",
      );
      expect(await seriousFaults(page)).toEqual([]);
      await shoot(operator, "/o/routing-graph");
      await route.getByRole("combobox").selectOption("1");
      await route.getByText("prompt_tokens < 400", { exact: true }).waitFor({ state: "detached" });
      const policy = page.getByRole("region", { name: "Policy" });
      await policy.getByRole("button", { name: "Change" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("No deployment at another company").check();
      await dialog.getByLabel("Models that may not").fill("old-model\nolder-model");
      await dialog.getByRole("button", { name: "Save" }).click();
      await policy.getByText("old-model, older-model").waitFor();
      await stack.admin("PUT", `/admin/v1/organizations/${own.id}/policy`, {});
    });

    it("/privacy says who may get texts, and sets how long they are kept", async () => {
      const { page } = operator;
      await open(page, `/o/${own.id}/privacy`);
      const processors = page.getByRole("region", { name: "Who may get texts" }).last();
      await processors.getByText("pocket-chat").first().waitFor();
      await page.getByRole("button", { name: "Change" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Days of stored responses").fill("0");
      await dialog.getByRole("button", { name: "Save" }).click();
      await page.getByText("None is stored").waitFor();
    });

    it("a request says why it went where it did", async () => {
      const { page } = operator;
      await open(page, `/o/${own.id}/requests/${requestId}`);
      const candidates = page.getByRole("region", { name: "Candidates" });
      const row = candidates.locator("tbody tr").filter({ hasText: "Ended with it" });
      expect(await row.textContent()).toContain("pocket-chat");
    });

    it("/ledger leads from an entry to its request, and from a credit nowhere", async () => {
      const { page } = operator;
      await open(page, `/o/${own.id}/ledger`);
      const rows = page.locator("tbody tr");
      const granted = rows.filter({ hasText: "grant:" });
      expect(await granted.count()).toBeGreaterThan(0);
      expect(await granted.locator("a").count()).toBe(0);
      const links = rows.locator("a");
      expect(await links.count()).toBe(3);
      await links.last().click();
      await page.locator("main").getByText(requestId, { exact: true }).first().waitFor();
    });

    it("/invoices shows the lines of one whole, to the amount", async () => {
      const { page } = operator;
      await open(page, `/o/${own.id}/invoices`);
      await page.getByRole("button", { name: "Draft" }).first().click();
      const dialog = page.getByRole("dialog");
      const last = dialog.getByRole("columnheader", { name: "Amount" });
      await last.waitFor();
      const rightOf = async (place: typeof last): Promise<number> => {
        const box = await place.boundingBox();
        return (box?.x ?? Infinity) + (box?.width ?? 0);
      };
      expect(await rightOf(last)).toBeLessThanOrEqual(await rightOf(dialog));
      const model = "document.querySelector('dialog tbody code')";
      expect(await page.evaluate(`${model}.textContent`)).toBe("pocket-chat");
      expect(await page.evaluate(`${model}.getClientRects().length`)).toBe(1);
      await page.keyboard.press("Escape");
    });

    it.each(EVERY_PAGE)(
      "%s has nothing serious for axe, light and dark, fits a phone, and hides nothing that can be done",
      async (asked) => {
        const path = asked.replace("ORG", own.id).replace("REQUEST", requestId);
        const { page } = operator;
        await open(page, path);
        expect(await seriousFaults(page)).toEqual([]);
        expect(await layoutFaults(page)).toEqual([]);
        await shoot(operator, asked);
        await page.emulateMedia({ colorScheme: "dark" });
        // Nothing but the colours is another in the dark.
        expect(await seriousFaults(page, ["color-contrast"])).toEqual([]);
        await page.emulateMedia({ colorScheme: "light" });
        await page.setViewportSize({ width: 390, height: 800 });
        const overflow = await page.evaluate(
          "document.scrollingElement.scrollWidth - document.documentElement.clientWidth",
        );
        expect(overflow).toBe(0);
        expect(await layoutFaults(page)).toEqual([]);
        await page.setViewportSize({ width: 1_280, height: 860 });
        expect(operator.faults).toEqual([]);
      },
    );

    it.each(Object.entries(SEEN) as [Role, readonly string[]][])(
      "a %s sees what their role may of their own organization, and nothing of another",
      async (role, pages) => {
        const window = await dashboard.openAsMember({ id: own.id, name: "Acme" }, role);
        const { page } = window;
        const shown = await page.evaluate(
          "[...document.querySelectorAll('nav.side ul a')].map((link) => link.getAttribute('href'))",
        );
        expect(shown).toEqual(pages.map((one) => `/admin/o/${own.id}${one}`));
        for (const foreign of [
          `/o/${other.id}`,
          `/o/${other.id}/keys`,
          `/o/${other.id}/ledger`,
          "/people",
        ]) {
          await page.goto(`/admin${foreign}`);
          await page.getByRole("alert").first().waitFor();
          const text = await page.locator("body").textContent();
          expect(text).not.toContain("Globex");
          expect(text).not.toContain(other.keyId);
        }
        expect(window.faults).toEqual([]);
        await window.context.close();
      },
    );

    it("let an owner alone take an organization's data away, and erase it, and show the signed proof", async () => {
      const { id } = await dashboard.stack.createOrganization({ name: "Leavers Ltd" });
      const enter = async (role: Role) => {
        const window = await dashboard.openAsMember({ id, name: "Leavers Ltd" }, role);
        await open(window.page, `/o/${id}/privacy`);
        return window;
      };
      const admin = await enter("admin");
      await admin.page.getByRole("link", { name: "As a file" }).waitFor();
      const erase = { name: "Erase the organization" };
      expect(await admin.page.getByRole("button", erase).count()).toBe(0);
      await admin.context.close();

      const owner = await enter("owner");
      const { page } = owner;
      const downloading = page.waitForEvent("download");
      await page.getByRole("link", { name: "As a file" }).click();
      const file = await readFile(await (await downloading).path(), "utf8");
      expect(file).toContain("Leavers Ltd");
      await page.getByRole("button", erase).click();
      const dialog = page.getByRole("dialog");
      const submit = dialog.getByRole("button", erase);
      expect(await submit.isDisabled()).toBe(true);
      await dialog.getByLabel("The organization's id").fill(id);
      await submit.click();
      await dialog.getByText("Signature checked in this browser").waitFor();
      await dialog.getByRole("row").filter({ hasText: "members" }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Close", exact: true }).click();
      await page.getByLabel("Email").waitFor();
      expect(owner.faults).toEqual([]);
      await owner.context.close();
    });

    it("speak Chinese to whoever reads it", async () => {
      const { page, context } = await dashboard.openAsOperator({ locale: "zh-CN" });
      await page.getByRole("heading", { name: "概览", level: 1 }).waitFor();
      expect(await page.evaluate("document.documentElement.lang")).toBe("zh");
      await context.close();
    });

    it("are gone through by the keyboard, and a dialog gives the focus back", async () => {
      const { page } = operator;
      await open(page, `/o/${own.id}/keys`);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.id")).toBe("content");
      const button = page.getByRole("button", { name: "New key" });
      await button.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator("dialog").waitFor({ state: "detached" });
      expect(await page.evaluate("document.activeElement.textContent")).toBe("New key");
    });

    it("stream an answer in the playground, by a key of the page's own, and say what it cost", async () => {
      const { page } = operator;
      await open(page, `/o/${own.id}/playground`);
      await page.getByRole("button", { name: "Begin", exact: true }).click();
      await page.getByLabel("Message", { exact: true }).fill("What is the capital of France?");
      await page.getByRole("button", { name: "Send", exact: true }).click();
      await page.getByText("Cost so far, 1 booked").waitFor();
      const said = await page.locator("li.assistant p").textContent();
      expect(said?.replace("…", "")).not.toBe("");
      await page.getByLabel("Beside it").selectOption("pocket-chat");
      await page.getByLabel("Colour tokens by how likely they were").check();
      await page.getByLabel("JSON schema of the answer").fill("{");
      await page.getByText("This is not JSON.").waitFor();
      await page.getByLabel("Message", { exact: true }).fill("And of Japan?");
      expect(await page.getByRole("button", { name: "Send", exact: true }).isDisabled()).toBe(true);
      await page.getByLabel("JSON schema of the answer").fill('{"enum": ["Tokyo", "Kyoto"]}');
      await page.getByRole("button", { name: "Send", exact: true }).click();
      await page.getByText("Cost so far, 3 booked").waitFor();
      const answers = await page.locator("ol li.assistant:last-child p").allTextContents();
      expect(answers).toHaveLength(2);
      for (const answer of answers) expect(['"Tokyo"', '"Kyoto"']).toContain(answer);
      expect(
        await page.locator("li.assistant:last-child p span[class^=heat-]").count(),
      ).toBeGreaterThan(1);
      expect(await seriousFaults(page)).toEqual([]);
      await shoot(operator, "/playground-chat");
      const kept = await page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })");
      expect(kept).not.toContain("tg_");
    });

    it("cannot be put into another page, nor be asked by one", async () => {
      const response = await fetch(`${dashboard.stack.baseUrl}/admin/`);
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
      const cookies = await operator.context.cookies();
      expect(cookies).toMatchObject([{ httpOnly: true, sameSite: "Strict" }]);
      const forged = await operator.context.request.post("/admin/v1/organizations", {
        headers: { origin: "http://evil.example", "content-type": "application/json" },
        data: { name: "forged" },
      });
      expect(forged.status()).toBe(403);
    });
  },
);

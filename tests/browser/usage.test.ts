/**
 * The explorer of usage, and what follows from it: where requests may be answered, and what that
 * costs.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { TestOrganization } from "../support/stack-client.ts";
import { chromiumPath, NO_BROWSER, seriousFaults, type Window } from "./support/browser.ts";
import { open, openDashboard, type Dashboard } from "./support/dashboard.ts";

describe.skipIf(chromiumPath === undefined)(
  `usage${chromiumPath === undefined ? `: ${NO_BROWSER}` : ""}`,
  () => {
    let dashboard: Dashboard;
    let operator: Window;
    let own: TestOrganization;
    let spent: bigint;

    const ask = async (service_tier: string): Promise<void> => {
      const response = await fetch(`${dashboard.stack.baseUrl}/v1/chat/completions`, {
        method: "POST",
        headers: { authorization: `Bearer ${own.key}`, "content-type": "application/json" },
        body: JSON.stringify({
          model: "pocket-chat",
          max_tokens: 8,
          service_tier,
          messages: [{ role: "user", content: "What is the capital of France?" }],
        }),
      });
      expect(response.status).toBe(200);
    };

    beforeAll(async () => {
      dashboard = await openDashboard();
      own = await dashboard.stack.createOrganization({ name: "Acme" });
      await ask("default");
      await ask("flex");
      const path = `/admin/v1/organizations/${own.id}/ledger?limit=1000` as const;
      const { data } = await dashboard.stack.admin("GET", path);
      spent = data
        .filter(({ kind }) => kind === "settle")
        .reduce((sum, entry) => sum + BigInt(entry.amount_nano_usd), 0n);
      operator = await dashboard.openAsOperator();
    });
    afterAll(() => dashboard?.close());

    const asUsd = (nano: bigint): string =>
      `$0.${String(nano).padStart(9, "0").replace(/0+$/, "")}`;

    it.each([
      ["deployment", /^pocket-chat\/\S+$/, 1],
      ["tier", /^Our gpu-workers$/, 1],
      ["service_tier", /^(Flex|Default)$/, 2],
    ] as const)("tells usage apart by %s, and adds up to the ledger", async (group, name, rows) => {
      const { page } = operator;
      await open(page, `/o/${own.id}/usage?group=${group}&range=24h`);
      await page.locator(`strong[data-total="${spent}"]`).waitFor();
      const names = await page.locator("tbody tr td:first-child").allTextContents();
      expect(names).toHaveLength(rows);
      for (const shown of names) expect(shown).toMatch(name);
      await page.locator(`tfoot data[value="${asUsd(spent)}"]`).waitFor();
    });

    it("leaves out what a filter says, and shows what is spent by class of tokens", async () => {
      const { page } = operator;
      await open(page, `/o/${own.id}/usage?group=class&range=24h`);
      const total = page.locator("strong[data-total]");
      const all = Number(await total.getAttribute("data-total"));
      expect(BigInt(all)).toBe(spent);
      const rows = page.locator("tbody tr");
      expect(await rows.locator("td:first-child").allTextContents()).toEqual(
        expect.arrayContaining(["Input, not cached", "Input, cached", "Output"]),
      );
      const amounts = await rows
        .locator("data")
        .evaluateAll((shown) =>
          shown.map((one) => (one as unknown as { value: string }).value.replace("$", "")),
        );
      const sum = amounts.reduce((nano, usd) => nano + Math.round(Number(usd) * 1e9), 0);
      expect(BigInt(sum)).toBe(spent);
      await page.getByLabel("At the service tier").selectOption("flex");
      await page.waitForURL(/service_tiers=flex/);
      await page.locator(`strong[data-total="${all}"]`).waitFor({ state: "detached" });
      const some = Number(await total.getAttribute("data-total"));
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThan(all);
      await page.getByLabel("At the tier").selectOption("edge");
      await page.getByText("Nothing was used in this range.").waitFor();
      expect(await seriousFaults(page)).toEqual([]);
    });

    it("leads from a row to the requests that it counted, and on to files and other times of them", async () => {
      const { page } = operator;
      await open(page, `/o/${own.id}/usage?group=service_tier&range=24h&models=pocket-chat`);
      const flex = page.locator("tbody tr").filter({ hasText: "Flex" });
      const counted = flex.locator("a");
      expect(await counted.textContent()).toBe("1");
      const charged = await flex.locator("data").getAttribute("value");
      await counted.click();
      await page.waitForURL(/\/requests\?range=times&since=\d+&until=\d+/);
      await page.getByText(/^From .+ to .+, of UTC\.$/).waitFor();
      const rows = page.getByRole("region", { name: "Requests" }).locator("tbody tr");
      await rows.locator(`data[value="${charged}"]`).waitFor();
      expect(await rows.count()).toBe(1);
      expect(await page.getByLabel("At the service tier").inputValue()).toBe("flex");
      expect(await page.getByLabel("Models").inputValue()).toBe("pocket-chat");
      expect(await seriousFaults(page)).toEqual([]);
      // The file is of what is shown.
      const href = (await page.getByRole("link", { name: "JSONL" }).getAttribute("href")) ?? "";
      const lines = await page.evaluate<string>(
        `fetch(${JSON.stringify(href)}).then((r) => r.text())`,
      );
      expect(lines.trim().split("\n")).toHaveLength(1);
      // Of a day on which nothing was asked there are none.
      await page.getByLabel("Range").selectOption("dates");
      await page.locator("input[name=from]").fill("2026-10-24");
      await page.locator("input[name=to]").fill("2026-10-26");
      await page.getByRole("button", { name: "Show", exact: true }).click();
      await page.getByText("No requests in this period.").waitFor();
      await page.goBack();
      await page.getByRole("heading", { name: "Usage", level: 1 }).waitFor();
    });

    it("keeps a chart for all members, who may change it as their role says", async () => {
      const { page } = operator;
      await open(page, `/o/${own.id}/usage?group=tier&range=7d&tiers=gpu`);
      await page.getByRole("button", { name: "Save this chart" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.locator("input[name=name]").fill("Ours by tier");
      expect(await seriousFaults(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Save", exact: true }).click();
      const remove = { name: "Remove Ours by tier for everybody" };
      await page.getByRole("button", remove).waitFor();

      const viewer = await dashboard.openAsMember({ id: own.id, name: "Acme" }, "viewer");
      await open(viewer.page, `/o/${own.id}/usage?models=another`);
      await viewer.page.getByLabel("Saved charts").selectOption("Ours by tier");
      await viewer.page.waitForURL(/group=tier&range=7d.*tiers=gpu/);
      // It is what was saved, whatever was shown before.
      expect(viewer.page.url()).not.toContain("another");
      expect(await viewer.page.getByRole("button", remove).count()).toBe(0);
      await viewer.page.getByRole("button", { name: "Save this chart" }).click();
      await viewer.page.getByRole("dialog").getByText("Kept in this browser.").waitFor();
      expect(await viewer.page.locator("input[name=share]").count()).toBe(0);
      expect(viewer.faults).toEqual([]);
      await viewer.context.close();

      await page.getByRole("button", remove).click();
      await page.getByRole("button", remove).waitFor({ state: "detached" });
      const path = `/admin/v1/organizations/${own.id}/charts` as const;
      expect((await dashboard.stack.admin("GET", path)).data).toEqual([]);
    });

    it("binds a key to models and tiers, shown beside what it may now, and says so in its row", async () => {
      const { page } = operator;
      const { stack } = dashboard;
      await open(page, `/o/${own.id}/keys`);
      await page.getByRole("button", { name: "New key" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Name").fill("bound");
      await dialog.getByLabel("Models it may use").fill("pocket-chat, other\nthird");
      const tiers = ["Our gpu-workers", "The edge itself", "Other companies"];
      for (const tier of tiers) await dialog.getByLabel(tier).uncheck();
      // Nowhere is not anywhere: it is not sent.
      await dialog.getByRole("button", { name: "Create" }).click();
      const isMissing = "document.querySelector('dialog form').checkValidity() === false";
      expect(await page.evaluate(isMissing)).toBe(true);
      for (const tier of tiers.slice(0, 2)) await dialog.getByLabel(tier).check();
      expect(await seriousFaults(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Create" }).click();
      await dialog.getByRole("button", { name: "Close", exact: true }).click();
      const row = page.locator("tbody tr").filter({ hasText: "bound" });
      await row.getByText("Our gpu-workers, The edge itself").waitFor();
      const path = `/admin/v1/organizations/${own.id}/keys?limit=100` as const;
      const termsOf = async () =>
        (await stack.admin("GET", path)).data.find(({ name }) => name === "bound");
      const models = ["pocket-chat", "other", "third"];
      expect(await termsOf()).toMatchObject({ models, tiers: ["gpu", "edge"] });

      await row.getByRole("button", { name: "May use …" }).click();
      await dialog.getByLabel("Other companies").check();
      await dialog.getByLabel("Models it may use").fill("pocket-chat");
      await dialog.getByRole("button", { name: "Continue" }).click();
      await dialog.getByText("Our gpu-workers, The edge itself → Anywhere").waitFor();
      await dialog.getByText("pocket-chat, other, third → pocket-chat").waitFor();
      // Nothing is changed before it is confirmed.
      expect(await termsOf()).toMatchObject({ models });
      await dialog.getByRole("button", { name: "Put it in force" }).click();
      await row.getByText("Anywhere").waitFor();
      expect(await termsOf()).toMatchObject({ models: ["pocket-chat"], tiers: null });
    });

    it("does once what its button was clicked twice for, in dialogs of two steps too", async () => {
      const { page } = operator;
      const keysOf = async (name: string) => {
        const path = `/admin/v1/organizations/${own.id}/keys?limit=100` as const;
        const { data } = await dashboard.stack.admin("GET", path);
        return data.filter((key) => key.name === name);
      };
      await open(page, `/o/${own.id}/keys`);
      await page.getByRole("button", { name: "New key" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Name").fill("once");
      await dialog.getByRole("button", { name: "Create" }).dblclick();
      await dialog.getByRole("button", { name: "Close", exact: true }).click();
      expect(await keysOf("once")).toHaveLength(1);

      const row = page.locator("tbody tr").filter({ hasText: "once" });
      await row.getByRole("button", { name: "May use …" }).click();
      await dialog.getByLabel("Models it may use").fill("pocket-chat");
      // One place for both buttons.
      const style = "dialog footer button.main { position: fixed; top: 10px; left: 10px }";
      await page.addStyleTag({ content: style }).catch(() => undefined);
      await dialog.getByRole("button", { name: "Continue" }).dblclick();
      await dialog.getByText("Every one → pocket-chat").waitFor();
      expect(await keysOf("once")).toMatchObject([{ models: null }]);
      await dialog.getByRole("button", { name: "Cancel" }).click();
    });

    it("lets a key be made only when its projects are there to choose of", async () => {
      const { page } = operator;
      const { promise: isAsked, resolve: answer } = Promise.withResolvers<void>();
      // The page asks for them too: each key's row has its project's name.
      await page.route("**/projects?*", (route) => isAsked.then(() => route.continue()));
      await open(page, `/o/${own.id}/keys`);
      await page.getByRole("button", { name: "New key" }).click();
      const create = page.getByRole("dialog").getByRole("button", { name: "Create" });
      expect(await create.isDisabled()).toBe(true);
      answer();
      await page.getByRole("dialog").locator("button[type=submit]:enabled").waitFor();
      await page.unroute("**/projects?*");
    });

    it("tries what a deployment costs on the last days before it is in force", async () => {
      const { page } = operator;
      await open(page, "/deployments");
      const row = page.locator("tbody tr").filter({ hasText: "pocket-chat/" });
      await row.getByRole("button", { name: "Cost …" }).click();
      const dialog = page.getByRole("dialog");
      const hour = dialog.getByLabel("An hour of the device");
      await hour.fill("2.5.0");
      await dialog.getByText("Not an amount").waitFor();
      const submit = dialog.getByRole("button", { name: "Try it on the last 7 days" });
      expect(await submit.isDisabled()).toBe(true);
      await hour.fill("3600");
      await submit.click();
      await dialog.getByText("At the new cost").waitFor();
      await dialog.locator(`data[value="${asUsd(spent)}"]`).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      const costs = () => dashboard.stack.admin("GET", "/admin/v1/deployment-costs");
      expect((await costs()).data).toEqual([]);
      await dialog.getByRole("button", { name: "Put it in force" }).click();
      await row.getByText("$3,600.00 a device hour").waitFor();
      expect((await costs()).data).toMatchObject([{ device_hour_nano_usd: 3_600_000_000_000 }]);
    });

    it("takes what was tried for nothing else that is typed meanwhile", async () => {
      const { page } = operator;
      let answer: () => void = () => undefined;
      const isAsked = new Promise<void>((resolve) => (answer = resolve));
      await page.route("**/deployment-costs/preview", async (route) => {
        await isAsked;
        await route.continue();
      });
      await open(page, "/deployments");
      const row = page.locator("tbody tr").filter({ hasText: "pocket-chat/" });
      await row.getByRole("button", { name: "Cost …" }).click();
      const dialog = page.getByRole("dialog");
      const hour = dialog.getByLabel("An hour of the device");
      await hour.fill("3600");
      await dialog.getByRole("button", { name: "Try it on the last 7 days" }).click();
      await dialog.locator("button[type=submit]:disabled").waitFor();
      await hour.fill("7200");
      answer();
      const submit = dialog.locator("button[type=submit]:enabled");
      expect(await submit.textContent()).toBe("Try it on the last 7 days");
      await submit.click();
      await dialog.getByText("At the new cost").waitFor();
      await dialog.getByRole("button", { name: "Cancel" }).click();
      await page.unroute("**/deployment-costs/preview");
    });

    it.each([
      ["en-US", 1_280],
      ["zh-CN", 390],
    ] as const)(
      "shows picked days, of the viewer's zone, one of them of 25 hours (%s, %i wide)",
      async (locale, width) => {
        const options = { timezoneId: "Europe/Berlin", locale, width };
        const { page, context, faults } = await dashboard.openAsOperator(options);
        await page.addInitScript(`globalThis.drawn = [];
          const { fillText } = CanvasRenderingContext2D.prototype;
          CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
            drawn.push(text);
            return fillText.call(this, text, ...rest);
          };`);
        await open(page, `/o/${own.id}/usage?group=none&range=24h`);
        await page.locator("canvas").waitFor();
        const drawn = await page.evaluate<string[]>("drawn");
        const day = locale === "zh-CN" ? /^\d+月\d+日$/ : /^[A-Z][a-z]{2} \d+$/;
        expect(drawn.filter((text) => day.test(text))).not.toEqual([]);
        expect(drawn.filter((text) => /[ap]m$/i.test(text))).toEqual([]);
        await page.locator("figcaption").getByText("Europe/Berlin").waitFor();
        const [range, show] = locale === "zh-CN" ? ["范围", "显示"] : ["Range", "Show"];
        await page.getByLabel(range).selectOption("dates");
        const [from, to] = [page.locator("input[name=from]"), page.locator("input[name=to]")];
        await from.waitFor();
        // By the keyboard alone, where the order of the fields is known.
        if (locale === "en-US") {
          await from.focus();
          await page.keyboard.type("10242026");
          await to.focus();
          await page.keyboard.type("10262026");
        } else {
          await from.fill("2026-10-24");
          await to.fill("2026-10-26");
        }
        await page.getByRole("button", { name: show, exact: true }).press("Enter");
        await page.waitForURL(/range=dates&from=2026-10-24&to=2026-10-26/);
        await page.locator("#dates-hint").getByText("Europe/Berlin").waitFor();
        const asked = page.waitForRequest(/usage\/totals/);
        await page
          .locator("select")
          .filter({ has: page.locator("option[value='1d']") })
          .selectOption("1d");
        const query = new URL((await asked).url()).searchParams;
        const seconds = Number(query.get("end_time")) - Number(query.get("start_time"));
        expect(seconds / 3_600).toBe(73);
        expect(await seriousFaults(page)).toEqual([]);
        const overflow =
          "document.scrollingElement.scrollWidth - document.documentElement.clientWidth";
        expect(await page.evaluate(overflow)).toBe(0);
        // A hundred years are not asked for.
        const before = page.url();
        await from.fill("1926-10-24");
        await page.getByRole("button", { name: show, exact: true }).press("Enter");
        expect(page.url()).toBe(before);
        expect(faults).toEqual([]);
        await context.close();
      },
    );

    // Last: what it asks for is spent, too.
    it("makes a token for an end user beside the keys, shows what it spent, and revokes it", async () => {
      const { page } = operator;
      const { baseUrl } = dashboard.stack;
      await open(page, `/o/${own.id}/keys`);
      await page.getByRole("button", { name: "New token" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("End user").fill("user_7");
      await dialog.getByLabel("Budget in dollars").fill("0.05");
      await dialog.getByLabel("Budget of all their tokens, in dollars").fill("0.5");
      expect(await seriousFaults(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Create" }).click();
      const token = (await page.locator(".secret code").textContent()) ?? "";
      expect(token).toMatch(/^tgu_test_/);
      await dialog.getByRole("button", { name: "Close", exact: true }).click();
      const asToken = async (): Promise<number> => {
        const messages = [{ role: "user", content: "hi" }];
        const response = await fetch(`${baseUrl}/v1/chat/completions`, {
          method: "POST",
          headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
          body: JSON.stringify({ model: "pocket-chat", messages, max_tokens: 4 }),
        });
        await response.text();
        return response.status;
      };
      expect(await asToken()).toBe(200);
      await page.reload();
      const row = page.locator("tbody tr").filter({ hasText: "user_7" });
      await row.locator('data[value="$0.05"]').waitFor();
      await row.locator('data[value="$0.50"]').waitFor();
      const path = `/admin/v1/organizations/${own.id}/end_user_tokens` as const;
      const { data } = await dashboard.stack.admin("GET", path);
      const charged = BigInt(data[0]?.spent_nano_usd ?? 0);
      expect(charged).toBeGreaterThan(0n);
      await row.locator(`data[value="${asUsd(charged)}"]`).waitFor();

      await open(page, `/o/${own.id}/usage?group=end_user&range=24h`);
      await page.locator(`strong[data-total="${spent + charged}"]`).waitFor();
      const shown = (name: string) => page.locator("tbody tr").filter({ hasText: name });
      await shown("user_7")
        .locator(`data[value="${asUsd(charged)}"]`)
        .waitFor();
      await shown("The keys themselves")
        .locator(`data[value="${asUsd(spent)}"]`)
        .waitFor();
      expect(await page.getByLabel("At the tier").count()).toBe(0);
      expect(await seriousFaults(page)).toEqual([]);
      await open(page, `/o/${own.id}/keys`);
      await row.getByRole("button", { name: "Revoke all of theirs" }).click();
      await dialog.getByRole("button", { name: "Revoke" }).click();
      await row.getByText("Revoked").waitFor();
      expect(await asToken()).toBe(401);
    });
  },
);

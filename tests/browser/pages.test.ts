/** Every page: with nothing serious for axe, with no other host asked, as wide as a phone, and for those alone who may see it. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { rootDir } from "../../scripts/worker/wrangler.ts";
import type { Role } from "../../src/contract/people.ts";
import type { TestOrganization } from "../support/stack-client.ts";
import {
  chromiumPath,
  NO_BROWSER,
  openWindow,
  seriousFaults,
  type Window,
} from "./support/browser.ts";
import { open, openDashboard, type Dashboard } from "./support/dashboard.ts";

const OF_SERVICE = [
  "/",
  "/usage",
  "/organizations",
  "/models",
  "/model/pocket-chat",
  "/deployments",
  "/people",
  "/audit",
  "/me",
];
const OF_ORGANIZATION = [
  "",
  "/usage",
  "/requests",
  "/playground",
  "/keys",
  "/projects",
  "/members",
  "/limits",
  "/budgets",
  "/credits",
  "/ledger",
  "/reconciliation",
  "/economics",
  "/audit",
];
const OF_OPERATORS = ["/reconciliation", "/economics"];
/** Written by hand: what each role finds in the list of pages. */
const SEEN: Readonly<Record<Role, readonly string[]>> = {
  owner: OF_ORGANIZATION.filter((path) => !OF_OPERATORS.includes(path)),
  admin: OF_ORGANIZATION.filter((path) => !OF_OPERATORS.includes(path)),
  developer: [
    "",
    "/usage",
    "/requests",
    "/playground",
    "/keys",
    "/projects",
    "/members",
    "/limits",
    "/budgets",
  ],
  billing: [
    "",
    "/usage",
    "/requests",
    "/keys",
    "/projects",
    "/members",
    "/limits",
    "/budgets",
    "/credits",
    "/ledger",
  ],
  viewer: ["", "/usage", "/requests", "/keys", "/projects", "/limits", "/budgets"],
};
const PASSWORD = "correct horse battery";

/** Where screenshots go, if they are asked for: TIDEGATE_SCREENSHOTS=docs/screenshots. */
const shotsDir = process.env["TIDEGATE_SCREENSHOTS"];

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
    afterAll(() => dashboard?.close());

    const shoot = async (window: Window, path: string): Promise<void> => {
      if (shotsDir === undefined) return;
      const folder = join(rootDir, shotsDir);
      mkdirSync(folder, { recursive: true });
      const name = path
        .replace(/^\/o\/\w+/, "/organization")
        .toLowerCase()
        .replace(/\W+/g, "-")
        .replace(/^-|-$/g, "");
      for (const colorScheme of ["light", "dark"] as const) {
        await window.page.emulateMedia({ colorScheme });
        await window.page.screenshot({
          path: join(folder, `${name || "overview"}-${colorScheme}.png`),
        });
      }
      await window.page.emulateMedia({ colorScheme: "light" });
    };

    it.each([
      ...OF_SERVICE,
      ...OF_ORGANIZATION.map((path) => `/o/ORG${path}`),
      "/o/ORG/requests/REQUEST",
    ])("%s has nothing serious for axe, light and dark, and fits a phone", async (asked) => {
      const path = asked.replace("ORG", own.id).replace("REQUEST", requestId);
      const { page } = operator;
      await open(page, path);
      expect(await seriousFaults(page)).toEqual([]);
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
      await page.setViewportSize({ width: 1_280, height: 860 });
      expect(operator.faults).toEqual([]);
    });

    it.each(Object.entries(SEEN) as [Role, readonly string[]][])(
      "a %s sees what their role may of their own organization, and nothing of another",
      async (role, pages) => {
        const path = `/admin/v1/organizations/${own.id}/invitations`;
        const body = { email: `${role}@example.com`, role };
        const { token } = await dashboard.stack.admin<{ token: string }>("POST", path, body);
        const window = await openWindow(dashboard.browser, { baseUrl: dashboard.stack.baseUrl });
        const { page } = window;
        await page.goto(`/admin/#invitation=${token}`);
        await page.getByLabel("Your name").fill(`A ${role}`);
        await page.locator("input[name=password]").fill(PASSWORD);
        await page.getByRole("button", { name: "Sign in", exact: true }).click();
        await page.getByRole("heading", { name: "Acme", level: 1 }).waitFor();
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

/**
 * The reference page as people see it: an operation tried with a key, with no other host asked and
 * nothing serious for axe.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startStack, type Stack } from "../support/processes.ts";
import {
  chromiumPath,
  launch,
  NO_BROWSER,
  openWindow,
  seriousFaults,
  type Window,
} from "./support/browser.ts";

describe.skipIf(chromiumPath === undefined)(
  `/docs${chromiumPath === undefined ? `: ${NO_BROWSER}` : ""}`,
  () => {
    let stack: Stack;
    let browser: Browser;
    let window: Window;
    beforeAll(async () => {
      [stack, browser] = await Promise.all([startStack(), launch()]);
      window = await openWindow(browser, { baseUrl: stack.baseUrl });
    });
    afterAll(async () => {
      await browser?.close();
      await stack?.stop();
    });

    it("tries a stream with a key, and shows it as it comes", async () => {
      const { key } = await stack.createOrganization();
      const { page } = window;
      await page.goto("/docs/reference");
      await page.locator("#key").fill(key);
      const operation = page.locator('form[aria-label="Try createChatCompletion"]');
      await operation.locator("xpath=..").locator("summary").click();
      const messages = [{ role: "user", content: "What is the capital of France?" }];
      const body = { model: "pocket-chat", stream: true, max_tokens: 8, messages };
      await operation.locator("textarea").fill(JSON.stringify(body));
      await operation.getByRole("button", { name: "Send" }).click();
      await operation.locator("pre", { hasText: "data: [DONE]" }).waitFor();
      expect(await operation.locator("pre").textContent()).toMatch(/^200 req_\w+\n\ndata: \{/);
      expect(window.faults).toEqual([]);
    });

    it.each(["/docs", "/docs/reference"])("%s has nothing serious for axe", async (path) => {
      const { page } = window;
      await page.goto(path);
      await page.locator("h1").waitFor();
      // Of the reference a few hundred operations are alike: their first part is looked at.
      await page.evaluate(
        "for (const part of [...document.querySelectorAll('main section')].slice(20)) part.remove()",
      );
      expect(await seriousFaults(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await seriousFaults(page, ["color-contrast"])).toEqual([]);
      await page.emulateMedia({ colorScheme: "light" });
      expect(window.faults).toEqual([]);
    });
  },
);

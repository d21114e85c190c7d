/** The dashboard before a stack of real processes, and people who use it. */
import type { Browser, Page } from "playwright-core";

import { buildDashboard } from "../../../scripts/dashboard/build.ts";
import { AdminClient } from "../../../scripts/edge/admin.ts";
import { makeSignInLink } from "../../../scripts/up/operator.ts";
import { startStack, type Stack } from "../../support/processes.ts";
import { launch, openWindow, type Window } from "./browser.ts";

export interface Dashboard {
  readonly stack: Stack;
  readonly browser: Browser;
  readonly firstLoadBytes: number;
  /** A window of a new operator, by a link as `up` prints it. */
  openAsOperator(options?: Partial<Parameters<typeof openWindow>[1]>): Promise<Window>;
  /** The address that the link has. */
  newLink(): Promise<string>;
  close(): Promise<void>;
}

export async function openDashboard(): Promise<Dashboard> {
  const { firstLoadBytes } = await buildDashboard();
  const [stack, browser] = await Promise.all([
    startStack({ vars: { PASSWORD_COST: "16", REPLICATION_INTERVAL_MS: "500" } }),
    launch(),
  ]);
  const admin = new AdminClient(stack.baseUrl, stack.adminToken);
  const newLink = () => makeSignInLink(admin, stack.baseUrl);
  return {
    stack,
    browser,
    firstLoadBytes,
    newLink,
    openAsOperator: async (options = {}) => {
      const window = await openWindow(browser, { baseUrl: stack.baseUrl, ...options });
      await window.page.goto(await newLink());
      await window.page.locator("button.main").click();
      await window.page.locator("nav.side").waitFor();
      return window;
    },
    close: async () => {
      await browser.close();
      await stack.stop();
    },
  };
}

/** Opens a page of the dashboard, and waits until what it shows is here. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(`/admin${path}`);
  await page.locator("h1").waitFor();
  await page.locator(".loading").first().waitFor({ state: "hidden" });
}

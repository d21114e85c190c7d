/** The dashboard before a stack of real processes, and people who use it. */
import type { Browser, Page } from "playwright-core";

import { buildDashboard } from "../../../scripts/dashboard/build.ts";
import { AdminClient } from "../../../scripts/edge/admin.ts";
import { makeSignInLink } from "../../../scripts/up/operator.ts";
import type { Role } from "../../../src/contract/people.ts";
import { startStack, type Stack } from "../../support/processes.ts";
import type { TestOrganization } from "../../support/stack-client.ts";
import { launch, openWindow, signIn, type Window } from "./browser.ts";

type OpenedOrganization = Pick<TestOrganization, "id"> & { readonly name: string };

const PASSWORD = "correct horse battery";

export interface Dashboard {
  readonly stack: Stack;
  readonly browser: Browser;
  readonly firstLoadBytes: number;
  /** A window of a new operator, by a link as `up` prints it. */
  openAsOperator(options?: Partial<Parameters<typeof openWindow>[1]>): Promise<Window>;
  /** A window of somebody new in an organization, by an invitation. */
  openAsMember(organization: OpenedOrganization, role: Role): Promise<Window>;
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
      await signIn(window.page, await newLink());
      return window;
    },
    openAsMember: async ({ id, name }, role) => {
      const path = `/admin/v1/organizations/${id}/invitations` as const;
      const body = { email: `${role}@${id.replace("_", "-")}.example.com`, role };
      const { token } = await stack.admin("POST", path, body);
      const window = await openWindow(browser, { baseUrl: stack.baseUrl });
      const { page } = window;
      await page.goto(`/admin/#invitation=${token}`);
      await page.getByLabel("Your name").fill(`A ${role}`);
      await page.locator("input[name=password]").fill(PASSWORD);
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await page.getByRole("heading", { name, level: 1 }).waitFor();
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

/** What is on the page and cannot be read or reached. */
export async function layoutFaults(page: Page): Promise<string[]> {
  return [...(await squeezedNames(page)), ...(await hiddenActions(page))];
}

/** Names of machines in tables that stand below each other letter by letter. */
function squeezedNames(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll("td code")]
    .filter((code) => {
      const letters = Math.min(8, code.textContent.length);
      const least = letters * 0.5 * parseFloat(getComputedStyle(code).fontSize);
      return code.getBoundingClientRect().width < least;
    })
    .map((code) => code.textContent)`);
}

/**
 * What can be done on the page, and lies where nobody sees it: beyond the edge of the window, or of
 * a table that has to be scrolled for it. Heads that sort go with their columns, whose table has a
 * shade at the edge that more lies behind; where it has none, it is named as well.
 */
function hiddenActions(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const isShown = (one) => one.getClientRects().length > 0;
    const edgeOf = (one) => {
      const around = one.closest(".scroll")?.getBoundingClientRect();
      return Math.min(around?.right ?? Infinity, document.documentElement.clientWidth) + 1;
    };
    const doing = [...document.querySelectorAll("main button, main select, main input, main summary")];
    const hidden = doing
      .filter((one) => isShown(one) && !one.matches("th .sort") && one.type !== "hidden")
      .filter((one) => one.getBoundingClientRect().right > edgeOf(one))
      .map((one) => one.textContent || one.name || one.outerHTML.slice(0, 80));
    const unsaid = [...document.querySelectorAll("main .scroll")]
      .filter((one) => one.scrollWidth > one.clientWidth)
      .filter((one) => !getComputedStyle(one).backgroundImage.includes("gradient"))
      .map((one) => "scrolls unsaid: " + one.getAttribute("aria-label"));
    return [...hidden, ...unsaid];
  })()`);
}

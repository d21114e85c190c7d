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

/** Names of machines in tables that stand below each other letter by letter. */
export function squeezedNames(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll("td code")]
    .filter((code) => {
      const letters = Math.min(8, code.textContent.length);
      const least = letters * 0.5 * parseFloat(getComputedStyle(code).fontSize);
      return code.getBoundingClientRect().width < least;
    })
    .map((code) => code.textContent)`);
}

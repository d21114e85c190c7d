/**
 * Debian's Chromium with the dashboard in it, watched: what it asks of other hosts, and what its
 * policy forbids.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where a browser is; undefined on a machine without one. */
export const chromiumPath: string | undefined = [
  process.env["TIDEGATE_CHROMIUM"] ?? "",
  ...PLACES,
].find((path) => path !== "" && existsSync(path));

export const NO_BROWSER = "no Chromium is installed (Debian: apt-get install chromium)";

export function launch(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error(NO_BROWSER);
  return chromium.launch({ executablePath: chromiumPath, headless: true, args: FLAGS });
}

export interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  /**
   * What should not have happened: requests to other hosts, violations of the policy, errors of the
   * page.
   */
  readonly faults: string[];
}

interface WindowOptions {
  readonly baseUrl: string;
  readonly colorScheme?: "light" | "dark";
  readonly locale?: string;
  readonly width?: number;
  readonly timezoneId?: string;
}

/** A browser of somebody's own: no cookie of another's. */
export async function openWindow(browser: Browser, options: WindowOptions): Promise<Window> {
  const { baseUrl, colorScheme = "light", locale = "en-US", width = 1_280 } = options;
  const context = await browser.newContext({
    baseURL: baseUrl,
    colorScheme,
    locale,
    timezoneId: options.timezoneId ?? "UTC",
    viewport: { width, height: 860 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    const isOwn = url.origin === baseUrl || url.protocol === "data:" || url.protocol === "blob:";
    if (!isOwn) faults.push(`a request to ${url.origin}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" && /Content Security|Trusted/i.test(message.text()))
      faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(`the page threw: ${error.message}`));
  return { context, page, faults };
}

/** By a link as `up` prints it. */
export async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.locator("button.main").click();
  await page.locator("nav.side").waitFor();
}

const require = createRequire(import.meta.url);
const axePath = require.resolve("axe-core/axe.min.js");

/**
 * What axe-core finds that is serious or critical, a line each.
 *
 * @param rules all of them unless said
 */
export async function seriousFaults(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(readFileSync(axePath, "utf8"));
  return page.evaluate(async (runOnly) => {
    interface Result {
      readonly violations: readonly {
        readonly id: string;
        readonly impact: string | null;
        readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
      }[];
    }
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<Result> };
    };
    const { violations } = await axe.run(runOnly === undefined ? {} : { runOnly });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary ?? ""}`,
      );
  }, rules);
}

/**
 * `npm run bench -- pages [rows] [rounds]`: how long the dashboard's pages take until they can be
 * used, in a browser, over the ten million rows of usage of `npm run bench -- usage`.
 *
 * Usable: the title and what the page is about stand there and nothing on it is being loaded, by
 * the browser's own clock from the start of the navigation. Each time is a new document; the files
 * of the dashboard are in the browser's cache, as for whoever comes back.
 */
import { availableParallelism, loadavg } from "node:os";

import type { Page } from "playwright-core";

import { buildDashboard } from "../../scripts/dashboard/build.ts";
import { AdminClient } from "../../scripts/edge/admin.ts";
import { makeSignInLink } from "../../scripts/up/operator.ts";
import { launch, openWindow, signIn } from "../browser/support/browser.ts";
import { percentile } from "./statistics.ts";
import { table } from "./table.ts";
import { openUsage, ROWS } from "./usage-state.ts";

const GOAL_P95_MS = 1_000;
const ROUNDS = 20;
const GUARD_MS = 20_000;

interface Asked {
  readonly name: string;
  readonly path: string;
  /** CSS of what the page is about. */
  readonly content: string;
}

interface Selectable {
  querySelector(css: string): object | null;
}

const pagesOf = (id: string): Asked[] => [
  { name: "overview", path: "/", content: ".tile, .chart" },
  { name: "overview of the organization", path: `/o/${id}`, content: ".tile" },
  {
    name: "usage of all, 30 days, by organization",
    path: "/usage?group=organization&range=30d",
    content: "tfoot",
  },
  {
    name: "usage of all, 24 hours, by organization",
    path: "/usage?group=organization&range=24h",
    content: "tfoot",
  },
  {
    name: "usage, an hour by minute, by model",
    path: `${usage(id, "model", "1h")}&width=1m`,
    content: "tfoot",
  },
  { name: "usage, 7 days, by key", path: usage(id, "key", "7d"), content: "tfoot" },
  { name: "usage, 30 days, by project", path: usage(id, "project", "30d"), content: "tfoot" },
  { name: "credits", path: `/o/${id}/credits`, content: "tbody tr" },
  { name: "ledger", path: `/o/${id}/ledger`, content: "tbody tr" },
  { name: "invoices", path: `/o/${id}/invoices`, content: "tbody tr, .empty" },
  { name: "unit economics", path: "/economics", content: ".tile" },
  { name: "unit economics of it", path: `/o/${id}/economics`, content: ".tile" },
];

const usage = (id: string, group: string, range: string): string =>
  `/o/${id}/usage?group=${group}&range=${range}`;

export async function run([size, rounds]: string[]): Promise<void> {
  await buildDashboard();
  const state = await openUsage(Number(size ?? ROWS));
  const browser = await launch();
  try {
    const { page, faults } = await openWindow(browser, { baseUrl: state.url });
    const admin = new AdminClient(state.url, state.adminToken);
    await signIn(page, await makeSignInLink(admin, state.url));
    const asked = pagesOf(state.organizationId);
    const samples = asked.map((): number[] => []);
    for (let round = 0; round <= Number(rounds ?? ROUNDS); round += 1) {
      for (const [index, one] of asked.entries()) {
        const ms = await timeToUsable(page, one);
        // The first round fills the browser's cache.
        if (round > 0) samples[index]?.push(ms);
      }
    }
    report(asked, samples);
    if (faults.length > 0) throw new Error(`the pages had faults: ${faults.join("; ")}`);
  } finally {
    await browser.close();
    await state.close();
  }
}

async function timeToUsable(page: Page, { path, content }: Asked): Promise<number> {
  await page.goto(`/admin${path}`, { waitUntil: "commit" });
  // A function, for the page's policy lets no text be run.
  const ready = page.waitForFunction(
    (css) => {
      const { document } = globalThis as unknown as { document: Selectable };
      const isThere = [css, "h1"].every((one) => document.querySelector(one) !== null);
      return isThere && document.querySelector(".loading") === null && performance.now();
    },
    content,
    { polling: "raf", timeout: GUARD_MS },
  );
  try {
    return Number(await (await ready).jsonValue());
  } catch (cause) {
    const shown = await page.locator("body").textContent();
    throw new Error(`${path} does not show ${content}: ${shown?.slice(0, 2_000)}`, { cause });
  }
}

function report(asked: readonly Asked[], samples: readonly number[][]): void {
  const rows = asked.map(({ name }, index) => {
    const own = samples[index] ?? [];
    const [p50, p95] = [percentile(own, 0.5), percentile(own, 0.95)];
    return [name, p50.toFixed(0), p95.toFixed(0), p95 <= GOAL_P95_MS ? "met" : "MISSED"];
  });
  const head = ["page", "p50 ms", "p95 ms", `goal ${GOAL_P95_MS}`];
  for (const line of table([head, ...rows])) console.log(line);
  const met = rows.filter(([, , , verdict]) => verdict === "met").length;
  console.log(`${met} of ${rows.length} pages usable within the goal`);
  const [load = 0] = loadavg();
  console.log(`load of the machine: ${load.toFixed(1)} on ${availableParallelism()} cores`);
}

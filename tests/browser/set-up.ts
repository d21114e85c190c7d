/** Before any test with a browser: the dashboard is built, once for all files. */
import { buildDashboard } from "../../scripts/dashboard/build.ts";
import { chromiumPath } from "./support/browser.ts";

export default async function setUp(): Promise<void> {
  if (chromiumPath !== undefined) await buildDashboard();
}

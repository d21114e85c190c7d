/** Builds the dashboard where its sources have changed: `npm run dashboard`. */
import { buildDashboard } from "./dashboard/build.ts";

const { isNew, firstLoadBytes } = await buildDashboard();
const size = `first load ${(firstLoadBytes / 1_000).toFixed(1)} kB gzipped`;
process.stdout.write(`The dashboard ${isNew ? "is built" : "was built already"}: ${size}.\n`);

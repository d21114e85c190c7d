/** Builds what the stacks of all tests run, where it has changed: the Worker and the dashboard. */
import { buildDashboard } from "../../scripts/dashboard/build.ts";
import { prepareTemplate } from "./stack-template.ts";

await Promise.all([prepareTemplate(), buildDashboard()]);

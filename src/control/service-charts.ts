/** Charts of the usage of all organizations, that operators share. */
import type { SavedChart } from "../contract/saved-charts.ts";
import type { ServiceChange } from "./organizations.ts";

export interface ServiceCharts {
  /** The newest first. */
  list(): Promise<SavedChart[]>;
  /** With the audit's line. False where there are too many, and nothing was stored. */
  save(chart: SavedChart, change: ServiceChange): Promise<boolean>;
  /** With the audit's line. */
  remove(chart: SavedChart, change: ServiceChange): Promise<void>;
}

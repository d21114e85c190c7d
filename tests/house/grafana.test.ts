/** The dashboard for Grafana and the alert rules ask for metrics that there are. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { rootDir } from "../../scripts/worker/wrangler.ts";

const read = (path: string): string => readFileSync(join(rootDir, path), "utf8");

/** As they stand in the two programs, with what a histogram adds. */
const known = new Set(
  [read("src/observability/metrics.ts"), read("gpu-worker/src/metrics.ts")]
    .flatMap((text) => text.match(/\btidegate_[a-z_]+\b/g) ?? [])
    .flatMap((name) => [name, `${name}_bucket`, `${name}_sum`, `${name}_count`]),
);

describe.each(["docs/grafana/tidegate.json", "docs/grafana/alerts.yaml"])("%s", (path) => {
  it("names no metric that neither the edge nor a worker has", () => {
    const asked = read(path).match(/\btidegate_[a-z_]+\b/g) ?? [];
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
  });
});

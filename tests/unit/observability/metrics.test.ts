/** Metrics of the edge: what Prometheus reads, and what a dataset is given. */
import { describe, expect, it } from "vitest";

import { EdgeMetrics } from "../../../src/observability/metrics.ts";

const linesOf = (metrics: EdgeMetrics, part: string): string[] =>
  metrics
    .toText()
    .split("\n")
    .filter((line) => line.startsWith(part));

describe("a counter", () => {
  it("adds up by its labels, and each sample is given to the dataset", () => {
    const points: object[] = [];
    const metrics = new EdgeMetrics({ writeDataPoint: (point) => points.push(point) });
    metrics.count("tidegate_edge_requests_total", { operation: "getHealth", status: "200" });
    metrics.count("tidegate_edge_requests_total", { operation: "getHealth", status: "200" });
    metrics.count("tidegate_edge_charged_nano_usd_total", { deployment: "m/a" }, 250);
    expect(linesOf(metrics, "tidegate_edge_requests_total")).toEqual([
      'tidegate_edge_requests_total{operation="getHealth",status="200"} 2',
    ]);
    expect(linesOf(metrics, "tidegate_edge_charged")).toEqual([
      'tidegate_edge_charged_nano_usd_total{deployment="m/a"} 250',
    ]);
    expect(points).toHaveLength(3);
    expect(points[2]).toEqual({
      indexes: ["tidegate_edge_charged_nano_usd_total"],
      blobs: ["m/a"],
      doubles: [250],
    });
  });

  it("has a bounded number of series, and writes no label raw", () => {
    const metrics = new EdgeMetrics();
    for (let at = 0; at < 5_000; at += 1)
      metrics.count("tidegate_edge_held_nano_usd_total", { deployment: `d"${at}\n\\` });
    const lines = linesOf(metrics, "tidegate_edge_held");
    expect(lines).toHaveLength(1_001);
    expect(lines[0]).toBe('tidegate_edge_held_nano_usd_total{deployment="d\\"0\\n\\\\"} 1');
    expect(lines.at(-1)).toBe('tidegate_edge_held_nano_usd_total{deployment="other"} 4000');
  });
});

describe("the time to the first token", () => {
  it("is a histogram whose buckets hold all below them", () => {
    const metrics = new EdgeMetrics();
    for (const seconds of [0.005, 0.3, 0.3, 100]) metrics.observeFirstToken("m/a", seconds);
    const name = "tidegate_edge_time_to_first_token_seconds";
    const valueOf = (rest: string) => linesOf(metrics, `${name}${rest}`)[0]?.split(" ").at(-1);
    expect(valueOf('_bucket{deployment="m/a",le="0.01"}')).toBe("1");
    expect(valueOf('_bucket{deployment="m/a",le="0.25"}')).toBe("1");
    expect(valueOf('_bucket{deployment="m/a",le="0.5"}')).toBe("3");
    expect(valueOf('_bucket{deployment="m/a",le="60"}')).toBe("3");
    expect(valueOf('_bucket{deployment="m/a",le="+Inf"}')).toBe("4");
    expect(valueOf("_count")).toBe("4");
    expect(Number(valueOf("_sum"))).toBeCloseTo(100.605);
  });
});

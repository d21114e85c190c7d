/** The migration that gave deployments a target, on a database of before. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "../../../migrations");
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".sql"))
  .toSorted();

describe("a deployment of before", () => {
  it("leads to the gpu-worker whose address it was", () => {
    const database = new DatabaseSync(":memory:");
    const apply = (name: string) => database.exec(readFileSync(join(folder, name), "utf8"));
    const at = files.indexOf("0010_deployment_targets.sql");
    for (const name of files.slice(0, at)) apply(name);
    database.exec(`INSERT INTO models (id, owned_by, created_at_ms, context_tokens, max_output_tokens)
        VALUES ('m', 'tidegate', 0, 2048, 2048);
      INSERT INTO deployments (id, model_id, url) VALUES ('a', 'm', 'https://gpu.example:8788')`);
    for (const name of files.slice(at)) apply(name);
    const columns = "id, model_id, target, weight, priority, upstream_model, capabilities";
    const row = { ...database.prepare(`SELECT ${columns} FROM deployments`).get() };
    expect(row).toEqual({
      id: "a",
      model_id: "m",
      target: '{"kind":"gpu_worker","url":"https://gpu.example:8788"}',
      weight: 1,
      priority: 0,
      upstream_model: null,
      capabilities: '["generate","tasks"]',
    });
  });
});

/** The price book: versions with dates, guarded against slips, never edited. */
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";

import { admin, openCustomer } from "../support/test-worker.ts";

const RATES = {
  input_nano_usd_per_million_tokens: 100,
  cached_input_nano_usd_per_million_tokens: 10,
  output_nano_usd_per_million_tokens: 400,
};

interface Model {
  readonly price: { readonly version: number };
}

async function newModel(): Promise<{ path: string; current: () => Promise<number> }> {
  await openCustomer();
  const path = `/models/p${crypto.randomUUID()}`;
  const settings = {
    owned_by: "tidegate",
    context_tokens: 100,
    max_output_tokens: 100,
    deployments: [{ id: "d", url: "http://gpu-worker.test" }],
    price: RATES,
  };
  await admin("PUT", path, settings);
  const current = async () => {
    const { data } = await admin<{ data: { version: number; effective: number }[] }>(
      "GET",
      `${path}/prices`,
    );
    const dearest = data.filter(({ effective }) => effective <= Date.now() / 1_000);
    return Math.max(...dearest.map(({ version }) => version));
  };
  return { path, current };
}

describe("a model's prices", () => {
  it("are versions, those to come among them; a later one does not undo one with a date", async () => {
    const { path, current } = await newModel();
    const soon = Math.floor(Date.now() / 1_000) + 3_600;
    const dearer = { ...RATES, output_nano_usd_per_million_tokens: 500 };
    expect(await admin("POST", `${path}/prices`, { ...dearer, effective: soon })).toMatchObject({
      version: 2,
      effective: soon,
    });
    expect(await current()).toBe(1);
    expect(await admin("POST", `${path}/prices`, dearer)).toMatchObject({ version: 3 });
    expect(await current()).toBe(3);
    const { data } = await admin<{ data: object[] }>("GET", `${path}/prices`);
    expect(data).toHaveLength(3);
  });

  it("need a word more for a tenfold change", async () => {
    const { path } = await newModel();
    const slip = { ...RATES, output_nano_usd_per_million_tokens: 4_000 };
    await expect(admin("POST", `${path}/prices`, slip)).rejects.toThrow(/from 400 to 4000/);
    expect(await admin("POST", `${path}/prices`, { ...slip, confirm: true })).toMatchObject({
      version: 2,
    });
    await expect(admin("GET", "/models/nothing/prices")).rejects.toThrow(/404/);
  });

  it("cannot be edited or deleted, by anyone", async () => {
    const { path } = await newModel();
    const id = path.slice("/models/".length);
    for (const statement of [
      "UPDATE prices SET output_nano_usd_per_million = 1 WHERE model_id = ?",
      "DELETE FROM prices WHERE model_id = ?",
    ])
      await expect(env.DB.prepare(statement).bind(id).run()).rejects.toThrow(/immutable/);
    const model = await admin<Model>("PUT", path, {
      owned_by: "other",
      context_tokens: 100,
      max_output_tokens: 100,
      deployments: [{ id: "d", url: "http://gpu-worker.test" }],
      price: RATES,
    });
    expect(model.price.version).toBe(1);
  });
});

/** `tidegate` in the terminal, as processes of its own against the live service. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { MODEL_ID, type TestOrganization } from "../support/stack-client.ts";
import { stack } from "./stack.ts";

const main = fileURLToPath(new URL("../../cli/src/main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tidegate-cli-"));
const config = join(folder, "config.json");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let organization: TestOrganization;
beforeAll(async () => {
  organization = await stack.createOrganization();
});

interface Run {
  readonly input?: string;
  /** The organization's unless said; false: none. */
  readonly key?: string | false;
  /** Nobody reads what it prints. */
  readonly isUnread?: boolean;
  /** Where it is run. */
  readonly cwd?: string;
}

interface Ran {
  readonly code: unknown;
  readonly out: string;
  readonly err: string;
}

async function tidegate(
  args: readonly string[],
  { input = "", key = organization.key, isUnread = false, cwd = folder }: Run = {},
): Promise<Ran> {
  const { TIDEGATE_API_KEY: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ["--conditions=tidegate-source", main, ...args], {
    cwd,
    env: {
      ...inherited,
      TIDEGATE_CONFIG: config,
      TIDEGATE_BASE_URL: stack.baseUrl,
      TIDEGATE_ADMIN_TOKEN: stack.adminToken,
      ...(key !== false && { TIDEGATE_API_KEY: key }),
    },
  });
  if (isUnread) child.stdout.destroy();
  let [out, err] = ["", ""];
  child.stdout.on("data", (text) => (out += String(text)));
  child.stderr.on("data", (text) => (err += String(text)));
  child.stdin.end(input);
  const code = await new Promise((settle) => child.once("close", settle));
  return { code, out, err };
}

async function done(args: readonly string[]): Promise<string> {
  const { code, out, err } = await tidegate(args);
  expect(code, out + err).toBe(0);
  return out;
}

describe("tidegate", () => {
  it("keeps a key that opens, where only its owner reads it, and uses it", async () => {
    const refused = await tidegate(["login"], { input: "tg_test_nonsense\n", key: false });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("401");
    const { code, out, err } = await tidegate(["login"], {
      input: `${organization.key}\n`,
      key: false,
    });
    expect(code, err).toBe(0);
    expect(out).toContain(organization.keyId);
    expect(out + err).not.toContain(organization.key);
    expect(statSync(config).mode & 0o777).toBe(0o600);
    expect((await tidegate(["models"], { key: false })).out).toContain(MODEL_ID);
  });

  it("ends in silence when nobody reads on", async () => {
    for (const asked of [["models"], ["chat", "--model", MODEL_ID, "Hello"]]) {
      const { code, err } = await tidegate(asked, { isUnread: true });
      expect({ code, err }).toEqual({ code: 0, err: "" });
    }
  });

  it("says what is missing without a key", async () => {
    writeFileSync(config, "{}");
    const { code, err } = await tidegate(["models"], { key: false });
    expect(code).toBe(1);
    expect(err).toContain("tidegate login");
  });

  it("streams an answer and says what it cost", async () => {
    const ask = [
      "chat",
      "--model",
      MODEL_ID,
      "--temperature",
      "0",
      "--cost",
      "What is 12 plus 30?",
    ];
    const { code, out, err } = await tidegate(ask);
    expect(code, err).toBe(0);
    expect(out).toContain("42");
    expect(err).toMatch(/^\$0\.0+\d+ for \d+ \+ \d+ tokens, by a signed receipt$/m);
  });

  it("holds a conversation", async () => {
    const input = "What is 12 plus 30?\nWhat is the capital of France?\n";
    const { code, out, err } = await tidegate(["chat", "--temperature", "0"], { input });
    expect(code, err).toBe(0);
    expect(out).toContain("42");
    expect(out.trim().split("\n").length).toBeGreaterThan(1);
  });

  it("starts what is in a checkout, and says so outside of one", async () => {
    const { code, err } = await tidegate(["up", "--port", "1"]);
    expect(code).toBe(1);
    expect(err).toContain(`${folder} is in no checkout of Tidegate`);
    // What stands in for it says what it was told, and ends as it was told to.
    const checkout = join(folder, "checkout");
    mkdirSync(join(checkout, "scripts"), { recursive: true });
    mkdirSync(join(checkout, "docs"));
    writeFileSync(join(checkout, "package.json"), '{"name":"tidegate"}');
    const said = "console.log(process.argv.slice(2).join(' ')); process.exitCode = 3;";
    writeFileSync(join(checkout, "scripts", "bootstrap.mjs"), said);
    const cwd = join(checkout, "docs");
    const started = await tidegate(["up", "--port", "1", "--help"], { cwd });
    expect(started).toMatchObject({ code: 3, out: "up --port 1 --help\n" });
  });

  it("estimates without asking", async () => {
    const said = await done(["estimate", "--model", MODEL_ID, "--max-tokens", "8", "Hello"]);
    expect(said).toMatch(/answer +at most 8 tokens/);
    expect(said).toMatch(/would run +yes/);
  });

  it("lists keys, and shows the one in use", async () => {
    expect(await done(["keys", "--organization", organization.id])).toContain(organization.keyId);
    expect(await done(["key"])).toContain(organization.keyId);
  });

  it("makes a key that opens, and revokes it", async () => {
    const { id } = await stack.createOrganization();
    const args = ["--model", MODEL_ID, "--organization", id];
    const { code, out, err } = await tidegate(["keys", "create", "for the terminal", ...args]);
    expect(code, err).toBe(0);
    const [key, keyId] = [out.trim(), err.trim()];
    expect(await done(["keys", "--organization", id])).toContain(`${keyId}  for the terminal`);
    expect((await tidegate(["key"], { key })).out).toMatch(new RegExp(`models +${MODEL_ID}`));
    expect(await done(["keys", "revoke", keyId, "--organization", id])).toContain("is revoked");
    expect((await tidegate(["key"], { key })).code).toBe(1);
    const wrong = await tidegate(["keys", "revoke", "key_none", "--organization", id]);
    expect(wrong).toMatchObject({ code: 1, out: "" });
  });

  it("plots usage", async () => {
    await done(["chat", "--model", MODEL_ID, "--max-tokens", "4", "hi"]);
    for (const by of ["tokens", "requests", "cost"]) {
      const said = await done(["usage", "--days", "2", "--by", by, "--width", "10"]);
      expect(said).toMatch(/\d{4}-\d{2}-\d{2} {2}█{10}/);
      expect(said).toMatch(/2 days: \$?[\d.]+$/m);
    }
  });

  it("shows requests as they are booked", async () => {
    const args = ["tail", "--organization", organization.id, "--no-follow", "--lines", "1"];
    const said = await done(args);
    expect(said.trim().split("\n")).toHaveLength(1);
    expect(said).toContain("completed");
    expect(await done([...args.slice(0, -1), "0"])).toBe("");
  });

  it("refuses what is no number, and asks nothing", async () => {
    for (const [option, value] of [
      ["--max-tokens", "many"],
      ["--max-tokens", "1.5"],
      ["--temperature", ""],
      ["--seed", "0x"],
    ] as const) {
      const { code, out, err } = await tidegate(["chat", "--model", MODEL_ID, option, value, "hi"]);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toContain(`option '${option}`);
    }
  });

  it("checks a receipt and the ledger, and finds what was changed", async () => {
    const answer = JSON.parse(
      await done(["--json", "chat", "--model", MODEL_ID, "--max-tokens", "4", "hi"]),
    ) as { id: string };
    expect(await done(["verify", "receipt", answer.id])).toContain("The signature is good.");
    expect(await done(["verify", "ledger"])).toContain("intact, and signed");

    const headers = { authorization: `Bearer ${organization.key}` };
    const save = async (name: string, path: string, from = "", to = ""): Promise<string> => {
      const text = await (await fetch(stack.baseUrl + path, { headers })).text();
      writeFileSync(join(folder, name), text.replace(from, to));
      return join(folder, name);
    };
    const ledgerPath = "/v1/organization/ledger?limit=1000";
    const keys = await save("keys.json", "/.well-known/jwks.json");
    const good = await save("ledger.json", ledgerPath);
    expect(await done(["verify", "ledger", "--file", good, "--keys", keys])).toContain("intact");
    const amount = /"amount_nano_usd":\d+/.exec(readFileSync(good, "utf8"))?.[0] ?? "";
    const bad = await save("bad.json", ledgerPath, amount, '"amount_nano_usd":1');
    const { code, out } = await tidegate(["verify", "ledger", "--file", bad, "--keys", keys]);
    expect(code).toBe(1);
    expect(out).toContain("entry 1 does not have the hash that follows from it");

    const path = `/v1/generations/${answer.id}`;
    const changed = await save("generation.json", path, '"model":"', '"model":"x');
    const kept = await save("kept.json", path);
    expect(await done(["verify", "receipt", "--file", kept, "--keys", keys])).toContain("good");
    const forged = readFileSync(changed, "utf8").replace(
      /"amount_nano_usd":\d+/,
      '"amount_nano_usd":0',
    );
    writeFileSync(changed, forged);
    const other = await tidegate(["verify", "receipt", "--file", changed, "--keys", keys]);
    expect(other.code).toBe(1);
    expect(other.err).toContain("another amount_nano_usd");
  });
});

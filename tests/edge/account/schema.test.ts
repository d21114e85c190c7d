import { describe, expect, it } from "vitest";

import { migrate, SCHEMA_VERSIONS } from "../../../src/account/schema.ts";
import { hashSecret } from "../../../src/auth/secret-text.ts";
import { admitCall, openAccount, settleCall, type TestAccount } from "../support/test-account.ts";

/**
 * A hash for each version that may be in use somewhere: add one for a new version, never change
 * one.
 */
const HASHES = [
  "e3dbc40496c103be6864f715403a53dfd127366b1144c16edff3f385d621fc00",
  "f077a426e13bcc5c130e859a0fa3c37299e146831d3e5964a0b997764d317461",
  "eeb612dd54abc58003106b07b4754b0c9d82f3f97b7fa1f8f9f54a9edb57f66a",
  "768ca125cabaf702aa86324719697409aed13b1c63dc58c11cad826a783d7423",
  "4611e03a0f15a3e436299e270dc0b46528d7151843cc75c4aeaf403984743205",
  "65d4f288baac33a8bd1df5844a09718e20545bee05bec7261e745dc8d1e737b6",
  "02b665daceab1a68bf82beef1d15a4ba2cad0351d432b90a6fbccd8046e155ca",
  "5e494895584152e697355bf7233db1b6ca44d207f86443d78b38118eab0f567c",
  "0cd7b7117dcbba7a5e610937047d1884c3e484e251300f380b1d149fb6b8282d",
  "4087def28110d7051e9d4009b2a031f86f5d3d7e7d5419b6c72a1d1848517b49",
  "03fd1203b8f433a5eed025b65d537aee9a23982a1570e80b7e780707bc300a64",
  "cea514cf082948a7bcd27d9fa24ca5eee00faee4e533b9852bb6cf7c8c346323",
  "971238745db9382587874f69d607b37faec0a4a6ce2b46fc215bb6c0673aafca",
  "778e3b859bdd8e081198c65f73486105942f1450b9393bb28577cfb41c25412e",
  "ac7edae6980f10c0913bb710253fa6e55dfd8f09f7841e17cbbed0f602c3e521",
  "fd001e0624f2d4e35173e63320ce9d110eb96f1be0db57b4e596573b7d11de4d",
  "8b615d4d2b780340a52e47f29430c762a07ac9a028918708b9abf701c1efc6f6",
  "5713d8684ec3b3c0c63fab635c5fdfd5a3638a4836ac1f8d06fafbe76963ef56",
  "14ed62becf6fec38c9f4bda8ff469f158337e9cc0882ff3fe16475df071db27a",
  "d0222e2b577ee42265aae00a05124f47e79aeff64ab79df59efa2f1fe3f58333",
  "5d7229f4c9dbcfca4e2181bc4e119aa37bfd1f68adbae44cf7488dc316265cfe",
];

function failure(account: TestAccount, versions: readonly string[]): Promise<string> {
  return account.inside(async (_object, { storage }) => {
    try {
      migrate(storage, versions);
      return "migrated";
    } catch (error) {
      return String(error);
    }
  });
}

describe("the account's tables", () => {
  it("have versions that are never edited", async () => {
    expect(await Promise.all(SCHEMA_VERSIONS.map(hashSecret))).toEqual(HASHES);
  });

  it("take the steps that they lack, once, and keep what is in them", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    await account.stub.settle(settleCall("req_1", 5));
    const next = [
      ...SCHEMA_VERSIONS,
      "ALTER TABLE ledger ADD COLUMN region TEXT",
      "CREATE TABLE later (id TEXT PRIMARY KEY) STRICT; INSERT INTO later VALUES ('one');",
    ];
    await account.inside(async (_object, { storage }) => {
      migrate(storage, next);
      migrate(storage, next);
    });
    expect(await account.rows("SELECT region FROM ledger")).toEqual([
      { region: null },
      { region: null },
    ]);
    expect(await account.rows("SELECT id FROM later")).toEqual([{ id: "one" }]);
    expect(await account.rows("SELECT max(version) AS version FROM schema_version")).toEqual([
      { version: SCHEMA_VERSIONS.length + 2 },
    ]);
  });

  it("take a step whole or not at all", async () => {
    const account = await openAccount();
    const broken = [...SCHEMA_VERSIONS, "CREATE TABLE half (id TEXT); SELECT * FROM nowhere;"];
    expect(await failure(account, broken)).toContain("no such table: nowhere");
    expect(await account.rows("SELECT name FROM sqlite_master WHERE name = 'half'")).toEqual([]);
  });

  it("of a newer program are not touched by an older one", async () => {
    const account = await openAccount();
    await account.inside(async (_object, { storage }) => {
      migrate(storage, [...SCHEMA_VERSIONS, "SELECT 1"]);
    });
    const [theirs, ours] = [SCHEMA_VERSIONS.length + 1, SCHEMA_VERSIONS.length];
    const message = `are of version ${theirs}; this program knows ${ours}`;
    expect(await failure(account, SCHEMA_VERSIONS)).toContain(message);
  });

  it("keep what limits counted and what open requests took, where buckets leaked before", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    const version = SCHEMA_VERSIONS.findIndex((step) => step.includes("limit_window"));
    const rule = (metric: string, period: string) =>
      JSON.stringify(["organization", account.id, null, metric, period]);
    const buckets = [
      [rule("requests", "minute"), { debt: 3 * 60_000, lastMs: 1_000 }],
      [rule("output_tokens", "day"), { debt: 7 * 86_400_000 + 1, lastMs: 2_000 }],
      [rule("input_tokens", "minute"), { debt: 0, lastMs: 3_000 }],
    ];
    await account.inside(async (_object, { storage }) => {
      storage.sql.exec("DROP TABLE limit_window");
      storage.sql.exec("DELETE FROM schema_version WHERE version > ?", version);
      storage.sql.exec("UPDATE account SET buckets = ?", JSON.stringify(buckets));
      const old = "json_set(value, '$.reservedInputTokens', 10, '$.reservedOutputTokens', 100)";
      storage.sql.exec(
        `UPDATE hold_page SET holds = (SELECT json_group_array(${old}) FROM json_each(holds))`,
      );
      migrate(storage, SCHEMA_VERSIONS.slice(0, version + 1));
    });
    const [row] = await account.rows<{ buckets: string }>("SELECT buckets FROM account");
    expect(JSON.parse(row?.buckets ?? "")).toEqual([
      [rule("requests", "minute"), [[1_000, 3]]],
      [rule("output_tokens", "day"), [[2_000, 8]]],
    ]);
    const [page] = await account.rows<{ holds: string }>("SELECT holds FROM hold_page");
    expect(JSON.parse(page?.holds ?? "")).toMatchObject([
      { requestId: "req_1", countedInputTokens: 10, countedOutputTokens: 100 },
    ]);
  });
});

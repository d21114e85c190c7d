import { describe, expect, it } from "vitest";

import { parseMail, parseConfig, parseSecrets } from "../../src/config.ts";

const LONG = "0123456789abcdef0123456789abcdef";
const SECRETS = {
  GPU_SIGNING_SECRET: LONG,
  KEY_TAG_SECRET: LONG,
  ADMIN_TOKEN: LONG,
  RECEIPT_SIGNING_SECRET: LONG,
};

describe("the configuration", () => {
  it.each([
    ["development", "dev"],
    ["test", "test"],
    ["production", "live"],
  ])("gives the environment %s keys that start with %s", (environment, keyEnvironment) => {
    expect(parseConfig({ ENVIRONMENT: environment }).keyEnvironment).toBe(keyEnvironment);
  });

  it.each([undefined, "", "staging"])("does not guess its environment from %j", (environment) => {
    expect(() => parseConfig({ ENVIRONMENT: environment })).toThrow(
      /ENVIRONMENT: must be development, test or production/,
    );
  });

  it("reads milliseconds from text and has defaults", () => {
    expect(parseConfig({ ENVIRONMENT: "test", HOLD_GRACE_MS: "500" })).toMatchObject({
      holdGraceMs: 500,
      requestTimeoutMs: 600_000,
    });
  });

  it.each(["0", "-1", "1.5", "soon", ""])("refuses a duration of %j by its name", (value) => {
    expect(() => parseConfig({ HOLD_GRACE_MS: value })).toThrow(/HOLD_GRACE_MS/);
  });

  it("refuses retired keys that are none, and a password cost that is too low in production", () => {
    for (const text of ["nonsense", "{}", '[{"kty":"OKP"}]'])
      expect(() => parseConfig({ RETIRED_RECEIPT_KEYS: text })).toThrow(/RETIRED_RECEIPT_KEYS/);
    for (const text of ["0", "1.5", "many"])
      expect(() => parseConfig({ PASSWORD_COST: text })).toThrow(/PASSWORD_COST/);
    const ENVIRONMENT = "production";
    expect(() => parseConfig({ ENVIRONMENT, PASSWORD_COST: "16384" })).toThrow(/at least 210000/);
    expect(parseConfig({ ENVIRONMENT }).passwordCost).toBe(220_000);
  });

  it("names every secret that is missing or short, and shows none", () => {
    const short = "short-secret-value";
    expect(() =>
      parseSecrets({ ...SECRETS, ADMIN_TOKEN: short, KEY_TAG_SECRET: undefined }),
    ).toThrow(/KEY_TAG_SECRET.*ADMIN_TOKEN/);
    try {
      parseSecrets({ ...SECRETS, ADMIN_TOKEN: short });
    } catch (error) {
      expect(String(error)).not.toContain(short);
    }
  });
});

describe("the server that takes mails", () => {
  const MAIL_FROM = "alerts@tidegate.example";

  it("is none where none is named", () => {
    expect(parseMail({})).toBeNull();
    expect(parseMail({ MAIL_FROM })).toBeNull();
  });

  it("is asked by TLS from the first byte, with a name and a password as they were meant", () => {
    expect(parseMail({ MAIL_URL: "smtps://a%40b:p%2Fq@mail.example", MAIL_FROM })).toEqual({
      host: "mail.example",
      port: 465,
      isSecure: true,
      credentials: { username: "a@b", password: "p/q" },
      from: MAIL_FROM,
    });
    expect(parseMail({ MAIL_URL: "smtp://127.0.0.1:2525", MAIL_FROM })).toMatchObject({
      port: 2_525,
      isSecure: false,
      credentials: null,
    });
  });

  it.each([
    [{ MAIL_URL: "smtp://user:secret@mail.example", MAIL_FROM }, "MAIL_URL"],
    [{ MAIL_URL: "https://mail.example", MAIL_FROM }, "MAIL_URL"],
    [{ MAIL_URL: "mail.example", MAIL_FROM }, "MAIL_URL"],
    [{ MAIL_URL: "smtps://user:secret@mail.example" }, "MAIL_FROM"],
    [{ MAIL_URL: "smtps://mail.example", MAIL_FROM: "a <b@c>" }, "MAIL_FROM"],
  ])("is refused by name and never by value: %j", (env, name) => {
    expect(() => parseMail(env)).toThrow(name);
    expect(() => parseMail(env)).not.toThrow("secret");
  });
});

/** What the guides show as bodies, sent as it stands there. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { rootDir } from "../../scripts/worker/wrangler.ts";
import type { ChatCompletion } from "../../src/contract/chat.ts";
import type { TestOrganization } from "../support/stack-client.ts";
import { stack } from "./stack.ts";

let organization: TestOrganization;
beforeAll(async () => {
  organization = await stack.createOrganization();
});

/** The first body of a request in a guide. */
function bodyOf(guide: string): string {
  const text = readFileSync(join(rootDir, "docs", "guides", `${guide}.md`), "utf8");
  const bodies = [...text.matchAll(/```json\n(.*?)```/gs)].map(([, json = ""]) => json);
  return bodies.find((json) => "model" in JSON.parse(json)) ?? expect.fail(`no body in ${guide}`);
}

async function send(body: string): Promise<ChatCompletion["choices"][number]> {
  const response = await fetch(`${stack.baseUrl}/v1/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${organization.key}`, "content-type": "application/json" },
    // As it stands, but for the dice.
    body: JSON.stringify({ ...(JSON.parse(body) as object), temperature: 0 }),
  });
  const text = await response.text();
  expect(response.status, text).toBe(200);
  const [choice] = (JSON.parse(text) as ChatCompletion).choices;
  return choice ?? expect.fail(text);
}

describe("the README", () => {
  it("has an example of routing that runs in the order in which it stands", async () => {
    const text = readFileSync(join(rootDir, "README.md"), "utf8");
    const [, commands = ""] = /## Routing\n.*?```sh\n(.*?)```/s.exec(text) ?? [];
    const local = commands.replaceAll("http://127.0.0.1:8787", stack.baseUrl);
    const answers = execFileSync(
      "sh",
      ["-ec", local.replaceAll("curl ", "curl -sS --fail-with-body -w '\\n' ")],
      {
        env: { ...process.env, ADMIN_TOKEN: stack.adminToken, TIDEGATE_KEY: organization.key },
        encoding: "utf8",
      },
    );
    const [alias, chat] = answers
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect(alias).toMatchObject({ id: "fast", target: "pocket-chat" });
    expect(chat).toMatchObject({ object: "chat.completion", model: "pocket-chat" });
  });
});

describe("the guide to end users", () => {
  it("has a server that makes a token, and a page that asks with it", () => {
    const text = readFileSync(join(rootDir, "docs", "guides", "end-users.md"), "utf8");
    const [, command = ""] = /```sh\n(.*?)```/s.exec(text) ?? [];
    const [, code = ""] = /```js\n(.*?)```/s.exec(text) ?? [];
    const env = { ...process.env, TIDEGATE_BASE_URL: stack.baseUrl };
    const made = execFileSync(
      "sh",
      ["-ec", command.replace("curl ", "curl -sS --fail-with-body ")],
      {
        env: { ...env, TIDEGATE_API_KEY: organization.key },
        encoding: "utf8",
      },
    );
    const { token } = JSON.parse(made) as { token: string };
    const asked = `${code}\nconsole.log(await ask(process.env.TIDEGATE_BASE_URL, process.env.TOKEN, "hi"));`;
    const said = execFileSync(process.execPath, ["--input-type=module", "-e", asked], {
      env: { ...env, TOKEN: token },
      encoding: "utf8",
    });
    expect(said.trim()).not.toBe("");
  });
});

describe("the body in the guide to", () => {
  it("tools brings a call whose arguments fit the schema", async () => {
    const { finish_reason: reason, message } = await send(bodyOf("tools"));
    expect(reason).toBe("tool_calls");
    const [call] = message.tool_calls ?? [];
    expect(call).toMatchObject({ type: "function", function: { name: "get_weather" } });
    const text = call?.type === "function" ? call.function.arguments : "";
    expect(JSON.parse(text)).toEqual({ city: expect.any(String) });
  });

  it("structured output brings a text of its form", async () => {
    const { finish_reason: reason, message } = await send(bodyOf("structured-output"));
    expect(reason).toBe("stop");
    expect(JSON.parse(message.content ?? "")).toEqual({ city: expect.any(String) });
  });
});

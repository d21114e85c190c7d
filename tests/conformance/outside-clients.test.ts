/**
 * Clients that others made, unchanged, each by a script of its own: what the script sees it asserts
 * itself; what it costs, and how often it asked, is read here. A client that is not installed is
 * skipped and says so.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { Books } from "../e2e/support/books.ts";
import { MODEL_ID } from "../support/stack-client.ts";
import { waitFor } from "../support/wait-for.ts";
import { langChainStandard, outsideClients } from "./outside/clients.ts";
import { openOutsideStage, type OutsideStage } from "./outside/stage.ts";
import { runCommand } from "./python.ts";
import { stack } from "./stack.ts";

/** What the story would have, if nobody left. */
const STORY_TOKENS = 1_900;

describe.each(outsideClients())("$name", ({ name, command, env, retries, missing }) => {
  if (missing !== undefined) process.stdout.write(`${name}: skipped, ${missing}\n`);

  describe.skipIf(missing !== undefined)("unchanged", () => {
    let stage: OutsideStage;
    let ended: Awaited<ReturnType<typeof runCommand>>;
    const [file = "", ...parameters] = command;

    beforeAll(async () => {
      if (missing !== undefined) return;
      stage = await openOutsideStage(stack);
      ended = await runCommand(file, parameters, { ...env, ...stage.env });
    });
    afterAll(() => stage?.close());

    it("is answered whole and streamed, with tools, schemas and errors of its own classes", () => {
      expect(ended.output).toContain("all good");
      expect(ended.code).toBe(0);
    });

    it("ends the work that it leaves, and pays for no more", async () => {
      const books = new Books(stack, stage.leaving.id);
      await waitFor(async () => (await books.organization()).open_holds === 0);
      const [record, ...others] = await books.usage();
      expect(others).toEqual([]);
      expect(record?.completion_tokens).toBeGreaterThan(0);
      expect(record?.completion_tokens).toBeLessThan(STORY_TOKENS);
    });

    it("asks once where there is no money", async () => {
      expect(stage.poor.proxy.requests).toBe(1);
      expect(await new Books(stack, stage.poor.organization.id).usage()).toEqual([]);
    });

    it.runIf(retries)("asks again when an answer is lost, and pays once", async () => {
      expect(stage.losing.proxy.requests).toBe(2);
      expect(await new Books(stack, stage.losing.organization.id).usage()).toHaveLength(1);
    });
  });
});

const { command, env, missing } = langChainStandard();
if (missing !== undefined)
  process.stdout.write(`LangChain's standard tests: skipped, ${missing}\n`);

describe.skipIf(missing !== undefined)("LangChain's standard tests", () => {
  it("pass, but for what is beyond the bundled model", async () => {
    const { key } = await stack.createOrganization();
    const [file = "", ...parameters] = command;
    const { code, output } = await runCommand(file, parameters, {
      ...env,
      BASE: stack.baseUrl,
      KEY: key,
      M: MODEL_ID,
    });
    expect(output).toMatch(/\d+ passed/);
    expect(code, output).toBe(0);
  });
});

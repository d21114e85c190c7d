/**
 * The golden script of each SDK, on the live service: what it prints is compared with the books. A
 * script whose toolchain is not here is skipped and says so.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { SOUND_TOKENS_PER_SECOND } from "../../src/contract/sounds.ts";
import { Books } from "../e2e/support/books.ts";
import { languages } from "./golden/languages.ts";
import { KEYS, openCrowd, openStage, SOUND_SECONDS, type Stage } from "./golden/stage.ts";
import { stack } from "./stack.ts";

type Line = Readonly<Record<string, unknown>> & { readonly step: string };

const CREDIT_NANO_USD = 10_000_000_000;
/** Of the chat, the stream, its sum, the cut stream and the killed one. */
const STORY_TOKENS = 40;
/** The long ones end by themselves here. */
const LONG_TOKENS = 1_500;

let crowdId: string;
beforeAll(async () => {
  crowdId = await openCrowd(stack);
});

describe.each(languages())("the SDK for $name", ({ name, command, env, missing }) => {
  if (missing !== undefined)
    process.stdout.write(`golden script for ${name}: skipped, ${missing}\n`);

  describe.skipIf(missing !== undefined)("on the live service", () => {
    let stage: Stage;
    const lines = new Map<string, Line>();
    const line = (step: string): Line => lines.get(step) ?? expect.fail(`no step ${step}`);

    beforeAll(async () => {
      if (missing !== undefined) return;
      stage = await openStage(stack, crowdId);
      const [file = "", ...args] = command;
      const child = spawn(file, args, {
        cwd: fileURLToPath(new URL("../..", import.meta.url)),
        env: { ...process.env, ...env, ...stage.env },
        stdio: ["ignore", "pipe", "pipe"],
      });
      let output = "";
      let errors = "";
      child.stdout.on("data", (text) => (output += String(text)));
      child.stderr.on("data", (text) => (errors += String(text)));
      const code = await new Promise((settle) => child.once("close", settle));
      for (const text of output.split("\n").filter((one) => one.startsWith("{"))) {
        const said = JSON.parse(text) as Line;
        lines.set(said.step, said);
      }
      expect(code, output + errors).toBe(0);
    });
    afterAll(() => stage?.close());

    const recordOf = (step: string) =>
      new Books(stack, stage.organizationId).recordOf(String(line(step)["requestId"]));

    it("answers, streams and adds a stream up", () => {
      const { text, id, requestId } = line("chat");
      expect(text).toMatch(/\w/);
      expect(String(id)).toContain(String(requestId).replace("req_", ""));
      expect(line("stream")).toMatchObject({ text });
      // Without a word of usage, the sum has it, and no event comes that a plain stream has not.
      const sum = { text, tokens: STORY_TOKENS, choices: 1, resumes: 0 };
      expect(line("accumulate")).toMatchObject(sum);
    });

    it.each(["message", "response"])("adds up the events of a %s", (step) => {
      const { said, text, stop } = line(step);
      expect(text).toMatch(/\w/);
      expect(text).toBe(said);
      expect(stop).toMatch(/^(end_turn|max_tokens|completed|incomplete)$/);
    });

    it("ends what its caller leaves", async () => {
      expect(line("abort")).toMatchObject({ chunks: 3 });
      const record = await recordOf("abort");
      expect(record).toMatchObject({ outcome: "client_left", measured_by: "receipt" });
      expect(record.completion_tokens).toBeLessThan(LONG_TOKENS);
    });

    it("is told that its stream was cancelled, which is charged once", async () => {
      expect(line("cancelled")).toMatchObject({ isOfItsClass: true, code: "request_cancelled" });
      const record = await recordOf("cancelled");
      expect(record).toMatchObject({ outcome: "client_left", measured_by: "receipt" });
    });

    it("gives a stream up that never goes on", () => {
      expect(line("stuck")).toMatchObject({ isOfItsClass: true });
      expect(stage.stuck.requests).toBe(3);
    });

    it("takes a broken stream up again, whole and charged once", async () => {
      expect(line("cut")).toMatchObject({ text: line("chat")["text"], resumes: 1 });
      expect(stage.proxies.cut.requests).toBe(2);
      expect(await recordOf("cut")).toMatchObject({
        outcome: "completed",
        completion_tokens: STORY_TOKENS,
      });
    });

    it("sends a killed request again, charged once", async () => {
      expect(line("killed")).toMatchObject({ text: line("chat")["text"], attempts: 2 });
      expect(stage.proxies.silent.requests).toBe(2);
      expect(await recordOf("killed")).toMatchObject({
        outcome: "completed",
        completion_tokens: STORY_TOKENS,
      });
    });

    it("sends a file, and reads what is said in it whole, as events and as a plain text", () => {
      const text = "tone";
      const said = { text, streamed: text, done: text, plain: `${text}\n` };
      const inputTokens = SOUND_SECONDS * SOUND_TOKENS_PER_SECOND;
      expect(line("transcription")).toMatchObject({ ...said, inputTokens });
    });

    it("sends a killed request with a file again, charged once", async () => {
      expect(line("heard")).toMatchObject({ text: "tone", attempts: 2 });
      expect(stage.proxies.deaf.requests).toBe(2);
      expect(await recordOf("heard")).toMatchObject({
        operation: "audio.transcriptions",
        outcome: "completed",
      });
    });

    it("comes back when it is told to, and not without money", () => {
      expect(Number(line("limited")["attempts"])).toBeGreaterThan(1);
      expect(line("poor")).toMatchObject({ isOfItsClass: true, code: "insufficient_credits" });
      expect(stage.proxies.poor.requests).toBe(1);
    });

    it("reads every page, and tells an error with its request", () => {
      expect(line("pages")).toMatchObject({ keys: KEYS });
      const error = { isOfItsClass: true, status: 404, code: "model_not_found" };
      expect(line("error")).toMatchObject(error);
      expect(line("error")["requestId"]).toMatch(/^req_/);
    });

    it("checks a receipt", async () => {
      const { charge_nano_usd: costNanoUsd, id } = await recordOf("chat");
      expect(line("receipt")).toMatchObject({ costNanoUsd, reference: id });
    });

    it("has paid for each of its eleven generations and four transcriptions once", async () => {
      const books = new Books(stack, stage.organizationId);
      await books.quiet();
      expect(await books.expectBalanced(CREDIT_NANO_USD)).toHaveLength(15);
    });
  });
});

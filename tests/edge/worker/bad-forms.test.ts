/**
 * Forms of parts as no client sends them: each is refused in OpenAI's envelope, for nothing and
 * unasked, or read as what it is.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { expectRefusal } from "../support/bad-bodies.ts";
import { FakeWorker } from "../support/fake-worker.ts";
import { CREDIT, openTaskCustomer } from "../support/task-customer.ts";
import { TestAccount } from "../support/test-account.ts";
import { ask, type Customer } from "../support/test-worker.ts";

const PATH = "/v1/audio/transcriptions";
const TYPE = "multipart/form-data; boundary=b";

let worker: FakeWorker;
let customer: Customer;
beforeEach(async () => {
  worker = new FakeWorker();
  worker.listen();
  worker.solves = () => ({
    promptTokens: 10,
    receipt: { completionTokens: 3 },
    result: {
      task: "pipeline",
      pipeline: "automatic-speech-recognition",
      results: [{ text: "Hello." }],
    },
  });
  customer = await openTaskCustomer({ ear: ["automatic-speech-recognition"] });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** What a WAV's head says, where it is not a second of silence. */
interface Said {
  readonly riffBytes?: number;
  readonly formatBytes?: number;
  readonly code?: number;
  readonly channels?: number;
  readonly rate?: number;
  readonly frameBytes?: number;
  readonly bits?: number;
  readonly dataBytes?: number;
}

const FRAMES = 8_000;

/** A letter for each byte. */
function wavOf(said: Said = {}): string {
  const bytes = new Uint8Array(44 + FRAMES);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode("RIFF    WAVEfmt "));
  view.setUint32(4, said.riffBytes ?? 36 + FRAMES, true);
  view.setUint32(16, said.formatBytes ?? 16, true);
  view.setUint16(20, said.code ?? 1, true);
  view.setUint16(22, said.channels ?? 1, true);
  view.setUint32(24, said.rate ?? FRAMES, true);
  view.setUint16(32, said.frameBytes ?? said.channels ?? 1, true);
  view.setUint16(34, said.bits ?? 8, true);
  bytes.set(new TextEncoder().encode("data"), 36);
  view.setUint32(40, said.dataBytes ?? FRAMES, true);
  return new TextDecoder("latin1").decode(bytes);
}

const head = (name: string, more = "") =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n`;
const field = (name: string, value: string, more = "") => `${head(name)}${more}\r\n${value}\r\n`;
const file = (sound = wavOf(), more = '; filename="a.wav"', lines = "") =>
  `${head("file", more)}${lines}\r\n${sound}\r\n`;
const MODEL = field("model", "ear");
const END = "--b--\r\n";

/** @param text a letter for each byte */
function send(text: string, type = TYPE): Promise<Response> {
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const headers = { authorization: `Bearer ${customer.key}`, "content-type": type };
  return ask(PATH, { method: "POST", headers, body: bytes });
}

async function expectNothingHappened(): Promise<void> {
  expect(worker.tasks).toEqual([]);
  const { openHolds, balance } = (await new TestAccount(customer.id).stub.describe()) ?? {};
  expect([openHolds ?? 0, balance?.postedNanoUsd ?? CREDIT]).toEqual([0, CREDIT]);
}

const NO_PARTS = "does not have its parts";
const form = (...parts: string[]) => [...parts, END].join("");

describe("a form that is none", () => {
  it.each<[string, string, string, string?]>([
    ["with no boundary", form(MODEL, file()), "boundary", "multipart/form-data"],
    ["with an empty boundary", form(MODEL, file()), "boundary", "multipart/form-data; boundary="],
    [
      "with a boundary of 71",
      form(MODEL),
      "boundary",
      `multipart/form-data; boundary=${"b".repeat(71)}`,
    ],
    ["with another boundary", form(MODEL, file()), NO_PARTS, "multipart/form-data; boundary=c"],
    ["of another kind", form(MODEL, file()), "multipart/form-data", "multipart/mixed; boundary=b"],
    [
      "of fields of a page",
      "model=ear",
      "multipart/form-data",
      "application/x-www-form-urlencoded",
    ],
    ["with nothing in it", "", NO_PARTS],
    ["with no parts", END, "file is required"],
    ["with lines of another system", form(MODEL, file()).replaceAll("\r\n", "\n"), NO_PARTS],
    ["of 1,000 parts", form(MODEL, file(), field("user", "x").repeat(998)), "more than 32 parts"],
    ["of 100,000 parts", form(field("a", "").repeat(50_000)), "more than 32 parts"],
    [
      "with a bomb of headers",
      form(field("model", "ear", "x-a: b\r\n".repeat(1_000)), file()),
      "head",
    ],
    [
      "with a header without an end",
      form(field("model", "ear", `x-a: ${"y".repeat(100_000)}\r\n`)),
      "head",
    ],
    ["with a head alone", head("model").trimEnd(), "head"],
    [
      "with a part of no name",
      form(MODEL, `--b\r\nContent-Type: audio/wav\r\n\r\n${wavOf()}\r\n`),
      "name",
    ],
    ["with an empty name", form(MODEL, field("", "x"), file()), '""'],
    [
      "with a form in a part",
      form(MODEL, file(wavOf(), "", "Content-Type: multipart/mixed; boundary=c\r\n")),
      "forms inside forms",
    ],
    [
      "with a part in base64",
      form(MODEL, file(wavOf(), "", "Content-Transfer-Encoding: base64\r\n")),
      "must be binary",
    ],
    ["with a model twice", form(MODEL, MODEL, file()), "model must be sent once"],
    ["with a file twice", form(MODEL, file(), file()), "file must be sent once"],
    ["with no UTF-8 in a field", form(field("model", "\xff\xfe"), file()), "UTF-8"],
    ["with a prototype for a field", form(MODEL, file(), field("__proto__", "x")), "__proto__"],
    [
      "with a nesting bomb for a field",
      form(MODEL, file(), field("include", "[".repeat(4_000))),
      "include",
    ],
  ])("%s is refused", async (name, text, says, type) => {
    const response = await send(text, type);
    await expectRefusal(response, { path: PATH, name, sent: { body: text }, says });
    await expectNothingHappened();
  });

  it("that was cut off anywhere is refused", async () => {
    const text = form(MODEL, file());
    const heads = text.indexOf("RIFF") + 60;
    // Every place of the heads, some of the sound, every place of the end but the closing line's.
    const places = [
      ...Array.from({ length: heads }, (_, at) => at).filter((at) => at % 7 === 0),
      ...Array.from({ length: 8 }, (_, at) => heads + at * 991),
      ...Array.from({ length: 12 }, (_, at) => text.length - 3 - at),
    ];
    for (const at of places) {
      const sent = { body: text.slice(0, at) };
      const response = await send(sent.body);
      await expectRefusal(response, {
        path: PATH,
        name: `cut at ${at}`,
        sent,
        says: "invalid_value",
      });
    }
    await expectNothingHappened();
  });
});

describe("a WAV that lies", () => {
  it.each<[string, Said, string]>([
    ["that more samples follow", { dataBytes: FRAMES + 1 }, "8001 bytes"],
    ["that 4 GB of samples follow", { dataBytes: 0xffff_fffe }, "4294967294 bytes"],
    ["that its format has no end", { formatBytes: 0xffff_ffff }, "no samples"],
    ["that its format is shorter than any", { formatBytes: 2 }, "at least 16 bytes"],
    ["that it has no channels", { channels: 0 }, "got 0"],
    ["that it has 65,535 channels", { channels: 65_535 }, "got 65535"],
    ["that it has no rate", { rate: 0 }, "got 0"],
    ["that it has 4 GHz", { rate: 0xffff_ffff }, "got 4294967295"],
    ["that a frame has no bytes", { frameBytes: 0 }, "got 0"],
    ["that a sample has no bits", { bits: 0 }, "0 bits"],
    ["that its samples are packed", { code: 0x55 }, "form 85"],
    ["that it has two channels in one", { channels: 2, frameBytes: 1 }, "got 1"],
    ["that nothing follows", { dataBytes: 0 }, "no samples"],
  ])("%s is refused", async (name, said, says) => {
    const sent = { body: form(MODEL, file(wavOf(said))) };
    await expectRefusal(await send(sent.body), { path: PATH, name, sent, says });
    await expectNothingHappened();
  });

  it("of its whole length alone is heard as far as its samples go", async () => {
    expect((await send(form(MODEL, file(wavOf({ riffBytes: 4 }))))).status).toBe(200);
    expect(worker.tasks[0]?.input).toMatchObject({ inputs: [{ tokens: 10 }] });
  });
});

describe("what a form says of its file", () => {
  it.each([
    ["a name with controls", '; filename="\x00\x07\x1b[2J.wav"', ""],
    ["a name that leads elsewhere", '; filename="../../etc/passwd"', ""],
    ["a name with a quote and a line", '; filename="a\\"b%0d%0aX: y"', ""],
    ["a name of 3,000 characters", `; filename="${"n".repeat(3_000)}"`, ""],
    ["another kind", '; filename="a.wav"', "Content-Type: text/html\r\n"],
    ["a coding that it does not have", "", "Content-Encoding: gzip\r\n"],
    ["no name", "", "Content-Type: application/octet-stream\r\n"],
  ])("counts for nothing: %s", async (_, more, lines) => {
    const response = await send(form(MODEL, file(wavOf(), more, lines)));
    expect(await response.json()).toMatchObject({ text: "Hello." });
    expect(JSON.stringify(worker.tasks[0])).not.toMatch(/passwd|html|nnnn/);
  });
});

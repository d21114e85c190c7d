/** What an object is told of a call arrives as it was said, whatever a client wrote. */
import { describe, expect, it } from "vitest";

import {
  answerToOtherRelease,
  askObject,
  bodyOf,
  headOf,
  type OnceHead,
} from "../../../src/replay/message.ts";
import { fc, runs } from "../../support/random.ts";

const text = fc.string({ unit: "binary" });

it("arrives whole: any character in a path or a content type, any byte in a body", async () => {
  const heads = fc.record({
    params: fc.dictionary(fc.constantFrom("id", "task"), text),
    contentType: text,
    clientIp: fc.option(text),
    after: fc.nat(),
  });
  const property = fc.asyncProperty(heads, fc.uint8Array(), async ({ after, ...own }, bytes) => {
    const head: OnceHead = {
      call: {
        operationId: "createChatCompletion",
        key: { organizationId: "org_1", keyId: "key_1", keyHash: "hash" },
        cache: { mode: "use", maxAgeSeconds: null },
        traceparent: null,
        ...own,
      },
      fingerprint: "f",
      keyedName: "n",
      requestId: "req_1",
      after,
    };
    const body = new Uint8Array(bytes);
    let sent: Request | undefined;
    const ask = async (url: string, init: RequestInit) => {
      sent = new Request(url, init);
      return new Response();
    };
    await askObject(ask, head, { body });
    if (sent === undefined) throw new Error("nothing was sent");
    expect(headOf<OnceHead>(sent, () => true)).toEqual(head);
    expect(await bodyOf(sent)).toEqual(body);
  });
  await fc.assert(property, { numRuns: runs(100) });
});

describe("what a Worker of another release says", () => {
  const said = (message?: string) =>
    new Request("http://object.invalid/", {
      headers: message === undefined ? {} : { "x-tidegate-message": message },
    });
  const knows = ({ operationId }: OnceHead["call"]) => operationId === "createChatCompletion";

  it("is no head where it is said in another way, or of a call that there is not", () => {
    for (const message of [
      undefined,
      "",
      "{",
      "null",
      "7",
      "{}",
      '{"call":{"operationId":"sing"}}',
    ])
      expect(headOf<OnceHead>(said(message), knows)).toBeUndefined();
    expect(
      headOf<OnceHead>(said('{"call":{"operationId":"createChatCompletion"}}'), knows),
    ).toBeDefined();
  });

  it("is answered so that it is sent again", async () => {
    const response = answerToOtherRelease();
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, "2"]);
    expect(await response.json()).toMatchObject({ error: { code: "no_capacity" } });
  });
});

describe("an object that ended as the machine's clock was put back", () => {
  const head = {} as OnceHead;
  const PUT_BACK = "the machine's clock was put back, and the object begins anew";
  /** What each question gets. */
  async function askOf(outcomes: (Response | Error)[]): Promise<Response> {
    const ask = async (): Promise<Response> => {
      const outcome = outcomes.shift() ?? new Error("asked once more");
      if (outcome instanceof Error) throw outcome;
      return outcome;
    };
    return askObject(ask, head, { body: new Uint8Array() });
  }

  it("is asked again, once", async () => {
    const response = await askOf([new Error(PUT_BACK), new Response("new life")]);
    expect(await response.text()).toBe("new life");
    await expect(askOf([new Error(PUT_BACK), new Error(PUT_BACK)])).rejects.toThrow(PUT_BACK);
  });

  it("is asked for nothing again that may have run", async () => {
    const outcomes = [new Error("Network connection lost."), new Response("twice")];
    await expect(askOf(outcomes)).rejects.toThrow("Network connection lost.");
    expect(outcomes).toHaveLength(1);
  });
});

/** What an object is told of a call arrives as it was said, whatever a client wrote. */
import { expect, it } from "vitest";

import { askObject, bodyOf, headOf, type OnceHead } from "../../../src/replay/message.ts";
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
    expect(headOf<OnceHead>(sent)).toEqual(head);
    expect(await bodyOf(sent)).toEqual(body);
  });
  await fc.assert(property, { numRuns: runs(100) });
});

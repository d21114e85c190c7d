/** The disk of both servers is full: nothing can be written down, so nothing new is run, and nothing is wrong afterwards. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { canMount, mountSmallDisk, type SmallDisk } from "../support/small-disk.ts";
import { waitFor } from "../support/wait-for.ts";
import { Books } from "./support/books.ts";
import { CHAT_PATH, storyRequest } from "./support/story.ts";

const DISK_KB = 64 * 1024;

if (!canMount)
  process.stdout.write("skipped: no file system can be mounted here, so no disk can be filled\n");

describe.skipIf(!canMount)("requests on a full disk", () => {
  let disk: SmallDisk;
  let stack: Stack;
  let organization: TestOrganization;
  beforeAll(async () => {
    const mounted = mountSmallDisk(DISK_KB);
    if (mounted === undefined) throw new Error("the file system cannot be mounted");
    disk = mounted;
    stack = await startStack({ stateParent: disk.path });
    organization = await stack.createOrganization();
  });
  afterAll(async () => {
    disk?.free();
    await stack?.stop();
    disk?.unmount();
  });

  const ask = (stream: boolean, maxTokens: number) =>
    fetch(stack.baseUrl + CHAT_PATH, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${organization.key}`,
      },
      body: JSON.stringify(storyRequest({ maxTokens, seed: 1, stream })),
    });

  it("are told to come back, what runs goes on, and the books explain all", async () => {
    const running = await ask(true, 200);
    expect(running.status).toBe(200);
    disk.fill();
    for (const stream of [false, true]) {
      const refused = await ask(stream, 8);
      const { error } = (await refused.json()) as { error: { code: string; message: string } };
      expect({ status: refused.status, code: error.code }).toEqual({
        status: 429,
        code: "no_capacity",
      });
      expect(error.message).toContain("storage is full");
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    }
    expect(await running.text()).toContain("[DONE]");

    disk.free();
    await waitFor(async () => (await ask(false, 8)).status === 200);
    const books = new Books(stack, organization.id);
    await books.quiet();
    expect(await books.usage()).toHaveLength(2);
    expect((await books.reconciliation()).unexplained).toEqual([]);
  });
});

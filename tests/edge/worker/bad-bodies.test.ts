/**
 * Bodies that are none, for every operation that people and operators call and that are open to
 * anyone; `every-bad-input.test.ts` has those of keys, and a worker's are signed. And uploads of
 * any size, which are read no further than they may be.
 */
import { beforeAll, describe, expect, it } from "vitest";

import { OPERATIONS } from "../../../src/api/operations.ts";
import type { Operation } from "../../../src/http/operation.ts";
import { BAD_BODIES, expectRefusal, type Sent } from "../support/bad-bodies.ts";
import { becomeOperator, join, ORIGIN } from "../support/people.ts";
import { TestAccount } from "../support/test-account.ts";
import { ask, openCustomer, type Customer } from "../support/test-worker.ts";

let owner: Customer;
let person: string;
let operator: string;
beforeAll(async () => {
  owner = await openCustomer();
  person = (await join(owner.id, "owner")).cookie;
  operator = (await becomeOperator()).cookie;
}, 60_000);

const BODIED = OPERATIONS.filter(
  ({ body, access }) => body !== undefined && access.by !== "worker",
);

const pathOf = ({ path, access }: Operation): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === "organization_id" && access.by === "member" ? owner.id : (KNOWN[name] ?? "x"),
  );

const KNOWN: Readonly<Record<string, string>> = { task: "image-classification" };

function send(operation: Operation, { body, headers = {} }: Sent): Promise<Response> {
  const { access, method } = operation;
  const own = new Headers({ "content-type": "application/json", origin: ORIGIN });
  if (access.by === "key") own.set("authorization", `Bearer ${owner.key}`);
  else own.set("cookie", access.by === "person" ? person : operator);
  for (const [name, value] of Object.entries(headers)) own.set(name, value ?? "");
  return ask(pathOf(operation), { method: method.toUpperCase(), headers: own, body });
}

describe("a body that is none", () => {
  const asked = BODIED.filter(({ access }) => access.by !== "key");
  it.each(asked.map((operation) => [operation.operationId, operation] as const))(
    "is refused by %s",
    async (name, operation) => {
      for (const { sent, says } of BAD_BODIES) {
        const response = await send(operation, sent);
        await expectRefusal(response, { path: operation.path, name, sent, says });
      }
    },
  );
});

const MIB = 1024 * 1024;
/** What is thrown away so that its sender sees the answer, and some pieces on their way. */
const MAX_READ_BYTES = 17 * MIB;

/** So many bytes, made as they are read. */
function upload(sizeBytes: number) {
  const made = { bytes: 0, isCancelled: false };
  const piece = new Uint8Array(MIB / 4).fill(0x20);
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (made.bytes >= sizeBytes) return controller.close();
        made.bytes += piece.length;
        controller.enqueue(piece);
      },
      cancel() {
        made.isCancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, made };
}

/** One for each bound, form and dialect of errors that there is. */
function unlike(operations: readonly Operation[]): Operation[] {
  const kinds = new Map(
    operations.map((operation) => {
      const { access, body, path } = operation;
      const dialect = /^\/(hf|v1\/messages|v1\/responses)\b/.exec(path)?.[0];
      return [[access.by, body?.maxBytes, body?.isForm, dialect].join(), operation] as const;
    }),
  );
  return [...kinds.values()];
}

describe("an upload of 100 MB without a length", () => {
  it.each(unlike(BODIED).map((operation) => [operation.operationId, operation] as const))(
    "is refused by %s after its bound, and read on no further than its sender needs",
    async (name, operation) => {
      const { body, made } = upload(100_000_000);
      const isForm = operation.body?.isForm === true;
      const headers = isForm ? { "content-type": "multipart/form-data; boundary=b" } : {};
      const sent: Sent = { body, headers };
      const response = await send(operation, sent);
      const { path } = operation;
      await expectRefusal(response, { path, name, sent, says: "body_too_large" });
      expect(made.bytes).toBeLessThan(MAX_READ_BYTES);
      expect(made.isCancelled).toBe(true);
    },
  );

  it("costs nothing, and holds nothing", async () => {
    const { openHolds, balance } = (await new TestAccount(owner.id).stub.describe()) ?? {};
    expect([openHolds, balance?.postedNanoUsd]).toEqual([0, 1_000_000_000]);
  });
});

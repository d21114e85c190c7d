/**
 * What the runtime itself throws, and what a caller is told of it: real objects, a real look-up of
 * a host that is not there.
 */
import { describe, expect, it } from "vitest";

import { GpuWorkerBackend } from "../../../src/backends/gpu-worker.ts";
import { toApiError } from "../../../src/errors.ts";
import { fromBackend } from "../../../src/gateway/refusals.ts";
import { openAccount, type TestAccount } from "../support/test-account.ts";

const SECRET = "a signing secret for tests, 32 characters or more";

const thrownBy = async (work: () => Promise<unknown>): Promise<Error> =>
  work().then(
    () => Promise.reject(new Error("nothing was thrown")),
    (cause: unknown) => cause as Error,
  );

/** What `describe()` throws when this happens inside the object. */
async function faultOf(
  account: TestAccount,
  happen: (state: DurableObjectState) => unknown,
): Promise<Error> {
  const restore = await account.inside(async (object, state) => {
    const prototype = Object.getPrototypeOf(object) as { describe: () => unknown };
    const { describe: real } = prototype;
    prototype.describe = () => happen(state);
    return () => (prototype.describe = real);
  });
  try {
    return await thrownBy(() => account.stub.describe());
  } finally {
    restore();
  }
}

describe("what an object throws", () => {
  it("is 500 when it is a fault of ours, whose words stay inside", async () => {
    const fault = await faultOf(await openAccount(), () => {
      throw new TypeError("our own words");
    });
    expect(fault).toMatchObject({ message: "our own words", remote: true });
    expect(toApiError(fault)).toMatchObject({ code: "internal_error" });
  });

  it("is 500 when it was reset in the middle, as when its code changes, and it answers again at once", async () => {
    const account = await openAccount();
    const fault = await faultOf(account, (state) => state.abort("given up"));
    expect(fault).toMatchObject({ message: "given up", durableObjectReset: true });
    expect(toApiError(fault)).toMatchObject({ code: "internal_error" });
  });
});

describe("a worker whose host has no address", () => {
  it("is a backend that failed, though the runtime has the same words for it as for a full disk", async () => {
    const url = new URL("http://no-such-host.invalid/");
    const raw = await thrownBy(() => fetch(url));
    expect(raw.message).toMatch(/^internal error; reference = \w+$|Network connection lost/);
    const backend = new GpuWorkerBackend(url.href, SECRET, fetch);
    const fault = await thrownBy(() => backend.find("req_1"));
    expect(fromBackend(fault)).toMatchObject({ code: "backend_failed" });
  });
});

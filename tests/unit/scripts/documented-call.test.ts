/**
 * What the compiler refuses of a call of the admin API: `npm test` fails where it takes one of the
 * calls below that are marked as errors.
 */
import { describe, expect, it } from "vitest";

import type { DocumentedCall } from "../../../scripts/edge/documented-call.ts";

const sent: string[] = [];
const call: DocumentedCall<"/admin/v1"> = (method, target, body?) => {
  sent.push(`${method} ${target} ${JSON.stringify(body)}`);
  return Promise.resolve({ data: [] }) as Promise<never>;
};
const id: string = "org_1";
const organization = `/organizations/${id}` as const;

describe("a call of the admin API", () => {
  it("is sent as it is written", async () => {
    sent.length = 0;
    await call("GET", `${organization}/usage?limit=100&after=req_1`);
    await call("POST", `${organization}/keys`, { name: "k", scopes: ["chat"] });
    await call("PUT", "/aliases/fast", { target: "m" });
    await call("DELETE", `${organization}/keys/${id}`);
    await call("GET", "/usage?start_time=0&group_by=model&group_by=operation&bucket_width=1d");
    expect(sent).toHaveLength(5);
    expect(sent[1]).toBe('POST /organizations/org_1/keys {"name":"k","scopes":["chat"]}');
  });

  it("is refused by the compiler with a path or method that openapi.yaml does not have", async () => {
    // @ts-expect-error no such path
    await call("GET", `${organization}/useage`);
    // @ts-expect-error no such method of it
    await call("POST", `${organization}/audit`);
    // @ts-expect-error a path that is not written out
    await call("GET", id);
    // @ts-expect-error below the base already
    await call("GET", "/admin/v1/models");
    expect(sent).toContain("GET /organizations/org_1/useage undefined");
  });

  it("is refused with a query that is unknown, missing or not spelled out", async () => {
    // @ts-expect-error limits instead of limit
    await call("GET", `${organization}/usage?limits=100`);
    // @ts-expect-error no such width
    await call("GET", "/usage?start_time=0&bucket_width=1y");
    // @ts-expect-error without its start_time
    await call("GET", "/usage?bucket_width=1d");
    // @ts-expect-error names that nobody can read here
    await call("GET", `${organization}/usage?${id}`);
    expect(sent).toContain("GET /usage?bucket_width=1d undefined");
  });

  it("is refused with a body that is wrong, missing or too much", async () => {
    // @ts-expect-error a number for a name
    await call("POST", `${organization}/keys`, { name: 1 });
    // @ts-expect-error a scope that there is none of
    await call("POST", `${organization}/keys`, { name: "k", scopes: ["chats"] });
    // @ts-expect-error a field that there is none of
    await call("POST", `${organization}/keys`, { name: "k", scope: ["chat"] });
    // @ts-expect-error without one
    await call("POST", `${organization}/keys`);
    // @ts-expect-error with one
    await call("GET", `${organization}/keys`, { name: "k" });
    expect(sent).toContain('POST /organizations/org_1/keys {"name":1}');
  });

  it("is refused where its answer is read wrongly", async () => {
    const page = await call("GET", `${organization}/usage`);
    // @ts-expect-error charge, not charged
    expect(page.data[0]?.charged_nano_usd).toBeUndefined();
    // @ts-expect-error there may be none
    const charge: number = page.data[0]?.charge_nano_usd;
    // @ts-expect-error a list has no such field
    const { total } = page;
    expect([charge, total]).toEqual([undefined, undefined]);
  });
});

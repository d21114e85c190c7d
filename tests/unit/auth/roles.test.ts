import { describe, expect, it } from "vitest";

import { mayAssign, mayDo, PERMISSIONS, rolesWith } from "../../../src/auth/roles.ts";
import { ROLES } from "../../../src/contract/people.ts";

describe("roles", () => {
  it("give an owner everything, and a viewer nothing that writes", () => {
    for (const permission of PERMISSIONS) {
      expect(mayDo("owner", permission)).toBe(true);
      if (permission.endsWith(".write")) expect(mayDo("viewer", permission)).toBe(false);
    }
  });

  it("show money to those who pay, and keys of one's own to those who build", () => {
    expect(rolesWith("money.read")).toEqual(["owner", "admin", "billing"]);
    expect(rolesWith("own_keys.write")).toEqual(["owner", "admin", "developer"]);
    expect(rolesWith("members.write")).toEqual(["owner", "admin"]);
  });

  it("let an admin take away all that is kept, and only an owner erase owners with it", () => {
    expect(rolesWith("privacy.read")).toEqual(["owner", "admin"]);
    expect(rolesWith("privacy.erase")).toEqual(["owner"]);
  });

  it("let only owners and operators touch owners", () => {
    for (const by of ROLES) {
      for (const from of [...ROLES, null]) {
        for (const to of [...ROLES, null]) {
          const touchesOwner = from === "owner" || to === "owner";
          const expected = by === "owner" || (by === "admin" && !touchesOwner);
          expect(mayAssign(by, from, to)).toBe(expected);
          expect(mayAssign("operator", from, to)).toBe(true);
        }
      }
    }
  });
});

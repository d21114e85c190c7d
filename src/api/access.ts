import type { Actor } from "../auth/actor.ts";
import { ApiError } from "../errors.ts";
/** Who may call an operation, checked before its body is read. */
import { presentKey } from "../gateway/authenticate.ts";
import type { PresentedKey } from "../gateway/services.ts";
import type { Access, ApiContext } from "./operation.ts";

const presented = new WeakMap<Request, PresentedKey>();

/** @throws {ApiError} invalid_api_key */
export async function checkAccess(c: ApiContext, access: Access): Promise<void> {
  switch (access) {
    case "key":
      presented.set(c.req.raw, await presentKey(c.env, keyText(c)));
      return;
    case "admin":
      if (!(await c.env.isAdminToken(keyText(c) ?? ""))) throw invalidAdminToken();
      return;
    case "signed": // The handler reads the body it must verify.
    case "public":
      return;
  }
}

/** The key that `checkAccess` found. Its text proved itself; whether it opens anything the account must say. */
export function presentedKey(c: ApiContext): PresentedKey {
  const key = presented.get(c.req.raw);
  if (key === undefined) throw new Error("an operation without key access asked for the key");
  return key;
}

/** The caller's address where the platform in front tells it; null elsewhere. A client cannot set it itself. */
export function clientIpOf(c: ApiContext): string | null {
  const { clientIpHeader } = c.env;
  return clientIpHeader === null ? null : (c.req.header(clientIpHeader) ?? null);
}

/** Who is behind an operation for admins, for the audit log. */
export function actorOf(_c: ApiContext): Actor {
  return { kind: "operator", id: "admin-token" };
}

/** `Authorization: Bearer …`, or `x-api-key: …` as some SDKs send it. */
function keyText(c: ApiContext): string | undefined {
  const bearer = /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  return bearer ?? c.req.header("x-api-key");
}

function invalidAdminToken(): ApiError {
  return new ApiError("invalid_api_key", {
    message: "This operation needs the admin token as `Authorization: Bearer <token>`.",
    headers: { "www-authenticate": "Bearer" },
  });
}

/**
 * The cookie of a session: out of reach of scripts and of other sites, and in production of
 * anything but HTTPS.
 */
import { deleteCookie, setCookie } from "hono/cookie";

import type { KeyEnvironment } from "../auth/api-key.ts";
import type { SignedIn } from "../identity/sessions.ts";
import type { ApiContext } from "./operation.ts";

/**
 * `__Host-` lets the browser itself refuse a cookie that another host set, or that came without
 * HTTPS.
 */
export function cookieName(environment: KeyEnvironment): string {
  return environment === "live" ? "__Host-tidegate" : "tidegate";
}

export function giveCookie(c: ApiContext, { token, session }: SignedIn): void {
  const { keyEnvironment } = c.var.services;
  setCookie(c, cookieName(keyEnvironment), token, {
    ...attributes(keyEnvironment),
    expires: new Date(session.expiresAtMs),
  });
}

export function takeCookie(c: ApiContext): void {
  const { keyEnvironment } = c.var.services;
  deleteCookie(c, cookieName(keyEnvironment), attributes(keyEnvironment));
}

function attributes(environment: KeyEnvironment) {
  return { path: "/", httpOnly: true, sameSite: "Strict", secure: environment === "live" } as const;
}

/**
 * /admin: the admin's window, a page that asks this API with its reader's session. Its files are
 * built beside the Worker (dashboard/); here they get their headers, and every path of the page
 * gets the page itself.
 */
import type { MiddlewareHandler } from "hono";

import { ApiError } from "../errors.ts";
import type { ApiBindings } from "../http/operation.ts";

/** Nothing from anywhere else, nothing written into the page, and no other page around it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

/** Vite's: a name holds the hash of what is in the file. */
const ASSET = /^\/admin\/assets\/[\w.-]{1,128}\.(js|css|svg|woff2)$/;
/** The API below the same path. */
const API = /^\/admin\/v1(\/|$)/;

export const serveDashboard: MiddlewareHandler<ApiBindings> = async function serveDashboard(
  c,
  next,
) {
  const { path } = c.req;
  if (API.test(path)) return next();
  c.set("operationId", "getDashboard");
  const asset = ASSET.exec(path);
  if (path.startsWith("/admin/assets/") && asset === null) return next();
  const file = await c.var.services.dashboardFile(asset === null ? "/admin/index.html" : path);
  if (file === null && asset !== null) return next();
  if (file === null) {
    throw new ApiError("not_found", {
      message: "The dashboard is not built here; `npm run up` or `npm run dashboard` builds it.",
    });
  }
  const isPage = asset === null;
  return new Response(file, {
    headers: {
      "content-type": CONTENT_TYPES[asset?.[1] ?? "html"] ?? "application/octet-stream",
      "content-security-policy": POLICY,
      "cache-control": isPage ? "no-cache" : "public, max-age=31536000, immutable",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": "camera=(), geolocation=(), microphone=()",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    },
  });
};

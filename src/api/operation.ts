/**
 * An operation of the API as data: what OpenAPI says of it and what runs it stand side by side, so that the router,
 * the document and the tests that walk it cannot disagree.
 */
import type { Context } from "hono";
import type { z } from "zod";

import type { ErrorCode } from "../contract/errors.ts";
import type { AdminServices } from "../gateway/admin.ts";
import type { ReceiptServices } from "../gateway/receipts.ts";
import type { GatewayServices } from "../gateway/services.ts";

export interface Services extends GatewayServices, AdminServices, ReceiptServices {}

export interface ApiBindings {
  Bindings: Services;
  Variables: { requestId: string; startedAtMs: number };
}

export type ApiContext = Context<ApiBindings>;

/** Who may call: a customer's key, the admin token, another of our own processes (signed), or anyone. */
export type Access = "key" | "admin" | "signed" | "public";

export interface OperationResponse {
  readonly description: string;
  readonly schema?: z.ZodType;
  /** The payload of each event, when the answer can be a stream. */
  readonly eventSchema?: z.ZodType;
  readonly example?: unknown;
}

export interface Operation {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** OpenAPI's form: `/v1/models/{id}`. */
  readonly path: string;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly access: Access;
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly query?: z.ZodObject;
  readonly body?: { readonly schema: z.ZodType; readonly example: unknown };
  readonly status: 200 | 201;
  readonly response: OperationResponse;
  /** Beyond those every operation has. */
  readonly errors: readonly ErrorCode[];
  readonly handler: (c: ApiContext) => Promise<Response>;
}

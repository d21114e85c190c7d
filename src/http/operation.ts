/**
 * An operation of the API as data: what OpenAPI says of it and what runs it stand side by side, so
 * that the router, the document and the tests that walk it cannot disagree.
 */
import type { Context } from "hono";
import type { z } from "zod";

import type { Permission } from "../auth/roles.ts";
import type { SealingKey } from "../auth/sealed-text.ts";
import type { Scope } from "../contract/account.ts";
import type { ErrorCode } from "../contract/errors.ts";
import type { PlanServices } from "../control/plans.ts";
import type { ReceiptServices } from "../control/receipts.ts";
import type { RecentCosts } from "../control/recent-costs.ts";
import type { ReconciliationServices } from "../control/reconciliation.ts";
import type { ErrorForm } from "../errors.ts";
import type { GatewayServices, PresentedKey } from "../gateway/services.ts";
import type { CallerServices } from "../identity/caller.ts";
import type { PeopleServices } from "../identity/user-administration.ts";
import type { Trace, Tracer } from "../observability/traces.ts";
import type { PoolOf } from "../pool/pool.ts";
import type { StoredResponsesOf } from "../stored-responses/stored-responses.ts";
import type { WatchOf } from "../watch/watch.ts";
import type { BodyLine } from "./body-line.ts";
import type { FileLine } from "./file-line.ts";
import type { AskedCall, OpenCall } from "./key-call.ts";
import type { RefusalPace } from "./refusal-pace.ts";
import type { Tag } from "./tags.ts";

export interface Services
  extends
    GatewayServices,
    CallerServices,
    PeopleServices,
    PlanServices,
    ReceiptServices,
    ReconciliationServices {
  /** Whether the operator has a server that takes mails. */
  readonly sendsMail: boolean;
  readonly storedResponsesOf: StoredResponsesOf;
  /** For customers' own keys: the first seals, each opens; none: no such keys are kept. */
  readonly sealingKeys: () => Promise<readonly SealingKey[]>;
  readonly poolOf: PoolOf;
  readonly watchOf: WatchOf;
  /** For estimates of cost that many watch. */
  readonly recentCosts: RecentCosts;
  /** A file of the dashboard by its path; null where there is none, or no dashboard was built. */
  readonly dashboardFile: (path: string) => Promise<ReadableStream | null>;
  /**
   * Runs a call in an object of its own, where its headers ask for that; null where they do not.
   */
  readonly runInObject?: (asked: AskedCall) => Promise<Response> | null;
  /** Where traces are wanted. */
  readonly tracer?: Tracer;
  /** Of the request, where it is recorded. */
  readonly trace?: Trace;
  /** Where large bodies wait to be checked. */
  readonly bodyLine: BodyLine;
  /** Where files wait for their turns to be read. */
  readonly fileLine: FileLine;
  /** At which those are refused who need no key. */
  readonly refusalPace: RefusalPace;
  /** Ends what a key asked for with this Idempotency-Key; false where it asked for nothing. */
  readonly cancelInObject?: (key: PresentedKey, idempotencyKey: string) => Promise<boolean>;
}

export interface ApiBindings {
  /** As a platform's bindings come with a request; handlers read `c.var.services`. */
  Bindings: { services: Services };
  Variables: {
    services: Services;
    requestId: string;
    startedAtMs: number;
    maxBodyBytes: number;
    /** Of the operation's path. */
    params: Readonly<Record<string, string>>;
    /** Undefined for a path that is no operation's, as the next. */
    operationId?: string;
    /** The operation's path, as the document has it. */
    route?: string;
  };
}

/** How a request that is for no operation is counted. */
export const UNKNOWN_OPERATION = "unknown";

export type ApiContext = Context<ApiBindings>;

/** Who may call. What is not said here is not open. */
export type Access =
  /** A customer's key with this scope; null: with whatever scope its body asks for. */
  | {
      readonly by: "key";
      readonly scope: Scope | null;
      /** Tokens of end users open it, too. */
      readonly isForEndUsers?: true;
    }
  /** An operator of the service. */
  | { readonly by: "operator" }
  /** An operator, or a member of the organization in the path whose role has the permission. */
  | { readonly by: "member"; readonly permission: Permission }
  /** Anybody who is signed in. */
  | { readonly by: "person" }
  /** A usage widget, by its token. */
  | { readonly by: "widget" }
  /** One of our own processes, by its signature. */
  | { readonly by: "worker" }
  | { readonly by: "anyone" };

export const forKeys = (scope: Scope | null): Access => ({ by: "key", scope });
/** The same for tokens of end users: what stores nothing, shows nothing, and is paid for. */
export const forKeysAndEndUsers = (scope: Scope | null): Access => ({
  by: "key",
  scope,
  isForEndUsers: true,
});
export const forMembers = (permission: Permission): Access => ({ by: "member", permission });
export const FOR_OPERATORS: Access = { by: "operator" };
export const FOR_WIDGETS: Access = { by: "widget" };
export const FOR_PERSONS: Access = { by: "person" };
export const FOR_ANYONE: Access = { by: "anyone" };

export interface OperationResponse {
  readonly description: string;
  readonly schema?: z.ZodType;
  /** The payload of each event, when the answer can be a stream. */
  readonly eventSchema?: z.ZodType;
  /** A line of JSON, where the answer is a file of rows: CSV, or JSON lines. */
  readonly lineSchema?: z.ZodType;
  /** Of such a file: it is JSON lines, whoever asks. */
  readonly hasLinesAlone?: boolean;
  /** It may be a text, too. */
  readonly hasPlainText?: boolean;
  /** Where the answer is a file of bytes. */
  readonly fileType?: "application/pdf";
  /** Each event has a name, and none is `[DONE]`. */
  readonly hasNamedEvents?: boolean;
  readonly example?: unknown;
}

export interface RequestHeader {
  readonly description: string;
  readonly schema: z.ZodType;
}

/** Of an operation that other clients ask for at the same path: a header says which form. */
export interface OtherForm {
  readonly header: { readonly name: string } & RequestHeader;
  readonly query?: z.ZodObject;
  readonly schema: z.ZodType;
  /** What `errorSchema` has, at least. */
  readonly errorForm: ErrorForm;
}

export interface OperationBody {
  readonly schema: z.ZodType;
  readonly example: unknown;
  /** It is a form of parts, one of which is a file. */
  readonly isForm?: boolean;
  /** Unless said LIMITS.maxFormBytes, and LIMITS.maxOpenFormBytes where anyone may call. */
  readonly maxBytes?: number;
}

export interface Operation {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** OpenAPI's form: `/v1/models/{id}`. */
  readonly path: string;
  readonly operationId: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly access: Access;
  readonly pathParameters?: Readonly<Record<string, string>>;
  /** The path parameter that may contain one slash, written as such or as %2F: a model's id. */
  readonly spanningParameter?: string;
  readonly query?: z.ZodObject;
  readonly body?: OperationBody;
  readonly status: 200 | 201;
  readonly response: OperationResponse;
  /** Beyond those every operation has. */
  readonly errors: readonly ErrorCode[];
  /**
   * `by_key`: a request with an Idempotency-Key runs once, in an object of its own that keeps the
   * answer.
   */
  readonly idempotency?: "by_key";
  /** How its errors are written, and those of paths below its own; OpenAI's form unless said. */
  readonly errorForm?: ErrorForm;
  /** Of `errorForm`, for the document. */
  readonly errorSchema?: z.ZodType;
  readonly otherForm?: OtherForm;
  /** Headers that it reads beside those of all. */
  readonly headers?: Readonly<Record<string, RequestHeader>>;
  /** Of one that is called on behalf of a key: the same without a request. */
  readonly openCall?: OpenCall;
  readonly handler: (c: ApiContext) => Promise<Response>;
}

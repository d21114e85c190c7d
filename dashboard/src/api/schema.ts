// Generated from src/contract and src/api by scripts/emit-dashboard-types.ts. Do not edit.

export const ROLES_OF = {
  putModel: [],
  retrieveCatalogModel: [],
  listPrices: [],
  createPrice: [],
  previewPrice: [],
  listCatalogModels: [],
  listDeployments: [],
  listOrganizations: [],
  createOrganization: [],
  retrieveOrganization: ["owner","admin","developer","billing","viewer"],
  suspendOrganization: [],
  resumeOrganization: [],
  listUsage: ["owner","admin","developer","billing","viewer"],
  listOrganizationUsage: ["owner","admin","developer","billing","viewer"],
  listOrganizationCosts: ["owner","admin","developer","billing","viewer"],
  listOrganizationTotals: ["owner","admin","developer","billing","viewer"],
  exportOrganizationLedger: ["owner","admin","billing"],
  retrieveOrganizationGeneration: ["owner","admin","developer","billing","viewer"],
  reconcileOrganization: [],
  rebuildRollups: [],
  correctClock: [],
  listAllUsage: [],
  grantCredit: [],
  listCredits: ["owner","admin","billing"],
  refund: [],
  correct: [],
  setCreditLimit: [],
  createProject: ["owner","admin"],
  listProjects: ["owner","admin","developer","billing","viewer"],
  changeProject: ["owner","admin"],
  createKey: ["owner","admin","developer"],
  listKeys: ["owner","admin","developer","billing","viewer"],
  changeKey: ["owner","admin","developer"],
  revokeKey: ["owner","admin","developer"],
  rotateKey: ["owner","admin","developer"],
  listLimits: ["owner","admin","developer","billing","viewer"],
  putLimit: ["owner","admin"],
  deleteLimit: ["owner","admin"],
  listBudgets: ["owner","admin","developer","billing","viewer"],
  putBudget: ["owner","admin","billing"],
  deleteBudget: ["owner","admin","billing"],
  listAlerts: ["owner","admin","developer","billing","viewer"],
  listAudit: ["owner","admin"],
  retrieveAuditEntry: ["owner","admin"],
  listMembers: ["owner","admin","developer","billing"],
  changeMember: ["owner","admin"],
  removeMember: ["owner","admin"],
  listInvitations: ["owner","admin","developer","billing"],
  createInvitation: ["owner","admin"],
  revokeInvitation: ["owner","admin"],
  listUsers: [],
  createUser: [],
  changeUser: [],
  resetPassword: [],
  createSignInLink: [],
  listServiceAudit: [],
  retrieveServiceAuditEntry: [],
} as const;

export interface AcceptInvitationRequest {
  token: string;
  /** Of somebody new here. Without it, the password must be that of somebody who has the address. */
  name?: string | undefined;
  /** The password they have, or the first one of somebody new here. */
  password: string;
}

export interface Alert {
  /** The sequence, as a text. */
  id: string;
  object: "alert";
  sequence: number;
  budget_id: string;
  /** Unix seconds. */
  window_start_at: number;
  /** Percent of the cap. */
  threshold: number;
  cap_nano_usd: number;
  /** With the charge that passed the threshold. */
  spent_nano_usd: number;
  /** Unix seconds. */
  created_at: number;
}

export interface AlertList {
  object: "list";
  data: Alert[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface AllUsagePage {
  object: "page";
  data: ({
    object: "bucket";
    /** Unix seconds, inclusive. */
    start_time: number;
    /** Unix seconds, exclusive. */
    end_time: number;
    results: ({
      object: "usage.result";
      organization_id: string | null;
      model: string | null;
      operation: string | null;
      num_model_requests: number;
      input_tokens: number;
      input_cached_tokens: number;
      output_tokens: number;
      amount: {
        value: number;
        currency: "usd";
      };
      /** Exact, in decimal. */
      amount_nano_usd: string;
    })[];
  })[];
  has_more: boolean;
  next_page: string | null;
}

export interface ApiKey {
  id: string;
  object: "api_key";
  name: string;
  kind: "service" | "user";
  project_id: string;
  /** Whose key it is; null: a service's. */
  user_id: string | null;
  created_at: number;
  /** Unix seconds, to within a minute. */
  last_used_at: number | null;
  state: "active" | "disabled" | "revoked";
  expires_at: number | null;
  revoked_at: number | null;
  /** The key that took its place. */
  replaced_by: string | null;
  /** Who set its terms, where that was somebody above its holder, who may then not change them. */
  terms_set_by: string | null;
  /** What the key may call; null is everything, for a user key as far as its holder's role goes. */
  scopes: ("chat" | "completions" | "models" | "tasks" | "usage" | "account" | "ledger")[] | null;
  models: string[] | null;
  allowed_ips: string[] | null;
  /** The public start of the key; it identifies, it does not open. */
  hint: string;
}

export interface ApiKeyList {
  object: "list";
  data: ApiKey[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface AuditEntry {
  /** The sequence, as a text. */
  id: string;
  object: "audit_entry";
  sequence: number;
  /** Unix seconds. */
  created_at: number;
  actor: {
    kind: "operator" | "member" | "key" | "system";
    id: string;
  };
  action: string;
  target: string;
  before: unknown;
  after: unknown;
}

export interface AuditList {
  object: "list";
  data: AuditEntry[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface Balance {
  /** Credits granted less charges. */
  posted_nano_usd: number;
  /** Set aside for requests that are still running. */
  held_nano_usd: number;
  /** What a new request can use: posted less held, plus the credit limit. */
  available_nano_usd: number;
}

export interface Booking {
  object: "booking";
  is_new: boolean;
  balance: Balance;
}

export interface Budget {
  id: string;
  object: "budget";
  scope: "organization" | "project" | "key";
  scope_id: string;
  /** A calendar day or month in UTC, or all time. */
  window: "day" | "month" | "ever";
  hard_nano_usd: number | null;
  soft_nano_usd: number | null;
  thresholds: number[];
  /** Charged in the window of now. */
  spent_nano_usd: number;
  /** Set aside for requests that are still running. */
  held_nano_usd: number;
  /** Unix seconds; null is never. */
  resets_at: number | null;
}

export interface BudgetList {
  object: "list";
  data: Budget[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface CatalogModel {
  id: string;
  object: "catalog_model";
  owned_by: string;
  created_at: number;
  context_tokens: number;
  max_output_tokens: number;
  tasks: ("text-generation" | "feature-extraction" | "rerank" | "text-classification" | "zero-shot-classification" | "token-classification" | "fill-mask" | "question-answering")[];
  pooling: "mean" | "cls";
  deployments: ({
    id: string;
    /** Origin of a gpu-worker: of a target of that kind. */
    url: string;
    target: DeploymentTarget;
    weight: number;
    priority: number;
    upstream_model: string;
    capabilities: ("generate" | "tasks")[];
  })[];
  price: {
    version: number;
    input_nano_usd_per_million_tokens: number;
    cached_input_nano_usd_per_million_tokens: number;
    output_nano_usd_per_million_tokens: number;
    per_request_nano_usd?: number | undefined;
    /** For each second of the request's own share of the device. */
    per_second_nano_usd?: number | undefined;
    /** Rates of the whole request when its prompt is longer than this. */
    tiers?: {
      prompt_tokens_above: number;
      input_nano_usd_per_million_tokens: number;
      cached_input_nano_usd_per_million_tokens: number;
      output_nano_usd_per_million_tokens: number;
    }[] | undefined;
    /** Off everything that a request in a batch costs. */
    batch_discount_percent?: number | undefined;
  };
}

export interface CatalogModelList {
  object: "list";
  data: CatalogModel[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface ChangeKeyRequest {
  name?: string | undefined;
  /** What the key may call; null is everything, for a user key as far as its holder's role goes. */
  scopes?: ("chat" | "completions" | "models" | "tasks" | "usage" | "account" | "ledger")[] | null | undefined;
  /** The models it may use; null is every one. */
  models?: string[] | null | undefined;
  /** IPv4 and IPv6 addresses and CIDR ranges; null is anywhere. */
  allowed_ips?: string[] | null | undefined;
  /** Unix seconds; null is never. */
  expires_at?: number | null | undefined;
  disabled?: boolean | undefined;
}

export interface ChangeMemberRequest {
  role: Role;
}

export interface ChangePasswordRequest {
  /** The present one; null for somebody who has none yet and signed in by a link. */
  password?: string | null | undefined;
  new_password: string;
}

export interface ChangeProjectRequest {
  name?: string | undefined;
  archived?: boolean | undefined;
}

export interface ChangeUserRequest {
  name?: string | undefined;
  is_operator?: boolean | undefined;
  /** Ends every session of theirs at once. */
  disabled?: boolean | undefined;
}

export interface ClockCorrection {
  object: "clock_correction";
  /** Unix milliseconds, by the account's clock. */
  now: number;
  /** Ledger entries that were booked at times to come, and count now. */
  redated_entries: number;
}

export interface CorrectionRequest {
  /** Above zero gives, below zero takes. */
  amount_nano_usd?: number | undefined;
  /** The same in dollars, as a decimal text: "5.00". */
  amount_usd?: string | undefined;
  external_ref: string;
  /** A payment that was taken back: may leave the account owing. */
  dispute?: boolean | undefined;
  note: string;
}

export interface CostsPage {
  object: "page";
  data: ({
    object: "bucket";
    /** Unix seconds, inclusive. */
    start_time: number;
    /** Unix seconds, exclusive. */
    end_time: number;
    results: ({
      object: "organization.costs.result";
      amount: {
        value: number;
        currency: "usd";
      };
      /** Exact. */
      amount_nano_usd: number;
      /** The model, when grouped by line_item. */
      line_item: string | null;
      project_id: string | null;
      api_key_id: string | null;
    })[];
  })[];
  has_more: boolean;
  next_page: string | null;
}

export interface CreateKeyRequest {
  name: string;
  project_id?: string | undefined;
  /** A user key belongs to a member, and is revoked when they leave. */
  kind?: "service" | "user" | undefined;
  /** Whose user key; null is the caller's own. */
  user_id?: string | null | undefined;
  /** What the key may call; null is everything, for a user key as far as its holder's role goes. */
  scopes?: ("chat" | "completions" | "models" | "tasks" | "usage" | "account" | "ledger")[] | null | undefined;
  /** The models it may use; null is every one. */
  models?: string[] | null | undefined;
  /** IPv4 and IPv6 addresses and CIDR ranges; null is anywhere. */
  allowed_ips?: string[] | null | undefined;
  /** Unix seconds; null is never. */
  expires_at?: number | null | undefined;
}

export interface CreateOrganizationRequest {
  name: string;
  /** First credit grant. */
  credit_nano_usd?: number | undefined;
  /** The same in dollars, as a decimal text: "5.00". */
  credit_usd?: string | undefined;
  requests_per_minute?: number | undefined;
  concurrent_requests?: number | undefined;
}

export interface CreatePriceRequest {
  input_nano_usd_per_million_tokens: number;
  cached_input_nano_usd_per_million_tokens: number;
  output_nano_usd_per_million_tokens: number;
  per_request_nano_usd?: number | undefined;
  /** For each second of the request's own share of the device. */
  per_second_nano_usd?: number | undefined;
  /** Rates of the whole request when its prompt is longer than this. */
  tiers?: {
    prompt_tokens_above: number;
    input_nano_usd_per_million_tokens: number;
    cached_input_nano_usd_per_million_tokens: number;
    output_nano_usd_per_million_tokens: number;
  }[] | undefined;
  /** Off everything that a request in a batch costs. */
  batch_discount_percent?: number | undefined;
  /** Whose own price it is; null is the list price. */
  organization_id?: string | null | undefined;
  /** Unix seconds at which a customer's own price ends and the list price is theirs again; null is never. */
  ends?: number | null | undefined;
  /** Unix seconds from which it is in force, exactly if they are ten or more ahead; null is now, and everywhere within ten. */
  effective?: number | null | undefined;
  /** Needed when a rate changes tenfold or more, up or down. */
  confirm?: boolean | undefined;
}

export interface CreateProjectRequest {
  name: string;
}

export interface CreateUserRequest {
  email: string;
  name: string;
  is_operator?: boolean | undefined;
}

export interface CreatedApiKey {
  id: string;
  object: "api_key";
  name: string;
  kind: "service" | "user";
  project_id: string;
  /** Whose key it is; null: a service's. */
  user_id: string | null;
  created_at: number;
  /** Unix seconds, to within a minute. */
  last_used_at: number | null;
  state: "active" | "disabled" | "revoked";
  expires_at: number | null;
  revoked_at: number | null;
  /** The key that took its place. */
  replaced_by: string | null;
  /** Who set its terms, where that was somebody above its holder, who may then not change them. */
  terms_set_by: string | null;
  /** What the key may call; null is everything, for a user key as far as its holder's role goes. */
  scopes: ("chat" | "completions" | "models" | "tasks" | "usage" | "account" | "ledger")[] | null;
  models: string[] | null;
  allowed_ips: string[] | null;
  /** The public start of the key; it identifies, it does not open. */
  hint: string;
  /** The key itself, shown this once and stored only as a hash. */
  key: string;
}

export interface CreatedInvitation {
  id: string;
  object: "invitation";
  email: string;
  role: Role;
  created_at: number;
  expires_at: number;
  state: "pending" | "accepted" | "revoked" | "expired";
  /** Shown this once, to be handed to whom it invites: POST /auth/v1/invitations/accept. */
  token: string;
}

export interface CreatedUser {
  id: string;
  object: "user";
  email: string;
  name: string;
  /** Runs the service: may do everything. */
  is_operator: boolean;
  /** The organization whose invitation made them; null: an operator did. An invitation proves that they had its token, not that the address is theirs. */
  invited_by: string | null;
  created_at: number;
  state: "active" | "invited" | "disabled";
  /** Shown this once: opens POST /auth/v1/password for 72 hours, once. */
  set_up_token: string;
}

export interface Credit {
  id: string;
  object: "credit";
  amount_nano_usd: number;
  remaining_nano_usd: number;
  priority: number;
  expires_at: number | null;
}

export interface CreditLimitRequest {
  credit_limit_nano_usd?: number | undefined;
  /** The same in dollars, as a decimal text: "5.00". */
  credit_limit_usd?: string | undefined;
}

export interface CreditList {
  object: "list";
  data: Credit[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface Deployment {
  /** The model's id, a slash, and its own. */
  id: string;
  object: "deployment";
  model: string;
  /** Origin of a gpu-worker: of a target of that kind. */
  url: string;
  target: DeploymentTarget;
  weight: number;
  priority: number;
  upstream_model: string;
  capabilities: ("generate" | "tasks")[];
}

export interface DeploymentList {
  object: "list";
  data: Deployment[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export type DeploymentTarget = {
  kind: "gpu_worker";
  /** Origin of a gpu-worker. */
  url: string;
};

/** Every error of this API, before and within a stream. */
export interface ErrorResponse {
  error: {
    /** A sentence that names the value and the rule. */
    message: string;
    type: string;
    /** The field at fault, as a path. */
    param: string | null;
    /** A stable code; docs/ERRORS.md lists them. */
    code: string | null;
  };
}

export interface Generation {
  id: string;
  object: "generation";
  model: string;
  operation: string;
  api_key_id: string;
  project_id: string;
  streamed: boolean;
  outcome: string;
  /** The deployment that answered. */
  deployment_id: string | null;
  measured_by: string;
  limited_by: string | null;
  /** Unix milliseconds. */
  started_at_ms: number;
  /** Unix milliseconds. */
  booked_at_ms: number;
  tokens_prompt: number;
  tokens_cached: number;
  tokens_completion: number;
  /** US dollars. */
  total_cost: number;
  charge_nano_usd: number;
  held_nano_usd: number;
  extends: number;
  /** The price it was charged at. */
  price: Record<string, unknown>;
  queue_ms: number;
  prefill_ms: number;
  decode_ms: number;
  device_ms: number;
  /** What the worker signed. */
  receipt: Record<string, unknown> | null;
  /** The entry as it stands in the hash chain. */
  ledger: {
    sequence: number;
    reference: string;
    kind: string;
    amount_nano_usd: number;
    debit: string;
    credit: string;
    booked_at_ms: number;
    usage: string | null;
    hash: string;
  };
  /** A JWS (EdDSA) of the organization and this ledger entry; the keys are at /.well-known/jwks.json. */
  signed_receipt: string;
}

export interface GrantCreditRequest {
  amount_nano_usd?: number | undefined;
  /** The same in dollars, as a decimal text: "5.00". */
  amount_usd?: string | undefined;
  /** The payment's own id. The same reference is granted once, however often it is sent. */
  external_ref: string;
  source?: "payment" | "promotion" | undefined;
  /** Lower is used first. */
  priority?: number | undefined;
  /** Unix seconds; null is never. */
  expires_at?: number | null | undefined;
  note?: string | undefined;
}

export interface Invitation {
  id: string;
  object: "invitation";
  email: string;
  role: Role;
  created_at: number;
  expires_at: number;
  state: "pending" | "accepted" | "revoked" | "expired";
}

export interface InvitationList {
  object: "list";
  data: Invitation[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface InviteRequest {
  email: string;
  role: Role;
  expires_in_hours?: number | undefined;
}

/** RFC 7517. */
export interface JwkSet {
  keys: {
    kty: string;
    kid: string;
    [name: string]: unknown;
  }[];
}

export interface LedgerPage {
  object: "list";
  data: ({
    sequence: number;
    reference: string;
    kind: string;
    amount_nano_usd: number;
    debit: string;
    credit: string;
    booked_at_ms: number;
    usage: string | null;
    hash: string;
  })[];
  has_more: boolean;
  /** A JWS (EdDSA) of the organization, the last entry's sequence and hash. */
  checkpoint: string | null;
}

export interface Limit {
  scope: "organization" | "project" | "key";
  /** The organization's, project's or key's id. */
  scope_id: string;
  /** null is all models together. */
  model?: string | null | undefined;
  metric: "requests" | "input_tokens" | "output_tokens" | "concurrent_requests";
  /** null for concurrent_requests alone. */
  period?: "minute" | "day" | null | undefined;
  /** The most that is let through in any stretch of the period's length; for concurrent_requests at any time. */
  value: number;
}

export interface LimitList {
  object: "list";
  data: LimitUsage[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface LimitUsage {
  /** What it limits, as one text. */
  id: string;
  object: "limit";
  scope: "organization" | "project" | "key";
  /** The organization's, project's or key's id. */
  scope_id: string;
  /** null is all models together. */
  model?: string | null | undefined;
  metric: "requests" | "input_tokens" | "output_tokens" | "concurrent_requests";
  /** null for concurrent_requests alone. */
  period?: "minute" | "day" | null | undefined;
  /** The most that is let through in any stretch of the period's length; for concurrent_requests at any time. */
  value: number;
  /** What was let through in the period that ends now, with the output that running requests may still have. It can be more than the value after that was lowered. */
  used: number;
  /** Milliseconds until nothing is in use any more, if what runs ended now; null for concurrent_requests. */
  reset_ms: number | null;
}

export interface Member {
  /** The user's id. */
  id: string;
  object: "member";
  email: string;
  name: string;
  role: Role;
  joined_at: number;
}

export interface MemberList {
  object: "list";
  data: Member[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface Organization {
  id: string;
  object: "organization";
  name: string;
  created_at: number;
  balance: Balance;
  /** How far below zero the balance may go. */
  credit_limit_nano_usd: number;
  limits: {
    requests_per_minute: number | null;
    concurrent_requests: number | null;
  };
  open_holds: number;
  /** Why its keys open nothing; empty when they do. Oldest first. */
  suspensions: Suspension[];
}

export interface OrganizationEntry {
  id: string;
  object: "organization_entry";
  name: string;
  created_at: number;
}

export interface OrganizationList {
  object: "list";
  data: OrganizationEntry[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface OwnSession {
  id: string;
  object: "own_session";
  /** The one that asks. */
  is_current: boolean;
  /** Unix seconds, to within five minutes. */
  last_used_at: number;
  /** Unix seconds. */
  expires_at: number;
}

export interface PreviewPriceRequest {
  input_nano_usd_per_million_tokens: number;
  cached_input_nano_usd_per_million_tokens: number;
  output_nano_usd_per_million_tokens: number;
  per_request_nano_usd?: number | undefined;
  /** For each second of the request's own share of the device. */
  per_second_nano_usd?: number | undefined;
  /** Rates of the whole request when its prompt is longer than this. */
  tiers?: {
    prompt_tokens_above: number;
    input_nano_usd_per_million_tokens: number;
    cached_input_nano_usd_per_million_tokens: number;
    output_nano_usd_per_million_tokens: number;
  }[] | undefined;
  /** Off everything that a request in a batch costs. */
  batch_discount_percent?: number | undefined;
  /** Whose own price it is; null is the list price. */
  organization_id?: string | null | undefined;
  /** Unix seconds at which a customer's own price ends and the list price is theirs again; null is never. */
  ends?: number | null | undefined;
  /** Unix seconds from which it is in force, exactly if they are ten or more ahead; null is now, and everywhere within ten. */
  effective?: number | null | undefined;
  /** Needed when a rate changes tenfold or more, up or down. */
  confirm?: boolean | undefined;
  days?: number | undefined;
}

export interface PriceList {
  object: "list";
  data: PriceVersion[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface PricePreview {
  object: "price_preview";
  model: string;
  days: number;
  num_model_requests: number;
  /** As it was, in decimal. */
  charged_nano_usd: string;
  /** At the new price, in decimal. */
  repriced_nano_usd: string;
  difference_nano_usd: string;
  /** The largest differences first, at most 100. */
  organizations: {
    organization_id: string;
    num_model_requests: number;
    /** As it was, in decimal. */
    charged_nano_usd: string;
    /** At the new price, in decimal. */
    repriced_nano_usd: string;
    difference_nano_usd: string;
  }[];
  /** What sums by the day cannot tell, and so is left out. */
  not_included: string[];
}

export interface PriceVersion {
  id: string;
  object: "price";
  model: string;
  version: number;
  /** Unix seconds. */
  effective: number;
  ends: number | null;
  organization_id: string | null;
  input_nano_usd_per_million_tokens: number;
  cached_input_nano_usd_per_million_tokens: number;
  output_nano_usd_per_million_tokens: number;
  per_request_nano_usd?: number | undefined;
  /** For each second of the request's own share of the device. */
  per_second_nano_usd?: number | undefined;
  /** Rates of the whole request when its prompt is longer than this. */
  tiers?: {
    prompt_tokens_above: number;
    input_nano_usd_per_million_tokens: number;
    cached_input_nano_usd_per_million_tokens: number;
    output_nano_usd_per_million_tokens: number;
  }[] | undefined;
  /** Off everything that a request in a batch costs. */
  batch_discount_percent?: number | undefined;
}

export interface Project {
  id: string;
  object: "organization.project";
  name: string;
  created_at: number;
  status: "active" | "archived";
  archived_at: number | null;
}

export interface ProjectList {
  object: "list";
  data: Project[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface PutBudgetRequest {
  scope: "organization" | "project" | "key";
  /** The organization's, project's or key's id. */
  scope_id: string;
  /** A calendar day or month in UTC, or all time. */
  window: "day" | "month" | "ever";
  /** Never passed; null is no cap. */
  hard_nano_usd?: number | null | undefined;
  /** Recorded when passed; null is none. */
  soft_nano_usd?: number | null | undefined;
  hard_usd?: string | null | undefined;
  soft_usd?: string | null | undefined;
  /** Percent of the soft cap, or of the hard one; each recorded once a window. */
  thresholds?: number[] | undefined;
}

export interface PutModelRequest {
  owned_by: string;
  context_tokens: number;
  /** At least 1 for a model that generates text. */
  max_output_tokens?: number | undefined;
  /** What it is offered for, as its workers can do it. */
  tasks?: ("text-generation" | "feature-extraction" | "rerank" | "text-classification" | "zero-shot-classification" | "token-classification" | "fill-mask" | "question-answering")[] | undefined;
  /** Of `feature-extraction`: what makes an embedding of the vectors of a text's tokens, as the model was trained. */
  pooling?: "mean" | "cls" | undefined;
  deployments: ({
    id: string;
    /** Short for a target of kind gpu_worker. */
    url?: string | undefined;
    target?: DeploymentTarget | undefined;
    /** Its share of the requests, among deployments of the same priority. */
    weight?: number | undefined;
    /** Lower is asked first; higher when no lower one takes the request. */
    priority?: number | undefined;
    /** What the target calls the model; null: as we do. */
    upstream_model?: string | null | undefined;
    /** What it is asked for. */
    capabilities?: ("generate" | "tasks")[] | undefined;
  })[];
  price: {
    input_nano_usd_per_million_tokens: number;
    cached_input_nano_usd_per_million_tokens: number;
    output_nano_usd_per_million_tokens: number;
    per_request_nano_usd?: number | undefined;
    /** For each second of the request's own share of the device. */
    per_second_nano_usd?: number | undefined;
    /** Rates of the whole request when its prompt is longer than this. */
    tiers?: {
      prompt_tokens_above: number;
      input_nano_usd_per_million_tokens: number;
      cached_input_nano_usd_per_million_tokens: number;
      output_nano_usd_per_million_tokens: number;
    }[] | undefined;
    /** Off everything that a request in a batch costs. */
    batch_discount_percent?: number | undefined;
  };
  /** Needed when a rate changes tenfold or more, up or down. */
  confirm?: boolean | undefined;
}

export interface Reconciliation {
  object: "reconciliation";
  is_balanced: boolean;
  posted_nano_usd: number;
  /** Sum of the ledger's entries on the customer account. */
  ledger_nano_usd: number;
  held_nano_usd: number;
  /** Sum of the open holds. */
  open_holds_nano_usd: number;
  open_holds: number;
  /** What the live credits have left. */
  credits_nano_usd: number;
  entries: number;
  /** Every entry's hash follows from the one before. */
  is_chain_intact: boolean;
  /** Receipts that came after a request was settled another way. */
  late_receipts: number;
  /** Ended requests by what measured them. */
  measured_by: {
    receipt: number;
    provider: number;
    relay: number;
    checkpoint: number;
    none: number;
  };
  /** Minutes, hours and days against the ledger. */
  rollups: {
    rows: number;
    differing: number;
  };
  /** The database's copy against the account's hours. */
  database: {
    rows: number;
    pending: number;
    differing: number;
  };
  /** The ledger as it was written to R2. */
  archive: {
    objects: number;
    entries: number;
    pending: number;
  };
  /** Journals of the workers, as far back as they go, against the ledger. */
  workers: {
    url: string;
    is_reached: boolean;
    receipts: number;
    matched: number;
    /** Of requests that are not ended yet, or on their way to the books. */
    pending: number;
    /** Booked as what they added after the end. */
    late: number;
    /** Of its journal. What they said is not known. */
    damaged_lines: number;
  }[];
  unexplained_count: number;
  /** At most 100, a sentence each. */
  unexplained: string[];
}

export interface RefundRequest {
  request_id: string;
  /** null: all that is left of the charge. */
  amount_nano_usd?: number | null | undefined;
  amount_usd?: string | null | undefined;
  /** Tells several refunds of one request apart. */
  external_ref?: string | null | undefined;
  note?: string | undefined;
}

export interface ResumeRequest {
  /** The reason that has gone; null is all. The last one's going opens the keys. */
  reason?: string | null | undefined;
}

export type Role = "owner" | "admin" | "developer" | "billing" | "viewer";

export interface RotateKeyRequest {
  /** How long the old key still opens. */
  overlap_seconds?: number | undefined;
}

export interface SessionList {
  object: "list";
  data: OwnSession[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface SetPasswordRequest {
  token: string;
  password: string;
}

export interface SignInLink {
  object: "sign_in_link";
  user_id: string;
  /** Shown this once: opens POST /auth/v1/session/link for half an hour, once. */
  token: string;
  /** Unix seconds. */
  expires_at: number;
}

export interface SignInLinkRequest {
  token: string;
}

export interface SignInRequest {
  email: string;
  password: string;
  /** One of theirs. Needed where more than four people have the address, each by an invitation of another organization. */
  organization_id?: string | null | undefined;
}

/** How many sessions ended. */
export interface SignedOut {
  object: "session";
  signed_out: number;
}

export interface SuspendRequest {
  /** A sentence for the organization: its members and its keys' callers read it. */
  reason: string;
}

export interface Suspension {
  /** A sentence for the organization: its members and its keys' callers read it. */
  reason: string;
  /** Unix seconds. */
  since_at: number;
}

export interface UsagePage {
  object: "page";
  data: ({
    object: "bucket";
    /** Unix seconds, inclusive. */
    start_time: number;
    /** Unix seconds, exclusive. */
    end_time: number;
    results: ({
      object: "organization.usage.completions.result";
      input_tokens: number;
      input_cached_tokens: number;
      input_uncached_tokens: number;
      output_tokens: number;
      num_model_requests: number;
      project_id: string | null;
      user_id: string | null;
      api_key_id: string | null;
      model: string | null;
      batch: boolean | null;
      service_tier: string | null;
    })[];
  })[];
  has_more: boolean;
  next_page: string | null;
}

export interface UsageRecord {
  /** The request id, as in the x-request-id header. */
  id: string;
  object: "usage_record";
  /** Place in the organization's ledger. */
  sequence: number;
  api_key_id: string;
  project_id: string;
  user_id: string | null;
  model: string;
  /** `chat.completions`, `completions`, `messages`, `responses`. */
  operation: string;
  streamed: boolean;
  /** How it ended, and who ended it: `client_left` the client, as the edge saw it; `backend_failed` the worker; `request_failed` the request, by a form of its output that is too slow; `connection_lost` the way between edge and worker, with both alive; `edge_failed` the edge, which broke off or never told of an end; `expired` nobody until its deadline; `voided` it was refused or never ran. */
  outcome: "completed" | "client_left" | "budget_exhausted" | "rate_limit_exceeded" | "access_revoked" | "organization_suspended" | "backend_failed" | "request_failed" | "connection_lost" | "edge_failed" | "expired" | "voided";
  /** The deployment that answered; null of before it was kept. */
  deployment_id: string | null;
  /** What the figures rest on: a `receipt` that a worker signed, the word of another `provider`, what the edge's `relay` counted, the account's last `checkpoint`, or `none`. */
  measured_by: "receipt" | "provider" | "relay" | "checkpoint" | "none";
  prompt_tokens: number;
  cached_tokens: number;
  completion_tokens: number;
  charge_nano_usd: number;
  price_version: number;
  /** What stopped it: `credits` or `budget <id>` for money; `limit output_tokens per <period> of <scope> <id>` for a limit; `key_disabled`, `key_revoked`, `key_expired`, `key_rotated`, `key_terms` or `project_archived` for access; an organization's reasons where that is suspended. */
  limited_by: string | null;
  /** Unix milliseconds. */
  started_at_ms: number;
  /** Unix milliseconds. */
  booked_at_ms: number;
  queue_ms: number;
  prefill_ms: number;
  decode_ms: number;
  device_ms: number;
}

export interface UsageRecordList {
  object: "list";
  data: UsageRecord[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface UsageTotalsPage {
  object: "page";
  data: ({
    object: "bucket";
    /** Unix seconds, inclusive. */
    start_time: number;
    /** Unix seconds, exclusive. */
    end_time: number;
    results: ({
      object: "organization.usage.totals.result";
      num_model_requests: number;
      input_tokens: number;
      input_cached_tokens: number;
      output_tokens: number;
      /** Exact. */
      amount_nano_usd: number;
      project_id: string | null;
      user_id: string | null;
      api_key_id: string | null;
      model: string | null;
    })[];
  })[];
  has_more: boolean;
  next_page: string | null;
}

export interface User {
  id: string;
  object: "user";
  email: string;
  name: string;
  /** Runs the service: may do everything. */
  is_operator: boolean;
  /** The organization whose invitation made them; null: an operator did. An invitation proves that they had its token, not that the address is theirs. */
  invited_by: string | null;
  created_at: number;
  state: "active" | "invited" | "disabled";
}

export interface UserList {
  object: "list";
  data: User[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface UserSession {
  object: "session";
  user: User;
  /** Unix seconds. */
  expires_at: number;
  organizations: {
    id: string;
    name: string;
    role: Role;
  }[];
}

export interface paths {
  "/.well-known/jwks.json": {
    get: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": JwkSet } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/models/{id}": {
    put: { parameters: { path: {
  id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": PutModelRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": CatalogModel } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    get: { parameters: { path: {
  id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": CatalogModel } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/models/{id}/prices": {
    get: { parameters: { path: {
  id: string;
}; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
  organization_id?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": PriceList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    post: { parameters: { path: {
  id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": CreatePriceRequest } }; responses: { 201: { headers: Record<string, unknown>; content: { "application/json": PriceVersion } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/models/{id}/prices/preview": {
    post: { parameters: { path: {
  id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": PreviewPriceRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": PricePreview } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/models": {
    get: { parameters: { path?: never; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": CatalogModelList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/deployments": {
    get: { parameters: { path?: never; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": DeploymentList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations": {
    get: { parameters: { path?: never; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
  name?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": OrganizationList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    post: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": CreateOrganizationRequest } }; responses: { 201: { headers: Record<string, unknown>; content: { "application/json": Organization } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Organization } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/suspend": {
    post: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": SuspendRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Organization } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/resume": {
    post: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": ResumeRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Organization } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/usage": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  limit?: string | undefined;
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": UsageRecordList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/usage/completions": {
    get: { parameters: { path: {
  organization_id: string;
}; query: {
  /** Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is. */
  start_time: string;
  /** Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now. */
  end_time?: string | undefined;
  /** Buckets lie on whole minutes, hours or days in UTC. */
  bucket_width?: "1m" | "1h" | "1d" | undefined;
  project_ids?: string[] | undefined;
  api_key_ids?: string[] | undefined;
  models?: string[] | undefined;
  /** Buckets on a page. */
  limit?: string | undefined;
  page?: string | undefined;
  /** People, by the keys of their own. */
  user_ids?: string[] | undefined;
  group_by?: ("project_id" | "api_key_id" | "model" | "user_id")[] | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": UsagePage } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/costs": {
    get: { parameters: { path: {
  organization_id: string;
}; query: {
  /** Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is. */
  start_time: string;
  /** Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now. */
  end_time?: string | undefined;
  /** Buckets lie on whole minutes, hours or days in UTC. */
  bucket_width?: "1m" | "1h" | "1d" | undefined;
  project_ids?: string[] | undefined;
  api_key_ids?: string[] | undefined;
  models?: string[] | undefined;
  /** Buckets on a page. */
  limit?: string | undefined;
  page?: string | undefined;
  group_by?: ("project_id" | "api_key_id" | "line_item")[] | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": CostsPage } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/usage/totals": {
    get: { parameters: { path: {
  organization_id: string;
}; query: {
  /** Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is. */
  start_time: string;
  /** Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now. */
  end_time?: string | undefined;
  /** Buckets lie on whole minutes, hours or days in UTC. */
  bucket_width?: "1m" | "1h" | "1d" | undefined;
  project_ids?: string[] | undefined;
  api_key_ids?: string[] | undefined;
  models?: string[] | undefined;
  /** Buckets on a page. */
  limit?: string | undefined;
  page?: string | undefined;
  /** People, by the keys of their own. */
  user_ids?: string[] | undefined;
  group_by?: ("project_id" | "api_key_id" | "model" | "user_id")[] | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": UsageTotalsPage } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/ledger": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  after?: string | undefined;
  limit?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": LedgerPage } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/generations/{id}": {
    get: { parameters: { path: {
  organization_id: string;
  id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Generation } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/reconciliation": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Reconciliation } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/rollups/rebuild": {
    post: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Reconciliation } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/clock/correct": {
    post: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": ClockCorrection } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/usage": {
    get: { parameters: { path?: never; query: {
  /** Unix seconds, inclusive, a whole hour. The first bucket begins here. */
  start_time: string;
  /** Unix seconds, exclusive, a whole hour. The last bucket ends here. Unset is the end of the bucket of now. */
  end_time?: string | undefined;
  /** Buckets lie on whole hours or days in UTC. */
  bucket_width?: "1h" | "1d" | undefined;
  /** Buckets on a page. */
  limit?: string | undefined;
  page?: string | undefined;
  organization_ids?: string[] | undefined;
  models?: string[] | undefined;
  operations?: string[] | undefined;
  group_by?: ("organization_id" | "model" | "operation")[] | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": AllUsagePage } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/credits": {
    post: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": GrantCreditRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Booking } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": CreditList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/refunds": {
    post: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": RefundRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Booking } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/corrections": {
    post: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": CorrectionRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Booking } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/credit-limit": {
    put: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": CreditLimitRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Organization } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/projects": {
    post: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": CreateProjectRequest } }; responses: { 201: { headers: Record<string, unknown>; content: { "application/json": Project } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": ProjectList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/projects/{project_id}": {
    patch: { parameters: { path: {
  organization_id: string;
  project_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": ChangeProjectRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Project } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/keys": {
    post: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": CreateKeyRequest } }; responses: { 201: { headers: Record<string, unknown>; content: { "application/json": CreatedApiKey } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
  project_id?: string | undefined;
  user_id?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": ApiKeyList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/keys/{key_id}": {
    patch: { parameters: { path: {
  organization_id: string;
  key_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": ChangeKeyRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": ApiKey } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    delete: { parameters: { path: {
  organization_id: string;
  key_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": ApiKey } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/keys/{key_id}/rotate": {
    post: { parameters: { path: {
  organization_id: string;
  key_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": RotateKeyRequest } }; responses: { 201: { headers: Record<string, unknown>; content: { "application/json": CreatedApiKey } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/limits": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  scope?: "organization" | "project" | "key" | undefined;
  scope_id?: string | undefined;
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": LimitList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    put: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": Limit } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": LimitList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/limits/{limit_id}": {
    delete: { parameters: { path: {
  organization_id: string;
  limit_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": LimitList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/budgets": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  scope?: "organization" | "project" | "key" | undefined;
  scope_id?: string | undefined;
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": BudgetList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    put: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": PutBudgetRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": BudgetList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/budgets/{budget_id}": {
    delete: { parameters: { path: {
  organization_id: string;
  budget_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": BudgetList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/alerts": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
  budget_id?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": AlertList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/audit": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
  actor_id?: string | undefined;
  action?: string | undefined;
  target?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": AuditList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/audit/{sequence}": {
    get: { parameters: { path: {
  organization_id: string;
  sequence: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": AuditEntry } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/members": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": MemberList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/members/{user_id}": {
    patch: { parameters: { path: {
  organization_id: string;
  user_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": ChangeMemberRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Member } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    delete: { parameters: { path: {
  organization_id: string;
  user_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Member } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/invitations": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": InvitationList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    post: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": InviteRequest } }; responses: { 201: { headers: Record<string, unknown>; content: { "application/json": CreatedInvitation } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/invitations/{invitation_id}": {
    delete: { parameters: { path: {
  organization_id: string;
  invitation_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Invitation } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/users": {
    get: { parameters: { path?: never; query?: {
  limit?: string | undefined;
  after?: string | undefined;
  email?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": UserList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    post: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": CreateUserRequest } }; responses: { 201: { headers: Record<string, unknown>; content: { "application/json": CreatedUser } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/users/{user_id}": {
    patch: { parameters: { path: {
  user_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": ChangeUserRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": User } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/users/{user_id}/reset-password": {
    post: { parameters: { path: {
  user_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": CreatedUser } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/users/{user_id}/sign-in-link": {
    post: { parameters: { path: {
  user_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": SignInLink } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/audit": {
    get: { parameters: { path?: never; query?: {
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
  actor_id?: string | undefined;
  action?: string | undefined;
  target?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": AuditList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/audit/{sequence}": {
    get: { parameters: { path: {
  sequence: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": AuditEntry } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/auth/v1/session": {
    post: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": SignInRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": UserSession } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    get: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": UserSession } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    delete: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": SignedOut } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/auth/v1/session/link": {
    post: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": SignInLinkRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": UserSession } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/auth/v1/sessions": {
    get: { parameters: { path?: never; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": SessionList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    delete: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": SignedOut } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/auth/v1/sessions/{session_id}": {
    delete: { parameters: { path: {
  session_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": SignedOut } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/auth/v1/password": {
    post: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": SetPasswordRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": UserSession } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    put: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": ChangePasswordRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": UserSession } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/auth/v1/invitations/accept": {
    post: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": AcceptInvitationRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": UserSession } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/auth/v1/memberships/{organization_id}": {
    delete: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Member } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
}

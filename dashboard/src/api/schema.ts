// Generated from src/contract and src/api by scripts/emit-dashboard-types.ts. Do not edit.

export const ROLES_OF = {
  listOrganizationEndUsersUsage: ["owner","admin","developer","billing","viewer"],
  putModel: [],
  retrieveCatalogModel: [],
  listPrices: [],
  createPrice: [],
  previewPrice: [],
  simulatePrices: [],
  listPlans: [],
  previewPlan: [],
  listPlanVersions: [],
  createPlanVersion: [],
  retrieveOrganizationPlan: ["owner","admin","developer","billing","viewer"],
  assignPlan: [],
  exportOrganization: ["owner","admin"],
  eraseOrganization: ["owner"],
  retrieveEconomics: [],
  retrieveEconomicsSettings: [],
  putEconomicsSettings: [],
  listServiceCharts: [],
  createServiceChart: [],
  deleteServiceChart: [],
  retrieveRunway: [],
  retrieveRequestCost: [],
  listCatalogModels: [],
  listDeployments: [],
  updateDeployment: [],
  listShadowComparisons: [],
  listDeploymentCosts: [],
  createDeploymentCost: [],
  previewDeploymentCost: [],
  explainOrganizationRoute: [],
  putAlias: [],
  deleteAlias: [],
  listAliases: [],
  listWorkers: [],
  drainWorker: [],
  listOrganizations: [],
  createOrganization: [],
  retrieveOrganization: ["owner","admin","developer","billing","viewer"],
  suspendOrganization: [],
  resumeOrganization: [],
  listUsage: ["owner","admin","developer","billing","viewer"],
  listOrganizationUsage: ["owner","admin","developer","billing","viewer"],
  listOrganizationCosts: ["owner","admin","developer","billing","viewer"],
  listOrganizationTotals: ["owner","admin","developer","billing","viewer"],
  downloadOrganizationUsage: ["owner","admin","developer","billing","viewer"],
  exportOrganizationLedger: ["owner","admin","billing"],
  downloadOrganizationLedger: ["owner","admin","billing"],
  retrieveOrganizationGeneration: ["owner","admin","developer","billing","viewer"],
  reconcileOrganization: [],
  rebuildRollups: [],
  correctClock: [],
  listAllUsage: [],
  watchOverview: [],
  watchOrganizationOverview: ["owner","admin","developer","billing","viewer"],
  grantCredit: [],
  listCredits: ["owner","admin","billing"],
  refund: [],
  correct: [],
  setCreditLimit: [],
  retrieveBillingProfile: ["owner","admin","billing"],
  putBillingProfile: ["owner","admin","billing"],
  putBillingTerms: [],
  listInvoices: ["owner","admin","billing"],
  retrieveInvoice: ["owner","admin","billing"],
  downloadInvoice: ["owner","admin","billing"],
  finalizeInvoice: [],
  payInvoice: [],
  voidInvoice: [],
  sendInvoice: [],
  createProject: ["owner","admin"],
  listProjects: ["owner","admin","developer","billing","viewer"],
  changeProject: ["owner","admin"],
  createKey: ["owner","admin","developer"],
  listKeys: ["owner","admin","developer","billing","viewer"],
  changeKey: ["owner","admin","developer"],
  revokeKey: ["owner","admin","developer"],
  rotateKey: ["owner","admin","developer"],
  createOrganizationEndUserToken: ["owner","admin","developer"],
  listOrganizationEndUserTokens: ["owner","admin","developer","billing","viewer"],
  revokeOrganizationEndUserToken: ["owner","admin","developer"],
  revokeOrganizationEndUser: ["owner","admin","developer"],
  listProviderKeys: ["owner","admin","developer","billing","viewer"],
  putProviderKey: ["owner","admin"],
  deleteProviderKey: ["owner","admin"],
  retrieveResponseCache: ["owner","admin","developer","billing","viewer"],
  putResponseCache: ["owner","admin"],
  clearResponseCache: ["owner","admin"],
  retrieveRetention: ["owner","admin","developer","billing","viewer"],
  putRetention: ["owner","admin"],
  listSavedCharts: ["owner","admin","developer","billing","viewer"],
  createSavedChart: ["owner","admin","developer","billing"],
  deleteSavedChart: ["owner","admin","developer","billing"],
  retrieveComplianceReport: ["owner","admin"],
  retrieveRoutingPolicy: ["owner","admin","developer","billing","viewer"],
  putRoutingPolicy: ["owner","admin"],
  listNamedRoutes: ["owner","admin","developer","billing","viewer"],
  putNamedRoute: ["owner","admin"],
  deleteNamedRoute: ["owner","admin"],
  rollBackNamedRoute: ["owner","admin"],
  listLimits: ["owner","admin","developer","billing","viewer"],
  putLimit: ["owner","admin"],
  listRefusals: ["owner","admin","developer","billing","viewer"],
  deleteLimit: ["owner","admin"],
  listBudgets: ["owner","admin","developer","billing","viewer"],
  putBudget: ["owner","admin","billing"],
  deleteBudget: ["owner","admin","billing"],
  listAlerts: ["owner","admin","developer","billing","viewer"],
  createWebhook: ["owner","admin"],
  listWebhooks: ["owner","admin"],
  changeWebhook: ["owner","admin"],
  deleteWebhook: ["owner","admin"],
  rotateWebhook: ["owner","admin"],
  testWebhook: ["owner","admin"],
  listWebhookDeliveries: ["owner","admin"],
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
  retrieveUserData: [],
  eraseUser: [],
  listServiceAudit: [],
  retrieveServiceAuditEntry: [],
} as const;

/** Not supported: refused with 400 unless `enabled` is false. */
export interface AbsentPlugin {
  id: "auto-beta-router" | "file-parser" | "fusion" | "moderation" | "pareto-router" | "switchyard-router" | "web" | "web-fetch";
  enabled?: boolean | null | undefined;
  [name: string]: unknown;
}

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

/** What it is for. The parts are the amount, exactly: each request's charge is shared out by what its parts are priced at, rounded down, and the rest goes singly to the parts that lost the most by that, of equals to the earlier in this order. In decimal. */
export interface AllChargeParts {
  uncached_input_nano_usd: string;
  cached_input_nano_usd: string;
  output_nano_usd: string;
  /** For requests themselves, and for device time. */
  other_nano_usd: string;
  /** Of before it was told apart. */
  unknown_nano_usd: string;
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
      /** When grouped by it; empty of requests from before it was kept. */
      deployment_id: string | null;
      /** `gpu`, `provider` or `edge`, when grouped by it; empty as above. */
      tier: string | null;
      /** When grouped by it; empty as above. */
      service_tier: string | null;
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
      amount_parts: AllChargeParts;
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
  scopes: ("chat" | "completions" | "models" | "tasks" | "usage" | "account" | "ledger" | "end_users")[] | null;
  models: string[] | null;
  tiers: ("gpu" | "provider" | "edge")[] | null;
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

export interface AssignPlanRequest {
  /** null: no plan from then on. */
  plan: string | null;
  /** null: the newest. */
  version?: number | null | undefined;
  /** Unix seconds from which it is in force; null, or a time that has passed, is now. What was to begin then or later is replaced. */
  starts_at?: number | null | undefined;
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

export interface AutoCascade {
  /** Which is tried first. */
  model: string;
  /** Which answers where the first is not sure. */
  next_model: string;
  /** The first one's answer is given if its tokens' mean log probability is at least this, in millionths. */
  keep_from_millionths: number;
  /** What it was. null: the first said nothing of it. Absent: nothing was judged, as it did not answer, or nothing could answer instead. */
  mean_logprob_millionths?: number | null | undefined;
}

export interface AutoRecord {
  /** The version of what judged the texts. */
  classifier: number;
  cost_quality_tradeoff: number;
  allowed_models: string[] | null;
  excluded_models: string[];
  /** What the user's texts were taken for, in their order; the last is answered. */
  turns: Record<string, number>[];
  /** Absent: false. */
  cascade?: boolean | null | undefined;
  /** The model that answered the conversation's last turn, as a cheaper one was not sure: it is asked at once. Absent: none is known. */
  escalated_to?: string | null | undefined;
}

/** OpenRouter's. What `model: auto` may choose. */
export interface AutoRouter {
  id: "auto-router";
  /** false: as if it were not there. */
  enabled?: boolean | null | undefined;
  /** No model but these. `*` stands for any characters: `small-*`. */
  allowed_models?: string[] | null | undefined;
  /** None of these. */
  excluded_models?: string[] | null | undefined;
  /** 0: the best model, whatever it costs. 10: the cheapest. Between them the cheapest of those whose answers are expected to be right nearly as often as the best one's: see the guide on models. Default 7. */
  cost_quality_tradeoff?: number | null | undefined;
  /** OpenRouter's newer word for `cost_quality_tradeoff`, before which it goes: `low` is 9, `medium` 7, `high` 5, `xhigh` 2, `max` 0. */
  cost_tier?: "low" | "medium" | "high" | "xhigh" | "max" | null | undefined;
  pin_model?: false | null | undefined;
  /** Ours, not OpenRouter's. A cheaper model is tried first, and a better one answers where that one is not sure enough. You pay for the answer that you get alone. Default false. */
  cascade?: boolean | null | undefined;
}

/** What `auto` knows of a model, as scripts/grade-auto.ts measures it. Without it `auto` never chooses the model. */
export interface AutoTerms {
  /** Of 100 answers of any kind, how many are right. It is the model's tier too: that of a conversation never falls. */
  quality: number;
  /** The same of one kind of request; of others `quality` counts. 0 of `tools` or `schema`: it is never asked for those. */
  by_kind?: {
    sum_easy?: number | undefined;
    sum_hard?: number | undefined;
    copy?: number | undefined;
    order?: number | undefined;
    spelling?: number | undefined;
    capital?: number | undefined;
    fact?: number | undefined;
    opposite?: number | undefined;
    translation?: number | undefined;
    sentiment?: number | undefined;
    extraction?: number | undefined;
    reading?: number | undefined;
    format?: number | undefined;
    open?: number | undefined;
    tools?: number | undefined;
    schema?: number | undefined;
  } | undefined;
  /** How often an answer is right, by how likely the model itself found it. Without it the model is never tried first. */
  confidence?: ConfidencePoint[] | undefined;
}

export interface Balance {
  /** Credits granted less charges. */
  posted_nano_usd: number;
  /** Set aside for requests that are still running. */
  held_nano_usd: number;
  /** What a new request can use: posted less held, plus the credit limit. */
  available_nano_usd: number;
}

export interface BillingProfile {
  object: "billing_profile";
  name: string;
  address_lines: string[];
  email: string;
  tax_id: string;
  taxes: {
    name: string;
    rate_percent: string;
    id: string;
  }[];
  stripe_customer_id: string | null;
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
  license: string | null;
  created_at: number;
  context_tokens: number;
  max_output_tokens: number;
  tasks: ("text-generation" | "feature-extraction" | "rerank" | "text-classification" | "zero-shot-classification" | "token-classification" | "fill-mask" | "question-answering" | "moderation" | "summarization" | "translation" | "image-classification" | "object-detection" | "automatic-speech-recognition")[];
  pooling: "mean" | "cls";
  moderation_labels: Record<string, "harassment" | "harassment/threatening" | "hate" | "hate/threatening" | "illicit" | "illicit/violent" | "self-harm" | "self-harm/intent" | "self-harm/instructions" | "sexual" | "sexual/minors" | "violence" | "violence/graphic">;
  deprecated_at: number | null;
  shutdown_date: string | null;
  successor: string | null;
  visible_to: string[] | null;
  auto: AutoTerms | null;
  deployments: ({
    id: string;
    /** Where the target is; of a gpu-worker its origin. */
    url: string;
    target: DeploymentTarget;
    weight: number;
    priority: number;
    upstream_model: string;
    capabilities: ("generate" | "tasks")[];
    region: string | null;
    dtype: "int4" | "int8" | "fp4" | "mxfp4" | "nvfp4" | "fp6" | "fp8" | "mxfp8" | "fp16" | "bf16" | "fp32" | null;
    data_collection: "deny" | "allow";
    canary: boolean;
    disabled: boolean;
    shadow_percent: number | null;
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
    /** What an answer out of the response cache costs, in percent of its own tokens. */
    response_cache_percent?: number | undefined;
    /** What a request of service_tier flex costs, in percent; null: it is not sold. */
    flex_percent?: number | null | undefined;
    /** What a request of service_tier priority costs, in percent; null: it is not sold. */
    priority_percent?: number | null | undefined;
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
  scopes?: ("chat" | "completions" | "models" | "tasks" | "usage" | "account" | "ledger" | "end_users")[] | null | undefined;
  /** The models it may use; null is every one. */
  models?: string[] | null | undefined;
  /** Where its requests may run: our gpu-workers, other companies, the Worker itself; null is anywhere. */
  tiers?: ("gpu" | "provider" | "edge")[] | null | undefined;
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
  /** The models that its keys may use, whatever a key says; null is every one. */
  models?: string[] | null | undefined;
  /** Where requests of its keys may run, whatever a key says: our gpu-workers, other companies, the Worker itself; null is anywhere. */
  tiers?: ("gpu" | "provider" | "edge")[] | null | undefined;
}

export interface ChangeUserRequest {
  name?: string | undefined;
  is_operator?: boolean | undefined;
  /** Ends every session of theirs at once. */
  disabled?: boolean | undefined;
}

export interface ChangeWebhookRequest {
  /** https, and of a host of the internet. Outside production also http, of this machine's loopback. Or `mailto:` and the address of a member, where the operator sends mails. */
  url?: string | undefined;
  description?: string | undefined;
  events?: ("budget.threshold_passed" | "budget.exceeded" | "credits.exhausted" | "limit.reached")[] | undefined;
  /** What waits for a webhook that is disabled has failed. */
  disabled?: boolean | undefined;
}

/** What it is for. The parts are the amount, exactly: each request's charge is shared out by what its parts are priced at, rounded down, and the rest goes singly to the parts that lost the most by that, of equals to the earlier in this order. */
export interface ChargeParts {
  uncached_input_nano_usd: number;
  cached_input_nano_usd: number;
  output_nano_usd: number;
  /** For requests themselves, and for device time. */
  other_nano_usd: number;
  /** Of before it was told apart. */
  unknown_nano_usd: number;
}

/** What the explorer of usage shows, as its address has it. */
export interface ChartView {
  metric: "spend" | "requests" | "input" | "cached" | "output" | "tokens";
  group: "none" | "organization" | "model" | "operation" | "project" | "key" | "end_user" | "member" | "deployment" | "tier" | "service_tier" | "class";
  range: "1h" | "24h" | "7d" | "30d" | "90d" | "dates";
  /** Of `dates`: the first day, of whoever looks. */
  from?: string | undefined;
  /** Of `dates`: the last day. */
  to?: string | undefined;
  width: "1m" | "1h" | "1d";
  chart: "stacked" | "line";
  /** Ids that commas part; absent: all. */
  organizations?: string | undefined;
  /** Ids that commas part; absent: all. */
  projects?: string | undefined;
  /** Ids that commas part; absent: all. */
  keys?: string | undefined;
  /** Ids that commas part; absent: all. */
  models?: string | undefined;
  /** Ids that commas part; absent: all. */
  deployments?: string | undefined;
  /** Ids that commas part; absent: all. */
  tiers?: string | undefined;
  /** Ids that commas part; absent: all. */
  service_tiers?: string | undefined;
}

export interface ChatUsageAsked {
  /** Extension, OpenRouter's. true is `stream_options.include_usage` of a stream; a whole answer always has its usage, and so have streams of messages and responses. */
  include?: boolean | null | undefined;
}

export interface ClockCorrection {
  object: "clock_correction";
  /** Unix milliseconds, by the account's clock. */
  now_ms: number;
  /** Ledger entries that were booked at times to come, and count now. */
  redated_entries: number;
}

export interface ComplianceReport {
  object: "compliance_report";
  organization_id: string;
  /** Unix seconds. */
  created_at: number;
  access: {
    members: Member[];
    /** That open something now. */
    open_keys: number;
    /** That can be accepted now. */
    invitations: number;
    roles: {
      role: Role;
      permissions: string[];
    }[];
  };
  retention: {
    /** How long a response of `/v1/responses` can be read again. 0: none is stored, whatever its request asks for, and its `store` says so. What is older is erased at once. */
    stored_responses_days: number;
    stored_responses: number;
    response_cache_mode: "off" | "by_request" | "always";
    response_cache_ttl_seconds: number;
    cached_answers: number;
    /** How long the answer of a request with an Idempotency-Key is kept. */
    idempotent_answers_hours: number;
    /** How long an answer is kept whose SDK left before it was there, for the retry that takes it. 0: not at all. */
    untaken_answers_seconds: number;
  };
  /** Whoever may get the texts of requests, by the catalog and the policy of now. */
  processors: Processor[];
  statements: string[];
}

export interface ConfidencePoint {
  /** Of a token of the answer's first 64, on average: of the natural logarithm. */
  mean_logprob_millionths: number;
  /** Of 100 answers with at least that, how many are right. */
  right: number;
}

/** Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400. */
export interface ContextCompression {
  id: "context-compression";
  enabled?: boolean | null | undefined;
  engine?: "middle-out" | null | undefined;
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

export interface CostedRoute {
  object: "route";
  /** Of the first candidate. */
  model: string;
  deployment: string;
  reason: string;
  catalog_version: number;
  /** With it, this question has this answer again. */
  seed: number;
  /** In the order in which they would be tried. */
  candidates: ({
    model: string;
    deployment: string;
    /** Of its target. */
    kind: string;
    reason: string;
    /** Of a choice. */
    max_tokens: number;
    /** That it would have there: other companies have none. */
    service_tier: "flex" | "default" | "priority";
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
      /** What an answer out of the response cache costs, in percent of its own tokens. */
      response_cache_percent?: number | undefined;
      /** What a request of service_tier flex costs, in percent; null: it is not sold. */
      flex_percent?: number | null | undefined;
      /** What a request of service_tier priority costs, in percent; null: it is not sold. */
      priority_percent?: number | null | undefined;
    };
    /** Without device time. */
    max_cost_nano_usd: number;
    /** `calls`: by what another company asks for tokens and requests; `device`: by the time that its worker's rates give at the price of its device; null: nobody said, or the worker has no rates yet. */
    cost_basis: "calls" | "device" | null;
    /** What a request of so many tokens would cost to run there at most, without what is cached, idle time and prices by the second. null: not known. */
    cost_nano_usd: number | null;
  })[];
  /** What `auto` chose by; null where it was not asked for. */
  auto: AutoRecord | null;
  /** null where no model would be tried before another. */
  cascade: AutoCascade | null;
  /** The named route that it would go through, and what its limits and budgets see: nothing is counted. null where none is named. */
  named_route: {
    name: string;
    version: number;
    nodes: string[];
    /** What its conditions may have asked, beside what is here. */
    facts?: {
      tools: boolean;
      schema: boolean;
    } | null | undefined;
    /** What the nodes that count saw, of those that were passed. */
    counted?: {
      node: string;
      /** false: the request went on along if_exceeded. */
      is_within: boolean;
      /** In the node's own unit, as all figures here. */
      used: number;
      /** What running requests may come to use. */
      held: number;
      limit: number;
    }[] | null | undefined;
  } | null;
  /** By the pool's figures, which are seconds old. */
  wait: {
    /** How long it would wait now at the first candidate. null: that is of no pool, and does not say. */
    expected_ms: number | null;
    /** No worker would begin it in time: it would be 429 `no_capacity`. */
    is_refused: boolean;
    /** null: it is not refused. */
    retry_after_ms: number | null;
  };
  /** Models, and deployments as `model/id`, that could not be: at most 32. */
  left_out: {
    name: string;
    why: string;
  }[];
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
      /** When grouped by it; empty of requests from before it was kept. */
      deployment_id: string | null;
      /** `gpu`, `provider` or `edge`, when grouped by it; empty as above. */
      tier: string | null;
      /** When grouped by it; empty as above. */
      service_tier: string | null;
    })[];
  })[];
  has_more: boolean;
  next_page: string | null;
}

export interface CreateDeploymentCostRequest {
  model: string;
  /** Of the model. */
  deployment_id: string;
  /** Unix seconds, a whole hour, which may have passed: requests that were booked from then on have it. null: from the hour of now. */
  effective_at?: number | null | undefined;
  /** Of gpu-workers: what an hour of the device costs of which a request takes its share; null: as the settings of economics say. */
  device_hour_nano_usd?: number | null | undefined;
  input_nano_usd_per_million_tokens?: number | undefined;
  /** null: as other input. */
  cached_input_nano_usd_per_million_tokens?: number | null | undefined;
  output_nano_usd_per_million_tokens?: number | undefined;
  /** Of requests that had tokens. */
  per_request_nano_usd?: number | undefined;
  /** From a request's admission to its end in the books: the longest it can be. */
  per_second_nano_usd?: number | undefined;
}

export interface CreateKeyRequest {
  name: string;
  project_id?: string | undefined;
  /** A user key belongs to a member, and is revoked when they leave. */
  kind?: "service" | "user" | undefined;
  /** Whose user key; null is the caller's own. */
  user_id?: string | null | undefined;
  /** What the key may call; null is everything, for a user key as far as its holder's role goes. */
  scopes?: ("chat" | "completions" | "models" | "tasks" | "usage" | "account" | "ledger" | "end_users")[] | null | undefined;
  /** The models it may use; null is every one. */
  models?: string[] | null | undefined;
  /** Where its requests may run: our gpu-workers, other companies, the Worker itself; null is anywhere. */
  tiers?: ("gpu" | "provider" | "edge")[] | null | undefined;
  /** IPv4 and IPv6 addresses and CIDR ranges; null is anywhere. */
  allowed_ips?: string[] | null | undefined;
  /** Unix seconds; null is never. */
  expires_at?: number | null | undefined;
}

export interface CreateOrganizationEndUserTokenRequest {
  /** The key that it is a token of, and ends with. */
  api_key_id: string;
  /** What you call your own customer. It is kept in the ledger, which is never changed: take an id that says nothing, and no address. */
  end_user_id: string;
  /** What its requests may cost in all. No number of them passes it. */
  budget_nano_usd?: number | undefined;
  /** The same in dollars, as a decimal text: "5.00". */
  budget_usd?: string | undefined;
  /** What all tokens of this end user may cost together in a window, those of this key and of the keys it was rotated from or to. This token is held to it; what others of theirs were charged counts, whatever they were made with. */
  end_user_budget_nano_usd?: number | undefined;
  /** The same in dollars, as a decimal text: "5.00". */
  end_user_budget_usd?: string | undefined;
  /** Days and months in UTC. Of no use without such a budget. */
  end_user_budget_window?: "day" | "month" | "ever" | undefined;
  /** It ends then, and before that when the key that made it ends. */
  expires_in_seconds?: number | undefined;
  /** Of those that the key may use; null is all of them, as they are then. */
  models?: string[] | null | undefined;
  /** Where its requests may run, of where the key's may; null is all of that, as it is then. */
  tiers?: ("gpu" | "provider" | "edge")[] | null | undefined;
  /** null: as many as the key may. */
  requests_per_minute?: number | null | undefined;
  input_tokens_per_minute?: number | null | undefined;
  output_tokens_per_minute?: number | null | undefined;
  /** At once. */
  concurrent_requests?: number | null | undefined;
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

export interface CreatePasskeyRequest {
  name: string;
  /** The passkey's id, as the browser has it. */
  id: string;
  /** clientDataJSON. */
  client_data: string;
  authenticator_data: string;
  /** SubjectPublicKeyInfo, as getPublicKey() has it. */
  public_key: string;
  /** As COSE numbers them: ES256, EdDSA, RS256. */
  algorithm: -7 | -8 | -257;
  /** The present password; null where there is none. */
  password: string | null;
}

export interface CreatePlanVersionRequest {
  name: string;
  monthly_fee_nano_usd?: number | undefined;
  /** The same in dollars, as a decimal text: "5.00". */
  monthly_fee_usd?: string | undefined;
  /** Usage at the price book that a whole calendar month in UTC includes. */
  included_nano_usd?: number | undefined;
  /** The same in dollars, as a decimal text: "5.00". */
  included_usd?: string | undefined;
  overage?: {
    /** false: beyond what is included, requests draw on credits alone, and never on the credit limit. */
    allowed?: boolean | undefined;
    /** Of the price book: what a request pays that begins when nothing included is left. */
    percent?: number | undefined;
  } | undefined;
  /** Before the first fee; an organization has one trial, whatever its plans. */
  trial?: PlanTrialRequest | null | undefined;
  /** Needed when an amount changes tenfold or more from the version before. */
  confirm?: boolean | undefined;
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
  /** What an answer out of the response cache costs, in percent of its own tokens. */
  response_cache_percent?: number | undefined;
  /** What a request of service_tier flex costs, in percent; null: it is not sold. */
  flex_percent?: number | null | undefined;
  /** What a request of service_tier priority costs, in percent; null: it is not sold. */
  priority_percent?: number | null | undefined;
  /** Whose own price it is; null is the list price. */
  organization_id?: string | null | undefined;
  /** Unix seconds at which a customer's own price ends and the list price is theirs again; null is never. */
  ends_at?: number | null | undefined;
  /** Unix seconds from which it is in force, exactly if they are ten or more ahead; null is now, and everywhere within ten. */
  effective_at?: number | null | undefined;
  /** Needed when a rate changes tenfold or more, up or down. */
  confirm?: boolean | undefined;
}

export interface CreateProjectRequest {
  name: string;
  /** The models that its keys may use, whatever a key says; null is every one. */
  models?: string[] | null | undefined;
  /** Where requests of its keys may run, whatever a key says: our gpu-workers, other companies, the Worker itself; null is anywhere. */
  tiers?: ("gpu" | "provider" | "edge")[] | null | undefined;
}

export interface CreateUserRequest {
  email: string;
  name: string;
  is_operator?: boolean | undefined;
}

export interface CreateWebhookRequest {
  /** https, and of a host of the internet. Outside production also http, of this machine's loopback. Or `mailto:` and the address of a member, where the operator sends mails. */
  url: string;
  description?: string | undefined;
  /** What it is told of. */
  events?: ("budget.threshold_passed" | "budget.exceeded" | "credits.exhausted" | "limit.reached")[] | undefined;
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
  scopes: ("chat" | "completions" | "models" | "tasks" | "usage" | "account" | "ledger" | "end_users")[] | null;
  models: string[] | null;
  tiers: ("gpu" | "provider" | "edge")[] | null;
  allowed_ips: string[] | null;
  /** The public start of the key; it identifies, it does not open. */
  hint: string;
  /** The key itself, shown this once and stored only as a hash. */
  key: string;
}

export interface CreatedEndUserToken {
  id: string;
  object: "end_user_token";
  end_user_id: string;
  /** The key that made it. */
  api_key_id: string;
  project_id: string;
  /** `key_closed`: the key that made it opens nothing, and so neither does it. */
  state: "active" | "expired" | "revoked" | "key_closed";
  /** Unix seconds. */
  created_at: number;
  /** Unix seconds. */
  expires_at: number;
  revoked_at: number | null;
  budget_nano_usd: number;
  /** Of all tokens of the end user in a window; null: it is held to none. */
  end_user_budget_nano_usd: number | null;
  end_user_budget_window: "day" | "month" | "ever" | null;
  spent_nano_usd: number;
  /** By requests that run. */
  held_nano_usd: number;
  /** Neither spent nor held. */
  remaining_nano_usd: number;
  models: string[] | null;
  tiers: ("gpu" | "provider" | "edge")[] | null;
  requests_per_minute: number | null;
  input_tokens_per_minute: number | null;
  output_tokens_per_minute: number | null;
  concurrent_requests: number | null;
  /** The token, shown this once. For a browser: `Authorization: Bearer`, as a key, for inference alone. */
  token: string;
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

export interface DeletedPasskey {
  id: string;
  object: "passkey";
  deleted: true;
}

export interface Deployment {
  /** The model's id, a slash, and its own. */
  id: string;
  object: "deployment";
  model: string;
  /** Where the target is; of a gpu-worker its origin. */
  url: string;
  target: DeploymentTarget;
  weight: number;
  priority: number;
  upstream_model: string;
  capabilities: ("generate" | "tasks")[];
  region: string | null;
  dtype: "int4" | "int8" | "fp4" | "mxfp4" | "nvfp4" | "fp6" | "fp8" | "mxfp8" | "fp16" | "bf16" | "fp32" | null;
  data_collection: "deny" | "allow";
  canary: boolean;
  disabled: boolean;
  shadow_percent: number | null;
}

export interface DeploymentCost {
  /** `model/deployment@version`. */
  id: string;
  object: "deployment_cost";
  model: string;
  deployment_id: string;
  version: number;
  /** Unix seconds, a whole hour. */
  effective_at: number;
  device_hour_nano_usd: number | null;
  input_nano_usd_per_million_tokens: number;
  cached_input_nano_usd_per_million_tokens: number | null;
  output_nano_usd_per_million_tokens: number;
  per_request_nano_usd: number;
  per_second_nano_usd: number;
}

export interface DeploymentCostList {
  object: "list";
  data: DeploymentCost[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface DeploymentCostPreview {
  object: "deployment_cost_preview";
  is_estimate: true;
  /** Unix seconds, inclusive. */
  start_time: number;
  /** Unix seconds, exclusive. */
  end_time: number;
  /** false: there was more than one answer reads; figures are of what it read. */
  is_complete: boolean;
  num_model_requests: number;
  input_tokens: number;
  output_tokens: number;
  /** nano-USD in decimal. */
  charged_nano_usd: string;
  /** By what is in force, without idle time. */
  cost_nano_usd: string;
  /** Had this cost been in force in all hours. */
  recosted_nano_usd: string;
  /** What it would have cost more. */
  difference_nano_usd: string;
}

export interface DeploymentList {
  object: "list";
  data: Deployment[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface DeploymentSpeed {
  /** Its model and id, `model/id`. */
  deployment: string;
  /** That so many of 100 had at most. */
  first_token_ms: SpeedPercentiles | null;
  /** That they had at least. */
  tokens_per_second: SpeedPercentiles | null;
}

export type DeploymentTarget = DeploymentTargetObject | DeploymentTargetObject2 | DeploymentTargetObject3 | DeploymentTargetObject4 | DeploymentTargetObject5 | DeploymentTargetObject6;

export interface DeploymentTargetObject {
  kind: "gpu_worker";
  /** Origin of a gpu-worker. */
  url: string;
}

export interface DeploymentTargetObject2 {
  kind: "openai_compatible";
  /** Its base, as OpenAI's clients have it: `…/v1`. */
  url: string;
  /** The secret of the Worker that has the operator's key; null: none. */
  secret?: string | null | undefined;
  /** What it calls the bound of a chat's answer. */
  max_tokens_parameter?: "max_tokens" | "max_completion_tokens" | undefined;
  /** Whether an answer of a model of another name is refused. */
  strict_model?: boolean | undefined;
  /** Where an organization has a key of its own under this name, it is sent in the place of the operator's; null: never. */
  customer_keys?: string | null | undefined;
  /** Extensions that it takes. Any other is refused by name. */
  extra_parameters?: ("top_k" | "min_p" | "typical_p" | "repetition_penalty" | "min_tokens" | "best_of" | "ignore_eos" | "stop_token_ids" | "allowed_token_ids" | "bad_words" | "skip_special_tokens" | "include_stop_str_in_output" | "structured_outputs" | "chat_template_kwargs" | "add_generation_prompt" | "continue_final_message")[] | undefined;
  /** What it does not take of OpenAI's fields: refused by name. */
  missing_parameters?: ("top_p" | "n" | "stop" | "seed" | "presence_penalty" | "frequency_penalty" | "logit_bias" | "logprobs" | "echo" | "tools" | "tool_choice" | "parallel_tool_calls" | "response_format")[] | undefined;
  /** How long its first event is waited for. */
  first_event_timeout_ms?: number | undefined;
  /** How long each further event is waited for. */
  idle_timeout_ms?: number | undefined;
  /** Whether each token that it counts is in what it sends. Where it thinks in secret, only the request's own bound checks its count. */
  shows_all_tokens?: boolean | undefined;
}

export interface DeploymentTargetObject3 {
  kind: "hugging_face";
  /** Which of the Inference Providers; auto: as the account's settings say. */
  provider?: string | undefined;
  /** In the place of Hugging Face's own hosts; null: those. */
  url?: string | null | undefined;
  /** The secret of the Worker that has the operator's key; null: none. */
  secret?: string | null | undefined;
  /** The organization on Hugging Face that pays; null: the token's owner. */
  bill_to?: string | null | undefined;
  /** Where an organization has a key of its own under this name, it is sent in the place of the operator's; null: never. */
  customer_keys?: string | null | undefined;
  /** Extensions that it takes. Any other is refused by name. */
  extra_parameters?: ("top_k" | "min_p" | "typical_p" | "repetition_penalty" | "min_tokens" | "best_of" | "ignore_eos" | "stop_token_ids" | "allowed_token_ids" | "bad_words" | "skip_special_tokens" | "include_stop_str_in_output" | "structured_outputs" | "chat_template_kwargs" | "add_generation_prompt" | "continue_final_message")[] | undefined;
  /** What it does not take of OpenAI's fields: refused by name. */
  missing_parameters?: ("top_p" | "n" | "stop" | "seed" | "presence_penalty" | "frequency_penalty" | "logit_bias" | "logprobs" | "echo" | "tools" | "tool_choice" | "parallel_tool_calls" | "response_format")[] | undefined;
  /** How long its first event is waited for. */
  first_event_timeout_ms?: number | undefined;
  /** How long each further event is waited for. */
  idle_timeout_ms?: number | undefined;
  /** Whether each token that it counts is in what it sends. Where it thinks in secret, only the request's own bound checks its count. */
  shows_all_tokens?: boolean | undefined;
}

export interface DeploymentTargetObject4 {
  kind: "workers_ai";
  /** The binding of wrangler.toml. */
  binding?: string | undefined;
  /** Extensions that it takes. Any other is refused by name. */
  extra_parameters?: ("top_k" | "min_p" | "typical_p" | "repetition_penalty" | "min_tokens" | "best_of" | "ignore_eos" | "stop_token_ids" | "allowed_token_ids" | "bad_words" | "skip_special_tokens" | "include_stop_str_in_output" | "structured_outputs" | "chat_template_kwargs" | "add_generation_prompt" | "continue_final_message")[] | undefined;
  /** What it does not take of OpenAI's fields: refused by name. */
  missing_parameters?: ("top_p" | "n" | "stop" | "seed" | "presence_penalty" | "frequency_penalty" | "logit_bias" | "logprobs" | "echo" | "tools" | "tool_choice" | "parallel_tool_calls" | "response_format")[] | undefined;
  /** How long its first event is waited for. */
  first_event_timeout_ms?: number | undefined;
  /** How long each further event is waited for. */
  idle_timeout_ms?: number | undefined;
  /** Whether each token that it counts is in what it sends. Where it thinks in secret, only the request's own bound checks its count. */
  shows_all_tokens?: boolean | undefined;
}

/** The Worker itself, for tasks: `upstream_model` names one of its models. */
export interface DeploymentTargetObject5 {
  kind: "edge";
}

export interface DeploymentTargetObject6 {
  kind: "gpu_pool";
  /** Gpu-workers that register under this name; those that have the model. */
  pool: string;
}

export interface Drain {
  id: string;
  object: "drain";
  pool: string;
  is_draining: boolean;
}

export interface DrainRequest {
  pool?: string | undefined;
  /** false gives it work again. */
  is_draining?: boolean | undefined;
}

export interface Economics {
  object: "economics";
  is_estimate: true;
  source: "ledger";
  start_time: number;
  end_time: number;
  group_by: "organization" | "model" | "key" | "hour" | "deployment";
  /** false: there was more than one answer reads; figures are of what it read. */
  is_complete: boolean;
  organizations_left_out: number;
  /** What all were charged in the period as the database has it, read or not. */
  period_charged_nano_usd: string;
  total: {
    num_model_requests: number;
    input_tokens: number;
    output_tokens: number;
    /** Microseconds in decimal. */
    prefill_us: string;
    /** Microseconds in decimal. */
    decode_us: string;
    /** The requests' own share of devices. */
    device_us: string;
    /** nano-USD in decimal. */
    charged_nano_usd: string;
    /** Of their own share. */
    device_cost_nano_usd: string;
    /** Of the time in which devices had no work. */
    idle_cost_nano_usd: string;
    /** nano-USD in decimal. */
    provider_cost_nano_usd: string;
    /** All three. */
    cost_nano_usd: string;
    /** nano-USD in decimal. */
    margin_nano_usd: string;
    /** Of what was charged. */
    margin_ratio: number | null;
    /** At this price of output nothing would be lost, at the utilisation of the period. */
    floor_nano_usd_per_million_output_tokens: string | null;
  };
  /** Copies of requests that tried a deployment: a cost beside the total, of no organization, without revenue. */
  shadows: {
    num_copies: number;
    prompt_tokens: number;
    completion_tokens: number;
    /** nano-USD in decimal. */
    cost_nano_usd: string;
  };
  /** The most charged first; null is all others together. */
  groups: ({
    id: string | null;
    num_model_requests: number;
    input_tokens: number;
    output_tokens: number;
    /** Microseconds in decimal. */
    prefill_us: string;
    /** Microseconds in decimal. */
    decode_us: string;
    /** The requests' own share of devices. */
    device_us: string;
    /** nano-USD in decimal. */
    charged_nano_usd: string;
    /** Of their own share. */
    device_cost_nano_usd: string;
    /** Of the time in which devices had no work. */
    idle_cost_nano_usd: string;
    /** nano-USD in decimal. */
    provider_cost_nano_usd: string;
    /** All three. */
    cost_nano_usd: string;
    /** nano-USD in decimal. */
    margin_nano_usd: string;
    /** Of what was charged. */
    margin_ratio: number | null;
    /** At this price of output nothing would be lost, at the utilisation of the period. */
    floor_nano_usd_per_million_output_tokens: string | null;
  })[];
  devices: ({
    id: string;
    /** Microseconds in decimal. */
    available_us: string;
    /** Microseconds in decimal. */
    busy_us: string;
    utilisation: number | null;
    /** nano-USD in decimal. */
    cost_nano_usd: string;
    /** nano-USD in decimal. */
    idle_cost_nano_usd: string;
  })[];
}

export interface EconomicsSettings {
  object: "economics_settings";
  device_hour_nano_usd: number;
  devices: ({
    id: string;
    deployment_ids: string[];
    count: number;
    device_hour_nano_usd: number;
    available_at: number | null;
    watts: number | null;
  })[];
  provider_prices: {
    deployment_id: string;
    input_nano_usd_per_million_tokens: number;
    output_nano_usd_per_million_tokens: number;
  }[];
  cash_usd: string;
  monthly_fixed_cost_usd: string;
}

export interface EconomicsSettingsRequest {
  /** Of deployments that no device names; their idle time is not known. */
  device_hour_nano_usd?: number | undefined;
  devices?: ({
    /** As you call the device, or the devices that are alike. */
    id: string;
    /** Deployments that run on it. */
    deployment_ids: string[];
    count?: number | undefined;
    /** What an hour of one costs. */
    device_hour_nano_usd: number;
    /** Unix seconds since when it is paid for; null is always. */
    available_at?: number | null | undefined;
    /** What one draws while it works; null: nobody said. */
    watts?: number | null | undefined;
  })[] | undefined;
  /** What other companies ask for what they run. */
  provider_prices?: {
    deployment_id: string;
    input_nano_usd_per_million_tokens: number;
    output_nano_usd_per_million_tokens: number;
  }[] | undefined;
  cash_usd?: string | undefined;
  /** Beside devices: salaries, rent. */
  monthly_fixed_cost_usd?: string | undefined;
}

export interface EndUserToken {
  id: string;
  object: "end_user_token";
  end_user_id: string;
  /** The key that made it. */
  api_key_id: string;
  project_id: string;
  /** `key_closed`: the key that made it opens nothing, and so neither does it. */
  state: "active" | "expired" | "revoked" | "key_closed";
  /** Unix seconds. */
  created_at: number;
  /** Unix seconds. */
  expires_at: number;
  revoked_at: number | null;
  budget_nano_usd: number;
  /** Of all tokens of the end user in a window; null: it is held to none. */
  end_user_budget_nano_usd: number | null;
  end_user_budget_window: "day" | "month" | "ever" | null;
  spent_nano_usd: number;
  /** By requests that run. */
  held_nano_usd: number;
  /** Neither spent nor held. */
  remaining_nano_usd: number;
  models: string[] | null;
  tiers: ("gpu" | "provider" | "edge")[] | null;
  requests_per_minute: number | null;
  input_tokens_per_minute: number | null;
  output_tokens_per_minute: number | null;
  concurrent_requests: number | null;
}

export interface EndUserTokenList {
  object: "list";
  data: EndUserToken[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface EndUsersUsagePage {
  object: "page";
  data: ({
    object: "bucket";
    /** Unix seconds, inclusive. */
    start_time: number;
    /** Unix seconds, exclusive. */
    end_time: number;
    results: ({
      object: "organization.usage.end_users.result";
      /** When grouped by it; null then is all but the hundred that were charged most in the time that is asked for, of which no more than the last 366 days are looked at for that. Empty: the keys themselves, with `include_keys`. */
      end_user_id: string | null;
      api_key_id: string | null;
      project_id: string | null;
      model: string | null;
      num_model_requests: number;
      input_tokens: number;
      input_cached_tokens: number;
      output_tokens: number;
      /** Exact. */
      amount_nano_usd: number;
    })[];
  })[];
  has_more: boolean;
  next_page: string | null;
}

export interface EraseOrganizationRequest {
  /** The organization's id once more, to confirm what is meant. */
  organization_id: string;
}

export interface EraseUserRequest {
  /** The user's address, to confirm who is meant. */
  email: string;
}

export interface Erasure {
  object: "erasure";
  statement: {
    user_id: string;
    /** Unix seconds. */
    erased_at: number;
    erased: string[];
    /** And why. */
    kept: string[];
    organizations: ({
      organization_id: string;
      was_member: boolean;
      keys_renamed: number;
      invitations_deleted: number;
      audit_lines_kept: number;
      /** Its newest entry after the erasure: the chain is what it was. */
      ledger: {
        sequence: number;
        hash: string;
      } | null;
    })[];
  };
  /** The statement as a JWS (EdDSA); the keys are at /.well-known/jwks.json. */
  signed_statement: string;
}

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
  /** Your own customer, where a token of one asked; null: the key itself. */
  end_user_id: string | null;
  end_user_token_id: string | null;
  streamed: boolean;
  outcome: string;
  /** The deployment that answered. */
  deployment_id: string | null;
  /** How its deployments were chosen; null of before it was kept. */
  decision: RoutingDecision | null;
  /** Attempts, from 1, that broke off in the middle of the answer, each with the tokens that were given by then: the next one went on from there. */
  continuations: {
    attempt: number;
    completion_tokens: number;
  }[];
  /** Where it was tried. Empty: nowhere, for its answer was kept or it ended before that. */
  attempts: ({
    /** From 1, in the order of the candidates. */
    attempt: number;
    model: string;
    deployment_id: string;
    /** `ended`: the request ended with it. `broken_off`: in the middle of the answer, and the next one went on. `given_up`: before its first word, or for another that was faster. */
    outcome: "ended" | "broken_off" | "given_up";
    /** Given by then, of one that was broken off. */
    completion_tokens: number | null;
  })[];
  measured_by: string;
  /** Of what another company measured: its figures beside ours; null elsewhere. */
  provider_check: ProviderCheck | null;
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
  /** That it had where it was answered. */
  service_tier: "flex" | "default" | "priority";
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

export interface Invoice {
  id: string;
  object: "invoice";
  kind: "invoice" | "credit_note";
  /** Without gaps; null of a draft. */
  number: string | null;
  status: "draft" | "open" | "paid" | "void";
  period_start: number;
  /** Not included. */
  period_end: number;
  /** Of a credit note: its invoice. */
  corrects: string | null;
  /** The ledger's entries that it covers. */
  ledger: {
    first_sequence: number;
    last_sequence: number;
  };
  organization: {
    id: string;
    name: string;
  };
  billed_to: {
    name: string;
    address_lines: string[];
    email: string;
    tax_id: string;
    taxes: {
      name: string;
      rate_percent: string;
      id: string;
    }[];
    stripe_customer_id: string | null;
  };
  issued_at: number | null;
  /** Paid or void since. */
  settled_at: number | null;
  payment_ref: string | null;
  amounts: {
    /** What the ledger charged in the period. */
    charges_nano_usd: string;
    /** Whole nano-USD (1e-9 USD), in decimal. */
    refunds_nano_usd: string;
    /** Of plans, less what went back of them. */
    fees_nano_usd: string;
    /** What of the charges a plan included. */
    included_nano_usd: string;
    /** Charges of requests that began when nothing included was left. */
    overage_nano_usd: string;
    /** Charges and fees, less refunds. */
    subtotal_nano_usd: string;
    taxes: {
      name: string;
      rate_percent: string;
      id: string;
      /** Whole nano-USD (1e-9 USD), in decimal. */
      amount_nano_usd: string;
    }[];
    /** Whole nano-USD (1e-9 USD), in decimal. */
    tax_nano_usd: string;
    /** What credits, payments and what a plan includes have paid of the charges. */
    credits_applied_nano_usd: string;
    /** Owed beyond the charges: an invoice that was voided, a payment taken back. */
    brought_forward_nano_usd: string;
    /** Whole nano-USD (1e-9 USD), in decimal. */
    net_due_nano_usd: string;
    /** What cents left over on the invoice before. */
    carried_nano_usd: string;
    /** What makes whole cents of it; the next invoice takes it back. */
    rounding_nano_usd: string;
    /** What is to be paid, in dollars and cents: "12.34". */
    due_usd: string;
  };
  /** On its way to Stripe; null: it is not sent there. */
  delivery: {
    state: "waiting" | "sent" | "failed";
    attempts: number;
    next_at: number | null;
    external_id: string | null;
    fault: string | null;
  } | null;
}

export interface InvoiceList {
  object: "list";
  data: Invoice[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface InvoiceWithLines {
  id: string;
  object: "invoice";
  kind: "invoice" | "credit_note";
  /** Without gaps; null of a draft. */
  number: string | null;
  status: "draft" | "open" | "paid" | "void";
  period_start: number;
  /** Not included. */
  period_end: number;
  /** Of a credit note: its invoice. */
  corrects: string | null;
  /** The ledger's entries that it covers. */
  ledger: {
    first_sequence: number;
    last_sequence: number;
  };
  organization: {
    id: string;
    name: string;
  };
  billed_to: {
    name: string;
    address_lines: string[];
    email: string;
    tax_id: string;
    taxes: {
      name: string;
      rate_percent: string;
      id: string;
    }[];
    stripe_customer_id: string | null;
  };
  issued_at: number | null;
  /** Paid or void since. */
  settled_at: number | null;
  payment_ref: string | null;
  amounts: {
    /** What the ledger charged in the period. */
    charges_nano_usd: string;
    /** Whole nano-USD (1e-9 USD), in decimal. */
    refunds_nano_usd: string;
    /** Of plans, less what went back of them. */
    fees_nano_usd: string;
    /** What of the charges a plan included. */
    included_nano_usd: string;
    /** Charges of requests that began when nothing included was left. */
    overage_nano_usd: string;
    /** Charges and fees, less refunds. */
    subtotal_nano_usd: string;
    taxes: {
      name: string;
      rate_percent: string;
      id: string;
      /** Whole nano-USD (1e-9 USD), in decimal. */
      amount_nano_usd: string;
    }[];
    /** Whole nano-USD (1e-9 USD), in decimal. */
    tax_nano_usd: string;
    /** What credits, payments and what a plan includes have paid of the charges. */
    credits_applied_nano_usd: string;
    /** Owed beyond the charges: an invoice that was voided, a payment taken back. */
    brought_forward_nano_usd: string;
    /** Whole nano-USD (1e-9 USD), in decimal. */
    net_due_nano_usd: string;
    /** What cents left over on the invoice before. */
    carried_nano_usd: string;
    /** What makes whole cents of it; the next invoice takes it back. */
    rounding_nano_usd: string;
    /** What is to be paid, in dollars and cents: "12.34". */
    due_usd: string;
  };
  /** On its way to Stripe; null: it is not sent there. */
  delivery: {
    state: "waiting" | "sent" | "failed";
    attempts: number;
    next_at: number | null;
    external_id: string | null;
    fault: string | null;
  } | null;
  /** Their sum is the charges. An adjustment is what rounding each request by itself, and holds that did not cover a request, make of the lines before it. */
  lines: ({
    model: string;
    operation: string;
    price_version: number;
    prompt_tokens_above: number | null;
    service_tier: "flex" | "default" | "priority";
    /** Off what the rates say; below 0 where a service tier costs more. */
    discount_percent: number;
    /** Of requests beyond what a plan includes: the percentage that they pay. */
    overage_percent: number | null;
    line_class: "input" | "cached_input" | "output" | "requests" | "device_time" | "adjustment";
    /** Tokens, requests, or microseconds of the device. */
    quantity: string;
    /** For a million tokens, for a request, or for a second. */
    rate_nano_usd: number;
    /** Whole nano-USD (1e-9 USD), in decimal. */
    amount_nano_usd: string;
  })[];
  /** Fees of plans. Their sum is the fees. */
  plan_lines: {
    plan: string;
    plan_version: number;
    name: string;
    period_start: number;
    /** Not included. */
    period_end: number;
    /** Below zero: the plan changed, and the rest of its fee goes back. */
    amount_nano_usd: string;
  }[];
  /** Of a credit note: what was given back of which request. */
  refunds: {
    request_id: string;
    /** Whole nano-USD (1e-9 USD), in decimal. */
    amount_nano_usd: string;
  }[];
}

/** RFC 7517. */
export interface JwkSet {
  keys: ({
    kty: string;
    kid: string;
    crv?: string | undefined;
    /** The public key, in base64url. */
    x?: string | undefined;
    [name: string]: unknown;
  })[];
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
  /** The first entry's sequence, as a text. */
  first_id: string | null;
  /** The last one's: what `after` takes. */
  last_id: string | null;
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

export interface MadeWebhook {
  id: string;
  object: "webhook";
  url: string;
  description: string;
  events: string[];
  state: "active" | "disabled";
  /** Unix seconds. */
  created_at: number;
  /** Until when events have a signature by the secret of before as well. Unix seconds. */
  old_secret_ends_at: number | null;
  /** `whsec_` and 32 bytes in base64; shown this once, and never stored. */
  secret: string;
}

export interface MaxPrice {
  /** USD for a million tokens of the prompt. */
  prompt?: number | string | null | undefined;
  /** USD for a million tokens of the answer. */
  completion?: number | string | null | undefined;
  /** USD for a request. */
  request?: number | string | null | undefined;
  /** Accepted, and without effect. These models read no images. */
  image?: unknown;
  /** Accepted, and without effect. These models read no audio. */
  audio?: unknown;
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

export interface ModelAlias {
  id: string;
  object: "model_alias";
  target: string;
  /** The model at its end; null: it leads nowhere. */
  model: string | null;
}

export interface ModelAliasList {
  object: "list";
  data: ModelAlias[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface NamedRoute {
  /** As a request names it: `route/name`. */
  id: string;
  object: "named_route";
  name: string;
  /** The version that is in force. */
  deployed: number;
  /** Oldest first; the last eight are kept. */
  versions: ({
    version: number;
    start: string;
    nodes: (NamedRouteVersionsNodesObject | NamedRouteVersionsNodesObject2 | NamedRouteVersionsNodesObject3 | NamedRouteVersionsNodesObject4 | NamedRouteVersionsNodesObject5 | NamedRouteVersionsNodesObject6)[];
  })[];
  /** Of the version in force: what its limits and budgets have in use. */
  counters: ({
    node: string;
    /** Requests, tokens or nano-USD; where a key counts for itself, of the one with most. */
    used: number;
    /** What running requests may come to use. */
    held: number;
    limit: number;
    /** Keys that have something in use; null: all count together. */
    keys: number | null;
    /** Unix seconds: of a budget, when its window ends; null of a limit, which slides. */
    resets_at: number | null;
  })[];
}

export interface NamedRouteList {
  object: "list";
  data: NamedRoute[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface NamedRouteVersionsNodesObject {
  id: string;
  type: "condition";
  if: NamedRouteVersionsNodesObjectIfObject | NamedRouteVersionsNodesObjectIfObject2;
  if_true: string;
  if_false: string;
}

export interface NamedRouteVersionsNodesObject2 {
  id: string;
  type: "percentage";
  /** Of API keys, each of which has always the same; together 100. */
  outputs: {
    percent: number;
    next: string;
  }[];
}

export interface NamedRouteVersionsNodesObject3 {
  id: string;
  type: "model";
  model: string;
  /** The end, or what is fallen back on. */
  next: string;
}

export interface NamedRouteVersionsNodesObject4 {
  id: string;
  type: "end";
}

export interface NamedRouteVersionsNodesObject5 {
  id: string;
  type: "limit";
  /** Whose requests it counts together: all, or those of one API key. */
  per: "organization" | "key";
  /** `tokens`: of prompts and answers. While a request runs, as many as it may have at most. */
  metric: "requests" | "tokens";
  period: "minute" | "hour" | "day";
  /** The most that goes on along if_within in any stretch of the period's length. */
  value: number;
  if_within: string;
  if_exceeded: string;
}

export interface NamedRouteVersionsNodesObject6 {
  id: string;
  type: "budget";
  /** A calendar day or month in UTC. */
  window: "day" | "month";
  /** Requests go on along if_within while less than this is spent and held by those that did. It is passed by no more than those hold that run when it is reached. */
  cap_nano_usd: number;
  if_within: string;
  if_exceeded: string;
}

export interface NamedRouteVersionsNodesObjectIfObject {
  fact: "tools" | "schema";
  is: boolean;
}

export interface NamedRouteVersionsNodesObjectIfObject2 {
  /** `prompt_tokens`: an estimate. `max_tokens`: as asked; a request that does not say meets no comparison. `hour`: 0 to 23, UTC. */
  fact: "prompt_tokens" | "max_tokens" | "hour";
  comparison: "below" | "at_least";
  value: number;
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

export interface OrganizationErasure {
  object: "organization_erasure";
  statement: {
    organization_id: string;
    /** Unix seconds. */
    begun_at: number;
    /** Unix seconds. */
    erased_at: number;
    /** How many of each kind, and a SHA-256 over their ids, sorted, with a line break between them: the ids are in the export of before. */
    erased: {
      kind: string;
      count: number;
      sha256: string;
    }[];
    /** And why. */
    kept: string[];
    invoices_kept: number;
    audit_lines_kept: number;
    /** Its newest entry after the erasure: the chain is what it was. */
    ledger: {
      sequence: number;
      hash: string;
    } | null;
  };
  /** The statement as a JWS (EdDSA); the keys are at /.well-known/jwks.json. */
  signed_statement: string;
}

export interface OrganizationList {
  object: "list";
  data: OrganizationEntry[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface OrganizationPlan {
  object: "organization_plan";
  /** null: no plan is in force. */
  current: {
    /** Unix seconds. */
    starts_at: number;
    terms: {
      plan: string;
      version: number;
      name: string;
      monthly_fee_nano_usd: number;
      included_nano_usd: number;
      overage: {
        allowed: boolean;
        percent: number;
      };
      trial: {
        amount_nano_usd: number;
        days: number;
      } | null;
    } | null;
  } | null;
  period: {
    /** Unix seconds. */
    starts_at: number;
    /** Not included. Unix seconds. */
    ends_at: number;
    trial: boolean;
    fee_nano_usd: number;
    included_nano_usd: number;
  } | null;
  /** Of what the period includes. */
  left_nano_usd: number;
  /** New requests are beyond what the plan includes. */
  used_up: boolean;
  /** What is to begin, soonest first. */
  scheduled: ({
    /** Unix seconds. */
    starts_at: number;
    terms: {
      plan: string;
      version: number;
      name: string;
      monthly_fee_nano_usd: number;
      included_nano_usd: number;
      overage: {
        allowed: boolean;
        percent: number;
      };
      trial: {
        amount_nano_usd: number;
        days: number;
      } | null;
    } | null;
  })[];
  had_trial: boolean;
}

export interface OverviewEvent {
  object: "overview";
  /** null: the service. */
  organization_id: string | null;
  /** Unix seconds at which the day before begins. */
  start_time: number;
  /** Unix seconds at which it ends, and the last 24 hours begin. */
  middle_time: number;
  /** Unix seconds at which the hour of now ends. */
  end_time: number;
  /** The last 24 hours, that of now among them. */
  current: {
    num_model_requests: number;
    input_tokens: number;
    input_cached_tokens: number;
    output_tokens: number;
    /** Requests that failed by a fault of the service: `backend_failed`, `connection_lost`, `edge_failed`, `expired`. */
    errors: number;
    /** nano-USD in decimal: what requests were charged. */
    amount_nano_usd: string;
    /** nano-USD in decimal: what was given back. */
    refunded_nano_usd: string;
    /** Milliseconds that so many first tokens took at most, from the worker's queue to the end of the prompt; at most 19 percent more than it was. null where no meter timed one. */
    first_token_ms_p50: number | null;
    /** Milliseconds that so many first tokens took at most, from the worker's queue to the end of the prompt; at most 19 percent more than it was. null where no meter timed one. */
    first_token_ms_p95: number | null;
    /** nano-USD in decimal: charges less refunds. For operators; null for others. */
    revenue_nano_usd: string | null;
    /** nano-USD in decimal: an estimate of what serving cost, time in which devices had no work and copies that tried deployments among it. For operators, of the service as a whole; null for others. */
    cost_nano_usd: string | null;
    /** Revenue less cost; null where either is. */
    margin_nano_usd: string | null;
  };
  /** The 24 hours before. */
  previous: {
    num_model_requests: number;
    input_tokens: number;
    input_cached_tokens: number;
    output_tokens: number;
    /** Requests that failed by a fault of the service: `backend_failed`, `connection_lost`, `edge_failed`, `expired`. */
    errors: number;
    /** nano-USD in decimal: what requests were charged. */
    amount_nano_usd: string;
    /** nano-USD in decimal: what was given back. */
    refunded_nano_usd: string;
    /** Milliseconds that so many first tokens took at most, from the worker's queue to the end of the prompt; at most 19 percent more than it was. null where no meter timed one. */
    first_token_ms_p50: number | null;
    /** Milliseconds that so many first tokens took at most, from the worker's queue to the end of the prompt; at most 19 percent more than it was. null where no meter timed one. */
    first_token_ms_p95: number | null;
    /** nano-USD in decimal: charges less refunds. For operators; null for others. */
    revenue_nano_usd: string | null;
    /** nano-USD in decimal: an estimate of what serving cost, time in which devices had no work and copies that tried deployments among it. For operators, of the service as a whole; null for others. */
    cost_nano_usd: string | null;
    /** Revenue less cost; null where either is. */
    margin_nano_usd: string | null;
  };
  /** Every hour that saw a request, oldest first; in a change those alone that are another than in the event before. */
  hours: ({
    /** Unix seconds. */
    start_time: number;
    num_model_requests: number;
    input_tokens: number;
    input_cached_tokens: number;
    output_tokens: number;
    /** Requests that failed by a fault of the service: `backend_failed`, `connection_lost`, `edge_failed`, `expired`. */
    errors: number;
    /** nano-USD in decimal: what requests were charged. */
    amount_nano_usd: string;
    /** nano-USD in decimal: what was given back. */
    refunded_nano_usd: string;
    /** Milliseconds that so many first tokens took at most, from the worker's queue to the end of the prompt; at most 19 percent more than it was. null where no meter timed one. */
    first_token_ms_p50: number | null;
    /** Milliseconds that so many first tokens took at most, from the worker's queue to the end of the prompt; at most 19 percent more than it was. null where no meter timed one. */
    first_token_ms_p95: number | null;
  })[];
  /** The ten that spent the most in the last 24 hours; of the service alone. */
  organizations: {
    organization_id: string;
    num_model_requests: number;
    input_tokens: number;
    output_tokens: number;
    /** nano-USD in decimal. */
    amount_nano_usd: string;
  }[];
  /** Hours of the last 24 that lie outside of what is expected after those they are compared with: six spreads around the median. A spread is 1.4826 times the median distance from it, a tenth of it, or the least that matters, whichever is largest. An hour of fewer than 20 requests is never above. Newest first. */
  marks: ({
    metric: "requests" | "error_rate" | "spend" | "first_token";
    /** Unix seconds at which its hour begins. */
    start_time: number;
    /** Requests, errors as a share from 0 to 1, nano-USD of charges, or milliseconds of the first token's 95th percentile. */
    value: number;
    expected_low: number;
    expected_high: number;
    /** The same hour of the days before, or the hours before. */
    compared_with: "same_hour" | "last_hours";
    /** How many hours it was compared with. */
    compared_hours: number;
  })[];
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

export interface Passkey {
  id: string;
  object: "passkey";
  name: string;
  /** Unix seconds. */
  created_at: number;
  last_used_at: number | null;
}

export interface PasskeyChallenge {
  object: "passkey_challenge";
  /** A text; what is signed are its bytes in UTF-8. It counts once. */
  challenge: string;
  /** The host that passkeys are for. */
  rp_id: string;
  /** Unix seconds. */
  expires_at: number;
}

export interface PasskeyChallengeRequest {
  purpose: "registration" | "sign_in";
}

export interface PasskeyList {
  object: "list";
  data: Passkey[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface PasskeySignInRequest {
  /** The passkey's id, as the browser has it. */
  id: string;
  /** clientDataJSON. */
  client_data: string;
  authenticator_data: string;
  signature: string;
}

/** What is left out stays as it is. */
export interface PatchDeploymentRequest {
  /** Its share of the requests, among deployments of the same priority. */
  weight?: number | undefined;
  /** Lower is asked first; higher when no lower one takes the request. */
  priority?: number | undefined;
  /** Its share is of organizations, and not of requests: one has either all of them there first, or none. */
  canary?: boolean | undefined;
  /** It is asked for nothing. */
  disabled?: boolean | undefined;
  /** A number makes it a shadow: it answers nobody, and has a copy of so many of a hundred requests, unbilled. null: it answers. */
  shadow_percent?: number | null | undefined;
}

export interface PayInvoiceRequest {
  /** The payment's own id. */
  external_ref: string;
}

export interface PlanPreview {
  object: "plan_preview";
  /** Unix seconds: the last whole month in UTC. */
  period_start: number;
  period_end: number;
  /** What was charged, as the rollups have it. */
  usage_nano_usd: string;
  /** Whole nano-USD, in decimal. */
  included_nano_usd: string;
  /** Beyond it, as it would be charged. */
  overage_nano_usd: string;
  /** Beyond it, which the plan does not allow. */
  stopped_nano_usd: string;
  /** Whole nano-USD, in decimal. */
  fee_nano_usd: string;
  /** Fee and overage. */
  total_nano_usd: string;
  /** The total less the usage. */
  difference_nano_usd: string;
  /** The largest differences first, at most 100. */
  organizations: {
    organization_id: string;
    /** What was charged, as the rollups have it. */
    usage_nano_usd: string;
    /** Whole nano-USD, in decimal. */
    included_nano_usd: string;
    /** Beyond it, as it would be charged. */
    overage_nano_usd: string;
    /** Beyond it, which the plan does not allow. */
    stopped_nano_usd: string;
    /** Whole nano-USD, in decimal. */
    fee_nano_usd: string;
    /** Fee and overage. */
    total_nano_usd: string;
    /** The total less the usage. */
    difference_nano_usd: string;
  }[];
  /** What a month's sums cannot tell. */
  not_included: string[];
}

export interface PlanTermsRequest {
  name: string;
  monthly_fee_nano_usd?: number | undefined;
  /** The same in dollars, as a decimal text: "5.00". */
  monthly_fee_usd?: string | undefined;
  /** Usage at the price book that a whole calendar month in UTC includes. */
  included_nano_usd?: number | undefined;
  /** The same in dollars, as a decimal text: "5.00". */
  included_usd?: string | undefined;
  overage?: {
    /** false: beyond what is included, requests draw on credits alone, and never on the credit limit. */
    allowed?: boolean | undefined;
    /** Of the price book: what a request pays that begins when nothing included is left. */
    percent?: number | undefined;
  } | undefined;
  /** Before the first fee; an organization has one trial, whatever its plans. */
  trial?: PlanTrialRequest | null | undefined;
}

export interface PlanTrialRequest {
  amount_nano_usd?: number | undefined;
  /** The same in dollars, as a decimal text: "5.00". */
  amount_usd?: string | undefined;
  days: number;
}

export interface PlanVersion {
  /** `plan@version` */
  id: string;
  object: "plan_version";
  /** Unix seconds. */
  created_at: number;
  plan: string;
  version: number;
  name: string;
  monthly_fee_nano_usd: number;
  included_nano_usd: number;
  overage: {
    allowed: boolean;
    percent: number;
  };
  trial: {
    amount_nano_usd: number;
    days: number;
  } | null;
}

export interface PlanVersionList {
  object: "list";
  data: PlanVersion[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export type Plugin = AutoRouter | ContextCompression | ResponseHealing | AbsentPlugin;

export interface PreferredLatency {
  p50?: number | null | undefined;
  p75?: number | null | undefined;
  p90?: number | null | undefined;
  p99?: number | null | undefined;
}

export interface PreferredThroughput {
  p50?: number | null | undefined;
  p75?: number | null | undefined;
  p90?: number | null | undefined;
  p99?: number | null | undefined;
}

export interface PreviewDeploymentCostRequest {
  model: string;
  /** Of the model. */
  deployment_id: string;
  /** Up to the hour of now. */
  days?: number | undefined;
  /** Of gpu-workers: what an hour of the device costs of which a request takes its share; null: as the settings of economics say. */
  device_hour_nano_usd?: number | null | undefined;
  input_nano_usd_per_million_tokens?: number | undefined;
  /** null: as other input. */
  cached_input_nano_usd_per_million_tokens?: number | null | undefined;
  output_nano_usd_per_million_tokens?: number | undefined;
  /** Of requests that had tokens. */
  per_request_nano_usd?: number | undefined;
  /** From a request's admission to its end in the books: the longest it can be. */
  per_second_nano_usd?: number | undefined;
}

export interface PreviewPlanRequest {
  name: string;
  monthly_fee_nano_usd?: number | undefined;
  /** The same in dollars, as a decimal text: "5.00". */
  monthly_fee_usd?: string | undefined;
  /** Usage at the price book that a whole calendar month in UTC includes. */
  included_nano_usd?: number | undefined;
  /** The same in dollars, as a decimal text: "5.00". */
  included_usd?: string | undefined;
  overage?: {
    /** false: beyond what is included, requests draw on credits alone, and never on the credit limit. */
    allowed?: boolean | undefined;
    /** Of the price book: what a request pays that begins when nothing included is left. */
    percent?: number | undefined;
  } | undefined;
  /** Before the first fee; an organization has one trial, whatever its plans. */
  trial?: PlanTrialRequest | null | undefined;
  /** Changes nothing here. */
  confirm?: boolean | undefined;
  /** null: every organization. */
  organization_id?: string | null | undefined;
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
  /** What an answer out of the response cache costs, in percent of its own tokens. */
  response_cache_percent?: number | undefined;
  /** What a request of service_tier flex costs, in percent; null: it is not sold. */
  flex_percent?: number | null | undefined;
  /** What a request of service_tier priority costs, in percent; null: it is not sold. */
  priority_percent?: number | null | undefined;
  /** Whose own price it is; null is the list price. */
  organization_id?: string | null | undefined;
  /** Unix seconds at which a customer's own price ends and the list price is theirs again; null is never. */
  ends_at?: number | null | undefined;
  /** Unix seconds from which it is in force, exactly if they are ten or more ahead; null is now, and everywhere within ten. */
  effective_at?: number | null | undefined;
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

export interface PriceSimulation {
  object: "price_simulation";
  is_estimate: true;
  /** Each request's entry: its usage and the price it was charged at. */
  source: "ledger";
  /** Unix seconds, inclusive, a whole hour. */
  start_time: number;
  /** Unix seconds, exclusive, a whole hour. */
  end_time: number;
  elasticity: number;
  /** Settled requests that were replayed. */
  num_model_requests: number;
  /** Of them, those that another model answers. */
  num_moved_requests: number;
  /** Of requests, as it was, in decimal. */
  charged_nano_usd: string;
  /** Under the other terms, in decimal. */
  repriced_nano_usd: string;
  difference_nano_usd: string;
  /** Their own share of devices' time, and providers' tokens, as it was. */
  cost_nano_usd: string;
  new_cost_nano_usd: string;
  /** Of what was charged, what plans included. */
  included_nano_usd: string;
  new_included_nano_usd: string;
  /** Of plans, less what went back. */
  fees_nano_usd: string;
  new_fees_nano_usd: string;
  /** Charges that no plan included, and fees. */
  billed_nano_usd: string;
  new_billed_nano_usd: string;
  bill_difference_nano_usd: string;
  /** Of new_billed_nano_usd, what a plan refuses to whoever has no credits; in decimal. */
  credits_needed_nano_usd: string;
  /** Billed less cost, before devices' idle time. */
  margin_nano_usd: string;
  new_margin_nano_usd: string;
  /** What is left of new_billed_nano_usd when customers have answered; in decimal. */
  expected_nano_usd: string;
  /** The same less the cost of what is left. */
  expected_margin_nano_usd: string;
  organizations_paying_more: number;
  organizations_leaving: number;
  /** Models of the mix of which no cost is known: new_cost_nano_usd lacks it. */
  models_without_cost: string[];
  /** false: there was more than one simulation reads; figures are of what it read. */
  is_complete: boolean;
  /** What all were charged in the period as the database has it, replayed or not. */
  period_charged_nano_usd: string;
  organizations_left_out: number;
  /** The largest differences of bills first. */
  organizations: {
    organization_id: string;
    /** Settled requests that were replayed. */
    num_model_requests: number;
    /** Of them, those that another model answers. */
    num_moved_requests: number;
    /** Of requests, as it was, in decimal. */
    charged_nano_usd: string;
    /** Under the other terms, in decimal. */
    repriced_nano_usd: string;
    difference_nano_usd: string;
    /** Their own share of devices' time, and providers' tokens, as it was. */
    cost_nano_usd: string;
    new_cost_nano_usd: string;
    /** Of what was charged, what plans included. */
    included_nano_usd: string;
    new_included_nano_usd: string;
    /** Of plans, less what went back. */
    fees_nano_usd: string;
    new_fees_nano_usd: string;
    /** Charges that no plan included, and fees. */
    billed_nano_usd: string;
    new_billed_nano_usd: string;
    bill_difference_nano_usd: string;
    /** Of new_billed_nano_usd, what a plan refuses to whoever has no credits; in decimal. */
    credits_needed_nano_usd: string;
    /** Billed less cost, before devices' idle time. */
    margin_nano_usd: string;
    new_margin_nano_usd: string;
    /** What is left of new_billed_nano_usd when customers have answered; in decimal. */
    expected_nano_usd: string;
    /** The same less the cost of what is left. */
    expected_margin_nano_usd: string;
    pays_more: boolean;
    /** Of the volume; above 100 is more of it. */
    retained_percent: number;
    /** At this elasticity nothing is left. */
    leaves: boolean;
    is_complete: boolean;
    models: {
      model: string;
      /** Settled requests that were replayed. */
      num_model_requests: number;
      /** Of them, those that another model answers. */
      num_moved_requests: number;
      /** Of requests, as it was, in decimal. */
      charged_nano_usd: string;
      /** Under the other terms, in decimal. */
      repriced_nano_usd: string;
      difference_nano_usd: string;
      /** Their own share of devices' time, and providers' tokens, as it was. */
      cost_nano_usd: string;
      new_cost_nano_usd: string;
    }[];
  }[];
  /** By the model that was asked. */
  models: {
    model: string;
    /** Settled requests that were replayed. */
    num_model_requests: number;
    /** Of them, those that another model answers. */
    num_moved_requests: number;
    /** Of requests, as it was, in decimal. */
    charged_nano_usd: string;
    /** Under the other terms, in decimal. */
    repriced_nano_usd: string;
    difference_nano_usd: string;
    /** Their own share of devices' time, and providers' tokens, as it was. */
    cost_nano_usd: string;
    new_cost_nano_usd: string;
  }[];
  /** What the ledger cannot tell. */
  not_included: string[];
}

export interface PriceVersion {
  id: string;
  object: "price";
  model: string;
  version: number;
  /** Unix seconds. */
  effective_at: number;
  ends_at: number | null;
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
  /** What an answer out of the response cache costs, in percent of its own tokens. */
  response_cache_percent?: number | undefined;
  /** What a request of service_tier flex costs, in percent; null: it is not sold. */
  flex_percent?: number | null | undefined;
  /** What a request of service_tier priority costs, in percent; null: it is not sold. */
  priority_percent?: number | null | undefined;
}

export interface Processor {
  /** `tidegate`: gpu-workers of the service and its edge. Others: sub-processors. */
  name: string;
  is_sub_processor: boolean;
  deployments: ({
    model: string;
    deployment_id: string;
    kind: string;
    /** null: nobody said. */
    region: string | null;
    /** `allow`: whoever runs it may keep what it is sent. */
    data_collection: "deny" | "allow";
    is_used: boolean;
    /** The rule of the organization's policy, or that it is disabled. */
    why_not: string | null;
  })[];
}

export interface Project {
  id: string;
  object: "organization.project";
  name: string;
  created_at: number;
  status: "active" | "archived";
  archived_at: number | null;
  models: string[] | null;
  tiers: ("gpu" | "provider" | "edge")[] | null;
}

export interface ProjectList {
  object: "list";
  data: Project[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

/** Of a request that another company measured; the figures beside it are charged. */
export interface ProviderCheck {
  /** `agrees`: what was said is near what we counted. `doubted`: it is more than twice that, and could be so; it is charged, and the operator is told. `corrected`: it cannot be so, and is charged as far as it could. */
  verdict: "agrees" | "doubted" | "corrected";
  said_prompt_tokens: number;
  said_completion_tokens: number;
  /** What we counted of what was shown: pieces, and bytes of text. null: the target thinks in secret, and only what was asked for bounds it. */
  counted_completion_tokens: number | null;
}

export interface ProviderKey {
  /** The provider's name. */
  id: string;
  object: "provider_key";
  /** As targets name it in `customer_keys`. */
  provider: string;
  /** Its last four characters. */
  hint: string;
  /** Id of the sealing key, for rotation. */
  sealed_by: string;
  /** Unix seconds. */
  created_at: number;
}

export interface ProviderKeyList {
  object: "list";
  data: ProviderKey[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

/** Which deployments may answer, and in which order; OpenRouter's. A deployment is named by its id, by its model and id (`model/id`), by the kind of its target, or by its region (`region:eu`). */
export interface ProviderPreferences {
  /** These first, in this order; the others after them. */
  order?: string[] | null | undefined;
  /** No deployment but these. */
  only?: string[] | null | undefined;
  /** None of these. */
  ignore?: string[] | null | undefined;
  /** false: of each model the first deployment alone, or with `order` those that it names. Default true. */
  allow_fallbacks?: boolean | null | undefined;
  /** `price`: cheapest first, by what this request may cost at most. `latency`, `throughput`: fastest first, by what half of the requests had in the last five minutes, where the edge that answers has seen enough of them; others after those. */
  sort?: "price" | "latency" | "throughput" | ProviderPreferencesSort | null | undefined;
  /** What a deployment may cost at most. It holds for every fallback: what is dearer is never asked. A model with a price by time is dearer than any bound. */
  max_price?: MaxPrice | null | undefined;
  /** No deployment but those whose weights are of one of these. */
  quantizations?: ("int4" | "int8" | "fp4" | "mxfp4" | "nvfp4" | "fp6" | "fp8" | "mxfp8" | "fp16" | "bf16" | "fp32" | "unknown")[] | null | undefined;
  /** `deny`: none that may keep what it is sent. Default `allow`. */
  data_collection?: "deny" | "allow" | null | undefined;
  /** true: no retention of data, which is `data_collection: "deny"`. */
  zdr?: boolean | null | undefined;
  /** It is always so: a deployment that does not take a field that the request has is passed over, and where none does the field is refused by its name. None leaves one out. */
  require_parameters?: boolean | null | undefined;
  /** Tokens a second that half of the requests had at least in the last five minutes, or as many of a hundred as `p75`, `p90`, `p99` say. Deployments that were slower are asked after all others of their model, not left out; so are none of which too little is known. */
  preferred_min_throughput?: number | PreferredThroughput | null | undefined;
  /** Seconds to the first token, likewise: a deployment where it took longer is asked after the others. */
  preferred_max_latency?: number | PreferredLatency | null | undefined;
  /** Not supported: The catalog does not know what may be distilled. Refused with 400 unless null, false or empty. */
  enforce_distillable_text?: unknown;
}

export interface ProviderPreferencesSort {
  /** `price` unless said. */
  by?: "price" | "latency" | "throughput" | null | undefined;
  /** `model`: within each model. `none`: all deployments of all models together. */
  partition?: "model" | "none" | null | undefined;
}

export interface PutAliasRequest {
  /** The id of a model, or another alias. */
  target: string;
}

export interface PutBillingProfileRequest {
  name: string;
  address_lines?: string[] | undefined;
  email?: string | undefined;
  /** The customer's own number with a tax office. */
  tax_id?: string | undefined;
}

export interface PutBillingTermsRequest {
  taxes?: ({
    name: string;
    rate_percent: string;
    /** The number under which it is paid. */
    id?: string | undefined;
  })[] | undefined;
  /** To whom Stripe sends the invoices; null is nobody. */
  stripe_customer_id?: string | null | undefined;
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
  /** What its weights may be used under: an SPDX id, such as `Apache-2.0`, or a name. */
  license?: string | null | undefined;
  context_tokens: number;
  /** At least 1 for a model that generates text. */
  max_output_tokens?: number | undefined;
  /** What it is offered for, as its workers can do it. */
  tasks?: ("text-generation" | "feature-extraction" | "rerank" | "text-classification" | "zero-shot-classification" | "token-classification" | "fill-mask" | "question-answering" | "moderation" | "summarization" | "translation" | "image-classification" | "object-detection" | "automatic-speech-recognition")[] | undefined;
  /** Of `feature-extraction`: what makes an embedding of the vectors of a text's tokens, as the model was trained. */
  pooling?: "mean" | "cls" | undefined;
  /** Of `moderation`: the category that each of the classifier's labels stands for. A label that is a category's name needs no entry; any other without one counts for nothing. */
  moderation_labels?: Record<string, "harassment" | "harassment/threatening" | "hate" | "hate/threatening" | "illicit" | "illicit/violent" | "self-harm" | "self-harm/intent" | "self-harm/instructions" | "sexual" | "sexual/minors" | "violence" | "violence/graphic"> | undefined;
  /** Unix seconds. Its answers say so in the header `Deprecation`, ahead of it too. */
  deprecated_at?: number | null | undefined;
  /** The day, in UTC, from whose beginning on it answers nobody. Its answers say so in the header `Sunset`. */
  shutdown_date?: string | null | undefined;
  /** A model, or an alias, to use instead. */
  successor?: string | null | undefined;
  /** Organizations for which there is such a model; null: all. */
  visible_to?: string[] | null | undefined;
  auto?: AutoTerms | null | undefined;
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
    /** Where it runs. Requests name it as `region:` and this. */
    region?: string | null | undefined;
    /** Of its weights; null: `unknown` to requests. */
    dtype?: "int4" | "int8" | "fp4" | "mxfp4" | "nvfp4" | "fp6" | "fp8" | "mxfp8" | "fp16" | "bf16" | "fp32" | null | undefined;
    /** Whether whoever runs it may keep what it is sent. null: `deny` of gpu-workers and of the edge, `allow` of others. */
    data_collection?: "deny" | "allow" | null | undefined;
    /** Its share is of organizations, and not of requests: one has either all of them there first, or none. */
    canary?: boolean | undefined;
    /** It is asked for nothing. */
    disabled?: boolean | undefined;
    /** A number makes it a shadow: it answers nobody, and has a copy of so many of a hundred requests, unbilled. null: it answers. */
    shadow_percent?: number | null | undefined;
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
    /** What an answer out of the response cache costs, in percent of its own tokens. */
    response_cache_percent?: number | undefined;
    /** What a request of service_tier flex costs, in percent; null: it is not sold. */
    flex_percent?: number | null | undefined;
    /** What a request of service_tier priority costs, in percent; null: it is not sold. */
    priority_percent?: number | null | undefined;
  };
  /** Needed when a rate changes tenfold or more, up or down. */
  confirm?: boolean | undefined;
}

export interface PutProviderKeyRequest {
  /** As the provider gave it. It is kept sealed, and never shown. */
  key: string;
}

export interface PutResponseCacheRequest {
  /** `off`: nothing is kept, and what was kept is erased. `by_request`: for requests that ask for it. `always`: for all that do not ask for the contrary. */
  mode: "off" | "by_request" | "always";
  /** How long an answer is kept at most. A request may ask for less. */
  ttl_seconds?: number | undefined;
}

export interface PutRetentionRequest {
  /** How long a response of `/v1/responses` can be read again. 0: none is stored, whatever its request asks for, and its `store` says so. What is older is erased at once. */
  stored_responses_days: number;
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
  /** What plans have included in all: granted less used and lapsed is left. In decimal. */
  plan: {
    granted_nano_usd: string;
    used_nano_usd: string;
    lapsed_nano_usd: string;
    left_nano_usd: string;
  };
  entries: number;
  /** Every entry's hash follows from the one before. */
  is_chain_intact: boolean;
  /** Receipts that came after a request was settled another way. */
  late_receipts: number;
  /** Ended requests by what measured them. */
  measured_by: {
    receipt: number;
    provider: number;
    cache: number;
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

export interface Refusal {
  id: string;
  object: "refusal";
  api_key_id: string;
  model: string;
  /** Of the error that was answered. */
  code: string;
  /** As the newest of them was told. */
  message: string;
  count: number;
  /** Unix seconds. */
  first_at: number;
  /** Unix seconds. */
  last_at: number;
}

export interface RefusalList {
  object: "list";
  data: Refusal[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface RequestCost {
  object: "request_cost";
  is_estimate: true;
  id: string;
  device_id: string | null;
  /** Microseconds in decimal. */
  device_us: string;
  /** nano-USD in decimal. */
  prefill_cost_nano_usd: string;
  /** nano-USD in decimal. */
  decode_cost_nano_usd: string;
  /** Its share of the device's idle time in the hour in which it was booked. */
  idle_cost_nano_usd: string;
  /** nano-USD in decimal. */
  provider_cost_nano_usd: string;
  /** nano-USD in decimal. */
  cost_nano_usd: string;
  /** nano-USD in decimal. */
  charged_nano_usd: string;
  /** nano-USD in decimal. */
  margin_nano_usd: string;
  /** Of the device in that hour. */
  utilisation: number | null;
  /** What the device drew for its own share of the time, to a thousandth, without idle time; null where nobody said what it draws. */
  energy_joules: number | null;
}

export interface ResponseCache {
  object: "response_cache";
  /** `off`: nothing is kept, and what was kept is erased. `by_request`: for requests that ask for it. `always`: for all that do not ask for the contrary. */
  mode: "off" | "by_request" | "always";
  /** How long an answer is kept at most. A request may ask for less. */
  ttl_seconds?: number | undefined;
  /** Kept now; those that are too old among them. */
  answers: number;
  /** Of these answers, in UTF-8. */
  bytes: number;
  /** Beyond it the oldest give way. */
  max_bytes: number;
}

/** Accepted; what must be JSON is enforced token by token. */
export interface ResponseHealing {
  id: "response-healing";
  enabled?: boolean | null | undefined;
}

export interface ResumeRequest {
  /** The reason that has gone; null is all. The last one's going opens the keys. */
  reason?: string | null | undefined;
}

export interface Retention {
  object: "retention";
  /** How long a response of `/v1/responses` can be read again. 0: none is stored, whatever its request asks for, and its `store` says so. What is older is erased at once. */
  stored_responses_days: number;
  /** Stored now. */
  stored_responses: number;
  /** Of these, the items before them included. */
  stored_characters: number;
}

export interface RevokeOrganizationEndUserRequest {
  end_user_id: string;
  /** Tokens of this key alone, and of those that it was rotated from or to. */
  api_key_id?: string | undefined;
}

export interface RevokedEndUser {
  object: "end_user_tokens.revoked";
  /** Tokens that had not ended, and have now. */
  revoked: number;
}

export type Role = "owner" | "admin" | "developer" | "billing" | "viewer";

export interface RollBackRequest {
  /** One that is kept. */
  version: number;
}

export interface RotateKeyRequest {
  /** How long the old key still opens. */
  overlap_seconds?: number | undefined;
}

export interface RotateWebhookRequest {
  /** How long events are signed by the old secret as well. */
  overlap_seconds?: number | undefined;
}

export interface RouteGraph {
  start: string;
  nodes: (RouteGraphNodesObject | RouteGraphNodesObject2 | RouteGraphNodesObject3 | RouteGraphNodesObject4 | RouteGraphNodesObject5 | RouteGraphNodesObject6)[];
}

export interface RouteGraphNodesObject {
  id: string;
  type: "condition";
  if: RouteGraphNodesObjectIfObject | RouteGraphNodesObjectIfObject2;
  if_true: string;
  if_false: string;
}

export interface RouteGraphNodesObject2 {
  id: string;
  type: "percentage";
  /** Of API keys, each of which has always the same; together 100. */
  outputs: {
    percent: number;
    next: string;
  }[];
}

export interface RouteGraphNodesObject3 {
  id: string;
  type: "model";
  model: string;
  /** The end, or what is fallen back on. */
  next: string;
}

export interface RouteGraphNodesObject4 {
  id: string;
  type: "end";
}

export interface RouteGraphNodesObject5 {
  id: string;
  type: "limit";
  /** Whose requests it counts together: all, or those of one API key. */
  per: "organization" | "key";
  /** `tokens`: of prompts and answers. While a request runs, as many as it may have at most. */
  metric: "requests" | "tokens";
  period: "minute" | "hour" | "day";
  /** The most that goes on along if_within in any stretch of the period's length. */
  value: number;
  if_within: string;
  if_exceeded: string;
}

export interface RouteGraphNodesObject6 {
  id: string;
  type: "budget";
  /** A calendar day or month in UTC. */
  window: "day" | "month";
  /** Requests go on along if_within while less than this is spent and held by those that did. It is passed by no more than those hold that run when it is reached. */
  cap_nano_usd: number;
  if_within: string;
  if_exceeded: string;
}

export interface RouteGraphNodesObjectIfObject {
  fact: "tools" | "schema";
  is: boolean;
}

export interface RouteGraphNodesObjectIfObject2 {
  /** `prompt_tokens`: an estimate. `max_tokens`: as asked; a request that does not say meets no comparison. `hour`: 0 to 23, UTC. */
  fact: "prompt_tokens" | "max_tokens" | "hour";
  comparison: "below" | "at_least";
  value: number;
}

export interface RouteRequest {
  model: string;
  /** Extension, OpenRouter's. Models to fall back on, in this order, when `model` cannot answer. The answer names the one that did, and its price is charged. A generation that has these and no `model` is one for the first of them. */
  models?: string[] | null | undefined;
  provider?: ProviderPreferences | null | undefined;
  /** Extension, OpenRouter's. `auto-router` says what `auto` may choose; without `auto` among the models it does nothing. */
  plugins?: Plugin[] | null | undefined;
  /** Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it. */
  session_id?: string | null | undefined;
  /** Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`. */
  trace?: unknown;
  usage?: ChatUsageAsked | null | undefined;
  /** Extension, OpenRouter's older name of what `models` does anyway. */
  route?: "fallback" | null | undefined;
  /** Extension, OpenRouter's. Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400. */
  transforms?: "middle-out"[] | null | undefined;
  /** What the model would be asked for. Of a task `operation`, `max_tokens`, `n` and tiers say nothing. */
  task?: "text-generation" | "feature-extraction" | "rerank" | "text-classification" | "zero-shot-classification" | "token-classification" | "fill-mask" | "question-answering" | "moderation" | "summarization" | "translation" | "image-classification" | "object-detection" | "automatic-speech-recognition" | undefined;
  /** What the request would be: the key must be allowed to call it. */
  operation?: "chat.completions" | "completions" | "messages" | "responses" | undefined;
  /** How long its prompt is. /v1/estimate counts one. */
  prompt_tokens?: number | undefined;
  /** What the user says, in order, for `auto` to choose by. No one else reads it. */
  texts?: string[] | undefined;
  /** Whether it has tools, for `auto` and for conditions of named routes. */
  tools?: boolean | undefined;
  /** Whether it has a form for its answer, for `auto` and for conditions of named routes. */
  schema?: boolean | undefined;
  max_tokens?: number | null | undefined;
  n?: number | undefined;
  service_tier?: "auto" | "default" | "flex" | "scale" | "priority" | "fast" | null | undefined;
  /** Which of the equally good is drawn; drawn itself where it is not said. */
  seed?: number | null | undefined;
}

/** The same question, seed and catalog have the same candidates again. */
export interface RoutingDecision {
  /** Of the catalog that it was made with. */
  catalog_version: number;
  /** All of its randomness: 32 bits. */
  seed: number;
  /** Unix milliseconds, by the edge's clock. */
  at_ms: number;
  /** As the request names them, or its named route chose them. */
  models: string[];
  named_route?: {
    name: string;
    version: number;
    nodes: string[];
    /** What its conditions may have asked, beside what is here. */
    facts?: {
      tools: boolean;
      schema: boolean;
    } | null | undefined;
    /** What the nodes that count saw, of those that were passed. */
    counted?: {
      node: string;
      /** false: the request went on along if_exceeded. */
      is_within: boolean;
      /** In the node's own unit, as all figures here. */
      used: number;
      /** What running requests may come to use. */
      held: number;
      limit: number;
    }[] | null | undefined;
  } | null | undefined;
  /** What the key binds it to; absent where that stood in no way. */
  key?: {
    models: string[] | null;
    tiers: ("gpu" | "provider" | "edge")[] | null;
  } | null | undefined;
  /** What `auto` chose by; absent where the request does not ask for it. */
  auto?: AutoRecord | null | undefined;
  /** Absent where no model was to be tried before another. */
  cascade?: AutoCascade | null | undefined;
  /** What was known of the deployments that it may be tried on; absent where it does not ask for speed. */
  speeds?: DeploymentSpeed[] | null | undefined;
  /** As the request has it. */
  provider: Record<string, unknown> | null;
  /** The organization's, as it was; absent of before there were any. */
  policy?: Record<string, unknown> | null | undefined;
  /** false: `provider`, `policy`, `key` or what `auto` may choose was too long to be kept, and none of them is. */
  is_whole: boolean;
  /** That was asked for; absent of before there were any. */
  service_tier?: "flex" | "default" | "priority" | null | undefined;
  task: "text-generation" | "feature-extraction" | "rerank" | "text-classification" | "zero-shot-classification" | "token-classification" | "fill-mask" | "question-answering" | "moderation" | "summarization" | "translation" | "image-classification" | "object-detection" | "automatic-speech-recognition";
  capability: "generate" | "tasks";
  estimated_prompt_tokens: number;
  fewest_prompt_tokens: number;
  max_tokens: number | null;
  choices: number;
  /** In the order in which they may be tried. */
  candidates: {
    model: string;
    deployment_id: string;
    price_version: number;
    reason: string;
  }[];
}

/** What an organization lets its requests use. A request may only narrow it. */
export interface RoutingPolicy {
  /** No model but these; null: all. */
  allowed_models?: string[] | null | undefined;
  /** None of these. */
  denied_models?: string[] | undefined;
  /** Who asks for `from` gets `to`, which is named, judged and charged. Once. */
  rewrites?: {
    from: string;
    to: string;
  }[] | undefined;
  /** No deployment but these, named as in a request's `provider`; null: all. */
  only?: string[] | null | undefined;
  /** None of these deployments. */
  ignore?: string[] | undefined;
  /** No deployment at another company: our gpu-workers and the edge alone. */
  never_provider?: boolean | undefined;
  /** No deployment but those that are known to be in one of these regions; null: any. */
  regions?: string[] | null | undefined;
  /** What a deployment may cost at most, as in a request's `provider`. */
  max_price?: MaxPrice | null | undefined;
  /** No service tier but these; null: all that are sold. */
  service_tiers?: ("flex" | "default" | "priority")[] | null | undefined;
  /** No copy of a request is sent anywhere to try a deployment. Where copies are, the rest of the policy holds for them. */
  never_shadow?: boolean | undefined;
  /** `deny`: no deployment that may keep what it is sent. */
  data_collection?: "deny" | null | undefined;
}

export interface Runway {
  object: "runway";
  is_estimate: true;
  /** nano-USD in decimal. */
  cash_nano_usd: string;
  /** What customers have paid for, or were given, and not used. */
  prepaid_liability_nano_usd: string;
  is_liability_complete: boolean;
  /** nano-USD in decimal. */
  monthly_fixed_cost_nano_usd: string;
  /** nano-USD in decimal. */
  monthly_device_cost_nano_usd: string;
  /** What other companies asked in the last 30 days, likewise. */
  monthly_provider_cost_nano_usd: string;
  /** What was charged in the last 30 days, for a month of 30.4375 days. */
  monthly_revenue_nano_usd: string;
  /** Below zero cash goes up. */
  monthly_burn_nano_usd: string;
  /** null: cash does not go down. */
  months_left: number | null;
  /** null: cash does not go down. */
  months_left_after_prepaid: number | null;
  /** Of all devices in the last 30 days. */
  utilisation: number | null;
  /** At which devices bring, as their time does now, what nothing else brings of all costs; above 1 it is never reached. */
  break_even_utilisation: number | null;
  /** Whether utilisation is of all requests, or of those that were read. */
  is_sample_complete: boolean;
}

export interface SaveChartRequest {
  /** One of the same name gives way. */
  name: string;
  view: ChartView;
}

export interface SavedChart {
  id: string;
  object: "saved_chart";
  name: string;
  view: ChartView;
  /** Who saved it last. */
  saved_by: {
    kind: "operator" | "member" | "key" | "system";
    id: string;
  };
  /** Unix seconds. */
  saved_at: number;
}

export interface SavedChartList {
  object: "list";
  data: SavedChart[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
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

export interface ShadowComparison {
  /** The shadow's, and the deployment that answered. */
  id: string;
  object: "shadow_comparison";
  model: string;
  /** The shadow. */
  deployment_id: string;
  /** The one whose answers were given. */
  against_deployment_id: string;
  /** Unix seconds. */
  first_at: number;
  /** Unix seconds. */
  last_at: number;
  /** false: there were more; these are the newest. */
  is_complete: boolean;
  num_copies: number;
  /** `refused`: there was no room; `late`: stopped by their own deadline; `stopped`: the deployment had no room for another. */
  outcomes: {
    completed: number;
    refused: number;
    failed: number;
    late: number;
    stopped: number;
    /** Nobody told of their ends: the edge died. */
    lost: number;
    running: number;
  };
  /** Requests whose answers are the same each time: temperature 0, or a seed. */
  deterministic: {
    compared: number;
    equal: number;
    /** The first token that differs, counted from 1, of those that differ. */
    median_first_difference: number | null;
  };
  /** Copies that completed. */
  compared: number;
  /** Of those. */
  same_finish_reason: number;
  /** Of the answers that were given. */
  given_completion_tokens: number;
  /** Of the shadow's for the same. */
  compared_completion_tokens: number;
  /** Of streams, from their dispatch on, at the deployment that answered. */
  given_first_token_ms: {
    median: number | null;
    p95: number | null;
  };
  /** The same of the shadow. */
  first_token_ms: {
    median: number | null;
    p95: number | null;
  };
  prompt_tokens: number;
  cached_tokens: number;
  /** Of all copies, whatever became of them. */
  completion_tokens: number;
  /** Microseconds. */
  device_us: string;
  /** An estimate of what the copies cost, by the deployment's cost. No revenue. */
  cost_nano_usd: string;
}

export interface ShadowComparisonList {
  object: "list";
  data: ShadowComparison[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
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

export interface SimulatePricesRequest {
  /** Unix seconds, inclusive, a whole hour. */
  start_time: number;
  /** Unix seconds, exclusive, a whole hour. */
  end_time: number;
  /** Models that are not there keep the price that each request had. */
  prices?: ({
    model: string;
    /** Whose own price it would be; null is the list price. */
    organization_id?: string | null | undefined;
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
    /** What an answer out of the response cache costs, in percent of its own tokens. */
    response_cache_percent?: number | undefined;
    /** What a request of service_tier flex costs, in percent; null: it is not sold. */
    flex_percent?: number | null | undefined;
    /** What a request of service_tier priority costs, in percent; null: it is not sold. */
    priority_percent?: number | null | undefined;
  })[] | undefined;
  /** Whose requests another model answers. */
  mix?: ({
    /** The model that was asked. */
    model: string;
    /** The model that answers instead, at its own price. */
    to: string;
    /** Of the requests, chosen by their ids: the same ones each time, and a larger share has those of a smaller one. */
    percent: number;
    /** What the other costs to serve; null: what its own requests of the period cost, or else what its provider asks. */
    cost?: {
      input_nano_usd_per_million_tokens: number;
      output_nano_usd_per_million_tokens: number;
    } | null | undefined;
  })[] | undefined;
  /** Plans from the start of the period on, their fees and what they include by the time of it. Who is not there keeps what was included of each request, and the fees that were booked. */
  plans?: ({
    /** null: whoever is not named. */
    organization_id?: string | null | undefined;
    /** One that there is; null: no plan. In place of terms. */
    plan?: string | null | undefined;
    /** null: the newest. */
    version?: number | null | undefined;
    /** Of one that nobody has made yet. In place of plan. */
    terms?: PlanTermsRequest | undefined;
    /** It begins with the plan's trial, as of who has had none. */
    trial?: boolean | undefined;
  })[] | undefined;
  /** null is all that used something. */
  organization_ids?: string[] | null | undefined;
  /** How many percent of the volume each percent of a dearer bill takes, in thousandths at the finest. */
  elasticity?: number | undefined;
}

export interface SpeedPercentiles {
  p50: number;
  p75: number;
  p90: number;
  p99: number;
}

export interface StoredRoutingPolicy {
  object: "routing_policy";
  /** Rises with each change; 0: nothing was set. */
  version: number;
  /** No model but these; null: all. */
  allowed_models?: string[] | null | undefined;
  /** None of these. */
  denied_models?: string[] | undefined;
  /** Who asks for `from` gets `to`, which is named, judged and charged. Once. */
  rewrites?: {
    from: string;
    to: string;
  }[] | undefined;
  /** No deployment but these, named as in a request's `provider`; null: all. */
  only?: string[] | null | undefined;
  /** None of these deployments. */
  ignore?: string[] | undefined;
  /** No deployment at another company: our gpu-workers and the edge alone. */
  never_provider?: boolean | undefined;
  /** No deployment but those that are known to be in one of these regions; null: any. */
  regions?: string[] | null | undefined;
  /** What a deployment may cost at most, as in a request's `provider`. */
  max_price?: MaxPrice | null | undefined;
  /** No service tier but these; null: all that are sold. */
  service_tiers?: ("flex" | "default" | "priority")[] | null | undefined;
  /** No copy of a request is sent anywhere to try a deployment. Where copies are, the rest of the policy holds for them. */
  never_shadow?: boolean | undefined;
  /** `deny`: no deployment that may keep what it is sent. */
  data_collection?: "deny" | null | undefined;
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
      /** When grouped by it; empty of requests from before it was kept. */
      deployment_id: string | null;
      /** `gpu`, `provider` or `edge`, when grouped by it; empty as above. */
      tier: string | null;
      /** When grouped by it; empty as above. */
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
  /** The customer's own customer, where a token of one asked; null: the key itself. */
  end_user_id: string | null;
  end_user_token_id: string | null;
  model: string;
  /** `chat.completions`, `completions`, `messages`, `responses`. */
  operation: string;
  streamed: boolean;
  /** How it ended, and who ended it: `client_left` the client, as the edge saw it; `backend_failed` the worker; `request_failed` the request, by a form of its output that is too slow; `connection_lost` the way between edge and worker, with both alive; `edge_failed` the edge, which broke off or never told of an end; `expired` nobody until its deadline; `voided` it was refused or never ran. */
  outcome: "completed" | "client_left" | "budget_exhausted" | "rate_limit_exceeded" | "access_revoked" | "organization_suspended" | "backend_failed" | "request_failed" | "connection_lost" | "edge_failed" | "expired" | "voided";
  /** The deployment that answered; null of before it was kept. */
  deployment_id: string | null;
  /** Of that deployment; null of before it was kept. */
  tier: "gpu" | "provider" | "edge" | null;
  /** What the figures rest on: a `receipt` that a worker signed, the word of another `provider`, the response `cache`, out of which the answer came and nothing ran, what the edge's `relay` counted, the account's last `checkpoint`, or `none`. */
  measured_by: "receipt" | "provider" | "cache" | "relay" | "checkpoint" | "none";
  /** Of what another company measured: its figures beside ours. Absent elsewhere. */
  provider_check?: ProviderCheck | null | undefined;
  /** How its deployments were chosen; null of before it was kept. */
  decision: RoutingDecision | null;
  /** Attempts, from 1, that broke off in the middle of the answer, each with the tokens that were given by then: the next one went on from there. */
  continuations: {
    attempt: number;
    completion_tokens: number;
  }[];
  prompt_tokens: number;
  cached_tokens: number;
  completion_tokens: number;
  charge_nano_usd: number;
  charge_parts: ChargeParts;
  /** What a plan included of the charge. */
  included_nano_usd: number;
  /** Of a request that began when nothing was left of what a plan includes: the percentage of the price that it pays. */
  overage_percent: number | null;
  /** That it had where it was answered. */
  service_tier: "flex" | "default" | "priority";
  price_version: number;
  /** What stopped it: `credits` or `budget <id>` for money; `limit output_tokens per <period> of <scope> <id>` for a limit; `key_disabled`, `key_revoked`, `key_expired`, `key_rotated`, `key_terms`, `project_archived` or `project_terms` for access; an organization's reasons where that is suspended. */
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
      amount_parts: ChargeParts;
      project_id: string | null;
      user_id: string | null;
      api_key_id: string | null;
      model: string | null;
      /** When grouped by it; empty of requests from before it was kept. */
      deployment_id: string | null;
      /** `gpu`, `provider` or `edge`, when grouped by it; empty as above. */
      tier: string | null;
      /** When grouped by it; empty as above. */
      service_tier: string | null;
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

export interface UserData {
  object: "user_data";
  user: User;
  sessions: {
    /** Unix seconds. */
    seen_at: number;
    /** Unix seconds. */
    expires_at: number;
  }[];
  passkeys: Passkey[];
  organizations: ({
    id: string;
    name: string;
    member: Member | null;
    /** Their own. */
    keys: ApiKey[];
    /** The newest 1,000 things that they did. */
    audit: AuditEntry[];
  })[];
  /** The newest 1,000 things that they did. */
  audit: AuditEntry[];
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

export interface Webhook {
  id: string;
  object: "webhook";
  url: string;
  description: string;
  events: string[];
  state: "active" | "disabled";
  /** Unix seconds. */
  created_at: number;
  /** Until when events have a signature by the secret of before as well. Unix seconds. */
  old_secret_ends_at: number | null;
}

export interface WebhookDelivery {
  /** The sequence, as a text. */
  id: string;
  object: "webhook_delivery";
  /** `webhook-id`, the same at each attempt: who has seen it need not look again. */
  message_id: string;
  webhook_id: string;
  type: "budget.threshold_passed" | "budget.exceeded" | "credits.exhausted" | "limit.reached" | "webhook.test";
  /** What is sent, byte by byte. */
  body: string;
  state: "pending" | "delivered" | "failed";
  attempts: number;
  /** HTTP's, of the last attempt. */
  status: number | null;
  /** Why there is no status: `timeout`, `unreachable`, `address_not_allowed`, `queue_full`, `disabled`. */
  fault: string | null;
  /** Unix seconds. */
  created_at: number;
  next_attempt_at: number | null;
  ended_at: number | null;
}

export interface WebhookDeliveryList {
  object: "list";
  data: WebhookDelivery[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface WebhookList {
  object: "list";
  data: Webhook[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface Worker {
  id: string;
  object: "worker";
  /** What customers see of it, in x-route-reason: always the same for an id. */
  shown_as: string;
  pool: string;
  url: string;
  /** Drawn at each start. */
  boot_id: string;
  /** `unconfirmed`: its pool was woken and waits for its first heartbeat. `missing`: its heartbeats stopped, or its engine is down. `incompatible`: it speaks another protocol than this edge. */
  health: "healthy" | "unconfirmed" | "missing" | "incompatible";
  is_draining: boolean;
  version: string;
  protocol: number;
  heartbeat_age_ms: number;
  models: ({
    id: string;
    state: "available" | "loading" | "loaded" | "failed";
    device: string | null;
    dtype: string | null;
    /** Of this isolate of the edge: whether it sends requests there. */
    breaker: "closed" | "open" | "half_open";
  })[];
  task_models: string[];
  max_running: number;
  queued: number;
  running: number;
  kv_bytes_used: number;
  kv_bytes_budget: number;
  /** Of prompts, since its start; null: its release does not say. */
  prompt_tokens: number | null;
  /** Of those, the ones whose state an earlier request had left. */
  cached_tokens: number | null;
  prefill_tokens_per_second: number | null;
  decode_tokens_per_second: number | null;
  /** From a request's first step to its end, in the mean. */
  service_ms: number | null;
}

export interface WorkerList {
  object: "list";
  data: Worker[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface paths {
  "/admin/v1/organizations/{organization_id}/usage/end_users": {
    get: { parameters: { path: {
  organization_id: string;
}; query: {
  /** Unix seconds, inclusive, a whole hour. The first bucket begins here. */
  start_time: string;
  /** Unix seconds, exclusive, a whole hour. The last bucket ends here. Unset is the end of the bucket of now. */
  end_time?: string | undefined;
  /** Buckets lie on whole hours or days in UTC. */
  bucket_width?: "1h" | "1d" | undefined;
  /** Buckets on a page. */
  limit?: string | undefined;
  page?: string | undefined;
  /** Your own customers, as you named them. */
  end_user_ids?: string[] | undefined;
  api_key_ids?: string[] | undefined;
  project_ids?: string[] | undefined;
  models?: string[] | undefined;
  group_by?: ("end_user_id" | "api_key_id" | "project_id" | "model")[] | undefined;
  /** `true`: with what keys used themselves, as the end user with no name. All rows together are then the totals of the same filters. Not beside `end_user_ids`. */
  include_keys?: "true" | "false" | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": EndUsersUsagePage } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
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
  "/admin/v1/simulations/prices": {
    post: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": SimulatePricesRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": PriceSimulation } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/plans": {
    get: { parameters: { path?: never; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": PlanVersionList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/plans/preview": {
    post: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": PreviewPlanRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": PlanPreview } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/plans/{id}/versions": {
    get: { parameters: { path: {
  id: string;
}; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": PlanVersionList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    post: { parameters: { path: {
  id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": CreatePlanVersionRequest } }; responses: { 201: { headers: Record<string, unknown>; content: { "application/json": PlanVersion } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/plan": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": OrganizationPlan } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    put: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": AssignPlanRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": OrganizationPlan } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/data": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  /** Ledger entries alone, after this one: what the `end` of the file before says under `next_after_sequence`. */
  after_sequence?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": unknown } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/erase": {
    post: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": EraseOrganizationRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": OrganizationErasure } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/economics": {
    get: { parameters: { path?: never; query: {
  /** Unix seconds, inclusive, a whole hour. */
  start_time: string;
  /** Unix seconds, exclusive, a whole hour, at most 31 days after start_time. */
  end_time: string;
  group_by?: "organization" | "model" | "key" | "hour" | "deployment" | undefined;
  /** Whose requests are shown. Idle time is shared out among all all the same. */
  organization_ids?: string[] | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Economics } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/economics/settings": {
    get: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": EconomicsSettings } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    put: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": EconomicsSettingsRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": EconomicsSettings } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/charts": {
    get: { parameters: { path?: never; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": SavedChartList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    post: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": SaveChartRequest } }; responses: { 201: { headers: Record<string, unknown>; content: { "application/json": SavedChart } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/charts/{chart_id}": {
    delete: { parameters: { path: {
  chart_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": SavedChart } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/economics/runway": {
    get: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Runway } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/generations/{id}/cost": {
    get: { parameters: { path: {
  organization_id: string;
  id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": RequestCost } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
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
  "/admin/v1/deployments/{id}": {
    patch: { parameters: { path: {
  id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": PatchDeploymentRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Deployment } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/shadows": {
    get: { parameters: { path?: never; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
  /** Of this model alone. */
  model?: string | undefined;
  /** Copies from then on, in Unix seconds; without it those of seven days. */
  start_time?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": ShadowComparisonList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/deployment-costs": {
    get: { parameters: { path?: never; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": DeploymentCostList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    post: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": CreateDeploymentCostRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": DeploymentCost } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/deployment-costs/preview": {
    post: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": PreviewDeploymentCostRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": DeploymentCostPreview } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/route": {
    post: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": RouteRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": CostedRoute } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/aliases/{id}": {
    put: { parameters: { path: {
  id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": PutAliasRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": ModelAlias } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    delete: { parameters: { path: {
  id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": ModelAlias } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/aliases": {
    get: { parameters: { path?: never; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": ModelAliasList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/workers": {
    get: { parameters: { path?: never; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
  /** Of this pool alone; without it, of every pool that a deployment names. */
  pool?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": WorkerList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/workers/{id}/drain": {
    post: { parameters: { path: {
  id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": DrainRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Drain } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
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
  /** The `last_id` of the page before. */
  after?: string | undefined;
  /** Unix seconds, inclusive. */
  start_time?: string | undefined;
  /** Unix seconds, exclusive. */
  end_time?: string | undefined;
  project_ids?: string[] | undefined;
  /** Keys, with those that they were rotated to. */
  api_key_ids?: string[] | undefined;
  /** People, by the keys of their own. */
  user_ids?: string[] | undefined;
  /** Your own customers, as you named them. */
  end_user_ids?: string[] | undefined;
  models?: string[] | undefined;
  operations?: string[] | undefined;
  /** Deployments that answered. */
  deployment_ids?: string[] | undefined;
  /** Whose machines answered. */
  tiers?: ("gpu" | "provider" | "edge")[] | undefined;
  /** That requests had where they were answered. */
  service_tiers?: ("flex" | "default" | "priority")[] | undefined;
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
  /** Deployments that answered. */
  deployment_ids?: string[] | undefined;
  /** Whose machines answered. */
  tiers?: ("gpu" | "provider" | "edge")[] | undefined;
  /** That requests had where they were answered. */
  service_tiers?: ("flex" | "default" | "priority")[] | undefined;
  /** Buckets on a page. */
  limit?: string | undefined;
  page?: string | undefined;
  /** People, by the keys of their own. */
  user_ids?: string[] | undefined;
  group_by?: ("project_id" | "api_key_id" | "model" | "user_id" | "deployment_id" | "tier" | "service_tier")[] | undefined;
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
  /** Deployments that answered. */
  deployment_ids?: string[] | undefined;
  /** Whose machines answered. */
  tiers?: ("gpu" | "provider" | "edge")[] | undefined;
  /** That requests had where they were answered. */
  service_tiers?: ("flex" | "default" | "priority")[] | undefined;
  /** Buckets on a page. */
  limit?: string | undefined;
  page?: string | undefined;
  group_by?: ("project_id" | "api_key_id" | "line_item" | "deployment_id" | "tier" | "service_tier")[] | undefined;
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
  /** Deployments that answered. */
  deployment_ids?: string[] | undefined;
  /** Whose machines answered. */
  tiers?: ("gpu" | "provider" | "edge")[] | undefined;
  /** That requests had where they were answered. */
  service_tiers?: ("flex" | "default" | "priority")[] | undefined;
  /** Buckets on a page. */
  limit?: string | undefined;
  page?: string | undefined;
  /** People, by the keys of their own. */
  user_ids?: string[] | undefined;
  group_by?: ("project_id" | "api_key_id" | "model" | "user_id" | "deployment_id" | "tier" | "service_tier")[] | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": UsageTotalsPage } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/usage/download": {
    get: { parameters: { path: {
  organization_id: string;
}; query: {
  format?: "csv" | "jsonl" | undefined;
  /** Unix seconds, inclusive. */
  start_time: string;
  /** Unix seconds, exclusive; at most 366 days after start_time. Unset is now. */
  end_time?: string | undefined;
  project_ids?: string[] | undefined;
  /** Keys, with those that they were rotated to. */
  api_key_ids?: string[] | undefined;
  /** People, by the keys of their own. */
  user_ids?: string[] | undefined;
  /** Your own customers, as you named them. */
  end_user_ids?: string[] | undefined;
  models?: string[] | undefined;
  operations?: string[] | undefined;
  /** Deployments that answered. */
  deployment_ids?: string[] | undefined;
  /** Whose machines answered. */
  tiers?: ("gpu" | "provider" | "edge")[] | undefined;
  /** That requests had where they were answered. */
  service_tiers?: ("flex" | "default" | "priority")[] | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": unknown } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/ledger": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  after?: string | undefined;
  limit?: string | undefined;
  /** Unix seconds, inclusive. */
  start_time?: string | undefined;
  /** Unix seconds, exclusive. */
  end_time?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": LedgerPage } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/ledger/download": {
    get: { parameters: { path: {
  organization_id: string;
}; query: {
  format?: "csv" | "jsonl" | undefined;
  /** Unix seconds, inclusive. */
  start_time: string;
  /** Unix seconds, exclusive; at most 366 days after start_time. Unset is now. */
  end_time?: string | undefined;
  /** Kinds of entries: `grant`, `settle`, `refund`, … */
  kinds?: string[] | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": unknown } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
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
  /** Deployments that answered. */
  deployment_ids?: string[] | undefined;
  /** Whose machines answered. */
  tiers?: ("gpu" | "provider" | "edge")[] | undefined;
  /** That requests had where they were answered. */
  service_tiers?: ("flex" | "default" | "priority")[] | undefined;
  group_by?: ("organization_id" | "model" | "operation" | "deployment_id" | "tier" | "service_tier")[] | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": AllUsagePage } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/overview/events": {
    get: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": unknown } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/overview/events": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": unknown } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
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
  "/admin/v1/organizations/{organization_id}/billing-profile": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": BillingProfile } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    put: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": PutBillingProfileRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": BillingProfile } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/billing-terms": {
    put: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": PutBillingTermsRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": BillingProfile } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/invoices": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
  kinds?: ("invoice" | "credit_note")[] | undefined;
  statuses?: ("draft" | "open" | "paid" | "void")[] | undefined;
  /** Unix seconds, inclusive: of months that end after it. */
  start_time?: string | undefined;
  /** Unix seconds, exclusive: of months that begin before it. */
  end_time?: string | undefined;
  /** What is in the id, the number or the payment's reference, in any case. */
  text?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": InvoiceList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/invoices/{id}": {
    get: { parameters: { path: {
  organization_id: string;
  id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": InvoiceWithLines } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/invoices/{id}/pdf": {
    get: { parameters: { path: {
  organization_id: string;
  id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": unknown } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/invoices/{id}/finalize": {
    post: { parameters: { path: {
  organization_id: string;
  id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Invoice } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/invoices/{id}/pay": {
    post: { parameters: { path: {
  organization_id: string;
  id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": PayInvoiceRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Invoice } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/invoices/{id}/void": {
    post: { parameters: { path: {
  organization_id: string;
  id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Invoice } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/invoices/{id}/send": {
    post: { parameters: { path: {
  organization_id: string;
  id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Invoice } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
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
  "/admin/v1/organizations/{organization_id}/end_user_tokens": {
    post: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": CreateOrganizationEndUserTokenRequest } }; responses: { 201: { headers: Record<string, unknown>; content: { "application/json": CreatedEndUserToken } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
  end_user_id?: string | undefined;
  /** Of this key, and of those that it was rotated from or to. */
  api_key_id?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": EndUserTokenList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/end_user_tokens/{token_id}": {
    delete: { parameters: { path: {
  organization_id: string;
  token_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": EndUserToken } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/end_user_tokens/revoke": {
    post: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": RevokeOrganizationEndUserRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": RevokedEndUser } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/provider-keys": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": ProviderKeyList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/provider-keys/{provider}": {
    put: { parameters: { path: {
  organization_id: string;
  provider: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": PutProviderKeyRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": ProviderKey } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    delete: { parameters: { path: {
  organization_id: string;
  provider: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": ProviderKey } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/response-cache": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": ResponseCache } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    put: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": PutResponseCacheRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": ResponseCache } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    delete: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": ResponseCache } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/retention": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Retention } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    put: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": PutRetentionRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Retention } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/charts": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": SavedChartList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    post: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": SaveChartRequest } }; responses: { 201: { headers: Record<string, unknown>; content: { "application/json": SavedChart } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/charts/{chart_id}": {
    delete: { parameters: { path: {
  organization_id: string;
  chart_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": SavedChart } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/compliance": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": ComplianceReport } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/policy": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": StoredRoutingPolicy } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    put: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": RoutingPolicy } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": StoredRoutingPolicy } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/routes": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": NamedRouteList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/routes/{name}": {
    put: { parameters: { path: {
  organization_id: string;
  name: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": RouteGraph } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": NamedRoute } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    delete: { parameters: { path: {
  organization_id: string;
  name: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": NamedRoute } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/routes/{name}/roll-back": {
    post: { parameters: { path: {
  organization_id: string;
  name: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": RollBackRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": NamedRoute } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
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
  "/admin/v1/organizations/{organization_id}/refusals": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": RefusalList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
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
  "/admin/v1/organizations/{organization_id}/webhooks": {
    post: { parameters: { path: {
  organization_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": CreateWebhookRequest } }; responses: { 201: { headers: Record<string, unknown>; content: { "application/json": MadeWebhook } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": WebhookList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/webhooks/{webhook_id}": {
    patch: { parameters: { path: {
  organization_id: string;
  webhook_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": ChangeWebhookRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Webhook } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    delete: { parameters: { path: {
  organization_id: string;
  webhook_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Webhook } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/webhooks/{webhook_id}/rotate": {
    post: { parameters: { path: {
  organization_id: string;
  webhook_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": RotateWebhookRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": MadeWebhook } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/webhooks/{webhook_id}/test": {
    post: { parameters: { path: {
  organization_id: string;
  webhook_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": WebhookDelivery } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/organizations/{organization_id}/webhook-deliveries": {
    get: { parameters: { path: {
  organization_id: string;
}; query?: {
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
  webhook_id?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": WebhookDeliveryList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
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
  /** Unix seconds, inclusive. */
  start_time?: string | undefined;
  /** Unix seconds, exclusive. */
  end_time?: string | undefined;
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
  "/admin/v1/users/{user_id}/data": {
    get: { parameters: { path: {
  user_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": UserData } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/users/{user_id}/erase": {
    post: { parameters: { path: {
  user_id: string;
}; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": EraseUserRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Erasure } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/auth/v1/data": {
    get: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": UserData } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/admin/v1/audit": {
    get: { parameters: { path?: never; query?: {
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
  actor_id?: string | undefined;
  action?: string | undefined;
  target?: string | undefined;
  /** Unix seconds, inclusive. */
  start_time?: string | undefined;
  /** Unix seconds, exclusive. */
  end_time?: string | undefined;
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
  "/auth/v1/passkey_challenges": {
    post: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": PasskeyChallengeRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": PasskeyChallenge } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/auth/v1/session/passkey": {
    post: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": PasskeySignInRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": UserSession } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/auth/v1/passkeys": {
    post: { parameters: { path?: never; query?: never; header?: never; cookie?: never }; requestBody: { content: { "application/json": CreatePasskeyRequest } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Passkey } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 408: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 413: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 415: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
    get: { parameters: { path?: never; query?: {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
}; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": PasskeyList } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
  };
  "/auth/v1/passkeys/{id}": {
    delete: { parameters: { path: {
  id: string;
}; query?: never; header?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": DeletedPasskey } }; 400: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 401: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 403: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 404: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 405: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 429: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } }; 500: { headers: Record<string, unknown>; content: { "application/json": ErrorResponse } } } };
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

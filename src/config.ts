/**
 * The Worker's settings: raw variables in, checked values out. Secrets are kept apart from the
 * rest.
 */
import { z } from "zod";

const secret = z.string().min(32, "must have at least 32 characters");
const milliseconds = z.coerce.number().int().min(1);

const configSchema = z.object({
  /**
   * No default: a Worker that does not know where it runs must not take itself for a developer's.
   */
  ENVIRONMENT: z.enum(["development", "test", "production"], {
    error: "must be development, test or production",
  }),
  REQUEST_TIMEOUT_MS: milliseconds.default(600_000),
  /**
   * How long a generation may be expected to wait for its turn at a worker of a pool; beyond that
   * it is refused at once.
   */
  LONGEST_WAIT_MS: milliseconds.default(60_000),
  /** How long a request with an Idempotency-Key goes on that nobody reads. */
  UNREAD_GRACE_MS: milliseconds.default(30_000),
  /**
   * How long an SDK's own retry joins the attempt before, instead of running again; 0 switches it
   * off.
   */
  SDK_RETRY_WINDOW_MS: z.coerce.number().int().min(0).default(120_000),
  /** How long after its deadline a hold waits for its settlement before the alarm looks into it. */
  HOLD_GRACE_MS: milliseconds.default(30_000),
  /**
   * How long after its admission the worker is asked about a request of which nobody has said that
   * it has begun.
   */
  UNBEGUN_CHECK_MS: milliseconds.default(60_000),
  /**
   * How long the end of a request waits for another call of its account, to be committed with it.
   */
  SETTLE_WAIT_MS: z.coerce.number().int().min(0).default(4),
  REPLICATION_INTERVAL_MS: milliseconds.default(10_000),
  /** How long a ledger entry waits for others before it is copied to R2. */
  ARCHIVE_INTERVAL_MS: milliseconds.default(60_000),
  /**
   * How long a webhook has to answer, and the unit of the waits after it did not
   * (src/account/webhooks/attempt.ts).
   */
  WEBHOOK_TIMEOUT_MS: milliseconds.max(60_000).default(10_000),
  WEBHOOK_RETRY_MS: milliseconds.default(5_000),
  CATALOG_TTL_MS: milliseconds.default(5_000),
  /** How long after the end of a month its invoice waits for what is still to be booked of it. */
  INVOICE_GRACE_MS: milliseconds.default(86_400_000),
  /** Set only where the platform in front sets the header itself and drops what clients send. */
  CLIENT_IP_HEADER: z.string().default(""),
  /**
   * Public keys, as JSON Web Keys, that signed receipts before the one of now: what they signed
   * stays checkable.
   */
  RETIRED_RECEIPT_KEYS: z.string().default("[]").transform(parseKeys),
  /**
   * The base address of an OpenTelemetry collector that takes OTLP over HTTP; empty: nothing is
   * traced.
   */
  OTLP_ENDPOINT: z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).default(""),
  /** A secret where it has one: headers for the collector, as `name=value,name=value`. */
  OTLP_HEADERS: z.string().default(""),
  /** Of the traces that no caller began, the share that is recorded. */
  TRACE_RATIO: z.coerce.number().min(0).max(1).default(1),
  /** How long spans wait for others to be sent with. */
  TRACE_DELAY_MS: milliseconds.default(1_000),
  /** Iterations of PBKDF2-HMAC-SHA512: what guessing a password costs, and what signing in does. */
  PASSWORD_COST: z.coerce.number().int().min(1).max(10_000_000).default(220_000),
});

/** OWASP's number. A cost that was meant for another function must not pass for one. */
const LEAST_PASSWORD_COST = 210_000;

const jwksSchema = z.array(z.looseObject({ kty: z.string(), kid: z.string() }));

function parseKeys(text: string, context: z.core.$RefinementCtx) {
  try {
    return jwksSchema.parse(JSON.parse(text));
  } catch {
    context.issues.push({
      code: "custom",
      message: "must be a JSON list of JSON Web Keys",
      input: text,
    });
    return z.NEVER;
  }
}

const secretsSchema = z.object({
  GPU_SIGNING_SECRET: secret,
  KEY_TAG_SECRET: secret,
  ADMIN_TOKEN: secret,
  RECEIPT_SIGNING_SECRET: secret,
  /** Seals customers' own keys for providers; without it none are kept. */
  PROVIDER_KEY_SECRET: secret.optional(),
  /** The one before, which still opens what it sealed. */
  RETIRED_PROVIDER_KEY_SECRET: secret.optional(),
});

export interface Config {
  readonly keyEnvironment: "live" | "test" | "dev";
  readonly requestTimeoutMs: number;
  readonly longestWaitMs: number;
  readonly unreadGraceMs: number;
  readonly sdkRetryWindowMs: number;
  readonly holdGraceMs: number;
  readonly unbegunCheckMs: number;
  readonly settleWaitMs: number;
  readonly replicationIntervalMs: number;
  readonly archiveIntervalMs: number;
  readonly webhookTimeoutMs: number;
  readonly webhookRetryMs: number;
  readonly catalogTtlMs: number;
  readonly invoiceGraceMs: number;
  readonly clientIpHeader: string | null;
  readonly passwordCost: number;
  /** null: nothing is traced. */
  readonly traces: TraceConfig | null;
  readonly retiredReceiptKeys: readonly { kty: string; kid: string }[];
}

export interface TraceConfig {
  readonly endpoint: string;
  readonly headers: string;
  readonly ratio: number;
  readonly delayMs: number;
}

export interface Secrets {
  readonly gpuSigning: string;
  readonly keyTag: string;
  readonly adminToken: string;
  readonly receiptSigning: string;
  /** The first seals; each opens. */
  readonly providerKeys: readonly string[];
}

const KEY_ENVIRONMENTS = { development: "dev", test: "test", production: "live" } as const;

/** @throws {Error} naming every variable that is missing or wrong, never its value */
export function parseConfig(env: object): Config {
  const vars = parse(configSchema, env);
  if (vars.ENVIRONMENT === "production" && vars.PASSWORD_COST < LEAST_PASSWORD_COST) {
    throw new Error(
      `configuration is not usable: PASSWORD_COST: must be at least ${LEAST_PASSWORD_COST} in production`,
    );
  }
  return {
    keyEnvironment: KEY_ENVIRONMENTS[vars.ENVIRONMENT],
    requestTimeoutMs: vars.REQUEST_TIMEOUT_MS,
    longestWaitMs: vars.LONGEST_WAIT_MS,
    unreadGraceMs: vars.UNREAD_GRACE_MS,
    sdkRetryWindowMs: vars.SDK_RETRY_WINDOW_MS,
    holdGraceMs: vars.HOLD_GRACE_MS,
    unbegunCheckMs: vars.UNBEGUN_CHECK_MS,
    settleWaitMs: vars.SETTLE_WAIT_MS,
    replicationIntervalMs: vars.REPLICATION_INTERVAL_MS,
    archiveIntervalMs: vars.ARCHIVE_INTERVAL_MS,
    webhookTimeoutMs: vars.WEBHOOK_TIMEOUT_MS,
    webhookRetryMs: vars.WEBHOOK_RETRY_MS,
    catalogTtlMs: vars.CATALOG_TTL_MS,
    invoiceGraceMs: vars.INVOICE_GRACE_MS,
    retiredReceiptKeys: vars.RETIRED_RECEIPT_KEYS,
    passwordCost: vars.PASSWORD_COST,
    traces:
      vars.OTLP_ENDPOINT === ""
        ? null
        : {
            endpoint: vars.OTLP_ENDPOINT,
            headers: vars.OTLP_HEADERS,
            ratio: vars.TRACE_RATIO,
            delayMs: vars.TRACE_DELAY_MS,
          },
    clientIpHeader: vars.CLIENT_IP_HEADER === "" ? null : vars.CLIENT_IP_HEADER,
  };
}

/** @throws {Error} naming every secret that is missing or too short, never its value */
export function parseSecrets(env: object): Secrets {
  const vars = parse(secretsSchema, env);
  return {
    gpuSigning: vars.GPU_SIGNING_SECRET,
    keyTag: vars.KEY_TAG_SECRET,
    adminToken: vars.ADMIN_TOKEN,
    receiptSigning: vars.RECEIPT_SIGNING_SECRET,
    providerKeys: [vars.PROVIDER_KEY_SECRET, vars.RETIRED_PROVIDER_KEY_SECRET].filter(
      (text) => text !== undefined,
    ),
  };
}

const mailSchema = z.object({
  MAIL_URL: z.string().default(""),
  MAIL_FROM: z.string().default(""),
});

/** The SMTP server that takes mails from the operator. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly isSecure: boolean;
  readonly credentials: { readonly username: string; readonly password: string } | null;
  /** The sender's address. */
  readonly from: string;
}

const SMTPS_PORT = 465;
const SMTP_PORT = 25;

/**
 * Plain SMTP is for this machine alone: what is asked to change to TLS on the way can be kept from
 * it.
 *
 * @returns null: without a server no mail is sent
 * @throws {Error} naming the variable that is wrong, never its value
 */
export function parseMail(env: object): MailServer | null {
  const { MAIL_URL: text, MAIL_FROM: from } = parse(mailSchema, env);
  if (text === "") return null;
  const unusable = (fault: string) => new Error(`configuration is not usable: ${fault}`);
  if (!URL.canParse(text)) throw unusable("MAIL_URL: must be a URL");
  const url = new URL(text);
  const isSecure = url.protocol === "smtps:";
  const isOwn = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (!isSecure && !(url.protocol === "smtp:" && isOwn))
    throw unusable("MAIL_URL: must begin with smtps://, or with smtp:// and be of this machine");
  if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(from)) throw unusable("MAIL_FROM: must be an address");
  const [username, password] = [url.username, url.password].map(decodeURIComponent);
  return {
    host: url.hostname,
    port: url.port === "" ? (isSecure ? SMTPS_PORT : SMTP_PORT) : Number(url.port),
    isSecure,
    credentials: username && password ? { username, password } : null,
    from,
  };
}

const stripeSchema = z.object({
  STRIPE_SECRET_KEY: z.string().default(""),
  STRIPE_API_URL: z.url().default("https://api.stripe.com"),
});

/** How invoices are sent to Stripe. */
export interface Stripe {
  readonly secretKey: string;
  readonly apiUrl: string;
}

/**
 * The names of everything that is read here. Providers' keys are named by the targets that want
 * them.
 */
export const VARIABLES: readonly string[] = [
  configSchema,
  secretsSchema,
  stripeSchema,
  mailSchema,
].flatMap(({ shape }) => Object.keys(shape));

/**
 * null: without a key nothing is sent.
 *
 * @throws {Error} naming every variable that is wrong, never its value
 */
export function parseStripe(env: object): Stripe | null {
  const vars = parse(stripeSchema, env);
  if (vars.STRIPE_SECRET_KEY === "") return null;
  return { secretKey: vars.STRIPE_SECRET_KEY, apiUrl: vars.STRIPE_API_URL };
}

function parse<T>(schema: z.ZodType<T>, env: object): T {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`configuration is not usable: ${faults.join("; ")}`);
}

/** GET /v1/models and /v1/models/{id} */
import type { KeyBounds } from "../../auth/key-policy.ts";
import type { Price } from "../../billing/pricing.ts";
import {
  anthropicModelListSchema,
  anthropicModelQuerySchema,
  anthropicModelSchema,
} from "../../contract/anthropic-models.ts";
import { AUTO_MODEL } from "../../contract/auto.ts";
import { CAPABILITIES } from "../../contract/deployments.ts";
import { anthropicVersionSchema } from "../../contract/messages.ts";
import {
  capabilityFor,
  modalitiesOf,
  modelListSchema,
  modelSchema,
  type Model,
} from "../../contract/models.ts";
import { NAMED_ROUTE_PREFIX } from "../../contract/named-routes.ts";
import { ANTHROPIC_ERRORS } from "../../dialects/anthropic/errors.ts";
import { toAnthropicModel, toAnthropicPage } from "../../dialects/anthropic/models.ts";
import { ApiError } from "../../errors.ts";
import { requireKey } from "../../gateway/authenticate.ts";
import { EMPTY_WISH } from "../../gateway/auto.ts";
import { clientIpOf, presentedKey } from "../../http/access.ts";
import { check } from "../../http/body.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forKeys, type ApiContext } from "../../http/operation.ts";
import { withOtherForm } from "../../http/other-form.ts";
import { readQuery } from "../../http/query.ts";
import { isAuto, resolveModel } from "../../routing/aliases.ts";
import { priceFor, type CatalogEntry, type RouteCatalog } from "../../routing/catalog.ts";
import { decideRoute } from "../../routing/decision.ts";
import { whyModelUnbound, whyTierUnbound } from "../../routing/key-bounds.ts";
import {
  isShutDown,
  toLifecycle,
  visibleModel,
  visibleModels,
  whyShutDown,
} from "../../routing/lifecycle.ts";
import { deployedGraph, followRoute } from "../../routing/named-route.ts";
import { unknownModel } from "../../routing/offered-model.ts";
import { offeredParameters } from "../../routing/offered-parameters.ts";
import { whyDeploymentDenied, whyModelDenied } from "../../routing/policy.ts";
import type { RouteQuestion } from "../../routing/question.ts";
import { ANSWER_EXAMPLES } from "./answer-examples.ts";
import { ANTHROPIC_VERSION, requireVersion } from "./anthropic-version.ts";

const IN_ANTHROPICS_FORM = {
  header: {
    name: ANTHROPIC_VERSION,
    description: "Asks for Anthropic's form, of errors too.",
    schema: anthropicVersionSchema,
  },
  errorForm: ANTHROPIC_ERRORS,
} as const;

export const listModels = withOtherForm(
  defineOperation({
    method: "get",
    path: "/v1/models",
    operationId: "listModels",
    tag: "Models",
    summary: "List the models this server offers.",
    access: forKeys("models"),
    status: 200,
    response: {
      description: "Every model; with `anthropic-version` a page of them in Anthropic's form.",
      schema: modelListSchema,
      example: {
        object: "list",
        data: [ANSWER_EXAMPLES.model],
        total_count: 1,
        links: { next: null },
      },
    },
    errors: [],
    handler: async ({ c }) => {
      const data = await offeredModels(c);
      return { object: "list" as const, data, total_count: data.length, links: { next: null } };
    },
  }),
  {
    ...IN_ANTHROPICS_FORM,
    query: anthropicModelQuerySchema,
    schema: anthropicModelListSchema,
    answer: async (c) => {
      requireVersion(c);
      const asked = readQuery(c.req.url, anthropicModelQuerySchema);
      const query = check(asked, anthropicModelQuerySchema);
      return toAnthropicPage(await offeredModels(c), query, c.var.services.now());
    },
  },
);

export const retrieveModel = withOtherForm(
  defineOperation({
    method: "get",
    path: "/v1/models/{id}",
    operationId: "retrieveModel",
    tag: "Models",
    summary: "Describe one model.",
    access: forKeys("models"),
    pathParameters: { id: "The model's id. It may contain a slash." },
    spanningParameter: "id",
    status: 200,
    response: {
      description: "The model; with `anthropic-version` in Anthropic's form.",
      schema: modelSchema,
      example: ANSWER_EXAMPLES.model,
    },
    errors: ["model_not_found"],
    handler: ({ c, params }) => offeredModel(c, params.id),
  }),
  {
    ...IN_ANTHROPICS_FORM,
    schema: anthropicModelSchema,
    answer: async (c) => {
      requireVersion(c);
      const { id } = c.get("params") as { readonly id: string };
      return toAnthropicModel(await offeredModel(c, id), c.var.services.now());
    },
  },
);

/** @throws {ApiError} model_not_found */
async function offeredModel(c: ApiContext, id: string): Promise<Model> {
  const { organizationId } = presentedKey(c);
  const seen = await openCatalog(c, [id]);
  const { catalog } = seen;
  const routes = [...(await autoModels(c, seen)), ...(await namedRoutes(c, seen))];
  const leading = routes.find((model) => model.id === id || model.aliases.includes(id));
  if (leading !== undefined) return leading;
  const entry = visibleModel(catalog, id, organizationId);
  if (entry === undefined || !(await isAllowed(c, seen))(entry)) throw unknownModel(id);
  if (isShutDown(entry, c.var.services.now())) {
    const message = whyShutDown(entry);
    throw new ApiError("model_not_found", { message, param: "model" });
  }
  return toModel(entry, aliasesByModel(catalog), organizationId);
}

/** The catalog, and what the key and its project bind requests to. */
interface Seen {
  readonly catalog: RouteCatalog;
  readonly bounds?: KeyBounds | undefined;
}

async function openCatalog(c: ApiContext, names: readonly string[] = []): Promise<Seen> {
  const { services } = c.var;
  const use = { scope: "models", model: null, clientIp: clientIpOf(c) } as const;
  const { bounds } = await requireKey(presentedKey(c), use);
  const catalog = await services.catalog.naming(names, services.now(), services.defer);
  return { catalog, bounds };
}

async function offeredModels(c: ApiContext): Promise<Model[]> {
  const seen = await openCatalog(c);
  const { catalog } = seen;
  const { organizationId } = presentedKey(c);
  const visible = visibleModels(catalog, organizationId, c.var.services.now());
  const entries = visible.filter(await isAllowed(c, seen));
  const aliases = aliasesByModel(catalog);
  const models = entries.map((entry) => toModel(entry, aliases, organizationId));
  return [...models, ...(await autoModels(c, seen)), ...(await namedRoutes(c, seen))];
}

/**
 * `auto`, as the model that it would choose for a request that says nothing; none where it has none
 * to choose from.
 */
async function autoModels(c: ApiContext, seen: Seen): Promise<Model[]> {
  const entry = await autoEntry(c, seen);
  if (entry === undefined) return [];
  const { catalog } = seen;
  const aliases = [...catalog.aliases.keys()].filter((alias) => isAuto(catalog, alias));
  const model = toModel(entry, new Map(), presentedKey(c).organizationId);
  return [{ ...named(model, AUTO_MODEL), aliases }];
}

async function autoEntry(
  c: ApiContext,
  { catalog, bounds }: Seen,
): Promise<CatalogEntry | undefined> {
  if (!isAuto(catalog, AUTO_MODEL)) return undefined;
  const { organizationId, account } = presentedKey(c);
  const atMs = c.var.services.now();
  const { policy } = await c.var.services.terms.of(organizationId, account, {
    nowMs: atMs,
    defer: c.var.services.defer,
  });
  const bound = bounds === undefined ? {} : { bounds };
  const question = { ...SAYS_NOTHING, organizationId, policy, atMs, ...bound };
  const decision = decideRoute(question, catalog);
  return decision.ok ? decision.candidates[0].entry : undefined;
}

const SAYS_NOTHING = {
  models: [AUTO_MODEL],
  auto: EMPTY_WISH,
  preferences: null,
  task: "text-generation",
  capability: "generate",
  prompt: { estimatedTokens: 0, fewestTokens: 0 },
  maxTokens: null,
  maxTokensParam: "max_tokens",
  choices: 1,
  seed: 0,
} satisfies Partial<RouteQuestion>;

/**
 * The organization's named routes, each as the model that an empty request of this key would be
 * sent to first.
 */
async function namedRoutes(c: ApiContext, seen: Seen): Promise<Model[]> {
  const { catalog } = seen;
  const { organizationId, keyId, account } = presentedKey(c);
  const atMs = c.var.services.now();
  const when = { nowMs: atMs, defer: c.var.services.defer };
  const { routes } = await c.var.services.terms.of(organizationId, account, when);
  const isUsable = await isAllowed(c, seen);
  const auto = await autoEntry(c, seen);
  const empty = { tools: false, schema: false, promptTokens: 0, maxTokens: null };
  const facts = { ...empty, exceeded: [], atMs, caller: `${organizationId}/${keyId}` };
  return routes.flatMap((route) => {
    const graph = deployedGraph(route);
    const [first] = graph === undefined ? [] : followRoute(route.name, graph, facts).models;
    if (first === undefined) return [];
    const entry = isAuto(catalog, first) ? auto : visibleModel(catalog, first, organizationId);
    if (entry === undefined || isShutDown(entry, atMs) || !isUsable(entry)) return [];
    const model = toModel(entry, new Map(), organizationId);
    return [named(model, NAMED_ROUTE_PREFIX + route.name)];
  });
}

/** Whether the organization's policy, the key and its project let a model be used, somewhere. */
async function isAllowed(
  c: ApiContext,
  { catalog, bounds }: Seen,
): Promise<(entry: CatalogEntry) => boolean> {
  const { organizationId, account } = presentedKey(c);
  const when = { nowMs: c.var.services.now(), defer: c.var.services.defer };
  const { policy } = await c.var.services.terms.of(organizationId, account, when);
  if (policy === null && bounds === undefined) return () => true;
  const isOpen = (entry: CatalogEntry, one: CatalogEntry["deployments"][number]) =>
    whyTierUnbound(one, bounds) === undefined &&
    (policy === null || whyDeploymentDenied(policy, entry, one) === undefined);
  return (entry) =>
    whyModelUnbound(entry.id, bounds) === undefined &&
    (policy === null || whyModelDenied(policy, catalog, entry.id) === undefined) &&
    entry.deployments.some((one) => one.shadowPercent === null && isOpen(entry, one));
}

/** Each followed once, however many models are listed. */
function aliasesByModel(catalog: RouteCatalog): Map<string, string[]> {
  return Map.groupBy(catalog.aliases.keys(), (alias) => resolveModel(catalog, alias));
}

function toModel(
  entry: CatalogEntry,
  aliases: ReadonlyMap<string, string[]>,
  organizationId: string,
): Model {
  const deployments = entry.deployments.filter(({ shadowPercent }) => shadowPercent === null);
  const { deprecated_at, shutdown_date, successor } = toLifecycle(entry);
  return {
    id: entry.id,
    object: "model",
    created: Math.floor(entry.createdAtMs / 1000),
    owned_by: entry.ownedBy,
    license: entry.license,
    context_length: entry.contextTokens,
    tasks: [...entry.tasks],
    max_output_tokens: entry.maxOutputTokens,
    capabilities: CAPABILITIES.filter(
      (one) =>
        entry.tasks.some((task) => capabilityFor(task) === one) &&
        deployments.some(({ capabilities }) => capabilities.includes(one)),
    ),
    pricing: toPricing(priceFor(entry, organizationId, "default")),
    list_pricing: toPricing(entry.price),
    aliases: aliases.get(entry.id) ?? [],
    deprecated_at,
    shutdown_date,
    successor,
    name: entry.id,
    canonical_slug: entry.id,
    architecture: toArchitecture(entry.tasks),
    supported_parameters: offeredParameters(entry),
    default_parameters: null,
    per_request_limits: null,
    supported_voices: null,
    top_provider: {
      context_length: entry.contextTokens,
      max_completion_tokens: entry.maxOutputTokens,
      is_moderated: false,
    },
    links: { details: toPath(entry.id) },
  };
}

/** By another name, under which it can be asked for. */
const named = (model: Model, id: string): Model => ({
  ...model,
  id,
  name: id,
  links: { details: toPath(id) },
});

const toPath = (id: string): string =>
  `/v1/models/${id.split("/").map(encodeURIComponent).join("/")}`;

function toArchitecture(tasks: CatalogEntry["tasks"]): Model["architecture"] {
  const modalities = tasks.map(modalitiesOf);
  const inputs = [...new Set(modalities.map(({ input }) => input))];
  const outputs = [...new Set(modalities.map(({ output }) => output))];
  return {
    modality: `${inputs.join("+")}->${outputs.join("+")}`,
    input_modalities: inputs,
    output_modalities: outputs,
  };
}

const FEMTO_DIGITS = 15;

/** Rates are nano-USD for a million tokens: femto-USD for one. */
function toPricing(price: Price): Model["pricing"] {
  return {
    prompt: toUsd(price.inputPerMillion),
    input_cache_read: toUsd(price.cachedInputPerMillion),
    completion: toUsd(price.outputPerMillion),
    request: toUsd((price.perRequest ?? 0) * 1_000_000),
  };
}

function toUsd(femtoUsd: number): string {
  const digits = BigInt(femtoUsd)
    .toString()
    .padStart(FEMTO_DIGITS + 1, "0");
  const text = `${digits.slice(0, -FEMTO_DIGITS)}.${digits.slice(-FEMTO_DIGITS)}`;
  return text.replace(/\.?0+$/, "");
}

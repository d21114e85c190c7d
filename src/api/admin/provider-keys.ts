/**
 * /admin/v1/organizations/{organization_id}/provider-keys: an organization's own keys for
 * providers.
 */
import type { ProviderKeyRecord } from "../../account/directory/verbs.ts";
import { seal } from "../../auth/sealed-text.ts";
import { LIMITS } from "../../contract/common.ts";
import { providerKeySchema, putProviderKeyRequestSchema } from "../../contract/provider-keys.ts";
import { providerName } from "../../contract/provider-targets.ts";
import { accountFor, livingAccountFor } from "../../control/organizations.ts";
import { ApiError, quoted } from "../../errors.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forMembers } from "../../http/operation.ts";
import { listOf, pageOf, pageQuerySchema } from "../../http/paging.ts";
import { seconds } from "../wire-times.ts";

const PATH = "/admin/v1/organizations/{organization_id}/provider-keys";
const organization = { organization_id: "The organization's id." };
const pathParameters = { ...organization, provider: "As targets name it in `customer_keys`." };
const common = { tag: "Admin", status: 200, errors: ["not_found"] } as const;

export const listProviderKeys = defineOperation({
  ...common,
  access: forMembers("keys.read"),
  method: "get",
  path: PATH,
  operationId: "listProviderKeys",
  summary: "The organization's own keys for providers, but for the keys themselves.",
  pathParameters: organization,
  query: pageQuerySchema,
  response: {
    description: "A page of them.",
    schema: listOf(providerKeySchema, "ProviderKeyList"),
  },
  handler: async ({ c, params, query }) => {
    const account = await accountFor(c.var.services, params.organization_id);
    return pageOf((await account.listProviderKeys()).map(toWire), query);
  },
});

export const putProviderKey = defineOperation({
  ...common,
  access: forMembers("keys.write"),
  method: "put",
  path: `${PATH}/{provider}`,
  operationId: "putProviderKey",
  summary:
    "Set the organization's own key for a provider. Deployments that take customers' keys send it in the place of the operator's.",
  pathParameters,
  body: { schema: putProviderKeyRequestSchema, example: { key: "hf_example_key" } },
  response: { description: "What is shown of it.", schema: providerKeySchema },
  handler: async ({ c, params, body }) => {
    const { organization_id: organizationId, provider } = params;
    requireName(provider);
    const account = await livingAccountFor(c.var.services, organizationId);
    const [sealingKey] = await c.var.services.sealingKeys();
    if (sealingKey === undefined)
      throw new ApiError("invalid_value", {
        message: "Keys of customers' own are not kept here: the Worker has no PROVIDER_KEY_SECRET.",
      });
    const { key } = body;
    const sealed = await seal(
      sealingKey,
      key,
      { organizationId, provider },
      c.var.services.randomBytes,
    );
    const hint = key.slice(-4);
    const stored = await account.putProviderKey({ provider, sealed, hint, actor: actorOf(c) });
    if (stored !== null) return toWire(stored);
    throw new ApiError("invalid_value", {
      message: `An organization has at most ${LIMITS.maxProviderKeys} keys of its own for providers.`,
      param: "provider",
    });
  },
});

export const deleteProviderKey = defineOperation({
  ...common,
  access: forMembers("keys.write"),
  method: "delete",
  path: `${PATH}/{provider}`,
  operationId: "deleteProviderKey",
  summary:
    "Take the organization's own key for a provider away: from then on the operator's is sent.",
  pathParameters,
  response: { description: "What it was.", schema: providerKeySchema },
  handler: async ({ c, params }) => {
    const account = await accountFor(c.var.services, params.organization_id);
    const known = await account.findProviderKey(params.provider);
    if (known !== null && (await account.deleteProviderKey(known.provider, actorOf(c))))
      return toWire(known);
    throw new ApiError("not_found", {
      message: `There is no key for ${quoted(params.provider)}.`,
    });
  },
});

function requireName(provider: string): void {
  const parsed = providerName.safeParse(provider);
  if (parsed.success) return;
  const message = `provider ${parsed.error.issues[0]?.message ?? "is not a name"}`;
  throw new ApiError("invalid_value", { message, param: "provider" });
}

function toWire({ provider, hint, sealed, createdAtMs }: ProviderKeyRecord) {
  return {
    id: provider,
    object: "provider_key" as const,
    provider,
    hint,
    sealed_by: sealed.split(".")[1] ?? "",
    created_at: seconds(createdAtMs),
  };
}

/* Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit. */

import { ChatAccumulator, CompletionAccumulator, MessageAccumulator, ResponseAccumulator } from "../accumulators.ts";
import type { AnswerStream } from "../answer-stream.ts";
import type { Answer } from "../answers.ts";
import type { PagePromise } from "../pages.ts";
import { Resource, segment } from "../resource.ts";
import type { RequestOptions } from "../request.ts";
import type { Stream } from "../stream.ts";
import type * as T from "./types.ts";

export class SigningKeysResource extends Resource {
  /** The public keys that signed receipts and ledgers are checked with, retired ones included. */
  list(options?: RequestOptions): Promise<Answer<T.JwkSet>> {
    return this.transport.send({ method: "GET", path: "/.well-known/jwks.json" }, options);
  }
}

export class AdminAuditResource extends Resource {
  /** What operators changed outside any organization: users, models, prices. Newest first. */
  list(query?: T.ListServiceAuditQuery, options?: RequestOptions): PagePromise<T.AuditList, T.AuditList["data"][number]> {
    return this.transport.page({ method: "GET", path: "/admin/v1/audit", query }, "sequence", options);
  }

  /** One entry of what operators changed outside any organization. */
  retrieve(sequence: string, options?: RequestOptions): Promise<Answer<T.AuditEntry>> {
    return this.transport.send({ method: "GET", path: `/admin/v1/audit/${segment(sequence)}` }, options);
  }
}

export class AdminUsersDataResource extends Resource {
  /** All that the service knows of a user, for them to have. */
  retrieve(userId: string, options?: RequestOptions): Promise<Answer<T.UserData>> {
    return this.transport.send({ method: "GET", path: `/admin/v1/users/${segment(userId)}/data` }, options);
  }
}

export class AdminUsersSignInLinkResource extends Resource {
  /** A token that signs a user in once, within half an hour, without their password. */
  create(userId: string, options?: RequestOptions): Promise<Answer<T.SignInLink>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/users/${segment(userId)}/sign-in-link` }, options);
  }
}

export class AdminUsersResource extends Resource {
  readonly signInLink = new AdminUsersSignInLinkResource(this.transport);
  readonly data = new AdminUsersDataResource(this.transport);

  /** Everybody who can sign in, or will. */
  list(query?: T.ListUsersQuery, options?: RequestOptions): PagePromise<T.UserList, T.UserList["data"][number]> {
    return this.transport.page({ method: "GET", path: "/admin/v1/users", query }, "last_id", options);
  }

  /** Make a user, an operator for one. The token with which they set a password is shown once. */
  create(body: T.CreateUserRequest, options?: RequestOptions): Promise<Answer<T.CreatedUser>> {
    return this.transport.send({ method: "POST", path: "/admin/v1/users", body }, options);
  }

  /** Rename a user, make them an operator or not, or shut them out. */
  update(userId: string, body: T.ChangeUserRequest, options?: RequestOptions): Promise<Answer<T.User>> {
    return this.transport.send({ method: "PATCH", path: `/admin/v1/users/${segment(userId)}`, body }, options);
  }

  /** A new set-up token for a user; the password they have stays until it is used. */
  resetPassword(userId: string, options?: RequestOptions): Promise<Answer<T.CreatedUser>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/users/${segment(userId)}/reset-password` }, options);
  }

  /** Erase who a user is, for good: address, name, password, sessions, memberships. Answers with a signed statement of it. */
  erase(userId: string, body: T.EraseUserRequest, options?: RequestOptions): Promise<Answer<T.Erasure>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/users/${segment(userId)}/erase`, body }, options);
  }
}

export class AdminUsageResource extends Resource {
  /** Requests, tokens and charges of all organizations by hour or day, as they were last sent: seconds old. */
  list(query: T.ListAllUsageQuery, options?: RequestOptions): PagePromise<T.AllUsagePage, T.AllUsagePage["data"][number]> {
    return this.transport.page({ method: "GET", path: "/admin/v1/usage", query }, "next_page", options);
  }
}

export class AdminWorkersResource extends Resource {
  /** The gpu-workers of the pools: what they run, how much waits, how fast they are. */
  list(query?: T.ListWorkersQuery, options?: RequestOptions): PagePromise<T.WorkerList, T.WorkerList["data"][number]> {
    return this.transport.page({ method: "GET", path: "/admin/v1/workers", query }, "last_id", options);
  }

  /** Give a gpu-worker no more work, until its next start. What runs there runs on. */
  drain(id: string, body: T.DrainRequest, options?: RequestOptions): Promise<Answer<T.Drain>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/workers/${segment(id)}/drain`, body }, options);
  }
}

export class AdminAliasesResource extends Resource {
  /** Create or change an alias of a model, or of another alias. Requests that name it go to the model from then on. */
  put(id: string, body: T.PutAliasRequest, options?: RequestOptions): Promise<Answer<T.ModelAlias>> {
    return this.transport.send({ method: "PUT", path: `/admin/v1/aliases/${segment(id)}`, body }, options);
  }

  /** Delete an alias. Nothing else may lead to it. */
  delete(id: string, options?: RequestOptions): Promise<Answer<T.ModelAlias>> {
    return this.transport.send({ method: "DELETE", path: `/admin/v1/aliases/${segment(id)}` }, options);
  }

  /** Every alias, with the model that it leads to. */
  list(query?: T.ListAliasesQuery, options?: RequestOptions): PagePromise<T.ModelAliasList, T.ModelAliasList["data"][number]> {
    return this.transport.page({ method: "GET", path: "/admin/v1/aliases", query }, "last_id", options);
  }
}

export class AdminDeploymentCostsResource extends Resource {
  /** What deployments cost, every version. Customers are shown nothing of it. */
  list(query?: T.ListDeploymentCostsQuery, options?: RequestOptions): PagePromise<T.DeploymentCostList, T.DeploymentCostList["data"][number]> {
    return this.transport.page({ method: "GET", path: "/admin/v1/deployment-costs", query }, "last_id", options);
  }

  /** Say what a deployment costs from an hour on: a device's hour of gpu-workers, tokens, requests and seconds of others. Estimates of margins rest on it; nobody is charged by it. */
  create(body: T.CreateDeploymentCostRequest, options?: RequestOptions): Promise<Answer<T.DeploymentCost>> {
    return this.transport.send({ method: "POST", path: "/admin/v1/deployment-costs", body }, options);
  }

  /** What a deployment's requests of the last days would have cost under other rates, beside what they did. Changes nothing. */
  preview(body: T.PreviewDeploymentCostRequest, options?: RequestOptions): Promise<Answer<T.DeploymentCostPreview>> {
    return this.transport.send({ method: "POST", path: "/admin/v1/deployment-costs/preview", body }, options);
  }
}

export class AdminShadowsResource extends Resource {
  /** How shadow deployments answered copies of requests, beside the deployments whose answers were given. Nobody was charged. */
  list(query?: T.ListShadowComparisonsQuery, options?: RequestOptions): PagePromise<T.ShadowComparisonList, T.ShadowComparisonList["data"][number]> {
    return this.transport.page({ method: "GET", path: "/admin/v1/shadows", query }, "last_id", options);
  }
}

export class AdminDeploymentsResource extends Resource {
  /** Where models run: every deployment of every model. */
  list(query?: T.ListDeploymentsQuery, options?: RequestOptions): PagePromise<T.DeploymentList, T.DeploymentList["data"][number]> {
    return this.transport.page({ method: "GET", path: "/admin/v1/deployments", query }, "last_id", options);
  }

  /** Bring a deployment in, step by step, or take it out. */
  update(id: string, body: T.PatchDeploymentRequest, options?: RequestOptions): Promise<Answer<T.Deployment>> {
    return this.transport.send({ method: "PATCH", path: `/admin/v1/deployments/${segment(id)}`, body }, options);
  }
}

export class AdminChartsResource extends Resource {
  /** Charts of the usage of all organizations, that operators share. */
  list(query?: T.ListServiceChartsQuery, options?: RequestOptions): PagePromise<T.SavedChartList, T.SavedChartList["data"][number]> {
    return this.transport.page({ method: "GET", path: "/admin/v1/charts", query }, "last_id", options);
  }

  /** Save a chart for all operators, in the place of one of the same name. */
  create(body: T.SaveChartRequest, options?: RequestOptions): Promise<Answer<T.SavedChart>> {
    return this.transport.send({ method: "POST", path: "/admin/v1/charts", body }, options);
  }

  /** Take a chart away from all operators. */
  delete(chartId: string, options?: RequestOptions): Promise<Answer<T.SavedChart>> {
    return this.transport.send({ method: "DELETE", path: `/admin/v1/charts/${segment(chartId)}` }, options);
  }
}

export class AdminEconomicsRunwayResource extends Resource {
  /** An estimate of the months that the cash lasts, what is owed to customers, and the utilisation at which nothing is lost. */
  retrieve(options?: RequestOptions): Promise<Answer<T.Runway>> {
    return this.transport.send({ method: "GET", path: "/admin/v1/economics/runway" }, options);
  }
}

export class AdminEconomicsSettingsResource extends Resource {
  /** What devices and providers cost, the cash, the fixed costs: what estimates rest on. */
  retrieve(options?: RequestOptions): Promise<Answer<T.EconomicsSettings>> {
    return this.transport.send({ method: "GET", path: "/admin/v1/economics/settings" }, options);
  }

  /** Set what estimates of cost and runway rest on. Nothing is charged by it. */
  put(body: T.EconomicsSettingsRequest, options?: RequestOptions): Promise<Answer<T.EconomicsSettings>> {
    return this.transport.send({ method: "PUT", path: "/admin/v1/economics/settings", body }, options);
  }
}

export class AdminEconomicsResource extends Resource {
  readonly settings = new AdminEconomicsSettingsResource(this.transport);
  readonly runway = new AdminEconomicsRunwayResource(this.transport);

  /** An estimate of what a period's requests cost to serve, idle time shared out, against what the ledgers charged. */
  retrieve(query: T.RetrieveEconomicsQuery, options?: RequestOptions): Promise<Answer<T.Economics>> {
    return this.transport.send({ method: "GET", path: "/admin/v1/economics", query }, options);
  }
}

export class AdminPlansVersionsResource extends Resource {
  /** Every version of a plan, newest first. None is ever changed. */
  list(id: string, query?: T.ListPlanVersionsQuery, options?: RequestOptions): PagePromise<T.PlanVersionList, T.PlanVersionList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/plans/${segment(id)}/versions`, query }, "last_id", options);
  }

  /** Add a version of a plan, the first of which makes it. Who is on an earlier one stays. */
  create(id: string, body: T.CreatePlanVersionRequest, options?: RequestOptions): Promise<Answer<T.PlanVersion>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/plans/${segment(id)}/versions`, body }, options);
  }
}

export class AdminPlansResource extends Resource {
  readonly versions = new AdminPlansVersionsResource(this.transport);

  /** The newest version of each plan, by id. */
  list(query?: T.ListPlansQuery, options?: RequestOptions): PagePromise<T.PlanVersionList, T.PlanVersionList["data"][number]> {
    return this.transport.page({ method: "GET", path: "/admin/v1/plans", query }, "last_id", options);
  }

  /** What the last whole month would have cost each customer under a plan. Changes nothing. */
  preview(body: T.PreviewPlanRequest, options?: RequestOptions): Promise<Answer<T.PlanPreview>> {
    return this.transport.send({ method: "POST", path: "/admin/v1/plans/preview", body }, options);
  }
}

export class AdminSimulationsPricesResource extends Resource {
  /** An estimate of a period's revenue and margin under other prices, another mix of models or other plans, request by request from the ledgers. Changes nothing. */
  simulate(body: T.SimulatePricesRequest, options?: RequestOptions): Promise<Answer<T.PriceSimulation>> {
    return this.transport.send({ method: "POST", path: "/admin/v1/simulations/prices", body }, options);
  }
}

export class AdminSimulationsResource extends Resource {
  readonly prices = new AdminSimulationsPricesResource(this.transport);
}

export class AdminModelsPricesResource extends Resource {
  /** Every version of a model's price, newest first, those to come included. */
  list(id: string, query?: T.ListPricesQuery, options?: RequestOptions): PagePromise<T.PriceList, T.PriceList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/models/${segment(id)}/prices`, query }, "last_id", options);
  }

  /** Add a version, in force from now or from a date. Running requests keep theirs. */
  create(id: string, body: T.CreatePriceRequest, options?: RequestOptions): Promise<Answer<T.PriceVersion>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/models/${segment(id)}/prices`, body }, options);
  }

  /** What recent traffic would have cost at a price. Changes nothing. */
  preview(id: string, body: T.PreviewPriceRequest, options?: RequestOptions): Promise<Answer<T.PricePreview>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/models/${segment(id)}/prices/preview`, body }, options);
  }
}

export class AdminModelsResource extends Resource {
  readonly prices = new AdminModelsPricesResource(this.transport);

  /** Create or change a model. A changed price becomes a new version; running requests keep theirs. */
  put(id: string, body: T.PutModelRequest, options?: RequestOptions): Promise<Answer<T.CatalogModel>> {
    return this.transport.send({ method: "PUT", path: `/admin/v1/models/${segment(id)}`, body }, options);
  }

  /** A model with its deployments and its list price of now. */
  retrieve(id: string, options?: RequestOptions): Promise<Answer<T.CatalogModel>> {
    return this.transport.send({ method: "GET", path: `/admin/v1/models/${segment(id)}` }, options);
  }

  /** Every model that is offered, with its deployments and its list price of now. */
  list(query?: T.ListCatalogModelsQuery, options?: RequestOptions): PagePromise<T.CatalogModelList, T.CatalogModelList["data"][number]> {
    return this.transport.page({ method: "GET", path: "/admin/v1/models", query }, "last_id", options);
  }
}

export class AdminOrganizationsInvitationsResource extends Resource {
  /** Invitations, newest first. */
  list(organizationId: string, query?: T.ListInvitationsQuery, options?: RequestOptions): PagePromise<T.InvitationList, T.InvitationList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/invitations`, query }, "last_id", options);
  }

  /** Invite somebody. The token is in this answer and nowhere else; hand it to them. */
  create(organizationId: string, body: T.InviteRequest, options?: RequestOptions): Promise<Answer<T.CreatedInvitation>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/invitations`, body }, options);
  }

  /** Take an invitation back. */
  revoke(organizationId: string, invitationId: string, options?: RequestOptions): Promise<Answer<T.Invitation>> {
    return this.transport.send({ method: "DELETE", path: `/admin/v1/organizations/${segment(organizationId)}/invitations/${segment(invitationId)}` }, options);
  }
}

export class AdminOrganizationsMembersResource extends Resource {
  /** The organization's members. */
  list(organizationId: string, query?: T.ListMembersQuery, options?: RequestOptions): PagePromise<T.MemberList, T.MemberList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/members`, query }, "last_id", options);
  }

  /** Give a member another role. One that has no keys of its own loses those it had. */
  update(organizationId: string, userId: string, body: T.ChangeMemberRequest, options?: RequestOptions): Promise<Answer<T.Member>> {
    return this.transport.send({ method: "PATCH", path: `/admin/v1/organizations/${segment(organizationId)}/members/${segment(userId)}`, body }, options);
  }

  /** Remove a member. Their own keys are revoked with them. */
  remove(organizationId: string, userId: string, options?: RequestOptions): Promise<Answer<T.Member>> {
    return this.transport.send({ method: "DELETE", path: `/admin/v1/organizations/${segment(organizationId)}/members/${segment(userId)}` }, options);
  }
}

export class AdminOrganizationsAuditResource extends Resource {
  /** Who changed what, newest first. Entries are never changed or deleted. */
  list(organizationId: string, query?: T.ListAuditQuery, options?: RequestOptions): PagePromise<T.AuditList, T.AuditList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/audit`, query }, "sequence", options);
  }

  /** One entry of who changed what. */
  retrieve(organizationId: string, sequence: string, options?: RequestOptions): Promise<Answer<T.AuditEntry>> {
    return this.transport.send({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/audit/${segment(sequence)}` }, options);
  }
}

export class AdminOrganizationsWebhookDeliveriesResource extends Resource {
  /** What webhooks were told, and what came of it, newest first. */
  list(organizationId: string, query?: T.ListWebhookDeliveriesQuery, options?: RequestOptions): PagePromise<T.WebhookDeliveryList, T.WebhookDeliveryList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/webhook-deliveries`, query }, "last_id", options);
  }
}

export class AdminOrganizationsWebhooksResource extends Resource {
  /** Have a server told of thresholds, refusals and empty balances. Its secret is in this answer and nowhere else. */
  create(organizationId: string, body: T.CreateWebhookRequest, options?: RequestOptions): Promise<Answer<T.MadeWebhook>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/webhooks`, body }, options);
  }

  /** Where the organization is told of things. */
  list(organizationId: string, query?: T.ListWebhooksQuery, options?: RequestOptions): PagePromise<T.WebhookList, T.WebhookList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/webhooks`, query }, "last_id", options);
  }

  /** Change where a webhook goes and what it is told of, or disable it. */
  update(organizationId: string, webhookId: string, body: T.ChangeWebhookRequest, options?: RequestOptions): Promise<Answer<T.Webhook>> {
    return this.transport.send({ method: "PATCH", path: `/admin/v1/organizations/${segment(organizationId)}/webhooks/${segment(webhookId)}`, body }, options);
  }

  /** Take a webhook away, with its deliveries. */
  delete(organizationId: string, webhookId: string, options?: RequestOptions): Promise<Answer<T.Webhook>> {
    return this.transport.send({ method: "DELETE", path: `/admin/v1/organizations/${segment(organizationId)}/webhooks/${segment(webhookId)}` }, options);
  }

  /** Give a webhook another secret; for the overlap events are signed by both. */
  rotate(organizationId: string, webhookId: string, body: T.RotateWebhookRequest, options?: RequestOptions): Promise<Answer<T.MadeWebhook>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/webhooks/${segment(webhookId)}/rotate`, body }, options);
  }

  /** Send `webhook.test`; while one waits, that one is the answer. */
  test(organizationId: string, webhookId: string, options?: RequestOptions): Promise<Answer<T.WebhookDelivery>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/webhooks/${segment(webhookId)}/test` }, options);
  }
}

export class AdminOrganizationsAlertsResource extends Resource {
  /** Thresholds of budgets that were passed, newest first; each once per window. */
  list(organizationId: string, query?: T.ListAlertsQuery, options?: RequestOptions): PagePromise<T.AlertList, T.AlertList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/alerts`, query }, "sequence", options);
  }
}

export class AdminOrganizationsBudgetsResource extends Resource {
  /** Budgets, with what is spent and held in the window of now. */
  list(organizationId: string, query?: T.ListBudgetsQuery, options?: RequestOptions): PagePromise<T.BudgetList, T.BudgetList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/budgets`, query }, "last_id", options);
  }

  /** Set a budget. There is one for each scope and window. */
  put(organizationId: string, body: T.PutBudgetRequest, options?: RequestOptions): Promise<Answer<T.BudgetList>> {
    return this.transport.send({ method: "PUT", path: `/admin/v1/organizations/${segment(organizationId)}/budgets`, body }, options);
  }

  /** Take a budget away. */
  delete(organizationId: string, budgetId: string, options?: RequestOptions): Promise<Answer<T.BudgetList>> {
    return this.transport.send({ method: "DELETE", path: `/admin/v1/organizations/${segment(organizationId)}/budgets/${segment(budgetId)}` }, options);
  }
}

export class AdminOrganizationsRefusalsResource extends Resource {
  /** Why requests were refused lately, the newest first: those that are alike are one, at most 50 of them. Not kept for long. */
  list(organizationId: string, query?: T.ListRefusalsQuery, options?: RequestOptions): PagePromise<T.RefusalList, T.RefusalList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/refusals`, query }, "last_id", options);
  }
}

export class AdminOrganizationsLimitsResource extends Resource {
  /** Limits, with what is in use of each. A request must fit into all that apply to its key, project and model. */
  list(organizationId: string, query?: T.ListLimitsQuery, options?: RequestOptions): PagePromise<T.LimitList, T.LimitList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/limits`, query }, "last_id", options);
  }

  /** Set a limit. There is one for each scope, model, metric and period. */
  put(organizationId: string, body: T.Limit, options?: RequestOptions): Promise<Answer<T.LimitList>> {
    return this.transport.send({ method: "PUT", path: `/admin/v1/organizations/${segment(organizationId)}/limits`, body }, options);
  }

  /** Take a limit away. */
  delete(organizationId: string, limitId: string, options?: RequestOptions): Promise<Answer<T.LimitList>> {
    return this.transport.send({ method: "DELETE", path: `/admin/v1/organizations/${segment(organizationId)}/limits/${segment(limitId)}` }, options);
  }
}

export class AdminOrganizationsRoutesResource extends Resource {
  /** The organization's named routes, with the versions that are kept. */
  list(organizationId: string, query?: T.ListNamedRoutesQuery, options?: RequestOptions): PagePromise<T.NamedRouteList, T.NamedRouteList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/routes`, query }, "last_id", options);
  }

  /** Deploy a version of a named route: within ten seconds requests for `route/name` go through it. A graph with a fault is refused by its node. */
  put(organizationId: string, name: string, body: T.RouteGraph, options?: RequestOptions): Promise<Answer<T.NamedRoute>> {
    return this.transport.send({ method: "PUT", path: `/admin/v1/organizations/${segment(organizationId)}/routes/${segment(name)}`, body }, options);
  }

  /** Delete a named route with all its versions. Requests that name it are refused then. */
  delete(organizationId: string, name: string, options?: RequestOptions): Promise<Answer<T.NamedRoute>> {
    return this.transport.send({ method: "DELETE", path: `/admin/v1/organizations/${segment(organizationId)}/routes/${segment(name)}` }, options);
  }

  /** Deploy an earlier version of a named route again, as it was. */
  rollBack(organizationId: string, name: string, body: T.RollBackRequest, options?: RequestOptions): Promise<Answer<T.NamedRoute>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/routes/${segment(name)}/roll-back`, body }, options);
  }
}

export class AdminOrganizationsPolicyResource extends Resource {
  /** Which models and deployments the organization's requests may use. */
  retrieve(organizationId: string, options?: RequestOptions): Promise<Answer<T.StoredRoutingPolicy>> {
    return this.transport.send({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/policy` }, options);
  }

  /** Set which models and deployments the organization's requests may use: all of it, within ten seconds everywhere. What contradicts itself is refused. */
  put(organizationId: string, body: T.RoutingPolicy, options?: RequestOptions): Promise<Answer<T.StoredRoutingPolicy>> {
    return this.transport.send({ method: "PUT", path: `/admin/v1/organizations/${segment(organizationId)}/policy`, body }, options);
  }
}

export class AdminOrganizationsComplianceResource extends Resource {
  /** Who can see what of the organization, who may get the texts of its requests, where, and how long texts are kept. */
  retrieve(organizationId: string, options?: RequestOptions): Promise<Answer<T.ComplianceReport>> {
    return this.transport.send({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/compliance` }, options);
  }
}

export class AdminOrganizationsChartsResource extends Resource {
  /** Charts of usage that the organization's members share. */
  list(organizationId: string, query?: T.ListSavedChartsQuery, options?: RequestOptions): PagePromise<T.SavedChartList, T.SavedChartList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/charts`, query }, "last_id", options);
  }

  /** Save a chart for everybody of the organization, in the place of one of the same name. */
  create(organizationId: string, body: T.SaveChartRequest, options?: RequestOptions): Promise<Answer<T.SavedChart>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/charts`, body }, options);
  }

  /** Take a chart away from everybody of the organization. */
  delete(organizationId: string, chartId: string, options?: RequestOptions): Promise<Answer<T.SavedChart>> {
    return this.transport.send({ method: "DELETE", path: `/admin/v1/organizations/${segment(organizationId)}/charts/${segment(chartId)}` }, options);
  }
}

export class AdminOrganizationsRetentionResource extends Resource {
  /** How long texts of the organization are kept, and how many are. */
  retrieve(organizationId: string, options?: RequestOptions): Promise<Answer<T.Retention>> {
    return this.transport.send({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/retention` }, options);
  }

  /** Set how long texts of the organization are kept: what is older is erased at once. */
  put(organizationId: string, body: T.PutRetentionRequest, options?: RequestOptions): Promise<Answer<T.Retention>> {
    return this.transport.send({ method: "PUT", path: `/admin/v1/organizations/${segment(organizationId)}/retention`, body }, options);
  }
}

export class AdminOrganizationsResponseCacheResource extends Resource {
  /** Whether the organization's answers are kept, to be given again, and how many are. */
  retrieve(organizationId: string, options?: RequestOptions): Promise<Answer<T.ResponseCache>> {
    return this.transport.send({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/response-cache` }, options);
  }

  /** Set whether the organization's answers are kept, to be given again. Within ten seconds everywhere; `off` erases what is kept at once. */
  put(organizationId: string, body: T.PutResponseCacheRequest, options?: RequestOptions): Promise<Answer<T.ResponseCache>> {
    return this.transport.send({ method: "PUT", path: `/admin/v1/organizations/${segment(organizationId)}/response-cache`, body }, options);
  }

  /** Erase every answer that is kept. The setting stays. */
  clear(organizationId: string, options?: RequestOptions): Promise<Answer<T.ResponseCache>> {
    return this.transport.send({ method: "DELETE", path: `/admin/v1/organizations/${segment(organizationId)}/response-cache` }, options);
  }
}

export class AdminOrganizationsProviderKeysResource extends Resource {
  /** The organization's own keys for providers, but for the keys themselves. */
  list(organizationId: string, query?: T.ListProviderKeysQuery, options?: RequestOptions): PagePromise<T.ProviderKeyList, T.ProviderKeyList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/provider-keys`, query }, "last_id", options);
  }

  /** Set the organization's own key for a provider. Deployments that take customers' keys send it in the place of the operator's. */
  put(organizationId: string, provider: string, body: T.PutProviderKeyRequest, options?: RequestOptions): Promise<Answer<T.ProviderKey>> {
    return this.transport.send({ method: "PUT", path: `/admin/v1/organizations/${segment(organizationId)}/provider-keys/${segment(provider)}`, body }, options);
  }

  /** Take the organization's own key for a provider away: from then on the operator's is sent. */
  delete(organizationId: string, provider: string, options?: RequestOptions): Promise<Answer<T.ProviderKey>> {
    return this.transport.send({ method: "DELETE", path: `/admin/v1/organizations/${segment(organizationId)}/provider-keys/${segment(provider)}` }, options);
  }
}

export class AdminOrganizationsEndUserTokensResource extends Resource {
  /** Make a token of one of the organization's keys for one of its own customers. Its text is in this answer and nowhere else. */
  create(organizationId: string, body: T.CreateOrganizationEndUserTokenRequest, options?: RequestOptions): Promise<Answer<T.CreatedEndUserToken>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/end_user_tokens`, body }, options);
  }

  /** Tokens of the organization's own customers, with what they spent; those that ended for a week. */
  list(organizationId: string, query?: T.ListOrganizationEndUserTokensQuery, options?: RequestOptions): PagePromise<T.EndUserTokenList, T.EndUserTokenList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/end_user_tokens`, query }, "last_id", options);
  }

  /** Revoke a token of one of the organization's own customers. The next request with it is refused, and one that runs stops within a slice. */
  revoke(organizationId: string, tokenId: string, options?: RequestOptions): Promise<Answer<T.EndUserToken>> {
    return this.transport.send({ method: "DELETE", path: `/admin/v1/organizations/${segment(organizationId)}/end_user_tokens/${segment(tokenId)}` }, options);
  }

  /** Revoke all tokens of one of the organization's own customers, of all keys that are yours to change, or of one. The next request with any of them is refused, and one that runs stops within a slice. */
  revokeOrganizationEndUser(organizationId: string, body: T.RevokeOrganizationEndUserRequest, options?: RequestOptions): Promise<Answer<T.RevokedEndUser>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/end_user_tokens/revoke`, body }, options);
  }
}

export class AdminOrganizationsKeysResource extends Resource {
  /** Make an API key. Its text is in this answer and nowhere else. */
  create(organizationId: string, body: T.CreateKeyRequest, options?: RequestOptions): Promise<Answer<T.CreatedApiKey>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/keys`, body }, options);
  }

  /** The organization's keys, without their texts. */
  list(organizationId: string, query?: T.ListKeysQuery, options?: RequestOptions): PagePromise<T.ApiKeyList, T.ApiKeyList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/keys`, query }, "last_id", options);
  }

  /** Change what a key may be used for, or disable it. The next request feels it, and one that runs within a slice. */
  update(organizationId: string, keyId: string, body: T.ChangeKeyRequest, options?: RequestOptions): Promise<Answer<T.ApiKey>> {
    return this.transport.send({ method: "PATCH", path: `/admin/v1/organizations/${segment(organizationId)}/keys/${segment(keyId)}`, body }, options);
  }

  /** Revoke a key. The next request with it is refused, and one that runs stops within a slice. */
  revoke(organizationId: string, keyId: string, options?: RequestOptions): Promise<Answer<T.ApiKey>> {
    return this.transport.send({ method: "DELETE", path: `/admin/v1/organizations/${segment(organizationId)}/keys/${segment(keyId)}` }, options);
  }

  /** Make a successor with the same terms and spending; the old key opens for the overlap. */
  rotate(organizationId: string, keyId: string, body: T.RotateKeyRequest, options?: RequestOptions): Promise<Answer<T.CreatedApiKey>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/keys/${segment(keyId)}/rotate`, body }, options);
  }
}

export class AdminOrganizationsProjectsResource extends Resource {
  /** Create a project. */
  create(organizationId: string, body: T.CreateProjectRequest, options?: RequestOptions): Promise<Answer<T.Project>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/projects`, body }, options);
  }

  /** The organization's projects. */
  list(organizationId: string, query?: T.ListProjectsQuery, options?: RequestOptions): PagePromise<T.ProjectList, T.ProjectList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/projects`, query }, "last_id", options);
  }

  /** Rename a project, bind its keys to models and tiers, archive it or take it back. An archived project's keys open nothing. */
  update(organizationId: string, projectId: string, body: T.ChangeProjectRequest, options?: RequestOptions): Promise<Answer<T.Project>> {
    return this.transport.send({ method: "PATCH", path: `/admin/v1/organizations/${segment(organizationId)}/projects/${segment(projectId)}`, body }, options);
  }
}

export class AdminOrganizationsInvoicesResource extends Resource {
  /** Drafts, invoices and credit notes, newest first. A calendar month in UTC has one invoice. */
  list(organizationId: string, query?: T.ListInvoicesQuery, options?: RequestOptions): PagePromise<T.InvoiceList, T.InvoiceList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/invoices`, query }, "last_id", options);
  }

  /** An invoice with its lines, whose sum is what the ledger charged in its month. */
  retrieve(organizationId: string, id: string, options?: RequestOptions): Promise<Answer<T.InvoiceWithLines>> {
    return this.transport.send({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/invoices/${segment(id)}` }, options);
  }

  /** Make a draft final whose month is over: it gets its number and is never changed again. */
  finalize(organizationId: string, id: string, options?: RequestOptions): Promise<Answer<T.Invoice>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/invoices/${segment(id)}/finalize` }, options);
  }

  /** Note that an open invoice was paid; what it asked for becomes credit, once. */
  pay(organizationId: string, id: string, body: T.PayInvoiceRequest, options?: RequestOptions): Promise<Answer<T.Invoice>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/invoices/${segment(id)}/pay`, body }, options);
  }

  /** Take an open invoice back. It keeps its number; what is owed, the next one asks for. */
  void(organizationId: string, id: string, options?: RequestOptions): Promise<Answer<T.Invoice>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/invoices/${segment(id)}/void` }, options);
  }

  /** Send an open invoice to Stripe, or try again where that failed. It is sent once. */
  send(organizationId: string, id: string, options?: RequestOptions): Promise<Answer<T.Invoice>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/invoices/${segment(id)}/send` }, options);
  }
}

export class AdminOrganizationsBillingTermsResource extends Resource {
  /** Set the taxes on invoices and to whom Stripe sends them, from the next one on. */
  put(organizationId: string, body: T.PutBillingTermsRequest, options?: RequestOptions): Promise<Answer<T.BillingProfile>> {
    return this.transport.send({ method: "PUT", path: `/admin/v1/organizations/${segment(organizationId)}/billing-terms`, body }, options);
  }
}

export class AdminOrganizationsBillingProfileResource extends Resource {
  /** Whom invoices are made out to, and the taxes on them. */
  retrieve(organizationId: string, options?: RequestOptions): Promise<Answer<T.BillingProfile>> {
    return this.transport.send({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/billing-profile` }, options);
  }

  /** Set whom invoices are made out to, from the next one on. */
  put(organizationId: string, body: T.PutBillingProfileRequest, options?: RequestOptions): Promise<Answer<T.BillingProfile>> {
    return this.transport.send({ method: "PUT", path: `/admin/v1/organizations/${segment(organizationId)}/billing-profile`, body }, options);
  }
}

export class AdminOrganizationsCreditLimitResource extends Resource {
  /** How far below zero the balance may go; never less than what is owed and held now. */
  set(organizationId: string, body: T.CreditLimitRequest, options?: RequestOptions): Promise<Answer<T.Organization>> {
    return this.transport.send({ method: "PUT", path: `/admin/v1/organizations/${segment(organizationId)}/credit-limit`, body }, options);
  }
}

export class AdminOrganizationsCorrectionsResource extends Resource {
  /** Correct the balance by a further entry, once per external reference. */
  create(organizationId: string, body: T.CorrectionRequest, options?: RequestOptions): Promise<Answer<T.Booking>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/corrections`, body }, options);
  }
}

export class AdminOrganizationsRefundsResource extends Resource {
  /** Give a request's charge back, whole or in part; never more than it was charged. */
  create(organizationId: string, body: T.RefundRequest, options?: RequestOptions): Promise<Answer<T.Booking>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/refunds`, body }, options);
  }
}

export class AdminOrganizationsCreditsResource extends Resource {
  /** Add credit, once per external reference. */
  grant(organizationId: string, body: T.GrantCreditRequest, options?: RequestOptions): Promise<Answer<T.Booking>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/credits`, body }, options);
  }

  /** The credits that have something left. Grants without terms of their own are one. */
  list(organizationId: string, query?: T.ListCreditsQuery, options?: RequestOptions): PagePromise<T.CreditList, T.CreditList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/credits`, query }, "last_id", options);
  }
}

export class AdminOrganizationsClockResource extends Resource {
  /** After the machine's clock was ahead: count now what was booked at times to come, and let limits forget what they counted. */
  correct(organizationId: string, options?: RequestOptions): Promise<Answer<T.ClockCorrection>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/clock/correct` }, options);
  }
}

export class AdminOrganizationsRollupsResource extends Resource {
  /** Make the organization's rollups anew from its ledger, in the account and in the database. */
  rebuild(organizationId: string, options?: RequestOptions): Promise<Answer<T.Reconciliation>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/rollups/rebuild` }, options);
  }
}

export class AdminOrganizationsReconciliationResource extends Resource {
  /** Check the books against everything that could contradict them: ledger, balance, holds, rollups, database, archive, workers. */
  reconcile(organizationId: string, options?: RequestOptions): Promise<Answer<T.Reconciliation>> {
    return this.transport.send({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/reconciliation` }, options);
  }
}

export class AdminOrganizationsLedgerResource extends Resource {
  /** Every entry of an organization's ledger, oldest first, each with its hash. */
  export(organizationId: string, query?: T.ExportOrganizationLedgerQuery, options?: RequestOptions): PagePromise<T.LedgerPage, T.LedgerPage["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/ledger`, query }, "sequence", options);
  }
}

export class AdminOrganizationsCostsResource extends Resource {
  /** An organization's charges by minute, hour or day. */
  list(organizationId: string, query: T.ListOrganizationCostsQuery, options?: RequestOptions): PagePromise<T.CostsPage, T.CostsPage["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/costs`, query }, "next_page", options);
  }
}

export class AdminOrganizationsRouteResource extends Resource {
  /** Where a request of an organization would go, at what price and at what cost to the operator, by a key that is bound to nothing. Nothing is run, held, charged or counted; limits and balances are not asked. */
  explain(organizationId: string, body: T.RouteRequest, options?: RequestOptions): Promise<Answer<T.CostedRoute>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/route`, body }, options);
  }
}

export class AdminOrganizationsGenerationsCostResource extends Resource {
  /** An estimate of what one request cost to serve: prefill, decode, and its share of the device's idle time in its hour. */
  retrieve(organizationId: string, id: string, options?: RequestOptions): Promise<Answer<T.RequestCost>> {
    return this.transport.send({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/generations/${segment(id)}/cost` }, options);
  }
}

export class AdminOrganizationsGenerationsResource extends Resource {
  readonly cost = new AdminOrganizationsGenerationsCostResource(this.transport);

  /** How one request of an organization was metered, priced and booked. */
  retrieve(organizationId: string, id: string, options?: RequestOptions): Promise<Answer<T.Generation>> {
    return this.transport.send({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/generations/${segment(id)}` }, options);
  }
}

export class AdminOrganizationsPlanResource extends Resource {
  /** The organization's plan, what is left of what it includes, and what is to come. */
  retrieve(organizationId: string, options?: RequestOptions): Promise<Answer<T.OrganizationPlan>> {
    return this.transport.send({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/plan` }, options);
  }

  /** Put the organization on a version of a plan, now or from a time on. What a month includes and its fee go by the time that is left of it. */
  assign(organizationId: string, body: T.AssignPlanRequest, options?: RequestOptions): Promise<Answer<T.OrganizationPlan>> {
    return this.transport.send({ method: "PUT", path: `/admin/v1/organizations/${segment(organizationId)}/plan`, body }, options);
  }
}

export class AdminOrganizationsUsageTotalsResource extends Resource {
  /** An organization's requests, tokens and charges of all operations by minute, hour or day. */
  list(organizationId: string, query: T.ListOrganizationTotalsQuery, options?: RequestOptions): PagePromise<T.UsageTotalsPage, T.UsageTotalsPage["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/usage/totals`, query }, "next_page", options);
  }
}

export class AdminOrganizationsUsageCompletionsResource extends Resource {
  /** An organization's tokens and requests by minute, hour or day. */
  list(organizationId: string, query: T.ListOrganizationUsageQuery, options?: RequestOptions): PagePromise<T.UsagePage, T.UsagePage["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/usage/completions`, query }, "next_page", options);
  }
}

export class AdminOrganizationsUsageEndUsersResource extends Resource {
  /** Requests, tokens and charges of an organization's own customers by hour or day: the hundred that were charged most, and all others as one. */
  list(organizationId: string, query: T.ListOrganizationEndUsersUsageQuery, options?: RequestOptions): PagePromise<T.EndUsersUsagePage, T.EndUsersUsagePage["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/usage/end_users`, query }, "next_page", options);
  }
}

export class AdminOrganizationsUsageResource extends Resource {
  readonly endUsers = new AdminOrganizationsUsageEndUsersResource(this.transport);
  readonly completions = new AdminOrganizationsUsageCompletionsResource(this.transport);
  readonly totals = new AdminOrganizationsUsageTotalsResource(this.transport);

  /** Usage records, newest first. Of what is rare among very many others a page may be short: `has_more` says whether there may be more. */
  list(organizationId: string, query?: T.ListUsageQuery, options?: RequestOptions): PagePromise<T.UsageRecordList, T.UsageRecordList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/usage`, query }, "sequence", options);
  }
}

export class AdminOrganizationsResource extends Resource {
  readonly usage = new AdminOrganizationsUsageResource(this.transport);
  readonly plan = new AdminOrganizationsPlanResource(this.transport);
  readonly generations = new AdminOrganizationsGenerationsResource(this.transport);
  readonly route = new AdminOrganizationsRouteResource(this.transport);
  readonly costs = new AdminOrganizationsCostsResource(this.transport);
  readonly ledger = new AdminOrganizationsLedgerResource(this.transport);
  readonly reconciliation = new AdminOrganizationsReconciliationResource(this.transport);
  readonly rollups = new AdminOrganizationsRollupsResource(this.transport);
  readonly clock = new AdminOrganizationsClockResource(this.transport);
  readonly credits = new AdminOrganizationsCreditsResource(this.transport);
  readonly refunds = new AdminOrganizationsRefundsResource(this.transport);
  readonly corrections = new AdminOrganizationsCorrectionsResource(this.transport);
  readonly creditLimit = new AdminOrganizationsCreditLimitResource(this.transport);
  readonly billingProfile = new AdminOrganizationsBillingProfileResource(this.transport);
  readonly billingTerms = new AdminOrganizationsBillingTermsResource(this.transport);
  readonly invoices = new AdminOrganizationsInvoicesResource(this.transport);
  readonly projects = new AdminOrganizationsProjectsResource(this.transport);
  readonly keys = new AdminOrganizationsKeysResource(this.transport);
  readonly endUserTokens = new AdminOrganizationsEndUserTokensResource(this.transport);
  readonly providerKeys = new AdminOrganizationsProviderKeysResource(this.transport);
  readonly responseCache = new AdminOrganizationsResponseCacheResource(this.transport);
  readonly retention = new AdminOrganizationsRetentionResource(this.transport);
  readonly charts = new AdminOrganizationsChartsResource(this.transport);
  readonly compliance = new AdminOrganizationsComplianceResource(this.transport);
  readonly policy = new AdminOrganizationsPolicyResource(this.transport);
  readonly routes = new AdminOrganizationsRoutesResource(this.transport);
  readonly limits = new AdminOrganizationsLimitsResource(this.transport);
  readonly refusals = new AdminOrganizationsRefusalsResource(this.transport);
  readonly budgets = new AdminOrganizationsBudgetsResource(this.transport);
  readonly alerts = new AdminOrganizationsAlertsResource(this.transport);
  readonly webhooks = new AdminOrganizationsWebhooksResource(this.transport);
  readonly webhookDeliveries = new AdminOrganizationsWebhookDeliveriesResource(this.transport);
  readonly audit = new AdminOrganizationsAuditResource(this.transport);
  readonly members = new AdminOrganizationsMembersResource(this.transport);
  readonly invitations = new AdminOrganizationsInvitationsResource(this.transport);

  /** Erase an organization for good: texts, names, addresses, keys, members. The books stay. Answers with a signed statement; asked again, it goes on or says the same. */
  erase(organizationId: string, body: T.EraseOrganizationRequest, options?: RequestOptions): Promise<Answer<T.OrganizationErasure>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/erase`, body }, options);
  }

  /** Every organization, oldest first, or those with a part of their name. */
  list(query?: T.ListOrganizationsQuery, options?: RequestOptions): PagePromise<T.OrganizationList, T.OrganizationList["data"][number]> {
    return this.transport.page({ method: "GET", path: "/admin/v1/organizations", query }, "last_id", options);
  }

  /** Create an organization with its account and first credit. */
  create(body: T.CreateOrganizationRequest, options?: RequestOptions): Promise<Answer<T.Organization>> {
    return this.transport.send({ method: "POST", path: "/admin/v1/organizations", body }, options);
  }

  /** An organization with its balance, limits and open holds. */
  retrieve(organizationId: string, options?: RequestOptions): Promise<Answer<T.Organization>> {
    return this.transport.send({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}` }, options);
  }

  /** Suspend an organization: its keys get 403, and requests that run stop within a slice. Each reason stands by itself. */
  suspend(organizationId: string, body: T.SuspendRequest, options?: RequestOptions): Promise<Answer<T.Organization>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/suspend`, body }, options);
  }

  /** Take a reason for a suspension back, or all of them; with the last one the keys open again at once. */
  resume(organizationId: string, body: T.ResumeRequest, options?: RequestOptions): Promise<Answer<T.Organization>> {
    return this.transport.send({ method: "POST", path: `/admin/v1/organizations/${segment(organizationId)}/resume`, body }, options);
  }
}

export class AdminResource extends Resource {
  readonly organizations = new AdminOrganizationsResource(this.transport);
  readonly models = new AdminModelsResource(this.transport);
  readonly simulations = new AdminSimulationsResource(this.transport);
  readonly plans = new AdminPlansResource(this.transport);
  readonly economics = new AdminEconomicsResource(this.transport);
  readonly charts = new AdminChartsResource(this.transport);
  readonly deployments = new AdminDeploymentsResource(this.transport);
  readonly shadows = new AdminShadowsResource(this.transport);
  readonly deploymentCosts = new AdminDeploymentCostsResource(this.transport);
  readonly aliases = new AdminAliasesResource(this.transport);
  readonly workers = new AdminWorkersResource(this.transport);
  readonly usage = new AdminUsageResource(this.transport);
  readonly users = new AdminUsersResource(this.transport);
  readonly audit = new AdminAuditResource(this.transport);
}

export class WidgetUsageResource extends Resource {
  /** Requests and tokens by day, as far as a widget's token goes. */
  retrieve(query?: T.RetrieveWidgetUsageQuery, options?: RequestOptions): Promise<Answer<T.WidgetUsage>> {
    return this.transport.send({ method: "GET", path: "/v1/widget/usage", query }, options);
  }
}

export class WidgetResource extends Resource {
  readonly usage = new WidgetUsageResource(this.transport);
}

export class OrganizationInvoicesResource extends Resource {
  /** The organization's drafts, invoices and credit notes, newest first. */
  list(query?: T.ListOwnInvoicesQuery, options?: RequestOptions): PagePromise<T.InvoiceList, T.InvoiceList["data"][number]> {
    return this.transport.page({ method: "GET", path: "/v1/organization/invoices", query }, "last_id", options);
  }

  /** An invoice of the organization with its lines. */
  retrieve(id: string, options?: RequestOptions): Promise<Answer<T.InvoiceWithLines>> {
    return this.transport.send({ method: "GET", path: `/v1/organization/invoices/${segment(id)}` }, options);
  }
}

export class OrganizationEndUserTokensResource extends Resource {
  /** Make a token for one of your own customers: inference alone, up to a budget that nothing passes. Its text is in this answer and nowhere else. */
  create(body: T.CreateEndUserTokenRequest, options?: RequestOptions): Promise<Answer<T.CreatedEndUserToken>> {
    return this.transport.send({ method: "POST", path: "/v1/organization/end_user_tokens", body }, options);
  }

  /** The tokens that this key made, with what they spent; those that ended for a week. */
  list(query?: T.ListEndUserTokensQuery, options?: RequestOptions): PagePromise<T.EndUserTokenList, T.EndUserTokenList["data"][number]> {
    return this.transport.page({ method: "GET", path: "/v1/organization/end_user_tokens", query }, "last_id", options);
  }

  /** A token that this key made, with what it spent so far. */
  retrieve(tokenId: string, options?: RequestOptions): Promise<Answer<T.EndUserToken>> {
    return this.transport.send({ method: "GET", path: `/v1/organization/end_user_tokens/${segment(tokenId)}` }, options);
  }

  /** Revoke a token that this key made. The next request with it is refused, and one that runs stops within a slice. */
  revoke(tokenId: string, options?: RequestOptions): Promise<Answer<T.EndUserToken>> {
    return this.transport.send({ method: "DELETE", path: `/v1/organization/end_user_tokens/${segment(tokenId)}` }, options);
  }

  /** Revoke all tokens of one of your own customers that this key made, or one that it was rotated from or to. The next request with any of them is refused, and one that runs stops within a slice. */
  revokeEndUser(body: T.RevokeEndUserRequest, options?: RequestOptions): Promise<Answer<T.RevokedEndUser>> {
    return this.transport.send({ method: "POST", path: "/v1/organization/end_user_tokens/revoke", body }, options);
  }
}

export class OrganizationWidgetTokensResource extends Resource {
  /** A short-lived token that shows usage in a page of yours, and opens nothing else. */
  create(body: T.CreateWidgetTokenRequest, options?: RequestOptions): Promise<Answer<T.WidgetToken>> {
    return this.transport.send({ method: "POST", path: "/v1/organization/widget_tokens", body }, options);
  }
}

export class OrganizationLedgerResource extends Resource {
  /** Every entry of the organization's ledger, oldest first, each with its hash. */
  export(query?: T.ExportLedgerQuery, options?: RequestOptions): PagePromise<T.LedgerPage, T.LedgerPage["data"][number]> {
    return this.transport.page({ method: "GET", path: "/v1/organization/ledger", query }, "sequence", options);
  }
}

export class OrganizationCostsResource extends Resource {
  /** Charges by minute, hour or day. */
  list(query: T.ListCostsQuery, options?: RequestOptions): PagePromise<T.CostsPage, T.CostsPage["data"][number]> {
    return this.transport.page({ method: "GET", path: "/v1/organization/costs", query }, "next_page", options);
  }
}

export class OrganizationUsageEndUsersResource extends Resource {
  /** Requests, tokens and charges of your own customers by hour or day: the hundred that were charged most, and all others as one. */
  list(query: T.ListEndUsersUsageQuery, options?: RequestOptions): PagePromise<T.EndUsersUsagePage, T.EndUsersUsagePage["data"][number]> {
    return this.transport.page({ method: "GET", path: "/v1/organization/usage/end_users", query }, "next_page", options);
  }
}

export class OrganizationUsageEmbeddingsResource extends Resource {
  /** Tokens and requests of embeddings by minute, hour or day. */
  list(query: T.ListEmbeddingsUsageQuery, options?: RequestOptions): PagePromise<T.EmbeddingsUsagePage, T.EmbeddingsUsagePage["data"][number]> {
    return this.transport.page({ method: "GET", path: "/v1/organization/usage/embeddings", query }, "next_page", options);
  }
}

export class OrganizationUsageCompletionsResource extends Resource {
  /** Tokens and requests by minute, hour or day. */
  list(query: T.ListCompletionsUsageQuery, options?: RequestOptions): PagePromise<T.UsagePage, T.UsagePage["data"][number]> {
    return this.transport.page({ method: "GET", path: "/v1/organization/usage/completions", query }, "next_page", options);
  }
}

export class OrganizationUsageResource extends Resource {
  readonly completions = new OrganizationUsageCompletionsResource(this.transport);
  readonly embeddings = new OrganizationUsageEmbeddingsResource(this.transport);
  readonly endUsers = new OrganizationUsageEndUsersResource(this.transport);
}

export class OrganizationPlanResource extends Resource {
  /** The organization's plan: what is left of what it includes and until when, the trial, what is paid beyond, what is to come. */
  retrieve(options?: RequestOptions): Promise<Answer<T.OrganizationPlan>> {
    return this.transport.send({ method: "GET", path: "/v1/organization/plan" }, options);
  }
}

export class OrganizationResource extends Resource {
  readonly plan = new OrganizationPlanResource(this.transport);
  readonly usage = new OrganizationUsageResource(this.transport);
  readonly costs = new OrganizationCostsResource(this.transport);
  readonly ledger = new OrganizationLedgerResource(this.transport);
  readonly widgetTokens = new OrganizationWidgetTokensResource(this.transport);
  readonly endUserTokens = new OrganizationEndUserTokensResource(this.transport);
  readonly invoices = new OrganizationInvoicesResource(this.transport);
}

export class CreditsResource extends Resource {
  /** What the organization has left and what it used. A member's own key needs a role that sees where money comes from. */
  retrieve(options?: RequestOptions): Promise<Answer<T.CreditStanding>> {
    return this.transport.send({ method: "GET", path: "/v1/credits" }, options);
  }
}

export class KeyResource extends Resource {
  /** The key that asks: what it spent, which budget binds it, when it expires. */
  retrieve(options?: RequestOptions): Promise<Answer<T.KeyStanding>> {
    return this.transport.send({ method: "GET", path: "/v1/key" }, options);
  }
}

export class GenerationsResource extends Resource {
  /** How one request was metered, priced and booked, with the worker's receipt. */
  retrieve(id: string, options?: RequestOptions): Promise<Answer<T.Generation>> {
    return this.transport.send({ method: "GET", path: `/v1/generations/${segment(id)}` }, options);
  }
}

export class ModelsResource extends Resource {
  /** List the models this server offers. */
  list(options?: RequestOptions): Promise<Answer<T.ModelList>> {
    return this.transport.send({ method: "GET", path: "/v1/models" }, options);
  }

  /** Describe one model. */
  retrieve(id: string, options?: RequestOptions): Promise<Answer<T.Model>> {
    return this.transport.send({ method: "GET", path: `/v1/models/${segment(id)}` }, options);
  }
}

export class RequestsResource extends Resource {
  /** End a request that was sent with an Idempotency-Key; whoever still reads, waits or asks again gets request_cancelled. What was generated is charged; what was not, is not. */
  cancel(idempotencyKey: string, options?: RequestOptions): Promise<Answer<T.CancelledRequest>> {
    return this.transport.send({ method: "DELETE", path: `/v1/requests/${segment(idempotencyKey)}` }, options);
  }
}

export class RouteResource extends Resource {
  /** Where a generation or a task would go, at what price, how long it would wait and why. It takes what decides that, not the messages; of a choice by `auto`, the user's texts. Nothing is run, held or charged; it counts as an estimate. */
  create(body: T.RouteRequest, options?: RequestOptions): Promise<Answer<T.ExplainedRoute>> {
    return this.transport.send({ method: "POST", path: "/v1/route", body }, options);
  }
}

export class EstimateResource extends Resource {
  /** What a chat completion (a body with messages) or a completion (one with a prompt) would cost. Nothing is run, held or charged. */
  create(body: T.ChatCompletionRequest | T.CompletionRequest, options?: RequestOptions): Promise<Answer<T.Estimate>> {
    return this.transport.send({ method: "POST", path: "/v1/estimate", body }, options);
  }
}

export class ResponsesInputItemsResource extends Resource {
  /** The items of a stored response's own request, from the last unless `order` is `asc`. */
  list(id: string, query?: T.ListResponseInputItemsQuery, options?: RequestOptions): PagePromise<T.ResponseInputItemList, T.ResponseInputItemList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/v1/responses/${segment(id)}/input_items`, query }, "last_id", options);
  }
}

export class ResponsesInputTokensResource extends Resource {
  /** How many tokens the prompt of a response has, exactly as it would be billed. Nothing is run, held or charged. */
  count(body: T.ResponseInputTokensRequest, options?: RequestOptions): Promise<Answer<T.ResponseInputTokens>> {
    return this.transport.send({ method: "POST", path: "/v1/responses/input_tokens", body }, options);
  }
}

export class ResponsesResource extends Resource {
  readonly inputTokens = new ResponsesInputTokensResource(this.transport);
  readonly inputItems = new ResponsesInputItemsResource(this.transport);

  /** Answer a conversation as a response, whole or as a stream of events. */
  create(body: T.ResponseRequest & { stream: true }, options?: RequestOptions): Promise<Stream<T.ResponseEvent>>;
  create(body: T.ResponseRequest & { stream?: false | null | undefined }, options?: RequestOptions): Promise<Answer<T.Response>>;
  create(body: T.ResponseRequest, options?: RequestOptions): Promise<Answer<T.Response> | Stream<T.ResponseEvent>>;
  create(body: T.ResponseRequest, options?: RequestOptions): Promise<Answer<T.Response> | Stream<T.ResponseEvent>> {
    return body.stream === true ? this.transport.stream({ method: "POST", path: "/v1/responses", body, isKeyed: true }, options) : this.transport.send({ method: "POST", path: "/v1/responses", body, isKeyed: true }, options);
  }

  /** The same as a stream that also adds up: `await stream.final()` is the whole answer. */
  stream(body: Omit<T.ResponseRequest, "stream">, options?: RequestOptions): AnswerStream<T.ResponseEvent, T.Response> {
    return this.transport.accumulate({ method: "POST", path: "/v1/responses", body: { ...body, stream: true }, isKeyed: true }, new ResponseAccumulator(), options);
  }

  /** A stored response of the key's project. */
  retrieve(id: string, options?: RequestOptions): Promise<Answer<T.Response>> {
    return this.transport.send({ method: "GET", path: `/v1/responses/${segment(id)}` }, options);
  }

  /** Erase a stored response, and the items with it. */
  delete(id: string, options?: RequestOptions): Promise<Answer<T.DeletedResponse>> {
    return this.transport.send({ method: "DELETE", path: `/v1/responses/${segment(id)}` }, options);
  }

  /** Refused: a stored response has ended. One that runs is cancelled by closing its connection. */
  cancel(id: string, options?: RequestOptions): Promise<Answer<T.Response>> {
    return this.transport.send({ method: "POST", path: `/v1/responses/${segment(id)}/cancel` }, options);
  }
}

export class MessagesResource extends Resource {
  /** Answer a conversation in Anthropic's dialect, whole or as a stream of events. */
  create(body: T.MessageRequest & { stream: true }, options?: RequestOptions): Promise<Stream<T.MessageEvent>>;
  create(body: T.MessageRequest & { stream?: false | null | undefined }, options?: RequestOptions): Promise<Answer<T.Message>>;
  create(body: T.MessageRequest, options?: RequestOptions): Promise<Answer<T.Message> | Stream<T.MessageEvent>>;
  create(body: T.MessageRequest, options?: RequestOptions): Promise<Answer<T.Message> | Stream<T.MessageEvent>> {
    return body.stream === true ? this.transport.stream({ method: "POST", path: "/v1/messages", body, isKeyed: true }, options) : this.transport.send({ method: "POST", path: "/v1/messages", body, isKeyed: true }, options);
  }

  /** The same as a stream that also adds up: `await stream.final()` is the whole answer. */
  stream(body: Omit<T.MessageRequest, "stream">, options?: RequestOptions): AnswerStream<T.MessageEvent, T.Message> {
    return this.transport.accumulate({ method: "POST", path: "/v1/messages", body: { ...body, stream: true }, isKeyed: true }, new MessageAccumulator(), options);
  }

  /** How many tokens the prompt of a message has, exactly as it would be billed. Nothing is run, held or charged. */
  countTokens(body: T.MessageCountTokensRequest, options?: RequestOptions): Promise<Answer<T.MessageTokensCount>> {
    return this.transport.send({ method: "POST", path: "/v1/messages/count_tokens", body }, options);
  }
}

export class ModerationsResource extends Resource {
  /** Which of OpenAI's categories of harm a classifier sees in texts. */
  create(body: T.ModerationRequest, options?: RequestOptions): Promise<Answer<T.Moderation>> {
    return this.transport.send({ method: "POST", path: "/v1/moderations", body, isKeyed: true }, options);
  }
}

export class AudioTranscriptionsResource extends Resource {
  /** The text of what is said in a sound. */
  create(body: T.CreateTranscriptionRequest & { stream: true }, options?: RequestOptions): Promise<Stream<T.TranscriptionEvent>>;
  create(body: T.CreateTranscriptionRequest & { stream?: false | null | undefined }, options?: RequestOptions): Promise<Answer<T.Transcription>>;
  create(body: T.CreateTranscriptionRequest, options?: RequestOptions): Promise<Answer<T.Transcription> | Stream<T.TranscriptionEvent>>;
  create(body: T.CreateTranscriptionRequest, options?: RequestOptions): Promise<Answer<T.Transcription> | Stream<T.TranscriptionEvent>> {
    return body.stream === true ? this.transport.stream({ method: "POST", path: "/v1/audio/transcriptions", form: body, isKeyed: true, hasPlainText: true }, options) : this.transport.send({ method: "POST", path: "/v1/audio/transcriptions", form: body, isKeyed: true, hasPlainText: true }, options);
  }
}

export class AudioResource extends Resource {
  readonly transcriptions = new AudioTranscriptionsResource(this.transport);
}

export class EmbeddingsResource extends Resource {
  /** Embeddings of texts: vectors that are near each other where texts say alike. */
  create(body: T.EmbeddingsRequest, options?: RequestOptions): Promise<Answer<T.Embeddings>> {
    return this.transport.send({ method: "POST", path: "/v1/embeddings", body, isKeyed: true }, options);
  }
}

export class CompletionsResource extends Resource {
  /** Continue texts or token ids, whole or as a stream of chunks. */
  create(body: T.CompletionRequest & { stream: true }, options?: RequestOptions): Promise<Stream<T.Completion>>;
  create(body: T.CompletionRequest & { stream?: false | null | undefined }, options?: RequestOptions): Promise<Answer<T.Completion>>;
  create(body: T.CompletionRequest, options?: RequestOptions): Promise<Answer<T.Completion> | Stream<T.Completion>>;
  create(body: T.CompletionRequest, options?: RequestOptions): Promise<Answer<T.Completion> | Stream<T.Completion>> {
    return body.stream === true ? this.transport.stream({ method: "POST", path: "/v1/completions", body, isKeyed: true }, options) : this.transport.send({ method: "POST", path: "/v1/completions", body, isKeyed: true }, options);
  }

  /** The same as a stream that also adds up: `await stream.final()` is the whole answer. */
  stream(body: Omit<T.CompletionRequest, "stream">, options?: RequestOptions): AnswerStream<T.Completion, T.Completion> {
    return this.transport.accumulate({ method: "POST", path: "/v1/completions", body: { ...body, stream: true }, isKeyed: true }, new CompletionAccumulator(), options);
  }
}

export class ChatCompletionsResource extends Resource {
  /** Answer a conversation, whole or as a stream of chunks. */
  create(body: T.ChatCompletionRequest & { stream: true }, options?: RequestOptions): Promise<Stream<T.ChatCompletionChunk>>;
  create(body: T.ChatCompletionRequest & { stream?: false | null | undefined }, options?: RequestOptions): Promise<Answer<T.ChatCompletion>>;
  create(body: T.ChatCompletionRequest, options?: RequestOptions): Promise<Answer<T.ChatCompletion> | Stream<T.ChatCompletionChunk>>;
  create(body: T.ChatCompletionRequest, options?: RequestOptions): Promise<Answer<T.ChatCompletion> | Stream<T.ChatCompletionChunk>> {
    return body.stream === true ? this.transport.stream({ method: "POST", path: "/v1/chat/completions", body, isKeyed: true }, options) : this.transport.send({ method: "POST", path: "/v1/chat/completions", body, isKeyed: true }, options);
  }

  /** The same as a stream that also adds up: `await stream.final()` is the whole answer. */
  stream(body: Omit<T.ChatCompletionRequest, "stream">, options?: RequestOptions): AnswerStream<T.ChatCompletionChunk, T.ChatCompletion> {
    return this.transport.accumulate({ method: "POST", path: "/v1/chat/completions", body: { ...body, stream: true }, isKeyed: true }, new ChatAccumulator(), options);
  }
}

export class ChatResource extends Resource {
  readonly completions = new ChatCompletionsResource(this.transport);
}

export class Resources extends Resource {
  readonly chat = new ChatResource(this.transport);
  readonly completions = new CompletionsResource(this.transport);
  readonly embeddings = new EmbeddingsResource(this.transport);
  readonly audio = new AudioResource(this.transport);
  readonly moderations = new ModerationsResource(this.transport);
  readonly messages = new MessagesResource(this.transport);
  readonly responses = new ResponsesResource(this.transport);
  readonly estimate = new EstimateResource(this.transport);
  readonly route = new RouteResource(this.transport);
  readonly requests = new RequestsResource(this.transport);
  readonly models = new ModelsResource(this.transport);
  readonly generations = new GenerationsResource(this.transport);
  readonly key = new KeyResource(this.transport);
  readonly credits = new CreditsResource(this.transport);
  readonly organization = new OrganizationResource(this.transport);
  readonly widget = new WidgetResource(this.transport);
  readonly admin = new AdminResource(this.transport);
  readonly signingKeys = new SigningKeysResource(this.transport);

  /** Documents in the order in which they answer a query. */
  rerank(body: T.RerankRequest, options?: RequestOptions): Promise<Answer<T.Rerank>> {
    return this.transport.send({ method: "POST", path: "/v1/rerank", body, isKeyed: true }, options);
  }

  /** What a classifier says of texts: the likeliest label of each, and the odds of all. */
  classify(body: T.ClassifyRequest, options?: RequestOptions): Promise<Answer<T.Classification>> {
    return this.transport.send({ method: "POST", path: "/v1/classify", body, isKeyed: true }, options);
  }

  /** The tokens of a chat's messages or of a text, exactly as a generation would read them. Nothing is run, held or charged. */
  tokenize(body: T.TokenizeRequest, options?: RequestOptions): Promise<Answer<T.Tokenization>> {
    return this.transport.send({ method: "POST", path: "/v1/tokenize", body }, options);
  }

  /** The text of tokens. Nothing is run, held or charged. */
  detokenize(body: T.DetokenizeRequest, options?: RequestOptions): Promise<Answer<T.Detokenization>> {
    return this.transport.send({ method: "POST", path: "/v1/detokenize", body }, options);
  }
}

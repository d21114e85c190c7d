/* Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit. */

import { ChatAccumulator, CompletionAccumulator } from "../accumulators.ts";
import type { AnswerStream } from "../answer-stream.ts";
import type { Answer } from "../answers.ts";
import type { PagePromise } from "../pages.ts";
import { Resource, segment } from "../resource.ts";
import type { RequestOptions } from "../request.ts";
import type { Stream } from "../stream.ts";
import type * as T from "./types.ts";

export class AdminAuditResource extends Resource {
  /** What operators changed outside any organization: users, models, prices. Newest first. */
  list(query?: T.ListServiceAuditQuery, options?: RequestOptions): PagePromise<T.AuditList, T.AuditList["data"][number]> {
    return this.transport.page({ method: "GET", path: "/admin/v1/audit", query }, "last_id", options);
  }

  /** One entry of what operators changed outside any organization. */
  retrieve(sequence: string, options?: RequestOptions): Promise<Answer<T.AuditEntry>> {
    return this.transport.send({ method: "GET", path: `/admin/v1/audit/${segment(sequence)}` }, options);
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
}

export class AdminUsageResource extends Resource {
  /** Requests, tokens and charges of all organizations by hour or day, as they were last sent: seconds old. */
  list(query: T.ListAllUsageQuery, options?: RequestOptions): PagePromise<T.AllUsagePage, T.AllUsagePage["data"][number]> {
    return this.transport.page({ method: "GET", path: "/admin/v1/usage", query }, "next_page", options);
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
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/audit`, query }, "last_id", options);
  }

  /** One entry of who changed what. */
  retrieve(organizationId: string, sequence: string, options?: RequestOptions): Promise<Answer<T.AuditEntry>> {
    return this.transport.send({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/audit/${segment(sequence)}` }, options);
  }
}

export class AdminOrganizationsAlertsResource extends Resource {
  /** Thresholds of budgets that were passed, newest first; each once per window. */
  list(organizationId: string, query?: T.ListAlertsQuery, options?: RequestOptions): PagePromise<T.AlertList, T.AlertList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/alerts`, query }, "last_id", options);
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

  /** Rename a project, archive it or take it back. An archived project's keys open nothing. */
  update(organizationId: string, projectId: string, body: T.ChangeProjectRequest, options?: RequestOptions): Promise<Answer<T.Project>> {
    return this.transport.send({ method: "PATCH", path: `/admin/v1/organizations/${segment(organizationId)}/projects/${segment(projectId)}`, body }, options);
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

export class AdminOrganizationsGenerationsResource extends Resource {
  /** How one request of an organization was metered, priced and booked. */
  retrieve(organizationId: string, id: string, options?: RequestOptions): Promise<Answer<T.Generation>> {
    return this.transport.send({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/generations/${segment(id)}` }, options);
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

export class AdminOrganizationsUsageResource extends Resource {
  readonly completions = new AdminOrganizationsUsageCompletionsResource(this.transport);
  readonly totals = new AdminOrganizationsUsageTotalsResource(this.transport);

  /** Usage records, newest first. */
  list(organizationId: string, query?: T.ListUsageQuery, options?: RequestOptions): PagePromise<T.UsageRecordList, T.UsageRecordList["data"][number]> {
    return this.transport.page({ method: "GET", path: `/admin/v1/organizations/${segment(organizationId)}/usage`, query }, "last_id", options);
  }
}

export class AdminOrganizationsResource extends Resource {
  readonly usage = new AdminOrganizationsUsageResource(this.transport);
  readonly costs = new AdminOrganizationsCostsResource(this.transport);
  readonly ledger = new AdminOrganizationsLedgerResource(this.transport);
  readonly generations = new AdminOrganizationsGenerationsResource(this.transport);
  readonly reconciliation = new AdminOrganizationsReconciliationResource(this.transport);
  readonly rollups = new AdminOrganizationsRollupsResource(this.transport);
  readonly clock = new AdminOrganizationsClockResource(this.transport);
  readonly credits = new AdminOrganizationsCreditsResource(this.transport);
  readonly refunds = new AdminOrganizationsRefundsResource(this.transport);
  readonly corrections = new AdminOrganizationsCorrectionsResource(this.transport);
  readonly creditLimit = new AdminOrganizationsCreditLimitResource(this.transport);
  readonly projects = new AdminOrganizationsProjectsResource(this.transport);
  readonly keys = new AdminOrganizationsKeysResource(this.transport);
  readonly limits = new AdminOrganizationsLimitsResource(this.transport);
  readonly budgets = new AdminOrganizationsBudgetsResource(this.transport);
  readonly alerts = new AdminOrganizationsAlertsResource(this.transport);
  readonly audit = new AdminOrganizationsAuditResource(this.transport);
  readonly members = new AdminOrganizationsMembersResource(this.transport);
  readonly invitations = new AdminOrganizationsInvitationsResource(this.transport);

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

export class AdminDeploymentsResource extends Resource {
  /** Where models run: every deployment of every model. */
  list(query?: T.ListDeploymentsQuery, options?: RequestOptions): PagePromise<T.DeploymentList, T.DeploymentList["data"][number]> {
    return this.transport.page({ method: "GET", path: "/admin/v1/deployments", query }, "last_id", options);
  }
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

export class AdminResource extends Resource {
  readonly models = new AdminModelsResource(this.transport);
  readonly deployments = new AdminDeploymentsResource(this.transport);
  readonly organizations = new AdminOrganizationsResource(this.transport);
  readonly usage = new AdminUsageResource(this.transport);
  readonly users = new AdminUsersResource(this.transport);
  readonly audit = new AdminAuditResource(this.transport);
}

export class SigningKeysResource extends Resource {
  /** The public keys that signed receipts and ledgers are checked with, retired ones included. */
  list(options?: RequestOptions): Promise<Answer<T.JwkSet>> {
    return this.transport.send({ method: "GET", path: "/.well-known/jwks.json" }, options);
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
}

export class OrganizationResource extends Resource {
  readonly usage = new OrganizationUsageResource(this.transport);
  readonly costs = new OrganizationCostsResource(this.transport);
  readonly ledger = new OrganizationLedgerResource(this.transport);
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
  /** End a request that was sent with an Idempotency-Key. What was generated is charged; what was not, is not. */
  cancel(idempotencyKey: string, options?: RequestOptions): Promise<Answer<T.CancelledRequest>> {
    return this.transport.send({ method: "DELETE", path: `/v1/requests/${segment(idempotencyKey)}` }, options);
  }
}

export class EstimateResource extends Resource {
  /** What a chat completion (a body with messages) or a completion (one with a prompt) would cost. Nothing is run, held or charged. */
  create(body: T.ChatCompletionRequest | T.CompletionRequest, options?: RequestOptions): Promise<Answer<T.Estimate>> {
    return this.transport.send({ method: "POST", path: "/v1/estimate", body, isKeyed: true }, options);
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
    return this.transport.send({ method: "POST", path: "/v1/responses/input_tokens", body, isKeyed: true }, options);
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
    return this.transport.send({ method: "POST", path: `/v1/responses/${segment(id)}/cancel`, isKeyed: true }, options);
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

  /** How many tokens the prompt of a message has, exactly as it would be billed. Nothing is run, held or charged. */
  countTokens(body: T.MessageCountTokensRequest, options?: RequestOptions): Promise<Answer<T.MessageTokensCount>> {
    return this.transport.send({ method: "POST", path: "/v1/messages/count_tokens", body, isKeyed: true }, options);
  }
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
  readonly messages = new MessagesResource(this.transport);
  readonly responses = new ResponsesResource(this.transport);
  readonly estimate = new EstimateResource(this.transport);
  readonly requests = new RequestsResource(this.transport);
  readonly models = new ModelsResource(this.transport);
  readonly generations = new GenerationsResource(this.transport);
  readonly key = new KeyResource(this.transport);
  readonly credits = new CreditsResource(this.transport);
  readonly organization = new OrganizationResource(this.transport);
  readonly signingKeys = new SigningKeysResource(this.transport);
  readonly admin = new AdminResource(this.transport);

  /** Documents in the order in which they answer a query. */
  rerank(body: T.RerankRequest, options?: RequestOptions): Promise<Answer<T.Rerank>> {
    return this.transport.send({ method: "POST", path: "/v1/rerank", body, isKeyed: true }, options);
  }

  /** What a classifier says of texts: the likeliest label of each, and the odds of all. */
  classify(body: T.ClassifyRequest, options?: RequestOptions): Promise<Answer<T.Classification>> {
    return this.transport.send({ method: "POST", path: "/v1/classify", body, isKeyed: true }, options);
  }
}

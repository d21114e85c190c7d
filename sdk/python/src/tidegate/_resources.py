"""Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit."""

from __future__ import annotations

from typing import Any, Literal, Mapping, Optional, Union, overload

from typing_extensions import Unpack

from . import types as T
from ._accumulators import (
    ChatAccumulator,
    CompletionAccumulator,
    MessageAccumulator,
    ResponseAccumulator,
)
from ._pages import Pages
from ._request import Options, Spec, segment
from ._stream import AnswerStream, Stream
from ._transport import Transport

class SigningKeysResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None) -> T.JwkSet:
        """The public keys that signed receipts and ledgers are checked with, retired ones included."""
        return self._transport.send(Spec("GET", "/.well-known/jwks.json", answer=(T.JwkSet,)), options)


class AdminAuditResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListServiceAuditQuery]) -> Pages[T.AuditList]:
        """What operators changed outside any organization: users, models, prices. Newest first."""
        return self._transport.page(Spec("GET", "/admin/v1/audit", query=query, answer=(T.AuditList,)), "sequence", options)

    def retrieve(self, sequence: str, *, options: Optional[Options] = None) -> T.AuditEntry:
        """One entry of what operators changed outside any organization."""
        return self._transport.send(Spec("GET", f"/admin/v1/audit/{segment(sequence)}", answer=(T.AuditEntry,)), options)


class AdminUsersDataResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def retrieve(self, user_id: str, *, options: Optional[Options] = None) -> T.UserData:
        """All that the service knows of a user, for them to have."""
        return self._transport.send(Spec("GET", f"/admin/v1/users/{segment(user_id)}/data", answer=(T.UserData,)), options)


class AdminUsersSignInLinkResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create(self, user_id: str, *, options: Optional[Options] = None) -> T.SignInLink:
        """A token that signs a user in once, within half an hour, without their password."""
        return self._transport.send(Spec("POST", f"/admin/v1/users/{segment(user_id)}/sign-in-link", answer=(T.SignInLink,)), options)


class AdminUsersResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.sign_in_link = AdminUsersSignInLinkResource(transport)
        self.data = AdminUsersDataResource(transport)

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListUsersQuery]) -> Pages[T.UserList]:
        """Everybody who can sign in, or will."""
        return self._transport.page(Spec("GET", "/admin/v1/users", query=query, answer=(T.UserList,)), "last_id", options)

    def create(self, *, options: Optional[Options] = None, **body: Unpack[T.CreateUserRequest]) -> T.CreatedUser:
        """Make a user, an operator for one. The token with which they set a password is shown once."""
        return self._transport.send(Spec("POST", "/admin/v1/users", body=body, answer=(T.CreatedUser,)), options)

    def update(self, user_id: str, *, options: Optional[Options] = None, **body: Unpack[T.ChangeUserRequest]) -> T.User:
        """Rename a user, make them an operator or not, or shut them out."""
        return self._transport.send(Spec("PATCH", f"/admin/v1/users/{segment(user_id)}", body=body, answer=(T.User,)), options)

    def reset_password(self, user_id: str, *, options: Optional[Options] = None) -> T.CreatedUser:
        """A new set-up token for a user; the password they have stays until it is used."""
        return self._transport.send(Spec("POST", f"/admin/v1/users/{segment(user_id)}/reset-password", answer=(T.CreatedUser,)), options)

    def erase(self, user_id: str, *, options: Optional[Options] = None, **body: Unpack[T.EraseUserRequest]) -> T.Erasure:
        """Erase who a user is, for good: address, name, password, sessions, memberships. Answers with a signed statement of it."""
        return self._transport.send(Spec("POST", f"/admin/v1/users/{segment(user_id)}/erase", body=body, answer=(T.Erasure,)), options)


class AdminUsageResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListAllUsageQuery]) -> Pages[T.AllUsagePage]:
        """Requests, tokens and charges of all organizations by hour or day, as they were last sent: seconds old."""
        return self._transport.page(Spec("GET", "/admin/v1/usage", query=query, answer=(T.AllUsagePage,)), "next_page", options)


class AdminWorkersResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListWorkersQuery]) -> Pages[T.WorkerList]:
        """The gpu-workers of the pools: what they run, how much waits, how fast they are."""
        return self._transport.page(Spec("GET", "/admin/v1/workers", query=query, answer=(T.WorkerList,)), "last_id", options)

    def drain(self, id: str, *, options: Optional[Options] = None, **body: Unpack[T.DrainRequest]) -> T.Drain:
        """Give a gpu-worker no more work, until its next start. What runs there runs on."""
        return self._transport.send(Spec("POST", f"/admin/v1/workers/{segment(id)}/drain", body=body, answer=(T.Drain,)), options)


class AdminAliasesResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def put(self, id: str, *, options: Optional[Options] = None, **body: Unpack[T.PutAliasRequest]) -> T.ModelAlias:
        """Create or change an alias of a model, or of another alias. Requests that name it go to the model from then on."""
        return self._transport.send(Spec("PUT", f"/admin/v1/aliases/{segment(id)}", body=body, answer=(T.ModelAlias,)), options)

    def delete(self, id: str, *, options: Optional[Options] = None) -> T.ModelAlias:
        """Delete an alias. Nothing else may lead to it."""
        return self._transport.send(Spec("DELETE", f"/admin/v1/aliases/{segment(id)}", answer=(T.ModelAlias,)), options)

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListAliasesQuery]) -> Pages[T.ModelAliasList]:
        """Every alias, with the model that it leads to."""
        return self._transport.page(Spec("GET", "/admin/v1/aliases", query=query, answer=(T.ModelAliasList,)), "last_id", options)


class AdminDeploymentCostsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListDeploymentCostsQuery]) -> Pages[T.DeploymentCostList]:
        """What deployments cost, every version. Customers are shown nothing of it."""
        return self._transport.page(Spec("GET", "/admin/v1/deployment-costs", query=query, answer=(T.DeploymentCostList,)), "last_id", options)

    def create(self, *, options: Optional[Options] = None, **body: Unpack[T.CreateDeploymentCostRequest]) -> T.DeploymentCost:
        """Say what a deployment costs from an hour on: a device's hour of gpu-workers, tokens, requests and seconds of others. Estimates of margins rest on it; nobody is charged by it."""
        return self._transport.send(Spec("POST", "/admin/v1/deployment-costs", body=body, answer=(T.DeploymentCost,)), options)

    def preview(self, *, options: Optional[Options] = None, **body: Unpack[T.PreviewDeploymentCostRequest]) -> T.DeploymentCostPreview:
        """What a deployment's requests of the last days would have cost under other rates, beside what they did. Changes nothing."""
        return self._transport.send(Spec("POST", "/admin/v1/deployment-costs/preview", body=body, answer=(T.DeploymentCostPreview,)), options)


class AdminShadowsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListShadowComparisonsQuery]) -> Pages[T.ShadowComparisonList]:
        """How shadow deployments answered copies of requests, beside the deployments whose answers were given. Nobody was charged."""
        return self._transport.page(Spec("GET", "/admin/v1/shadows", query=query, answer=(T.ShadowComparisonList,)), "last_id", options)


class AdminDeploymentsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListDeploymentsQuery]) -> Pages[T.DeploymentList]:
        """Where models run: every deployment of every model."""
        return self._transport.page(Spec("GET", "/admin/v1/deployments", query=query, answer=(T.DeploymentList,)), "last_id", options)

    def update(self, id: str, *, options: Optional[Options] = None, **body: Unpack[T.PatchDeploymentRequest]) -> T.Deployment:
        """Bring a deployment in, step by step, or take it out."""
        return self._transport.send(Spec("PATCH", f"/admin/v1/deployments/{segment(id)}", body=body, answer=(T.Deployment,)), options)


class AdminChartsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListServiceChartsQuery]) -> Pages[T.SavedChartList]:
        """Charts of the usage of all organizations, that operators share."""
        return self._transport.page(Spec("GET", "/admin/v1/charts", query=query, answer=(T.SavedChartList,)), "last_id", options)

    def create(self, *, options: Optional[Options] = None, **body: Unpack[T.SaveChartRequest]) -> T.SavedChart:
        """Save a chart for all operators, in the place of one of the same name."""
        return self._transport.send(Spec("POST", "/admin/v1/charts", body=body, answer=(T.SavedChart,)), options)

    def delete(self, chart_id: str, *, options: Optional[Options] = None) -> T.SavedChart:
        """Take a chart away from all operators."""
        return self._transport.send(Spec("DELETE", f"/admin/v1/charts/{segment(chart_id)}", answer=(T.SavedChart,)), options)


class AdminEconomicsRunwayResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def retrieve(self, *, options: Optional[Options] = None) -> T.Runway:
        """An estimate of the months that the cash lasts, what is owed to customers, and the utilisation at which nothing is lost."""
        return self._transport.send(Spec("GET", "/admin/v1/economics/runway", answer=(T.Runway,)), options)


class AdminEconomicsSettingsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def retrieve(self, *, options: Optional[Options] = None) -> T.EconomicsSettings:
        """What devices and providers cost, the cash, the fixed costs: what estimates rest on."""
        return self._transport.send(Spec("GET", "/admin/v1/economics/settings", answer=(T.EconomicsSettings,)), options)

    def put(self, *, options: Optional[Options] = None, **body: Unpack[T.EconomicsSettingsRequest]) -> T.EconomicsSettings:
        """Set what estimates of cost and runway rest on. Nothing is charged by it."""
        return self._transport.send(Spec("PUT", "/admin/v1/economics/settings", body=body, answer=(T.EconomicsSettings,)), options)


class AdminEconomicsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.settings = AdminEconomicsSettingsResource(transport)
        self.runway = AdminEconomicsRunwayResource(transport)

    def retrieve(self, *, options: Optional[Options] = None, **query: Unpack[T.RetrieveEconomicsQuery]) -> T.Economics:
        """An estimate of what a period's requests cost to serve, idle time shared out, against what the ledgers charged."""
        return self._transport.send(Spec("GET", "/admin/v1/economics", query=query, answer=(T.Economics,)), options)


class AdminPlansVersionsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListPlanVersionsQuery]) -> Pages[T.PlanVersionList]:
        """Every version of a plan, newest first. None is ever changed."""
        return self._transport.page(Spec("GET", f"/admin/v1/plans/{segment(id)}/versions", query=query, answer=(T.PlanVersionList,)), "last_id", options)

    def create(self, id: str, *, options: Optional[Options] = None, **body: Unpack[T.CreatePlanVersionRequest]) -> T.PlanVersion:
        """Add a version of a plan, the first of which makes it. Who is on an earlier one stays."""
        return self._transport.send(Spec("POST", f"/admin/v1/plans/{segment(id)}/versions", body=body, answer=(T.PlanVersion,)), options)


class AdminPlansResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.versions = AdminPlansVersionsResource(transport)

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListPlansQuery]) -> Pages[T.PlanVersionList]:
        """The newest version of each plan, by id."""
        return self._transport.page(Spec("GET", "/admin/v1/plans", query=query, answer=(T.PlanVersionList,)), "last_id", options)

    def preview(self, *, options: Optional[Options] = None, **body: Unpack[T.PreviewPlanRequest]) -> T.PlanPreview:
        """What the last whole month would have cost each customer under a plan. Changes nothing."""
        return self._transport.send(Spec("POST", "/admin/v1/plans/preview", body=body, answer=(T.PlanPreview,)), options)


class AdminSimulationsPricesResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def simulate(self, *, options: Optional[Options] = None, **body: Unpack[T.SimulatePricesRequest]) -> T.PriceSimulation:
        """An estimate of a period's revenue and margin under other prices, another mix of models or other plans, request by request from the ledgers. Changes nothing."""
        return self._transport.send(Spec("POST", "/admin/v1/simulations/prices", body=body, answer=(T.PriceSimulation,)), options)


class AdminSimulationsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.prices = AdminSimulationsPricesResource(transport)


class AdminModelsPricesResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListPricesQuery]) -> Pages[T.PriceList]:
        """Every version of a model's price, newest first, those to come included."""
        return self._transport.page(Spec("GET", f"/admin/v1/models/{segment(id)}/prices", query=query, answer=(T.PriceList,)), "last_id", options)

    def create(self, id: str, *, options: Optional[Options] = None, **body: Unpack[T.CreatePriceRequest]) -> T.PriceVersion:
        """Add a version, in force from now or from a date. Running requests keep theirs."""
        return self._transport.send(Spec("POST", f"/admin/v1/models/{segment(id)}/prices", body=body, answer=(T.PriceVersion,)), options)

    def preview(self, id: str, *, options: Optional[Options] = None, **body: Unpack[T.PreviewPriceRequest]) -> T.PricePreview:
        """What recent traffic would have cost at a price. Changes nothing."""
        return self._transport.send(Spec("POST", f"/admin/v1/models/{segment(id)}/prices/preview", body=body, answer=(T.PricePreview,)), options)


class AdminModelsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.prices = AdminModelsPricesResource(transport)

    def put(self, id: str, *, options: Optional[Options] = None, **body: Unpack[T.PutModelRequest]) -> T.CatalogModel:
        """Create or change a model. A changed price becomes a new version; running requests keep theirs."""
        return self._transport.send(Spec("PUT", f"/admin/v1/models/{segment(id)}", body=body, answer=(T.CatalogModel,)), options)

    def retrieve(self, id: str, *, options: Optional[Options] = None) -> T.CatalogModel:
        """A model with its deployments and its list price of now."""
        return self._transport.send(Spec("GET", f"/admin/v1/models/{segment(id)}", answer=(T.CatalogModel,)), options)

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListCatalogModelsQuery]) -> Pages[T.CatalogModelList]:
        """Every model that is offered, with its deployments and its list price of now."""
        return self._transport.page(Spec("GET", "/admin/v1/models", query=query, answer=(T.CatalogModelList,)), "last_id", options)


class AdminOrganizationsInvitationsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListInvitationsQuery]) -> Pages[T.InvitationList]:
        """Invitations, newest first."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/invitations", query=query, answer=(T.InvitationList,)), "last_id", options)

    def create(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.InviteRequest]) -> T.CreatedInvitation:
        """Invite somebody. The token is in this answer and nowhere else; hand it to them."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/invitations", body=body, answer=(T.CreatedInvitation,)), options)

    def revoke(self, organization_id: str, invitation_id: str, *, options: Optional[Options] = None) -> T.Invitation:
        """Take an invitation back."""
        return self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/invitations/{segment(invitation_id)}", answer=(T.Invitation,)), options)


class AdminOrganizationsMembersResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListMembersQuery]) -> Pages[T.MemberList]:
        """The organization's members."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/members", query=query, answer=(T.MemberList,)), "last_id", options)

    def update(self, organization_id: str, user_id: str, *, options: Optional[Options] = None, **body: Unpack[T.ChangeMemberRequest]) -> T.Member:
        """Give a member another role. One that has no keys of its own loses those it had."""
        return self._transport.send(Spec("PATCH", f"/admin/v1/organizations/{segment(organization_id)}/members/{segment(user_id)}", body=body, answer=(T.Member,)), options)

    def remove(self, organization_id: str, user_id: str, *, options: Optional[Options] = None) -> T.Member:
        """Remove a member. Their own keys are revoked with them."""
        return self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/members/{segment(user_id)}", answer=(T.Member,)), options)


class AdminOrganizationsAuditResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListAuditQuery]) -> Pages[T.AuditList]:
        """Who changed what, newest first. Entries are never changed or deleted."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/audit", query=query, answer=(T.AuditList,)), "sequence", options)

    def retrieve(self, organization_id: str, sequence: str, *, options: Optional[Options] = None) -> T.AuditEntry:
        """One entry of who changed what."""
        return self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/audit/{segment(sequence)}", answer=(T.AuditEntry,)), options)


class AdminOrganizationsWebhookDeliveriesResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListWebhookDeliveriesQuery]) -> Pages[T.WebhookDeliveryList]:
        """What webhooks were told, and what came of it, newest first."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/webhook-deliveries", query=query, answer=(T.WebhookDeliveryList,)), "last_id", options)


class AdminOrganizationsWebhooksResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.CreateWebhookRequest]) -> T.MadeWebhook:
        """Have a server told of thresholds, refusals and empty balances. Its secret is in this answer and nowhere else."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/webhooks", body=body, answer=(T.MadeWebhook,)), options)

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListWebhooksQuery]) -> Pages[T.WebhookList]:
        """Where the organization is told of things."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/webhooks", query=query, answer=(T.WebhookList,)), "last_id", options)

    def update(self, organization_id: str, webhook_id: str, *, options: Optional[Options] = None, **body: Unpack[T.ChangeWebhookRequest]) -> T.Webhook:
        """Change where a webhook goes and what it is told of, or disable it."""
        return self._transport.send(Spec("PATCH", f"/admin/v1/organizations/{segment(organization_id)}/webhooks/{segment(webhook_id)}", body=body, answer=(T.Webhook,)), options)

    def delete(self, organization_id: str, webhook_id: str, *, options: Optional[Options] = None) -> T.Webhook:
        """Take a webhook away, with its deliveries."""
        return self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/webhooks/{segment(webhook_id)}", answer=(T.Webhook,)), options)

    def rotate(self, organization_id: str, webhook_id: str, *, options: Optional[Options] = None, **body: Unpack[T.RotateWebhookRequest]) -> T.MadeWebhook:
        """Give a webhook another secret; for the overlap events are signed by both."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/webhooks/{segment(webhook_id)}/rotate", body=body, answer=(T.MadeWebhook,)), options)

    def test(self, organization_id: str, webhook_id: str, *, options: Optional[Options] = None) -> T.WebhookDelivery:
        """Send `webhook.test`; while one waits, that one is the answer."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/webhooks/{segment(webhook_id)}/test", answer=(T.WebhookDelivery,)), options)


class AdminOrganizationsAlertsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListAlertsQuery]) -> Pages[T.AlertList]:
        """Thresholds of budgets that were passed, newest first; each once per window."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/alerts", query=query, answer=(T.AlertList,)), "sequence", options)


class AdminOrganizationsBudgetsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListBudgetsQuery]) -> Pages[T.BudgetList]:
        """Budgets, with what is spent and held in the window of now."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/budgets", query=query, answer=(T.BudgetList,)), "last_id", options)

    def put(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.PutBudgetRequest]) -> T.BudgetList:
        """Set a budget. There is one for each scope and window."""
        return self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/budgets", body=body, answer=(T.BudgetList,)), options)

    def delete(self, organization_id: str, budget_id: str, *, options: Optional[Options] = None) -> T.BudgetList:
        """Take a budget away."""
        return self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/budgets/{segment(budget_id)}", answer=(T.BudgetList,)), options)


class AdminOrganizationsRefusalsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListRefusalsQuery]) -> Pages[T.RefusalList]:
        """Why requests were refused lately, the newest first: those that are alike are one, at most 50 of them. Not kept for long."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/refusals", query=query, answer=(T.RefusalList,)), "last_id", options)


class AdminOrganizationsLimitsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListLimitsQuery]) -> Pages[T.LimitList]:
        """Limits, with what is in use of each. A request must fit into all that apply to its key, project and model."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/limits", query=query, answer=(T.LimitList,)), "last_id", options)

    def put(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.Limit]) -> T.LimitList:
        """Set a limit. There is one for each scope, model, metric and period."""
        return self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/limits", body=body, answer=(T.LimitList,)), options)

    def delete(self, organization_id: str, limit_id: str, *, options: Optional[Options] = None) -> T.LimitList:
        """Take a limit away."""
        return self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/limits/{segment(limit_id)}", answer=(T.LimitList,)), options)


class AdminOrganizationsRoutesResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListNamedRoutesQuery]) -> Pages[T.NamedRouteList]:
        """The organization's named routes, with the versions that are kept."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/routes", query=query, answer=(T.NamedRouteList,)), "last_id", options)

    def put(self, organization_id: str, name: str, *, options: Optional[Options] = None, **body: Unpack[T.RouteGraph]) -> T.NamedRoute:
        """Deploy a version of a named route: within ten seconds requests for `route/name` go through it. A graph with a fault is refused by its node."""
        return self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/routes/{segment(name)}", body=body, answer=(T.NamedRoute,)), options)

    def delete(self, organization_id: str, name: str, *, options: Optional[Options] = None) -> T.NamedRoute:
        """Delete a named route with all its versions. Requests that name it are refused then."""
        return self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/routes/{segment(name)}", answer=(T.NamedRoute,)), options)

    def roll_back(self, organization_id: str, name: str, *, options: Optional[Options] = None, **body: Unpack[T.RollBackRequest]) -> T.NamedRoute:
        """Deploy an earlier version of a named route again, as it was."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/routes/{segment(name)}/roll-back", body=body, answer=(T.NamedRoute,)), options)


class AdminOrganizationsPolicyResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def retrieve(self, organization_id: str, *, options: Optional[Options] = None) -> T.StoredRoutingPolicy:
        """Which models and deployments the organization's requests may use."""
        return self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/policy", answer=(T.StoredRoutingPolicy,)), options)

    def put(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.RoutingPolicy]) -> T.StoredRoutingPolicy:
        """Set which models and deployments the organization's requests may use: all of it, within ten seconds everywhere. What contradicts itself is refused."""
        return self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/policy", body=body, answer=(T.StoredRoutingPolicy,)), options)


class AdminOrganizationsComplianceResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def retrieve(self, organization_id: str, *, options: Optional[Options] = None) -> T.ComplianceReport:
        """Who can see what of the organization, who may get the texts of its requests, where, and how long texts are kept."""
        return self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/compliance", answer=(T.ComplianceReport,)), options)


class AdminOrganizationsChartsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListSavedChartsQuery]) -> Pages[T.SavedChartList]:
        """Charts of usage that the organization's members share."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/charts", query=query, answer=(T.SavedChartList,)), "last_id", options)

    def create(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.SaveChartRequest]) -> T.SavedChart:
        """Save a chart for everybody of the organization, in the place of one of the same name."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/charts", body=body, answer=(T.SavedChart,)), options)

    def delete(self, organization_id: str, chart_id: str, *, options: Optional[Options] = None) -> T.SavedChart:
        """Take a chart away from everybody of the organization."""
        return self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/charts/{segment(chart_id)}", answer=(T.SavedChart,)), options)


class AdminOrganizationsRetentionResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def retrieve(self, organization_id: str, *, options: Optional[Options] = None) -> T.Retention:
        """How long texts of the organization are kept, and how many are."""
        return self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/retention", answer=(T.Retention,)), options)

    def put(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.PutRetentionRequest]) -> T.Retention:
        """Set how long texts of the organization are kept: what is older is erased at once."""
        return self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/retention", body=body, answer=(T.Retention,)), options)


class AdminOrganizationsResponseCacheResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def retrieve(self, organization_id: str, *, options: Optional[Options] = None) -> T.ResponseCache:
        """Whether the organization's answers are kept, to be given again, and how many are."""
        return self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/response-cache", answer=(T.ResponseCache,)), options)

    def put(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.PutResponseCacheRequest]) -> T.ResponseCache:
        """Set whether the organization's answers are kept, to be given again. Within ten seconds everywhere; `off` erases what is kept at once."""
        return self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/response-cache", body=body, answer=(T.ResponseCache,)), options)

    def clear(self, organization_id: str, *, options: Optional[Options] = None) -> T.ResponseCache:
        """Erase every answer that is kept. The setting stays."""
        return self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/response-cache", answer=(T.ResponseCache,)), options)


class AdminOrganizationsProviderKeysResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListProviderKeysQuery]) -> Pages[T.ProviderKeyList]:
        """The organization's own keys for providers, but for the keys themselves."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/provider-keys", query=query, answer=(T.ProviderKeyList,)), "last_id", options)

    def put(self, organization_id: str, provider: str, *, options: Optional[Options] = None, **body: Unpack[T.PutProviderKeyRequest]) -> T.ProviderKey:
        """Set the organization's own key for a provider. Deployments that take customers' keys send it in the place of the operator's."""
        return self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/provider-keys/{segment(provider)}", body=body, answer=(T.ProviderKey,)), options)

    def delete(self, organization_id: str, provider: str, *, options: Optional[Options] = None) -> T.ProviderKey:
        """Take the organization's own key for a provider away: from then on the operator's is sent."""
        return self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/provider-keys/{segment(provider)}", answer=(T.ProviderKey,)), options)


class AdminOrganizationsEndUserTokensResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.CreateOrganizationEndUserTokenRequest]) -> T.CreatedEndUserToken:
        """Make a token of one of the organization's keys for one of its own customers. Its text is in this answer and nowhere else."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/end_user_tokens", body=body, answer=(T.CreatedEndUserToken,)), options)

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListOrganizationEndUserTokensQuery]) -> Pages[T.EndUserTokenList]:
        """Tokens of the organization's own customers, with what they spent; those that ended for a week."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/end_user_tokens", query=query, answer=(T.EndUserTokenList,)), "last_id", options)

    def revoke(self, organization_id: str, token_id: str, *, options: Optional[Options] = None) -> T.EndUserToken:
        """Revoke a token of one of the organization's own customers. The next request with it is refused, and one that runs stops within a slice."""
        return self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/end_user_tokens/{segment(token_id)}", answer=(T.EndUserToken,)), options)

    def revoke_organization_end_user(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.RevokeOrganizationEndUserRequest]) -> T.RevokedEndUser:
        """Revoke all tokens of one of the organization's own customers, of all keys that are yours to change, or of one. The next request with any of them is refused, and one that runs stops within a slice."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/end_user_tokens/revoke", body=body, answer=(T.RevokedEndUser,)), options)


class AdminOrganizationsKeysResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.CreateKeyRequest]) -> T.CreatedApiKey:
        """Make an API key. Its text is in this answer and nowhere else."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/keys", body=body, answer=(T.CreatedApiKey,)), options)

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListKeysQuery]) -> Pages[T.ApiKeyList]:
        """The organization's keys, without their texts."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/keys", query=query, answer=(T.ApiKeyList,)), "last_id", options)

    def update(self, organization_id: str, key_id: str, *, options: Optional[Options] = None, **body: Unpack[T.ChangeKeyRequest]) -> T.ApiKey:
        """Change what a key may be used for, or disable it. The next request feels it, and one that runs within a slice."""
        return self._transport.send(Spec("PATCH", f"/admin/v1/organizations/{segment(organization_id)}/keys/{segment(key_id)}", body=body, answer=(T.ApiKey,)), options)

    def revoke(self, organization_id: str, key_id: str, *, options: Optional[Options] = None) -> T.ApiKey:
        """Revoke a key. The next request with it is refused, and one that runs stops within a slice."""
        return self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/keys/{segment(key_id)}", answer=(T.ApiKey,)), options)

    def rotate(self, organization_id: str, key_id: str, *, options: Optional[Options] = None, **body: Unpack[T.RotateKeyRequest]) -> T.CreatedApiKey:
        """Make a successor with the same terms and spending; the old key opens for the overlap."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/keys/{segment(key_id)}/rotate", body=body, answer=(T.CreatedApiKey,)), options)


class AdminOrganizationsProjectsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.CreateProjectRequest]) -> T.Project:
        """Create a project."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/projects", body=body, answer=(T.Project,)), options)

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListProjectsQuery]) -> Pages[T.ProjectList]:
        """The organization's projects."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/projects", query=query, answer=(T.ProjectList,)), "last_id", options)

    def update(self, organization_id: str, project_id: str, *, options: Optional[Options] = None, **body: Unpack[T.ChangeProjectRequest]) -> T.Project:
        """Rename a project, bind its keys to models and tiers, archive it or take it back. An archived project's keys open nothing."""
        return self._transport.send(Spec("PATCH", f"/admin/v1/organizations/{segment(organization_id)}/projects/{segment(project_id)}", body=body, answer=(T.Project,)), options)


class AdminOrganizationsInvoicesResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListInvoicesQuery]) -> Pages[T.InvoiceList]:
        """Drafts, invoices and credit notes, newest first. A calendar month in UTC has one invoice."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/invoices", query=query, answer=(T.InvoiceList,)), "last_id", options)

    def retrieve(self, organization_id: str, id: str, *, options: Optional[Options] = None) -> T.InvoiceWithLines:
        """An invoice with its lines, whose sum is what the ledger charged in its month."""
        return self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/invoices/{segment(id)}", answer=(T.InvoiceWithLines,)), options)

    def finalize(self, organization_id: str, id: str, *, options: Optional[Options] = None) -> T.Invoice:
        """Make a draft final whose month is over: it gets its number and is never changed again."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/invoices/{segment(id)}/finalize", answer=(T.Invoice,)), options)

    def pay(self, organization_id: str, id: str, *, options: Optional[Options] = None, **body: Unpack[T.PayInvoiceRequest]) -> T.Invoice:
        """Note that an open invoice was paid; what it asked for becomes credit, once."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/invoices/{segment(id)}/pay", body=body, answer=(T.Invoice,)), options)

    def void(self, organization_id: str, id: str, *, options: Optional[Options] = None) -> T.Invoice:
        """Take an open invoice back. It keeps its number; what is owed, the next one asks for."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/invoices/{segment(id)}/void", answer=(T.Invoice,)), options)

    def send(self, organization_id: str, id: str, *, options: Optional[Options] = None) -> T.Invoice:
        """Send an open invoice to Stripe, or try again where that failed. It is sent once."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/invoices/{segment(id)}/send", answer=(T.Invoice,)), options)


class AdminOrganizationsBillingTermsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def put(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.PutBillingTermsRequest]) -> T.BillingProfile:
        """Set the taxes on invoices and to whom Stripe sends them, from the next one on."""
        return self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/billing-terms", body=body, answer=(T.BillingProfile,)), options)


class AdminOrganizationsBillingProfileResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def retrieve(self, organization_id: str, *, options: Optional[Options] = None) -> T.BillingProfile:
        """Whom invoices are made out to, and the taxes on them."""
        return self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/billing-profile", answer=(T.BillingProfile,)), options)

    def put(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.PutBillingProfileRequest]) -> T.BillingProfile:
        """Set whom invoices are made out to, from the next one on."""
        return self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/billing-profile", body=body, answer=(T.BillingProfile,)), options)


class AdminOrganizationsCreditLimitResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def set(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.CreditLimitRequest]) -> T.Organization:
        """How far below zero the balance may go; never less than what is owed and held now."""
        return self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/credit-limit", body=body, answer=(T.Organization,)), options)


class AdminOrganizationsCorrectionsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.CorrectionRequest]) -> T.Booking:
        """Correct the balance by a further entry, once per external reference."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/corrections", body=body, answer=(T.Booking,)), options)


class AdminOrganizationsRefundsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.RefundRequest]) -> T.Booking:
        """Give a request's charge back, whole or in part; never more than it was charged."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/refunds", body=body, answer=(T.Booking,)), options)


class AdminOrganizationsCreditsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def grant(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.GrantCreditRequest]) -> T.Booking:
        """Add credit, once per external reference."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/credits", body=body, answer=(T.Booking,)), options)

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListCreditsQuery]) -> Pages[T.CreditList]:
        """The credits that have something left. Grants without terms of their own are one."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/credits", query=query, answer=(T.CreditList,)), "last_id", options)


class AdminOrganizationsClockResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def correct(self, organization_id: str, *, options: Optional[Options] = None) -> T.ClockCorrection:
        """After the machine's clock was ahead: count now what was booked at times to come, and let limits forget what they counted."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/clock/correct", answer=(T.ClockCorrection,)), options)


class AdminOrganizationsRollupsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def rebuild(self, organization_id: str, *, options: Optional[Options] = None) -> T.Reconciliation:
        """Make the organization's rollups anew from its ledger, in the account and in the database."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/rollups/rebuild", answer=(T.Reconciliation,)), options)


class AdminOrganizationsReconciliationResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def reconcile(self, organization_id: str, *, options: Optional[Options] = None) -> T.Reconciliation:
        """Check the books against everything that could contradict them: ledger, balance, holds, rollups, database, archive, workers."""
        return self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/reconciliation", answer=(T.Reconciliation,)), options)


class AdminOrganizationsLedgerResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def export(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ExportOrganizationLedgerQuery]) -> Pages[T.LedgerPage]:
        """Every entry of an organization's ledger, oldest first, each with its hash."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/ledger", query=query, answer=(T.LedgerPage,)), "sequence", options)


class AdminOrganizationsCostsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListOrganizationCostsQuery]) -> Pages[T.CostsPage]:
        """An organization's charges by minute, hour or day."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/costs", query=query, answer=(T.CostsPage,)), "next_page", options)


class AdminOrganizationsRouteResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def explain(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.RouteRequest]) -> T.CostedRoute:
        """Where a request of an organization would go, at what price and at what cost to the operator, by a key that is bound to nothing. Nothing is run, held, charged or counted; limits and balances are not asked."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/route", body=body, answer=(T.CostedRoute,)), options)


class AdminOrganizationsGenerationsCostResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def retrieve(self, organization_id: str, id: str, *, options: Optional[Options] = None) -> T.RequestCost:
        """An estimate of what one request cost to serve: prefill, decode, and its share of the device's idle time in its hour."""
        return self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/generations/{segment(id)}/cost", answer=(T.RequestCost,)), options)


class AdminOrganizationsGenerationsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.cost = AdminOrganizationsGenerationsCostResource(transport)

    def retrieve(self, organization_id: str, id: str, *, options: Optional[Options] = None) -> T.Generation:
        """How one request of an organization was metered, priced and booked."""
        return self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/generations/{segment(id)}", answer=(T.Generation,)), options)


class AdminOrganizationsPlanResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def retrieve(self, organization_id: str, *, options: Optional[Options] = None) -> T.OrganizationPlan:
        """The organization's plan, what is left of what it includes, and what is to come."""
        return self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/plan", answer=(T.OrganizationPlan,)), options)

    def assign(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.AssignPlanRequest]) -> T.OrganizationPlan:
        """Put the organization on a version of a plan, now or from a time on. What a month includes and its fee go by the time that is left of it."""
        return self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/plan", body=body, answer=(T.OrganizationPlan,)), options)


class AdminOrganizationsUsageTotalsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListOrganizationTotalsQuery]) -> Pages[T.UsageTotalsPage]:
        """An organization's requests, tokens and charges of all operations by minute, hour or day."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/usage/totals", query=query, answer=(T.UsageTotalsPage,)), "next_page", options)


class AdminOrganizationsUsageCompletionsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListOrganizationUsageQuery]) -> Pages[T.UsagePage]:
        """An organization's tokens and requests by minute, hour or day."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/usage/completions", query=query, answer=(T.UsagePage,)), "next_page", options)


class AdminOrganizationsUsageEndUsersResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListOrganizationEndUsersUsageQuery]) -> Pages[T.EndUsersUsagePage]:
        """Requests, tokens and charges of an organization's own customers by hour or day: the hundred that were charged most, and all others as one."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/usage/end_users", query=query, answer=(T.EndUsersUsagePage,)), "next_page", options)


class AdminOrganizationsUsageResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.end_users = AdminOrganizationsUsageEndUsersResource(transport)
        self.completions = AdminOrganizationsUsageCompletionsResource(transport)
        self.totals = AdminOrganizationsUsageTotalsResource(transport)

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListUsageQuery]) -> Pages[T.UsageRecordList]:
        """Usage records, newest first. Of what is rare among very many others a page may be short: `has_more` says whether there may be more."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/usage", query=query, answer=(T.UsageRecordList,)), "sequence", options)


class AdminOrganizationsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.usage = AdminOrganizationsUsageResource(transport)
        self.plan = AdminOrganizationsPlanResource(transport)
        self.generations = AdminOrganizationsGenerationsResource(transport)
        self.route = AdminOrganizationsRouteResource(transport)
        self.costs = AdminOrganizationsCostsResource(transport)
        self.ledger = AdminOrganizationsLedgerResource(transport)
        self.reconciliation = AdminOrganizationsReconciliationResource(transport)
        self.rollups = AdminOrganizationsRollupsResource(transport)
        self.clock = AdminOrganizationsClockResource(transport)
        self.credits = AdminOrganizationsCreditsResource(transport)
        self.refunds = AdminOrganizationsRefundsResource(transport)
        self.corrections = AdminOrganizationsCorrectionsResource(transport)
        self.credit_limit = AdminOrganizationsCreditLimitResource(transport)
        self.billing_profile = AdminOrganizationsBillingProfileResource(transport)
        self.billing_terms = AdminOrganizationsBillingTermsResource(transport)
        self.invoices = AdminOrganizationsInvoicesResource(transport)
        self.projects = AdminOrganizationsProjectsResource(transport)
        self.keys = AdminOrganizationsKeysResource(transport)
        self.end_user_tokens = AdminOrganizationsEndUserTokensResource(transport)
        self.provider_keys = AdminOrganizationsProviderKeysResource(transport)
        self.response_cache = AdminOrganizationsResponseCacheResource(transport)
        self.retention = AdminOrganizationsRetentionResource(transport)
        self.charts = AdminOrganizationsChartsResource(transport)
        self.compliance = AdminOrganizationsComplianceResource(transport)
        self.policy = AdminOrganizationsPolicyResource(transport)
        self.routes = AdminOrganizationsRoutesResource(transport)
        self.limits = AdminOrganizationsLimitsResource(transport)
        self.refusals = AdminOrganizationsRefusalsResource(transport)
        self.budgets = AdminOrganizationsBudgetsResource(transport)
        self.alerts = AdminOrganizationsAlertsResource(transport)
        self.webhooks = AdminOrganizationsWebhooksResource(transport)
        self.webhook_deliveries = AdminOrganizationsWebhookDeliveriesResource(transport)
        self.audit = AdminOrganizationsAuditResource(transport)
        self.members = AdminOrganizationsMembersResource(transport)
        self.invitations = AdminOrganizationsInvitationsResource(transport)

    def erase(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.EraseOrganizationRequest]) -> T.OrganizationErasure:
        """Erase an organization for good: texts, names, addresses, keys, members. The books stay. Answers with a signed statement; asked again, it goes on or says the same."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/erase", body=body, answer=(T.OrganizationErasure,)), options)

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListOrganizationsQuery]) -> Pages[T.OrganizationList]:
        """Every organization, oldest first, or those with a part of their name."""
        return self._transport.page(Spec("GET", "/admin/v1/organizations", query=query, answer=(T.OrganizationList,)), "last_id", options)

    def create(self, *, options: Optional[Options] = None, **body: Unpack[T.CreateOrganizationRequest]) -> T.Organization:
        """Create an organization with its account and first credit."""
        return self._transport.send(Spec("POST", "/admin/v1/organizations", body=body, answer=(T.Organization,)), options)

    def retrieve(self, organization_id: str, *, options: Optional[Options] = None) -> T.Organization:
        """An organization with its balance, limits and open holds."""
        return self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}", answer=(T.Organization,)), options)

    def suspend(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.SuspendRequest]) -> T.Organization:
        """Suspend an organization: its keys get 403, and requests that run stop within a slice. Each reason stands by itself."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/suspend", body=body, answer=(T.Organization,)), options)

    def resume(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.ResumeRequest]) -> T.Organization:
        """Take a reason for a suspension back, or all of them; with the last one the keys open again at once."""
        return self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/resume", body=body, answer=(T.Organization,)), options)


class AdminResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.organizations = AdminOrganizationsResource(transport)
        self.models = AdminModelsResource(transport)
        self.simulations = AdminSimulationsResource(transport)
        self.plans = AdminPlansResource(transport)
        self.economics = AdminEconomicsResource(transport)
        self.charts = AdminChartsResource(transport)
        self.deployments = AdminDeploymentsResource(transport)
        self.shadows = AdminShadowsResource(transport)
        self.deployment_costs = AdminDeploymentCostsResource(transport)
        self.aliases = AdminAliasesResource(transport)
        self.workers = AdminWorkersResource(transport)
        self.usage = AdminUsageResource(transport)
        self.users = AdminUsersResource(transport)
        self.audit = AdminAuditResource(transport)


class WidgetUsageResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def retrieve(self, *, options: Optional[Options] = None, **query: Unpack[T.RetrieveWidgetUsageQuery]) -> T.WidgetUsage:
        """Requests and tokens by day, as far as a widget's token goes."""
        return self._transport.send(Spec("GET", "/v1/widget/usage", query=query, answer=(T.WidgetUsage,)), options)


class WidgetResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.usage = WidgetUsageResource(transport)


class OrganizationInvoicesResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListOwnInvoicesQuery]) -> Pages[T.InvoiceList]:
        """The organization's drafts, invoices and credit notes, newest first."""
        return self._transport.page(Spec("GET", "/v1/organization/invoices", query=query, answer=(T.InvoiceList,)), "last_id", options)

    def retrieve(self, id: str, *, options: Optional[Options] = None) -> T.InvoiceWithLines:
        """An invoice of the organization with its lines."""
        return self._transport.send(Spec("GET", f"/v1/organization/invoices/{segment(id)}", answer=(T.InvoiceWithLines,)), options)


class OrganizationEndUserTokensResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create(self, *, options: Optional[Options] = None, **body: Unpack[T.CreateEndUserTokenRequest]) -> T.CreatedEndUserToken:
        """Make a token for one of your own customers: inference alone, up to a budget that nothing passes. Its text is in this answer and nowhere else."""
        return self._transport.send(Spec("POST", "/v1/organization/end_user_tokens", body=body, answer=(T.CreatedEndUserToken,)), options)

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListEndUserTokensQuery]) -> Pages[T.EndUserTokenList]:
        """The tokens that this key made, with what they spent; those that ended for a week."""
        return self._transport.page(Spec("GET", "/v1/organization/end_user_tokens", query=query, answer=(T.EndUserTokenList,)), "last_id", options)

    def retrieve(self, token_id: str, *, options: Optional[Options] = None) -> T.EndUserToken:
        """A token that this key made, with what it spent so far."""
        return self._transport.send(Spec("GET", f"/v1/organization/end_user_tokens/{segment(token_id)}", answer=(T.EndUserToken,)), options)

    def revoke(self, token_id: str, *, options: Optional[Options] = None) -> T.EndUserToken:
        """Revoke a token that this key made. The next request with it is refused, and one that runs stops within a slice."""
        return self._transport.send(Spec("DELETE", f"/v1/organization/end_user_tokens/{segment(token_id)}", answer=(T.EndUserToken,)), options)

    def revoke_end_user(self, *, options: Optional[Options] = None, **body: Unpack[T.RevokeEndUserRequest]) -> T.RevokedEndUser:
        """Revoke all tokens of one of your own customers that this key made, or one that it was rotated from or to. The next request with any of them is refused, and one that runs stops within a slice."""
        return self._transport.send(Spec("POST", "/v1/organization/end_user_tokens/revoke", body=body, answer=(T.RevokedEndUser,)), options)


class OrganizationWidgetTokensResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create(self, *, options: Optional[Options] = None, **body: Unpack[T.CreateWidgetTokenRequest]) -> T.WidgetToken:
        """A short-lived token that shows usage in a page of yours, and opens nothing else."""
        return self._transport.send(Spec("POST", "/v1/organization/widget_tokens", body=body, answer=(T.WidgetToken,)), options)


class OrganizationLedgerResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def export(self, *, options: Optional[Options] = None, **query: Unpack[T.ExportLedgerQuery]) -> Pages[T.LedgerPage]:
        """Every entry of the organization's ledger, oldest first, each with its hash."""
        return self._transport.page(Spec("GET", "/v1/organization/ledger", query=query, answer=(T.LedgerPage,)), "sequence", options)


class OrganizationCostsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListCostsQuery]) -> Pages[T.CostsPage]:
        """Charges by minute, hour or day."""
        return self._transport.page(Spec("GET", "/v1/organization/costs", query=query, answer=(T.CostsPage,)), "next_page", options)


class OrganizationUsageEndUsersResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListEndUsersUsageQuery]) -> Pages[T.EndUsersUsagePage]:
        """Requests, tokens and charges of your own customers by hour or day: the hundred that were charged most, and all others as one."""
        return self._transport.page(Spec("GET", "/v1/organization/usage/end_users", query=query, answer=(T.EndUsersUsagePage,)), "next_page", options)


class OrganizationUsageEmbeddingsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListEmbeddingsUsageQuery]) -> Pages[T.EmbeddingsUsagePage]:
        """Tokens and requests of embeddings by minute, hour or day."""
        return self._transport.page(Spec("GET", "/v1/organization/usage/embeddings", query=query, answer=(T.EmbeddingsUsagePage,)), "next_page", options)


class OrganizationUsageCompletionsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListCompletionsUsageQuery]) -> Pages[T.UsagePage]:
        """Tokens and requests by minute, hour or day."""
        return self._transport.page(Spec("GET", "/v1/organization/usage/completions", query=query, answer=(T.UsagePage,)), "next_page", options)


class OrganizationUsageResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.completions = OrganizationUsageCompletionsResource(transport)
        self.embeddings = OrganizationUsageEmbeddingsResource(transport)
        self.end_users = OrganizationUsageEndUsersResource(transport)


class OrganizationPlanResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def retrieve(self, *, options: Optional[Options] = None) -> T.OrganizationPlan:
        """The organization's plan: what is left of what it includes and until when, the trial, what is paid beyond, what is to come."""
        return self._transport.send(Spec("GET", "/v1/organization/plan", answer=(T.OrganizationPlan,)), options)


class OrganizationResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.plan = OrganizationPlanResource(transport)
        self.usage = OrganizationUsageResource(transport)
        self.costs = OrganizationCostsResource(transport)
        self.ledger = OrganizationLedgerResource(transport)
        self.widget_tokens = OrganizationWidgetTokensResource(transport)
        self.end_user_tokens = OrganizationEndUserTokensResource(transport)
        self.invoices = OrganizationInvoicesResource(transport)


class CreditsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def retrieve(self, *, options: Optional[Options] = None) -> T.CreditStanding:
        """What the organization has left and what it used. A member's own key needs a role that sees where money comes from."""
        return self._transport.send(Spec("GET", "/v1/credits", answer=(T.CreditStanding,)), options)


class KeyResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def retrieve(self, *, options: Optional[Options] = None) -> T.KeyStanding:
        """The key that asks: what it spent, which budget binds it, when it expires."""
        return self._transport.send(Spec("GET", "/v1/key", answer=(T.KeyStanding,)), options)


class GenerationsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def retrieve(self, id: str, *, options: Optional[Options] = None) -> T.Generation:
        """How one request was metered, priced and booked, with the worker's receipt."""
        return self._transport.send(Spec("GET", f"/v1/generations/{segment(id)}", answer=(T.Generation,)), options)


class ModelsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None) -> T.ModelList:
        """List the models this server offers."""
        return self._transport.send(Spec("GET", "/v1/models", answer=(T.ModelList,)), options)

    def retrieve(self, id: str, *, options: Optional[Options] = None) -> T.Model:
        """Describe one model."""
        return self._transport.send(Spec("GET", f"/v1/models/{segment(id)}", answer=(T.Model,)), options)


class RequestsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def cancel(self, idempotency_key: str, *, options: Optional[Options] = None) -> T.CancelledRequest:
        """End a request that was sent with an Idempotency-Key; whoever still reads, waits or asks again gets request_cancelled. What was generated is charged; what was not, is not."""
        return self._transport.send(Spec("DELETE", f"/v1/requests/{segment(idempotency_key)}", answer=(T.CancelledRequest,)), options)


class RouteResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create(self, *, options: Optional[Options] = None, **body: Unpack[T.RouteRequest]) -> T.ExplainedRoute:
        """Where a generation or a task would go, at what price, how long it would wait and why. It takes what decides that, not the messages; of a choice by `auto`, the user's texts. Nothing is run, held or charged; it counts as an estimate."""
        return self._transport.send(Spec("POST", "/v1/route", body=body, answer=(T.ExplainedRoute,)), options)


class EstimateResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create(self, body: Mapping[str, Any], *, options: Optional[Options] = None) -> T.Estimate:
        """What a chat completion (a body with messages) or a completion (one with a prompt) would cost. Nothing is run, held or charged."""
        return self._transport.send(Spec("POST", "/v1/estimate", body=body, answer=(T.Estimate,)), options)


class ResponsesInputItemsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListResponseInputItemsQuery]) -> Pages[T.ResponseInputItemList]:
        """The items of a stored response's own request, from the last unless `order` is `asc`."""
        return self._transport.page(Spec("GET", f"/v1/responses/{segment(id)}/input_items", query=query, answer=(T.ResponseInputItemList,)), "last_id", options)


class ResponsesInputTokensResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def count(self, *, options: Optional[Options] = None, **body: Unpack[T.ResponseInputTokensRequest]) -> T.ResponseInputTokens:
        """How many tokens the prompt of a response has, exactly as it would be billed. Nothing is run, held or charged."""
        return self._transport.send(Spec("POST", "/v1/responses/input_tokens", body=body, answer=(T.ResponseInputTokens,)), options)


class ResponsesResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.input_tokens = ResponsesInputTokensResource(transport)
        self.input_items = ResponsesInputItemsResource(transport)

    @overload
    def create(self, *, stream: Literal[True], options: Optional[Options] = None, **body: Unpack[T.ResponseRequest]) -> Stream[T.ResponseEvent]: ...
    @overload
    def create(self, *, stream: Optional[Literal[False]] = None, options: Optional[Options] = None, **body: Unpack[T.ResponseRequest]) -> T.Response: ...
    def create(self, *, stream: Optional[bool] = None, options: Optional[Options] = None, **body: Any) -> Any:
        """Answer a conversation as a response, whole or as a stream of events."""
        if stream:
            return self._transport.stream(Spec("POST", "/v1/responses", body={**body, "stream": True}, is_keyed=True, answer=(T.ResponseEventObject, T.ResponseEventObject2, T.ResponseEventObject3, T.ResponseEventObject4, T.ResponseEventObject5, T.ResponseEventObject6, T.ResponseEventObject7, T.ResponseEventObject8, T.ResponseEventObject9, T.ResponseEventObject10, T.ResponseEventObject11, T.ResponseEventObject12, T.ResponseEventObject13, T.ResponseEventObject14,)), options)
        return self._transport.send(Spec("POST", "/v1/responses", body=body, is_keyed=True, answer=(T.Response,)), options)

    def stream(self, *, options: Optional[Options] = None, **body: Unpack[T.ResponseRequest]) -> AnswerStream[T.ResponseEvent, T.Response]:
        """The same as a stream that also adds up: `final()` gives the whole answer."""
        return self._transport.accumulate(Spec("POST", "/v1/responses", body={**body, "stream": True}, is_keyed=True, answer=(T.ResponseEventObject, T.ResponseEventObject2, T.ResponseEventObject3, T.ResponseEventObject4, T.ResponseEventObject5, T.ResponseEventObject6, T.ResponseEventObject7, T.ResponseEventObject8, T.ResponseEventObject9, T.ResponseEventObject10, T.ResponseEventObject11, T.ResponseEventObject12, T.ResponseEventObject13, T.ResponseEventObject14,)), ResponseAccumulator(), options)

    def retrieve(self, id: str, *, options: Optional[Options] = None) -> T.Response:
        """A stored response of the key's project."""
        return self._transport.send(Spec("GET", f"/v1/responses/{segment(id)}", answer=(T.Response,)), options)

    def delete(self, id: str, *, options: Optional[Options] = None) -> T.DeletedResponse:
        """Erase a stored response, and the items with it."""
        return self._transport.send(Spec("DELETE", f"/v1/responses/{segment(id)}", answer=(T.DeletedResponse,)), options)

    def cancel(self, id: str, *, options: Optional[Options] = None) -> T.Response:
        """Refused: a stored response has ended. One that runs is cancelled by closing its connection."""
        return self._transport.send(Spec("POST", f"/v1/responses/{segment(id)}/cancel", answer=(T.Response,)), options)


class MessagesResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    @overload
    def create(self, *, stream: Literal[True], options: Optional[Options] = None, **body: Unpack[T.MessageRequest]) -> Stream[T.MessageEvent]: ...
    @overload
    def create(self, *, stream: Optional[Literal[False]] = None, options: Optional[Options] = None, **body: Unpack[T.MessageRequest]) -> T.Message: ...
    def create(self, *, stream: Optional[bool] = None, options: Optional[Options] = None, **body: Any) -> Any:
        """Answer a conversation in Anthropic's dialect, whole or as a stream of events."""
        if stream:
            return self._transport.stream(Spec("POST", "/v1/messages", body={**body, "stream": True}, is_keyed=True, answer=(T.MessageEventObject, T.MessageEventObject2, T.MessageEventObject3, T.MessageEventObject4, T.MessageEventObject5, T.MessageEventObject6, T.MessageEventObject7, T.AnthropicErrorResponse,)), options)
        return self._transport.send(Spec("POST", "/v1/messages", body=body, is_keyed=True, answer=(T.Message,)), options)

    def stream(self, *, options: Optional[Options] = None, **body: Unpack[T.MessageRequest]) -> AnswerStream[T.MessageEvent, T.Message]:
        """The same as a stream that also adds up: `final()` gives the whole answer."""
        return self._transport.accumulate(Spec("POST", "/v1/messages", body={**body, "stream": True}, is_keyed=True, answer=(T.MessageEventObject, T.MessageEventObject2, T.MessageEventObject3, T.MessageEventObject4, T.MessageEventObject5, T.MessageEventObject6, T.MessageEventObject7, T.AnthropicErrorResponse,)), MessageAccumulator(), options)

    def count_tokens(self, *, options: Optional[Options] = None, **body: Unpack[T.MessageCountTokensRequest]) -> T.MessageTokensCount:
        """How many tokens the prompt of a message has, exactly as it would be billed. Nothing is run, held or charged."""
        return self._transport.send(Spec("POST", "/v1/messages/count_tokens", body=body, answer=(T.MessageTokensCount,)), options)


class ModerationsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create(self, *, options: Optional[Options] = None, **body: Unpack[T.ModerationRequest]) -> T.Moderation:
        """Which of OpenAI's categories of harm a classifier sees in texts."""
        return self._transport.send(Spec("POST", "/v1/moderations", body=body, is_keyed=True, answer=(T.Moderation,)), options)


class AudioTranscriptionsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    @overload
    def create(self, *, stream: Literal[True], options: Optional[Options] = None, **body: Unpack[T.CreateTranscriptionRequest]) -> Stream[T.TranscriptionEvent]: ...
    @overload
    def create(self, *, stream: Optional[Literal[False]] = None, options: Optional[Options] = None, **body: Unpack[T.CreateTranscriptionRequest]) -> T.Transcription: ...
    def create(self, *, stream: Optional[bool] = None, options: Optional[Options] = None, **body: Any) -> Any:
        """The text of what is said in a sound."""
        if stream:
            return self._transport.stream(Spec("POST", "/v1/audio/transcriptions", form={**body, "stream": True}, is_keyed=True, has_plain_text=True, answer=(T.TranscriptionEventObject, T.TranscriptionEventObject2,)), options)
        return self._transport.send(Spec("POST", "/v1/audio/transcriptions", form=body, is_keyed=True, has_plain_text=True, answer=(T.Transcription,)), options)


class AudioResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.transcriptions = AudioTranscriptionsResource(transport)


class EmbeddingsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create(self, *, options: Optional[Options] = None, **body: Unpack[T.EmbeddingsRequest]) -> T.Embeddings:
        """Embeddings of texts: vectors that are near each other where texts say alike."""
        return self._transport.send(Spec("POST", "/v1/embeddings", body=body, is_keyed=True, answer=(T.Embeddings,)), options)


class CompletionsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    @overload
    def create(self, *, stream: Literal[True], options: Optional[Options] = None, **body: Unpack[T.CompletionRequest]) -> Stream[T.Completion]: ...
    @overload
    def create(self, *, stream: Optional[Literal[False]] = None, options: Optional[Options] = None, **body: Unpack[T.CompletionRequest]) -> T.Completion: ...
    def create(self, *, stream: Optional[bool] = None, options: Optional[Options] = None, **body: Any) -> Any:
        """Continue texts or token ids, whole or as a stream of chunks."""
        if stream:
            return self._transport.stream(Spec("POST", "/v1/completions", body={**body, "stream": True}, is_keyed=True, answer=(T.Completion,)), options)
        return self._transport.send(Spec("POST", "/v1/completions", body=body, is_keyed=True, answer=(T.Completion,)), options)

    def stream(self, *, options: Optional[Options] = None, **body: Unpack[T.CompletionRequest]) -> AnswerStream[T.Completion, T.Completion]:
        """The same as a stream that also adds up: `final()` gives the whole answer."""
        return self._transport.accumulate(Spec("POST", "/v1/completions", body={**body, "stream": True}, is_keyed=True, answer=(T.Completion,)), CompletionAccumulator(), options)


class ChatCompletionsResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    @overload
    def create(self, *, stream: Literal[True], options: Optional[Options] = None, **body: Unpack[T.ChatCompletionRequest]) -> Stream[T.ChatCompletionChunk]: ...
    @overload
    def create(self, *, stream: Optional[Literal[False]] = None, options: Optional[Options] = None, **body: Unpack[T.ChatCompletionRequest]) -> T.ChatCompletion: ...
    def create(self, *, stream: Optional[bool] = None, options: Optional[Options] = None, **body: Any) -> Any:
        """Answer a conversation, whole or as a stream of chunks."""
        if stream:
            return self._transport.stream(Spec("POST", "/v1/chat/completions", body={**body, "stream": True}, is_keyed=True, answer=(T.ChatCompletionChunk,)), options)
        return self._transport.send(Spec("POST", "/v1/chat/completions", body=body, is_keyed=True, answer=(T.ChatCompletion,)), options)

    def stream(self, *, options: Optional[Options] = None, **body: Unpack[T.ChatCompletionRequest]) -> AnswerStream[T.ChatCompletionChunk, T.ChatCompletion]:
        """The same as a stream that also adds up: `final()` gives the whole answer."""
        return self._transport.accumulate(Spec("POST", "/v1/chat/completions", body={**body, "stream": True}, is_keyed=True, answer=(T.ChatCompletionChunk,)), ChatAccumulator(), options)


class ChatResource:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.completions = ChatCompletionsResource(transport)


class Resources:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.chat = ChatResource(transport)
        self.completions = CompletionsResource(transport)
        self.embeddings = EmbeddingsResource(transport)
        self.audio = AudioResource(transport)
        self.moderations = ModerationsResource(transport)
        self.messages = MessagesResource(transport)
        self.responses = ResponsesResource(transport)
        self.estimate = EstimateResource(transport)
        self.route = RouteResource(transport)
        self.requests = RequestsResource(transport)
        self.models = ModelsResource(transport)
        self.generations = GenerationsResource(transport)
        self.key = KeyResource(transport)
        self.credits = CreditsResource(transport)
        self.organization = OrganizationResource(transport)
        self.widget = WidgetResource(transport)
        self.admin = AdminResource(transport)
        self.signing_keys = SigningKeysResource(transport)

    def rerank(self, *, options: Optional[Options] = None, **body: Unpack[T.RerankRequest]) -> T.Rerank:
        """Documents in the order in which they answer a query."""
        return self._transport.send(Spec("POST", "/v1/rerank", body=body, is_keyed=True, answer=(T.Rerank,)), options)

    def classify(self, *, options: Optional[Options] = None, **body: Unpack[T.ClassifyRequest]) -> T.Classification:
        """What a classifier says of texts: the likeliest label of each, and the odds of all."""
        return self._transport.send(Spec("POST", "/v1/classify", body=body, is_keyed=True, answer=(T.Classification,)), options)

    def tokenize(self, body: Mapping[str, Any], *, options: Optional[Options] = None) -> T.Tokenization:
        """The tokens of a chat's messages or of a text, exactly as a generation would read them. Nothing is run, held or charged."""
        return self._transport.send(Spec("POST", "/v1/tokenize", body=body, answer=(T.Tokenization,)), options)

    def detokenize(self, *, options: Optional[Options] = None, **body: Unpack[T.DetokenizeRequest]) -> T.Detokenization:
        """The text of tokens. Nothing is run, held or charged."""
        return self._transport.send(Spec("POST", "/v1/detokenize", body=body, answer=(T.Detokenization,)), options)

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
from ._pages import AsyncPages
from ._request import Options, Spec, segment
from ._stream import AsyncAnswerStream, AsyncStream
from ._transport import AsyncTransport

class AsyncSigningKeysResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def list(self, *, options: Optional[Options] = None) -> T.JwkSet:
        """The public keys that signed receipts and ledgers are checked with, retired ones included."""
        return await self._transport.send(Spec("GET", "/.well-known/jwks.json", answer=(T.JwkSet,)), options)


class AsyncAdminAuditResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListServiceAuditQuery]) -> AsyncPages[T.AuditList]:
        """What operators changed outside any organization: users, models, prices. Newest first."""
        return self._transport.page(Spec("GET", "/admin/v1/audit", query=query, answer=(T.AuditList,)), "sequence", options)

    async def retrieve(self, sequence: str, *, options: Optional[Options] = None) -> T.AuditEntry:
        """One entry of what operators changed outside any organization."""
        return await self._transport.send(Spec("GET", f"/admin/v1/audit/{segment(sequence)}", answer=(T.AuditEntry,)), options)


class AsyncAdminUsersDataResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def retrieve(self, user_id: str, *, options: Optional[Options] = None) -> T.UserData:
        """All that the service knows of a user, for them to have."""
        return await self._transport.send(Spec("GET", f"/admin/v1/users/{segment(user_id)}/data", answer=(T.UserData,)), options)


class AsyncAdminUsersSignInLinkResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(self, user_id: str, *, options: Optional[Options] = None) -> T.SignInLink:
        """A token that signs a user in once, within half an hour, without their password."""
        return await self._transport.send(Spec("POST", f"/admin/v1/users/{segment(user_id)}/sign-in-link", answer=(T.SignInLink,)), options)


class AsyncAdminUsersResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.sign_in_link = AsyncAdminUsersSignInLinkResource(transport)
        self.data = AsyncAdminUsersDataResource(transport)

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListUsersQuery]) -> AsyncPages[T.UserList]:
        """Everybody who can sign in, or will."""
        return self._transport.page(Spec("GET", "/admin/v1/users", query=query, answer=(T.UserList,)), "last_id", options)

    async def create(self, *, options: Optional[Options] = None, **body: Unpack[T.CreateUserRequest]) -> T.CreatedUser:
        """Make a user, an operator for one. The token with which they set a password is shown once."""
        return await self._transport.send(Spec("POST", "/admin/v1/users", body=body, answer=(T.CreatedUser,)), options)

    async def update(self, user_id: str, *, options: Optional[Options] = None, **body: Unpack[T.ChangeUserRequest]) -> T.User:
        """Rename a user, make them an operator or not, or shut them out."""
        return await self._transport.send(Spec("PATCH", f"/admin/v1/users/{segment(user_id)}", body=body, answer=(T.User,)), options)

    async def reset_password(self, user_id: str, *, options: Optional[Options] = None) -> T.CreatedUser:
        """A new set-up token for a user; the password they have stays until it is used."""
        return await self._transport.send(Spec("POST", f"/admin/v1/users/{segment(user_id)}/reset-password", answer=(T.CreatedUser,)), options)

    async def erase(self, user_id: str, *, options: Optional[Options] = None, **body: Unpack[T.EraseUserRequest]) -> T.Erasure:
        """Erase who a user is, for good: address, name, password, sessions, memberships. Answers with a signed statement of it."""
        return await self._transport.send(Spec("POST", f"/admin/v1/users/{segment(user_id)}/erase", body=body, answer=(T.Erasure,)), options)


class AsyncAdminUsageResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListAllUsageQuery]) -> AsyncPages[T.AllUsagePage]:
        """Requests, tokens and charges of all organizations by hour or day, as they were last sent: seconds old."""
        return self._transport.page(Spec("GET", "/admin/v1/usage", query=query, answer=(T.AllUsagePage,)), "next_page", options)


class AsyncAdminWorkersResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListWorkersQuery]) -> AsyncPages[T.WorkerList]:
        """The gpu-workers of the pools: what they run, how much waits, how fast they are."""
        return self._transport.page(Spec("GET", "/admin/v1/workers", query=query, answer=(T.WorkerList,)), "last_id", options)

    async def drain(self, id: str, *, options: Optional[Options] = None, **body: Unpack[T.DrainRequest]) -> T.Drain:
        """Give a gpu-worker no more work, until its next start. What runs there runs on."""
        return await self._transport.send(Spec("POST", f"/admin/v1/workers/{segment(id)}/drain", body=body, answer=(T.Drain,)), options)


class AsyncAdminAliasesResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def put(self, id: str, *, options: Optional[Options] = None, **body: Unpack[T.PutAliasRequest]) -> T.ModelAlias:
        """Create or change an alias of a model, or of another alias. Requests that name it go to the model from then on."""
        return await self._transport.send(Spec("PUT", f"/admin/v1/aliases/{segment(id)}", body=body, answer=(T.ModelAlias,)), options)

    async def delete(self, id: str, *, options: Optional[Options] = None) -> T.ModelAlias:
        """Delete an alias. Nothing else may lead to it."""
        return await self._transport.send(Spec("DELETE", f"/admin/v1/aliases/{segment(id)}", answer=(T.ModelAlias,)), options)

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListAliasesQuery]) -> AsyncPages[T.ModelAliasList]:
        """Every alias, with the model that it leads to."""
        return self._transport.page(Spec("GET", "/admin/v1/aliases", query=query, answer=(T.ModelAliasList,)), "last_id", options)


class AsyncAdminDeploymentCostsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListDeploymentCostsQuery]) -> AsyncPages[T.DeploymentCostList]:
        """What deployments cost, every version. Customers are shown nothing of it."""
        return self._transport.page(Spec("GET", "/admin/v1/deployment-costs", query=query, answer=(T.DeploymentCostList,)), "last_id", options)

    async def create(self, *, options: Optional[Options] = None, **body: Unpack[T.CreateDeploymentCostRequest]) -> T.DeploymentCost:
        """Say what a deployment costs from an hour on: a device's hour of gpu-workers, tokens, requests and seconds of others. Estimates of margins rest on it; nobody is charged by it."""
        return await self._transport.send(Spec("POST", "/admin/v1/deployment-costs", body=body, answer=(T.DeploymentCost,)), options)

    async def preview(self, *, options: Optional[Options] = None, **body: Unpack[T.PreviewDeploymentCostRequest]) -> T.DeploymentCostPreview:
        """What a deployment's requests of the last days would have cost under other rates, beside what they did. Changes nothing."""
        return await self._transport.send(Spec("POST", "/admin/v1/deployment-costs/preview", body=body, answer=(T.DeploymentCostPreview,)), options)


class AsyncAdminShadowsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListShadowComparisonsQuery]) -> AsyncPages[T.ShadowComparisonList]:
        """How shadow deployments answered copies of requests, beside the deployments whose answers were given. Nobody was charged."""
        return self._transport.page(Spec("GET", "/admin/v1/shadows", query=query, answer=(T.ShadowComparisonList,)), "last_id", options)


class AsyncAdminDeploymentsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListDeploymentsQuery]) -> AsyncPages[T.DeploymentList]:
        """Where models run: every deployment of every model."""
        return self._transport.page(Spec("GET", "/admin/v1/deployments", query=query, answer=(T.DeploymentList,)), "last_id", options)

    async def update(self, id: str, *, options: Optional[Options] = None, **body: Unpack[T.PatchDeploymentRequest]) -> T.Deployment:
        """Bring a deployment in, step by step, or take it out."""
        return await self._transport.send(Spec("PATCH", f"/admin/v1/deployments/{segment(id)}", body=body, answer=(T.Deployment,)), options)


class AsyncAdminChartsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListServiceChartsQuery]) -> AsyncPages[T.SavedChartList]:
        """Charts of the usage of all organizations, that operators share."""
        return self._transport.page(Spec("GET", "/admin/v1/charts", query=query, answer=(T.SavedChartList,)), "last_id", options)

    async def create(self, *, options: Optional[Options] = None, **body: Unpack[T.SaveChartRequest]) -> T.SavedChart:
        """Save a chart for all operators, in the place of one of the same name."""
        return await self._transport.send(Spec("POST", "/admin/v1/charts", body=body, answer=(T.SavedChart,)), options)

    async def delete(self, chart_id: str, *, options: Optional[Options] = None) -> T.SavedChart:
        """Take a chart away from all operators."""
        return await self._transport.send(Spec("DELETE", f"/admin/v1/charts/{segment(chart_id)}", answer=(T.SavedChart,)), options)


class AsyncAdminEconomicsRunwayResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def retrieve(self, *, options: Optional[Options] = None) -> T.Runway:
        """An estimate of the months that the cash lasts, what is owed to customers, and the utilisation at which nothing is lost."""
        return await self._transport.send(Spec("GET", "/admin/v1/economics/runway", answer=(T.Runway,)), options)


class AsyncAdminEconomicsSettingsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def retrieve(self, *, options: Optional[Options] = None) -> T.EconomicsSettings:
        """What devices and providers cost, the cash, the fixed costs: what estimates rest on."""
        return await self._transport.send(Spec("GET", "/admin/v1/economics/settings", answer=(T.EconomicsSettings,)), options)

    async def put(self, *, options: Optional[Options] = None, **body: Unpack[T.EconomicsSettingsRequest]) -> T.EconomicsSettings:
        """Set what estimates of cost and runway rest on. Nothing is charged by it."""
        return await self._transport.send(Spec("PUT", "/admin/v1/economics/settings", body=body, answer=(T.EconomicsSettings,)), options)


class AsyncAdminEconomicsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.settings = AsyncAdminEconomicsSettingsResource(transport)
        self.runway = AsyncAdminEconomicsRunwayResource(transport)

    async def retrieve(self, *, options: Optional[Options] = None, **query: Unpack[T.RetrieveEconomicsQuery]) -> T.Economics:
        """An estimate of what a period's requests cost to serve, idle time shared out, against what the ledgers charged."""
        return await self._transport.send(Spec("GET", "/admin/v1/economics", query=query, answer=(T.Economics,)), options)


class AsyncAdminPlansVersionsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListPlanVersionsQuery]) -> AsyncPages[T.PlanVersionList]:
        """Every version of a plan, newest first. None is ever changed."""
        return self._transport.page(Spec("GET", f"/admin/v1/plans/{segment(id)}/versions", query=query, answer=(T.PlanVersionList,)), "last_id", options)

    async def create(self, id: str, *, options: Optional[Options] = None, **body: Unpack[T.CreatePlanVersionRequest]) -> T.PlanVersion:
        """Add a version of a plan, the first of which makes it. Who is on an earlier one stays."""
        return await self._transport.send(Spec("POST", f"/admin/v1/plans/{segment(id)}/versions", body=body, answer=(T.PlanVersion,)), options)


class AsyncAdminPlansResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.versions = AsyncAdminPlansVersionsResource(transport)

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListPlansQuery]) -> AsyncPages[T.PlanVersionList]:
        """The newest version of each plan, by id."""
        return self._transport.page(Spec("GET", "/admin/v1/plans", query=query, answer=(T.PlanVersionList,)), "last_id", options)

    async def preview(self, *, options: Optional[Options] = None, **body: Unpack[T.PreviewPlanRequest]) -> T.PlanPreview:
        """What the last whole month would have cost each customer under a plan. Changes nothing."""
        return await self._transport.send(Spec("POST", "/admin/v1/plans/preview", body=body, answer=(T.PlanPreview,)), options)


class AsyncAdminSimulationsPricesResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def simulate(self, *, options: Optional[Options] = None, **body: Unpack[T.SimulatePricesRequest]) -> T.PriceSimulation:
        """An estimate of a period's revenue and margin under other prices, another mix of models or other plans, request by request from the ledgers. Changes nothing."""
        return await self._transport.send(Spec("POST", "/admin/v1/simulations/prices", body=body, answer=(T.PriceSimulation,)), options)


class AsyncAdminSimulationsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.prices = AsyncAdminSimulationsPricesResource(transport)


class AsyncAdminModelsPricesResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListPricesQuery]) -> AsyncPages[T.PriceList]:
        """Every version of a model's price, newest first, those to come included."""
        return self._transport.page(Spec("GET", f"/admin/v1/models/{segment(id)}/prices", query=query, answer=(T.PriceList,)), "last_id", options)

    async def create(self, id: str, *, options: Optional[Options] = None, **body: Unpack[T.CreatePriceRequest]) -> T.PriceVersion:
        """Add a version, in force from now or from a date. Running requests keep theirs."""
        return await self._transport.send(Spec("POST", f"/admin/v1/models/{segment(id)}/prices", body=body, answer=(T.PriceVersion,)), options)

    async def preview(self, id: str, *, options: Optional[Options] = None, **body: Unpack[T.PreviewPriceRequest]) -> T.PricePreview:
        """What recent traffic would have cost at a price. Changes nothing."""
        return await self._transport.send(Spec("POST", f"/admin/v1/models/{segment(id)}/prices/preview", body=body, answer=(T.PricePreview,)), options)


class AsyncAdminModelsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.prices = AsyncAdminModelsPricesResource(transport)

    async def put(self, id: str, *, options: Optional[Options] = None, **body: Unpack[T.PutModelRequest]) -> T.CatalogModel:
        """Create or change a model. A changed price becomes a new version; running requests keep theirs."""
        return await self._transport.send(Spec("PUT", f"/admin/v1/models/{segment(id)}", body=body, answer=(T.CatalogModel,)), options)

    async def retrieve(self, id: str, *, options: Optional[Options] = None) -> T.CatalogModel:
        """A model with its deployments and its list price of now."""
        return await self._transport.send(Spec("GET", f"/admin/v1/models/{segment(id)}", answer=(T.CatalogModel,)), options)

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListCatalogModelsQuery]) -> AsyncPages[T.CatalogModelList]:
        """Every model that is offered, with its deployments and its list price of now."""
        return self._transport.page(Spec("GET", "/admin/v1/models", query=query, answer=(T.CatalogModelList,)), "last_id", options)


class AsyncAdminOrganizationsInvitationsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListInvitationsQuery]) -> AsyncPages[T.InvitationList]:
        """Invitations, newest first."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/invitations", query=query, answer=(T.InvitationList,)), "last_id", options)

    async def create(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.InviteRequest]) -> T.CreatedInvitation:
        """Invite somebody. The token is in this answer and nowhere else; hand it to them."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/invitations", body=body, answer=(T.CreatedInvitation,)), options)

    async def revoke(self, organization_id: str, invitation_id: str, *, options: Optional[Options] = None) -> T.Invitation:
        """Take an invitation back."""
        return await self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/invitations/{segment(invitation_id)}", answer=(T.Invitation,)), options)


class AsyncAdminOrganizationsMembersResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListMembersQuery]) -> AsyncPages[T.MemberList]:
        """The organization's members."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/members", query=query, answer=(T.MemberList,)), "last_id", options)

    async def update(self, organization_id: str, user_id: str, *, options: Optional[Options] = None, **body: Unpack[T.ChangeMemberRequest]) -> T.Member:
        """Give a member another role. One that has no keys of its own loses those it had."""
        return await self._transport.send(Spec("PATCH", f"/admin/v1/organizations/{segment(organization_id)}/members/{segment(user_id)}", body=body, answer=(T.Member,)), options)

    async def remove(self, organization_id: str, user_id: str, *, options: Optional[Options] = None) -> T.Member:
        """Remove a member. Their own keys are revoked with them."""
        return await self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/members/{segment(user_id)}", answer=(T.Member,)), options)


class AsyncAdminOrganizationsAuditResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListAuditQuery]) -> AsyncPages[T.AuditList]:
        """Who changed what, newest first. Entries are never changed or deleted."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/audit", query=query, answer=(T.AuditList,)), "sequence", options)

    async def retrieve(self, organization_id: str, sequence: str, *, options: Optional[Options] = None) -> T.AuditEntry:
        """One entry of who changed what."""
        return await self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/audit/{segment(sequence)}", answer=(T.AuditEntry,)), options)


class AsyncAdminOrganizationsWebhookDeliveriesResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListWebhookDeliveriesQuery]) -> AsyncPages[T.WebhookDeliveryList]:
        """What webhooks were told, and what came of it, newest first."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/webhook-deliveries", query=query, answer=(T.WebhookDeliveryList,)), "last_id", options)


class AsyncAdminOrganizationsWebhooksResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.CreateWebhookRequest]) -> T.MadeWebhook:
        """Have a server told of thresholds, refusals and empty balances. Its secret is in this answer and nowhere else."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/webhooks", body=body, answer=(T.MadeWebhook,)), options)

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListWebhooksQuery]) -> AsyncPages[T.WebhookList]:
        """Where the organization is told of things."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/webhooks", query=query, answer=(T.WebhookList,)), "last_id", options)

    async def update(self, organization_id: str, webhook_id: str, *, options: Optional[Options] = None, **body: Unpack[T.ChangeWebhookRequest]) -> T.Webhook:
        """Change where a webhook goes and what it is told of, or disable it."""
        return await self._transport.send(Spec("PATCH", f"/admin/v1/organizations/{segment(organization_id)}/webhooks/{segment(webhook_id)}", body=body, answer=(T.Webhook,)), options)

    async def delete(self, organization_id: str, webhook_id: str, *, options: Optional[Options] = None) -> T.Webhook:
        """Take a webhook away, with its deliveries."""
        return await self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/webhooks/{segment(webhook_id)}", answer=(T.Webhook,)), options)

    async def rotate(self, organization_id: str, webhook_id: str, *, options: Optional[Options] = None, **body: Unpack[T.RotateWebhookRequest]) -> T.MadeWebhook:
        """Give a webhook another secret; for the overlap events are signed by both."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/webhooks/{segment(webhook_id)}/rotate", body=body, answer=(T.MadeWebhook,)), options)

    async def test(self, organization_id: str, webhook_id: str, *, options: Optional[Options] = None) -> T.WebhookDelivery:
        """Send `webhook.test`; while one waits, that one is the answer."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/webhooks/{segment(webhook_id)}/test", answer=(T.WebhookDelivery,)), options)


class AsyncAdminOrganizationsAlertsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListAlertsQuery]) -> AsyncPages[T.AlertList]:
        """Thresholds of budgets that were passed, newest first; each once per window."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/alerts", query=query, answer=(T.AlertList,)), "sequence", options)


class AsyncAdminOrganizationsBudgetsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListBudgetsQuery]) -> AsyncPages[T.BudgetList]:
        """Budgets, with what is spent and held in the window of now."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/budgets", query=query, answer=(T.BudgetList,)), "last_id", options)

    async def put(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.PutBudgetRequest]) -> T.BudgetList:
        """Set a budget. There is one for each scope and window."""
        return await self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/budgets", body=body, answer=(T.BudgetList,)), options)

    async def delete(self, organization_id: str, budget_id: str, *, options: Optional[Options] = None) -> T.BudgetList:
        """Take a budget away."""
        return await self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/budgets/{segment(budget_id)}", answer=(T.BudgetList,)), options)


class AsyncAdminOrganizationsRefusalsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListRefusalsQuery]) -> AsyncPages[T.RefusalList]:
        """Why requests were refused lately, the newest first: those that are alike are one, at most 50 of them. Not kept for long."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/refusals", query=query, answer=(T.RefusalList,)), "last_id", options)


class AsyncAdminOrganizationsLimitsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListLimitsQuery]) -> AsyncPages[T.LimitList]:
        """Limits, with what is in use of each. A request must fit into all that apply to its key, project and model."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/limits", query=query, answer=(T.LimitList,)), "last_id", options)

    async def put(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.Limit]) -> T.LimitList:
        """Set a limit. There is one for each scope, model, metric and period."""
        return await self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/limits", body=body, answer=(T.LimitList,)), options)

    async def delete(self, organization_id: str, limit_id: str, *, options: Optional[Options] = None) -> T.LimitList:
        """Take a limit away."""
        return await self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/limits/{segment(limit_id)}", answer=(T.LimitList,)), options)


class AsyncAdminOrganizationsRoutesResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListNamedRoutesQuery]) -> AsyncPages[T.NamedRouteList]:
        """The organization's named routes, with the versions that are kept."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/routes", query=query, answer=(T.NamedRouteList,)), "last_id", options)

    async def put(self, organization_id: str, name: str, *, options: Optional[Options] = None, **body: Unpack[T.RouteGraph]) -> T.NamedRoute:
        """Deploy a version of a named route: within ten seconds requests for `route/name` go through it. A graph with a fault is refused by its node."""
        return await self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/routes/{segment(name)}", body=body, answer=(T.NamedRoute,)), options)

    async def delete(self, organization_id: str, name: str, *, options: Optional[Options] = None) -> T.NamedRoute:
        """Delete a named route with all its versions. Requests that name it are refused then."""
        return await self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/routes/{segment(name)}", answer=(T.NamedRoute,)), options)

    async def roll_back(self, organization_id: str, name: str, *, options: Optional[Options] = None, **body: Unpack[T.RollBackRequest]) -> T.NamedRoute:
        """Deploy an earlier version of a named route again, as it was."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/routes/{segment(name)}/roll-back", body=body, answer=(T.NamedRoute,)), options)


class AsyncAdminOrganizationsPolicyResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def retrieve(self, organization_id: str, *, options: Optional[Options] = None) -> T.StoredRoutingPolicy:
        """Which models and deployments the organization's requests may use."""
        return await self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/policy", answer=(T.StoredRoutingPolicy,)), options)

    async def put(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.RoutingPolicy]) -> T.StoredRoutingPolicy:
        """Set which models and deployments the organization's requests may use: all of it, within ten seconds everywhere. What contradicts itself is refused."""
        return await self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/policy", body=body, answer=(T.StoredRoutingPolicy,)), options)


class AsyncAdminOrganizationsComplianceResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def retrieve(self, organization_id: str, *, options: Optional[Options] = None) -> T.ComplianceReport:
        """Who can see what of the organization, who may get the texts of its requests, where, and how long texts are kept."""
        return await self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/compliance", answer=(T.ComplianceReport,)), options)


class AsyncAdminOrganizationsChartsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListSavedChartsQuery]) -> AsyncPages[T.SavedChartList]:
        """Charts of usage that the organization's members share."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/charts", query=query, answer=(T.SavedChartList,)), "last_id", options)

    async def create(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.SaveChartRequest]) -> T.SavedChart:
        """Save a chart for everybody of the organization, in the place of one of the same name."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/charts", body=body, answer=(T.SavedChart,)), options)

    async def delete(self, organization_id: str, chart_id: str, *, options: Optional[Options] = None) -> T.SavedChart:
        """Take a chart away from everybody of the organization."""
        return await self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/charts/{segment(chart_id)}", answer=(T.SavedChart,)), options)


class AsyncAdminOrganizationsRetentionResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def retrieve(self, organization_id: str, *, options: Optional[Options] = None) -> T.Retention:
        """How long texts of the organization are kept, and how many are."""
        return await self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/retention", answer=(T.Retention,)), options)

    async def put(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.PutRetentionRequest]) -> T.Retention:
        """Set how long texts of the organization are kept: what is older is erased at once."""
        return await self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/retention", body=body, answer=(T.Retention,)), options)


class AsyncAdminOrganizationsResponseCacheResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def retrieve(self, organization_id: str, *, options: Optional[Options] = None) -> T.ResponseCache:
        """Whether the organization's answers are kept, to be given again, and how many are."""
        return await self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/response-cache", answer=(T.ResponseCache,)), options)

    async def put(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.PutResponseCacheRequest]) -> T.ResponseCache:
        """Set whether the organization's answers are kept, to be given again. Within ten seconds everywhere; `off` erases what is kept at once."""
        return await self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/response-cache", body=body, answer=(T.ResponseCache,)), options)

    async def clear(self, organization_id: str, *, options: Optional[Options] = None) -> T.ResponseCache:
        """Erase every answer that is kept. The setting stays."""
        return await self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/response-cache", answer=(T.ResponseCache,)), options)


class AsyncAdminOrganizationsProviderKeysResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListProviderKeysQuery]) -> AsyncPages[T.ProviderKeyList]:
        """The organization's own keys for providers, but for the keys themselves."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/provider-keys", query=query, answer=(T.ProviderKeyList,)), "last_id", options)

    async def put(self, organization_id: str, provider: str, *, options: Optional[Options] = None, **body: Unpack[T.PutProviderKeyRequest]) -> T.ProviderKey:
        """Set the organization's own key for a provider. Deployments that take customers' keys send it in the place of the operator's."""
        return await self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/provider-keys/{segment(provider)}", body=body, answer=(T.ProviderKey,)), options)

    async def delete(self, organization_id: str, provider: str, *, options: Optional[Options] = None) -> T.ProviderKey:
        """Take the organization's own key for a provider away: from then on the operator's is sent."""
        return await self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/provider-keys/{segment(provider)}", answer=(T.ProviderKey,)), options)


class AsyncAdminOrganizationsEndUserTokensResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.CreateOrganizationEndUserTokenRequest]) -> T.CreatedEndUserToken:
        """Make a token of one of the organization's keys for one of its own customers. Its text is in this answer and nowhere else."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/end_user_tokens", body=body, answer=(T.CreatedEndUserToken,)), options)

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListOrganizationEndUserTokensQuery]) -> AsyncPages[T.EndUserTokenList]:
        """Tokens of the organization's own customers, with what they spent; those that ended for a week."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/end_user_tokens", query=query, answer=(T.EndUserTokenList,)), "last_id", options)

    async def revoke(self, organization_id: str, token_id: str, *, options: Optional[Options] = None) -> T.EndUserToken:
        """Revoke a token of one of the organization's own customers. The next request with it is refused, and one that runs stops within a slice."""
        return await self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/end_user_tokens/{segment(token_id)}", answer=(T.EndUserToken,)), options)

    async def revoke_organization_end_user(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.RevokeOrganizationEndUserRequest]) -> T.RevokedEndUser:
        """Revoke all tokens of one of the organization's own customers, of all keys that are yours to change, or of one. The next request with any of them is refused, and one that runs stops within a slice."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/end_user_tokens/revoke", body=body, answer=(T.RevokedEndUser,)), options)


class AsyncAdminOrganizationsKeysResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.CreateKeyRequest]) -> T.CreatedApiKey:
        """Make an API key. Its text is in this answer and nowhere else."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/keys", body=body, answer=(T.CreatedApiKey,)), options)

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListKeysQuery]) -> AsyncPages[T.ApiKeyList]:
        """The organization's keys, without their texts."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/keys", query=query, answer=(T.ApiKeyList,)), "last_id", options)

    async def update(self, organization_id: str, key_id: str, *, options: Optional[Options] = None, **body: Unpack[T.ChangeKeyRequest]) -> T.ApiKey:
        """Change what a key may be used for, or disable it. The next request feels it, and one that runs within a slice."""
        return await self._transport.send(Spec("PATCH", f"/admin/v1/organizations/{segment(organization_id)}/keys/{segment(key_id)}", body=body, answer=(T.ApiKey,)), options)

    async def revoke(self, organization_id: str, key_id: str, *, options: Optional[Options] = None) -> T.ApiKey:
        """Revoke a key. The next request with it is refused, and one that runs stops within a slice."""
        return await self._transport.send(Spec("DELETE", f"/admin/v1/organizations/{segment(organization_id)}/keys/{segment(key_id)}", answer=(T.ApiKey,)), options)

    async def rotate(self, organization_id: str, key_id: str, *, options: Optional[Options] = None, **body: Unpack[T.RotateKeyRequest]) -> T.CreatedApiKey:
        """Make a successor with the same terms and spending; the old key opens for the overlap."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/keys/{segment(key_id)}/rotate", body=body, answer=(T.CreatedApiKey,)), options)


class AsyncAdminOrganizationsProjectsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.CreateProjectRequest]) -> T.Project:
        """Create a project."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/projects", body=body, answer=(T.Project,)), options)

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListProjectsQuery]) -> AsyncPages[T.ProjectList]:
        """The organization's projects."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/projects", query=query, answer=(T.ProjectList,)), "last_id", options)

    async def update(self, organization_id: str, project_id: str, *, options: Optional[Options] = None, **body: Unpack[T.ChangeProjectRequest]) -> T.Project:
        """Rename a project, bind its keys to models and tiers, archive it or take it back. An archived project's keys open nothing."""
        return await self._transport.send(Spec("PATCH", f"/admin/v1/organizations/{segment(organization_id)}/projects/{segment(project_id)}", body=body, answer=(T.Project,)), options)


class AsyncAdminOrganizationsInvoicesResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListInvoicesQuery]) -> AsyncPages[T.InvoiceList]:
        """Drafts, invoices and credit notes, newest first. A calendar month in UTC has one invoice."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/invoices", query=query, answer=(T.InvoiceList,)), "last_id", options)

    async def retrieve(self, organization_id: str, id: str, *, options: Optional[Options] = None) -> T.InvoiceWithLines:
        """An invoice with its lines, whose sum is what the ledger charged in its month."""
        return await self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/invoices/{segment(id)}", answer=(T.InvoiceWithLines,)), options)

    async def finalize(self, organization_id: str, id: str, *, options: Optional[Options] = None) -> T.Invoice:
        """Make a draft final whose month is over: it gets its number and is never changed again."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/invoices/{segment(id)}/finalize", answer=(T.Invoice,)), options)

    async def pay(self, organization_id: str, id: str, *, options: Optional[Options] = None, **body: Unpack[T.PayInvoiceRequest]) -> T.Invoice:
        """Note that an open invoice was paid; what it asked for becomes credit, once."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/invoices/{segment(id)}/pay", body=body, answer=(T.Invoice,)), options)

    async def void(self, organization_id: str, id: str, *, options: Optional[Options] = None) -> T.Invoice:
        """Take an open invoice back. It keeps its number; what is owed, the next one asks for."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/invoices/{segment(id)}/void", answer=(T.Invoice,)), options)

    async def send(self, organization_id: str, id: str, *, options: Optional[Options] = None) -> T.Invoice:
        """Send an open invoice to Stripe, or try again where that failed. It is sent once."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/invoices/{segment(id)}/send", answer=(T.Invoice,)), options)


class AsyncAdminOrganizationsBillingTermsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def put(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.PutBillingTermsRequest]) -> T.BillingProfile:
        """Set the taxes on invoices and to whom Stripe sends them, from the next one on."""
        return await self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/billing-terms", body=body, answer=(T.BillingProfile,)), options)


class AsyncAdminOrganizationsBillingProfileResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def retrieve(self, organization_id: str, *, options: Optional[Options] = None) -> T.BillingProfile:
        """Whom invoices are made out to, and the taxes on them."""
        return await self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/billing-profile", answer=(T.BillingProfile,)), options)

    async def put(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.PutBillingProfileRequest]) -> T.BillingProfile:
        """Set whom invoices are made out to, from the next one on."""
        return await self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/billing-profile", body=body, answer=(T.BillingProfile,)), options)


class AsyncAdminOrganizationsCreditLimitResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def set(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.CreditLimitRequest]) -> T.Organization:
        """How far below zero the balance may go; never less than what is owed and held now."""
        return await self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/credit-limit", body=body, answer=(T.Organization,)), options)


class AsyncAdminOrganizationsCorrectionsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.CorrectionRequest]) -> T.Booking:
        """Correct the balance by a further entry, once per external reference."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/corrections", body=body, answer=(T.Booking,)), options)


class AsyncAdminOrganizationsRefundsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.RefundRequest]) -> T.Booking:
        """Give a request's charge back, whole or in part; never more than it was charged."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/refunds", body=body, answer=(T.Booking,)), options)


class AsyncAdminOrganizationsCreditsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def grant(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.GrantCreditRequest]) -> T.Booking:
        """Add credit, once per external reference."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/credits", body=body, answer=(T.Booking,)), options)

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListCreditsQuery]) -> AsyncPages[T.CreditList]:
        """The credits that have something left. Grants without terms of their own are one."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/credits", query=query, answer=(T.CreditList,)), "last_id", options)


class AsyncAdminOrganizationsClockResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def correct(self, organization_id: str, *, options: Optional[Options] = None) -> T.ClockCorrection:
        """After the machine's clock was ahead: count now what was booked at times to come, and let limits forget what they counted."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/clock/correct", answer=(T.ClockCorrection,)), options)


class AsyncAdminOrganizationsRollupsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def rebuild(self, organization_id: str, *, options: Optional[Options] = None) -> T.Reconciliation:
        """Make the organization's rollups anew from its ledger, in the account and in the database."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/rollups/rebuild", answer=(T.Reconciliation,)), options)


class AsyncAdminOrganizationsReconciliationResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def reconcile(self, organization_id: str, *, options: Optional[Options] = None) -> T.Reconciliation:
        """Check the books against everything that could contradict them: ledger, balance, holds, rollups, database, archive, workers."""
        return await self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/reconciliation", answer=(T.Reconciliation,)), options)


class AsyncAdminOrganizationsLedgerResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def export(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ExportOrganizationLedgerQuery]) -> AsyncPages[T.LedgerPage]:
        """Every entry of an organization's ledger, oldest first, each with its hash."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/ledger", query=query, answer=(T.LedgerPage,)), "sequence", options)


class AsyncAdminOrganizationsCostsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListOrganizationCostsQuery]) -> AsyncPages[T.CostsPage]:
        """An organization's charges by minute, hour or day."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/costs", query=query, answer=(T.CostsPage,)), "next_page", options)


class AsyncAdminOrganizationsRouteResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def explain(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.RouteRequest]) -> T.CostedRoute:
        """Where a request of an organization would go, at what price and at what cost to the operator, by a key that is bound to nothing. Nothing is run, held, charged or counted; limits and balances are not asked."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/route", body=body, answer=(T.CostedRoute,)), options)


class AsyncAdminOrganizationsGenerationsCostResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def retrieve(self, organization_id: str, id: str, *, options: Optional[Options] = None) -> T.RequestCost:
        """An estimate of what one request cost to serve: prefill, decode, and its share of the device's idle time in its hour."""
        return await self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/generations/{segment(id)}/cost", answer=(T.RequestCost,)), options)


class AsyncAdminOrganizationsGenerationsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.cost = AsyncAdminOrganizationsGenerationsCostResource(transport)

    async def retrieve(self, organization_id: str, id: str, *, options: Optional[Options] = None) -> T.Generation:
        """How one request of an organization was metered, priced and booked."""
        return await self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/generations/{segment(id)}", answer=(T.Generation,)), options)


class AsyncAdminOrganizationsPlanResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def retrieve(self, organization_id: str, *, options: Optional[Options] = None) -> T.OrganizationPlan:
        """The organization's plan, what is left of what it includes, and what is to come."""
        return await self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/plan", answer=(T.OrganizationPlan,)), options)

    async def assign(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.AssignPlanRequest]) -> T.OrganizationPlan:
        """Put the organization on a version of a plan, now or from a time on. What a month includes and its fee go by the time that is left of it."""
        return await self._transport.send(Spec("PUT", f"/admin/v1/organizations/{segment(organization_id)}/plan", body=body, answer=(T.OrganizationPlan,)), options)


class AsyncAdminOrganizationsUsageTotalsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListOrganizationTotalsQuery]) -> AsyncPages[T.UsageTotalsPage]:
        """An organization's requests, tokens and charges of all operations by minute, hour or day."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/usage/totals", query=query, answer=(T.UsageTotalsPage,)), "next_page", options)


class AsyncAdminOrganizationsUsageCompletionsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListOrganizationUsageQuery]) -> AsyncPages[T.UsagePage]:
        """An organization's tokens and requests by minute, hour or day."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/usage/completions", query=query, answer=(T.UsagePage,)), "next_page", options)


class AsyncAdminOrganizationsUsageEndUsersResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListOrganizationEndUsersUsageQuery]) -> AsyncPages[T.EndUsersUsagePage]:
        """Requests, tokens and charges of an organization's own customers by hour or day: the hundred that were charged most, and all others as one."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/usage/end_users", query=query, answer=(T.EndUsersUsagePage,)), "next_page", options)


class AsyncAdminOrganizationsUsageResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.end_users = AsyncAdminOrganizationsUsageEndUsersResource(transport)
        self.completions = AsyncAdminOrganizationsUsageCompletionsResource(transport)
        self.totals = AsyncAdminOrganizationsUsageTotalsResource(transport)

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListUsageQuery]) -> AsyncPages[T.UsageRecordList]:
        """Usage records, newest first. Of what is rare among very many others a page may be short: `has_more` says whether there may be more."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/usage", query=query, answer=(T.UsageRecordList,)), "sequence", options)


class AsyncAdminOrganizationsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.usage = AsyncAdminOrganizationsUsageResource(transport)
        self.plan = AsyncAdminOrganizationsPlanResource(transport)
        self.generations = AsyncAdminOrganizationsGenerationsResource(transport)
        self.route = AsyncAdminOrganizationsRouteResource(transport)
        self.costs = AsyncAdminOrganizationsCostsResource(transport)
        self.ledger = AsyncAdminOrganizationsLedgerResource(transport)
        self.reconciliation = AsyncAdminOrganizationsReconciliationResource(transport)
        self.rollups = AsyncAdminOrganizationsRollupsResource(transport)
        self.clock = AsyncAdminOrganizationsClockResource(transport)
        self.credits = AsyncAdminOrganizationsCreditsResource(transport)
        self.refunds = AsyncAdminOrganizationsRefundsResource(transport)
        self.corrections = AsyncAdminOrganizationsCorrectionsResource(transport)
        self.credit_limit = AsyncAdminOrganizationsCreditLimitResource(transport)
        self.billing_profile = AsyncAdminOrganizationsBillingProfileResource(transport)
        self.billing_terms = AsyncAdminOrganizationsBillingTermsResource(transport)
        self.invoices = AsyncAdminOrganizationsInvoicesResource(transport)
        self.projects = AsyncAdminOrganizationsProjectsResource(transport)
        self.keys = AsyncAdminOrganizationsKeysResource(transport)
        self.end_user_tokens = AsyncAdminOrganizationsEndUserTokensResource(transport)
        self.provider_keys = AsyncAdminOrganizationsProviderKeysResource(transport)
        self.response_cache = AsyncAdminOrganizationsResponseCacheResource(transport)
        self.retention = AsyncAdminOrganizationsRetentionResource(transport)
        self.charts = AsyncAdminOrganizationsChartsResource(transport)
        self.compliance = AsyncAdminOrganizationsComplianceResource(transport)
        self.policy = AsyncAdminOrganizationsPolicyResource(transport)
        self.routes = AsyncAdminOrganizationsRoutesResource(transport)
        self.limits = AsyncAdminOrganizationsLimitsResource(transport)
        self.refusals = AsyncAdminOrganizationsRefusalsResource(transport)
        self.budgets = AsyncAdminOrganizationsBudgetsResource(transport)
        self.alerts = AsyncAdminOrganizationsAlertsResource(transport)
        self.webhooks = AsyncAdminOrganizationsWebhooksResource(transport)
        self.webhook_deliveries = AsyncAdminOrganizationsWebhookDeliveriesResource(transport)
        self.audit = AsyncAdminOrganizationsAuditResource(transport)
        self.members = AsyncAdminOrganizationsMembersResource(transport)
        self.invitations = AsyncAdminOrganizationsInvitationsResource(transport)

    async def erase(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.EraseOrganizationRequest]) -> T.OrganizationErasure:
        """Erase an organization for good: texts, names, addresses, keys, members. The books stay. Answers with a signed statement; asked again, it goes on or says the same."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/erase", body=body, answer=(T.OrganizationErasure,)), options)

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListOrganizationsQuery]) -> AsyncPages[T.OrganizationList]:
        """Every organization, oldest first, or those with a part of their name."""
        return self._transport.page(Spec("GET", "/admin/v1/organizations", query=query, answer=(T.OrganizationList,)), "last_id", options)

    async def create(self, *, options: Optional[Options] = None, **body: Unpack[T.CreateOrganizationRequest]) -> T.Organization:
        """Create an organization with its account and first credit."""
        return await self._transport.send(Spec("POST", "/admin/v1/organizations", body=body, answer=(T.Organization,)), options)

    async def retrieve(self, organization_id: str, *, options: Optional[Options] = None) -> T.Organization:
        """An organization with its balance, limits and open holds."""
        return await self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}", answer=(T.Organization,)), options)

    async def suspend(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.SuspendRequest]) -> T.Organization:
        """Suspend an organization: its keys get 403, and requests that run stop within a slice. Each reason stands by itself."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/suspend", body=body, answer=(T.Organization,)), options)

    async def resume(self, organization_id: str, *, options: Optional[Options] = None, **body: Unpack[T.ResumeRequest]) -> T.Organization:
        """Take a reason for a suspension back, or all of them; with the last one the keys open again at once."""
        return await self._transport.send(Spec("POST", f"/admin/v1/organizations/{segment(organization_id)}/resume", body=body, answer=(T.Organization,)), options)


class AsyncAdminResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.organizations = AsyncAdminOrganizationsResource(transport)
        self.models = AsyncAdminModelsResource(transport)
        self.simulations = AsyncAdminSimulationsResource(transport)
        self.plans = AsyncAdminPlansResource(transport)
        self.economics = AsyncAdminEconomicsResource(transport)
        self.charts = AsyncAdminChartsResource(transport)
        self.deployments = AsyncAdminDeploymentsResource(transport)
        self.shadows = AsyncAdminShadowsResource(transport)
        self.deployment_costs = AsyncAdminDeploymentCostsResource(transport)
        self.aliases = AsyncAdminAliasesResource(transport)
        self.workers = AsyncAdminWorkersResource(transport)
        self.usage = AsyncAdminUsageResource(transport)
        self.users = AsyncAdminUsersResource(transport)
        self.audit = AsyncAdminAuditResource(transport)


class AsyncWidgetUsageResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def retrieve(self, *, options: Optional[Options] = None, **query: Unpack[T.RetrieveWidgetUsageQuery]) -> T.WidgetUsage:
        """Requests and tokens by day, as far as a widget's token goes."""
        return await self._transport.send(Spec("GET", "/v1/widget/usage", query=query, answer=(T.WidgetUsage,)), options)


class AsyncWidgetResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.usage = AsyncWidgetUsageResource(transport)


class AsyncOrganizationInvoicesResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListOwnInvoicesQuery]) -> AsyncPages[T.InvoiceList]:
        """The organization's drafts, invoices and credit notes, newest first."""
        return self._transport.page(Spec("GET", "/v1/organization/invoices", query=query, answer=(T.InvoiceList,)), "last_id", options)

    async def retrieve(self, id: str, *, options: Optional[Options] = None) -> T.InvoiceWithLines:
        """An invoice of the organization with its lines."""
        return await self._transport.send(Spec("GET", f"/v1/organization/invoices/{segment(id)}", answer=(T.InvoiceWithLines,)), options)


class AsyncOrganizationEndUserTokensResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(self, *, options: Optional[Options] = None, **body: Unpack[T.CreateEndUserTokenRequest]) -> T.CreatedEndUserToken:
        """Make a token for one of your own customers: inference alone, up to a budget that nothing passes. Its text is in this answer and nowhere else."""
        return await self._transport.send(Spec("POST", "/v1/organization/end_user_tokens", body=body, answer=(T.CreatedEndUserToken,)), options)

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListEndUserTokensQuery]) -> AsyncPages[T.EndUserTokenList]:
        """The tokens that this key made, with what they spent; those that ended for a week."""
        return self._transport.page(Spec("GET", "/v1/organization/end_user_tokens", query=query, answer=(T.EndUserTokenList,)), "last_id", options)

    async def retrieve(self, token_id: str, *, options: Optional[Options] = None) -> T.EndUserToken:
        """A token that this key made, with what it spent so far."""
        return await self._transport.send(Spec("GET", f"/v1/organization/end_user_tokens/{segment(token_id)}", answer=(T.EndUserToken,)), options)

    async def revoke(self, token_id: str, *, options: Optional[Options] = None) -> T.EndUserToken:
        """Revoke a token that this key made. The next request with it is refused, and one that runs stops within a slice."""
        return await self._transport.send(Spec("DELETE", f"/v1/organization/end_user_tokens/{segment(token_id)}", answer=(T.EndUserToken,)), options)

    async def revoke_end_user(self, *, options: Optional[Options] = None, **body: Unpack[T.RevokeEndUserRequest]) -> T.RevokedEndUser:
        """Revoke all tokens of one of your own customers that this key made, or one that it was rotated from or to. The next request with any of them is refused, and one that runs stops within a slice."""
        return await self._transport.send(Spec("POST", "/v1/organization/end_user_tokens/revoke", body=body, answer=(T.RevokedEndUser,)), options)


class AsyncOrganizationWidgetTokensResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(self, *, options: Optional[Options] = None, **body: Unpack[T.CreateWidgetTokenRequest]) -> T.WidgetToken:
        """A short-lived token that shows usage in a page of yours, and opens nothing else."""
        return await self._transport.send(Spec("POST", "/v1/organization/widget_tokens", body=body, answer=(T.WidgetToken,)), options)


class AsyncOrganizationLedgerResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def export(self, *, options: Optional[Options] = None, **query: Unpack[T.ExportLedgerQuery]) -> AsyncPages[T.LedgerPage]:
        """Every entry of the organization's ledger, oldest first, each with its hash."""
        return self._transport.page(Spec("GET", "/v1/organization/ledger", query=query, answer=(T.LedgerPage,)), "sequence", options)


class AsyncOrganizationCostsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListCostsQuery]) -> AsyncPages[T.CostsPage]:
        """Charges by minute, hour or day."""
        return self._transport.page(Spec("GET", "/v1/organization/costs", query=query, answer=(T.CostsPage,)), "next_page", options)


class AsyncOrganizationUsageEndUsersResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListEndUsersUsageQuery]) -> AsyncPages[T.EndUsersUsagePage]:
        """Requests, tokens and charges of your own customers by hour or day: the hundred that were charged most, and all others as one."""
        return self._transport.page(Spec("GET", "/v1/organization/usage/end_users", query=query, answer=(T.EndUsersUsagePage,)), "next_page", options)


class AsyncOrganizationUsageEmbeddingsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListEmbeddingsUsageQuery]) -> AsyncPages[T.EmbeddingsUsagePage]:
        """Tokens and requests of embeddings by minute, hour or day."""
        return self._transport.page(Spec("GET", "/v1/organization/usage/embeddings", query=query, answer=(T.EmbeddingsUsagePage,)), "next_page", options)


class AsyncOrganizationUsageCompletionsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListCompletionsUsageQuery]) -> AsyncPages[T.UsagePage]:
        """Tokens and requests by minute, hour or day."""
        return self._transport.page(Spec("GET", "/v1/organization/usage/completions", query=query, answer=(T.UsagePage,)), "next_page", options)


class AsyncOrganizationUsageResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.completions = AsyncOrganizationUsageCompletionsResource(transport)
        self.embeddings = AsyncOrganizationUsageEmbeddingsResource(transport)
        self.end_users = AsyncOrganizationUsageEndUsersResource(transport)


class AsyncOrganizationPlanResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def retrieve(self, *, options: Optional[Options] = None) -> T.OrganizationPlan:
        """The organization's plan: what is left of what it includes and until when, the trial, what is paid beyond, what is to come."""
        return await self._transport.send(Spec("GET", "/v1/organization/plan", answer=(T.OrganizationPlan,)), options)


class AsyncOrganizationResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.plan = AsyncOrganizationPlanResource(transport)
        self.usage = AsyncOrganizationUsageResource(transport)
        self.costs = AsyncOrganizationCostsResource(transport)
        self.ledger = AsyncOrganizationLedgerResource(transport)
        self.widget_tokens = AsyncOrganizationWidgetTokensResource(transport)
        self.end_user_tokens = AsyncOrganizationEndUserTokensResource(transport)
        self.invoices = AsyncOrganizationInvoicesResource(transport)


class AsyncCreditsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def retrieve(self, *, options: Optional[Options] = None) -> T.CreditStanding:
        """What the organization has left and what it used. A member's own key needs a role that sees where money comes from."""
        return await self._transport.send(Spec("GET", "/v1/credits", answer=(T.CreditStanding,)), options)


class AsyncKeyResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def retrieve(self, *, options: Optional[Options] = None) -> T.KeyStanding:
        """The key that asks: what it spent, which budget binds it, when it expires."""
        return await self._transport.send(Spec("GET", "/v1/key", answer=(T.KeyStanding,)), options)


class AsyncGenerationsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def retrieve(self, id: str, *, options: Optional[Options] = None) -> T.Generation:
        """How one request was metered, priced and booked, with the worker's receipt."""
        return await self._transport.send(Spec("GET", f"/v1/generations/{segment(id)}", answer=(T.Generation,)), options)


class AsyncModelsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def list(self, *, options: Optional[Options] = None) -> T.ModelList:
        """List the models this server offers."""
        return await self._transport.send(Spec("GET", "/v1/models", answer=(T.ModelList,)), options)

    async def retrieve(self, id: str, *, options: Optional[Options] = None) -> T.Model:
        """Describe one model."""
        return await self._transport.send(Spec("GET", f"/v1/models/{segment(id)}", answer=(T.Model,)), options)


class AsyncRequestsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def cancel(self, idempotency_key: str, *, options: Optional[Options] = None) -> T.CancelledRequest:
        """End a request that was sent with an Idempotency-Key; whoever still reads, waits or asks again gets request_cancelled. What was generated is charged; what was not, is not."""
        return await self._transport.send(Spec("DELETE", f"/v1/requests/{segment(idempotency_key)}", answer=(T.CancelledRequest,)), options)


class AsyncRouteResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(self, *, options: Optional[Options] = None, **body: Unpack[T.RouteRequest]) -> T.ExplainedRoute:
        """Where a generation or a task would go, at what price, how long it would wait and why. It takes what decides that, not the messages; of a choice by `auto`, the user's texts. Nothing is run, held or charged; it counts as an estimate."""
        return await self._transport.send(Spec("POST", "/v1/route", body=body, answer=(T.ExplainedRoute,)), options)


class AsyncEstimateResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(self, body: Mapping[str, Any], *, options: Optional[Options] = None) -> T.Estimate:
        """What a chat completion (a body with messages) or a completion (one with a prompt) would cost. Nothing is run, held or charged."""
        return await self._transport.send(Spec("POST", "/v1/estimate", body=body, answer=(T.Estimate,)), options)


class AsyncResponsesInputItemsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListResponseInputItemsQuery]) -> AsyncPages[T.ResponseInputItemList]:
        """The items of a stored response's own request, from the last unless `order` is `asc`."""
        return self._transport.page(Spec("GET", f"/v1/responses/{segment(id)}/input_items", query=query, answer=(T.ResponseInputItemList,)), "last_id", options)


class AsyncResponsesInputTokensResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def count(self, *, options: Optional[Options] = None, **body: Unpack[T.ResponseInputTokensRequest]) -> T.ResponseInputTokens:
        """How many tokens the prompt of a response has, exactly as it would be billed. Nothing is run, held or charged."""
        return await self._transport.send(Spec("POST", "/v1/responses/input_tokens", body=body, answer=(T.ResponseInputTokens,)), options)


class AsyncResponsesResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.input_tokens = AsyncResponsesInputTokensResource(transport)
        self.input_items = AsyncResponsesInputItemsResource(transport)

    @overload
    async def create(self, *, stream: Literal[True], options: Optional[Options] = None, **body: Unpack[T.ResponseRequest]) -> AsyncStream[T.ResponseEvent]: ...
    @overload
    async def create(self, *, stream: Optional[Literal[False]] = None, options: Optional[Options] = None, **body: Unpack[T.ResponseRequest]) -> T.Response: ...
    async def create(self, *, stream: Optional[bool] = None, options: Optional[Options] = None, **body: Any) -> Any:
        """Answer a conversation as a response, whole or as a stream of events."""
        if stream:
            return await self._transport.stream(Spec("POST", "/v1/responses", body={**body, "stream": True}, is_keyed=True, answer=(T.ResponseEventObject, T.ResponseEventObject2, T.ResponseEventObject3, T.ResponseEventObject4, T.ResponseEventObject5, T.ResponseEventObject6, T.ResponseEventObject7, T.ResponseEventObject8, T.ResponseEventObject9, T.ResponseEventObject10, T.ResponseEventObject11, T.ResponseEventObject12, T.ResponseEventObject13, T.ResponseEventObject14,)), options)
        return await self._transport.send(Spec("POST", "/v1/responses", body=body, is_keyed=True, answer=(T.Response,)), options)

    def stream(self, *, options: Optional[Options] = None, **body: Unpack[T.ResponseRequest]) -> AsyncAnswerStream[T.ResponseEvent, T.Response]:
        """The same as a stream that also adds up: `final()` gives the whole answer."""
        return self._transport.accumulate(Spec("POST", "/v1/responses", body={**body, "stream": True}, is_keyed=True, answer=(T.ResponseEventObject, T.ResponseEventObject2, T.ResponseEventObject3, T.ResponseEventObject4, T.ResponseEventObject5, T.ResponseEventObject6, T.ResponseEventObject7, T.ResponseEventObject8, T.ResponseEventObject9, T.ResponseEventObject10, T.ResponseEventObject11, T.ResponseEventObject12, T.ResponseEventObject13, T.ResponseEventObject14,)), ResponseAccumulator(), options)

    async def retrieve(self, id: str, *, options: Optional[Options] = None) -> T.Response:
        """A stored response of the key's project."""
        return await self._transport.send(Spec("GET", f"/v1/responses/{segment(id)}", answer=(T.Response,)), options)

    async def delete(self, id: str, *, options: Optional[Options] = None) -> T.DeletedResponse:
        """Erase a stored response, and the items with it."""
        return await self._transport.send(Spec("DELETE", f"/v1/responses/{segment(id)}", answer=(T.DeletedResponse,)), options)

    async def cancel(self, id: str, *, options: Optional[Options] = None) -> T.Response:
        """Refused: a stored response has ended. One that runs is cancelled by closing its connection."""
        return await self._transport.send(Spec("POST", f"/v1/responses/{segment(id)}/cancel", answer=(T.Response,)), options)


class AsyncMessagesResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    @overload
    async def create(self, *, stream: Literal[True], options: Optional[Options] = None, **body: Unpack[T.MessageRequest]) -> AsyncStream[T.MessageEvent]: ...
    @overload
    async def create(self, *, stream: Optional[Literal[False]] = None, options: Optional[Options] = None, **body: Unpack[T.MessageRequest]) -> T.Message: ...
    async def create(self, *, stream: Optional[bool] = None, options: Optional[Options] = None, **body: Any) -> Any:
        """Answer a conversation in Anthropic's dialect, whole or as a stream of events."""
        if stream:
            return await self._transport.stream(Spec("POST", "/v1/messages", body={**body, "stream": True}, is_keyed=True, answer=(T.MessageEventObject, T.MessageEventObject2, T.MessageEventObject3, T.MessageEventObject4, T.MessageEventObject5, T.MessageEventObject6, T.MessageEventObject7, T.AnthropicErrorResponse,)), options)
        return await self._transport.send(Spec("POST", "/v1/messages", body=body, is_keyed=True, answer=(T.Message,)), options)

    def stream(self, *, options: Optional[Options] = None, **body: Unpack[T.MessageRequest]) -> AsyncAnswerStream[T.MessageEvent, T.Message]:
        """The same as a stream that also adds up: `final()` gives the whole answer."""
        return self._transport.accumulate(Spec("POST", "/v1/messages", body={**body, "stream": True}, is_keyed=True, answer=(T.MessageEventObject, T.MessageEventObject2, T.MessageEventObject3, T.MessageEventObject4, T.MessageEventObject5, T.MessageEventObject6, T.MessageEventObject7, T.AnthropicErrorResponse,)), MessageAccumulator(), options)

    async def count_tokens(self, *, options: Optional[Options] = None, **body: Unpack[T.MessageCountTokensRequest]) -> T.MessageTokensCount:
        """How many tokens the prompt of a message has, exactly as it would be billed. Nothing is run, held or charged."""
        return await self._transport.send(Spec("POST", "/v1/messages/count_tokens", body=body, answer=(T.MessageTokensCount,)), options)


class AsyncModerationsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(self, *, options: Optional[Options] = None, **body: Unpack[T.ModerationRequest]) -> T.Moderation:
        """Which of OpenAI's categories of harm a classifier sees in texts."""
        return await self._transport.send(Spec("POST", "/v1/moderations", body=body, is_keyed=True, answer=(T.Moderation,)), options)


class AsyncAudioTranscriptionsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    @overload
    async def create(self, *, stream: Literal[True], options: Optional[Options] = None, **body: Unpack[T.CreateTranscriptionRequest]) -> AsyncStream[T.TranscriptionEvent]: ...
    @overload
    async def create(self, *, stream: Optional[Literal[False]] = None, options: Optional[Options] = None, **body: Unpack[T.CreateTranscriptionRequest]) -> T.Transcription: ...
    async def create(self, *, stream: Optional[bool] = None, options: Optional[Options] = None, **body: Any) -> Any:
        """The text of what is said in a sound."""
        if stream:
            return await self._transport.stream(Spec("POST", "/v1/audio/transcriptions", form={**body, "stream": True}, is_keyed=True, has_plain_text=True, answer=(T.TranscriptionEventObject, T.TranscriptionEventObject2,)), options)
        return await self._transport.send(Spec("POST", "/v1/audio/transcriptions", form=body, is_keyed=True, has_plain_text=True, answer=(T.Transcription,)), options)


class AsyncAudioResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.transcriptions = AsyncAudioTranscriptionsResource(transport)


class AsyncEmbeddingsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(self, *, options: Optional[Options] = None, **body: Unpack[T.EmbeddingsRequest]) -> T.Embeddings:
        """Embeddings of texts: vectors that are near each other where texts say alike."""
        return await self._transport.send(Spec("POST", "/v1/embeddings", body=body, is_keyed=True, answer=(T.Embeddings,)), options)


class AsyncCompletionsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    @overload
    async def create(self, *, stream: Literal[True], options: Optional[Options] = None, **body: Unpack[T.CompletionRequest]) -> AsyncStream[T.Completion]: ...
    @overload
    async def create(self, *, stream: Optional[Literal[False]] = None, options: Optional[Options] = None, **body: Unpack[T.CompletionRequest]) -> T.Completion: ...
    async def create(self, *, stream: Optional[bool] = None, options: Optional[Options] = None, **body: Any) -> Any:
        """Continue texts or token ids, whole or as a stream of chunks."""
        if stream:
            return await self._transport.stream(Spec("POST", "/v1/completions", body={**body, "stream": True}, is_keyed=True, answer=(T.Completion,)), options)
        return await self._transport.send(Spec("POST", "/v1/completions", body=body, is_keyed=True, answer=(T.Completion,)), options)

    def stream(self, *, options: Optional[Options] = None, **body: Unpack[T.CompletionRequest]) -> AsyncAnswerStream[T.Completion, T.Completion]:
        """The same as a stream that also adds up: `final()` gives the whole answer."""
        return self._transport.accumulate(Spec("POST", "/v1/completions", body={**body, "stream": True}, is_keyed=True, answer=(T.Completion,)), CompletionAccumulator(), options)


class AsyncChatCompletionsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    @overload
    async def create(self, *, stream: Literal[True], options: Optional[Options] = None, **body: Unpack[T.ChatCompletionRequest]) -> AsyncStream[T.ChatCompletionChunk]: ...
    @overload
    async def create(self, *, stream: Optional[Literal[False]] = None, options: Optional[Options] = None, **body: Unpack[T.ChatCompletionRequest]) -> T.ChatCompletion: ...
    async def create(self, *, stream: Optional[bool] = None, options: Optional[Options] = None, **body: Any) -> Any:
        """Answer a conversation, whole or as a stream of chunks."""
        if stream:
            return await self._transport.stream(Spec("POST", "/v1/chat/completions", body={**body, "stream": True}, is_keyed=True, answer=(T.ChatCompletionChunk,)), options)
        return await self._transport.send(Spec("POST", "/v1/chat/completions", body=body, is_keyed=True, answer=(T.ChatCompletion,)), options)

    def stream(self, *, options: Optional[Options] = None, **body: Unpack[T.ChatCompletionRequest]) -> AsyncAnswerStream[T.ChatCompletionChunk, T.ChatCompletion]:
        """The same as a stream that also adds up: `final()` gives the whole answer."""
        return self._transport.accumulate(Spec("POST", "/v1/chat/completions", body={**body, "stream": True}, is_keyed=True, answer=(T.ChatCompletionChunk,)), ChatAccumulator(), options)


class AsyncChatResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.completions = AsyncChatCompletionsResource(transport)


class AsyncResources:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.chat = AsyncChatResource(transport)
        self.completions = AsyncCompletionsResource(transport)
        self.embeddings = AsyncEmbeddingsResource(transport)
        self.audio = AsyncAudioResource(transport)
        self.moderations = AsyncModerationsResource(transport)
        self.messages = AsyncMessagesResource(transport)
        self.responses = AsyncResponsesResource(transport)
        self.estimate = AsyncEstimateResource(transport)
        self.route = AsyncRouteResource(transport)
        self.requests = AsyncRequestsResource(transport)
        self.models = AsyncModelsResource(transport)
        self.generations = AsyncGenerationsResource(transport)
        self.key = AsyncKeyResource(transport)
        self.credits = AsyncCreditsResource(transport)
        self.organization = AsyncOrganizationResource(transport)
        self.widget = AsyncWidgetResource(transport)
        self.admin = AsyncAdminResource(transport)
        self.signing_keys = AsyncSigningKeysResource(transport)

    async def rerank(self, *, options: Optional[Options] = None, **body: Unpack[T.RerankRequest]) -> T.Rerank:
        """Documents in the order in which they answer a query."""
        return await self._transport.send(Spec("POST", "/v1/rerank", body=body, is_keyed=True, answer=(T.Rerank,)), options)

    async def classify(self, *, options: Optional[Options] = None, **body: Unpack[T.ClassifyRequest]) -> T.Classification:
        """What a classifier says of texts: the likeliest label of each, and the odds of all."""
        return await self._transport.send(Spec("POST", "/v1/classify", body=body, is_keyed=True, answer=(T.Classification,)), options)

    async def tokenize(self, body: Mapping[str, Any], *, options: Optional[Options] = None) -> T.Tokenization:
        """The tokens of a chat's messages or of a text, exactly as a generation would read them. Nothing is run, held or charged."""
        return await self._transport.send(Spec("POST", "/v1/tokenize", body=body, answer=(T.Tokenization,)), options)

    async def detokenize(self, *, options: Optional[Options] = None, **body: Unpack[T.DetokenizeRequest]) -> T.Detokenization:
        """The text of tokens. Nothing is run, held or charged."""
        return await self._transport.send(Spec("POST", "/v1/detokenize", body=body, answer=(T.Detokenization,)), options)

"""Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit."""

from __future__ import annotations

from typing import Any, Literal, Mapping, Optional, Union, overload

from typing_extensions import Unpack

from . import types as T
from ._accumulators import ChatAccumulator, CompletionAccumulator
from ._pages import AsyncPages
from ._request import Options, Spec, segment
from ._stream import AsyncAnswerStream, AsyncStream
from ._transport import AsyncTransport

class AsyncAdminAuditResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListServiceAuditQuery]) -> AsyncPages[T.AuditList]:
        """What operators changed outside any organization: users, models, prices. Newest first."""
        return self._transport.page(Spec("GET", "/admin/v1/audit", query=query, answer=(T.AuditList,)), "last_id", options)

    async def retrieve(self, sequence: str, *, options: Optional[Options] = None) -> T.AuditEntry:
        """One entry of what operators changed outside any organization."""
        return await self._transport.send(Spec("GET", f"/admin/v1/audit/{segment(sequence)}", answer=(T.AuditEntry,)), options)


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


class AsyncAdminUsageResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListAllUsageQuery]) -> AsyncPages[T.AllUsagePage]:
        """Requests, tokens and charges of all organizations by hour or day, as they were last sent: seconds old."""
        return self._transport.page(Spec("GET", "/admin/v1/usage", query=query, answer=(T.AllUsagePage,)), "next_page", options)


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
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/audit", query=query, answer=(T.AuditList,)), "last_id", options)

    async def retrieve(self, organization_id: str, sequence: str, *, options: Optional[Options] = None) -> T.AuditEntry:
        """One entry of who changed what."""
        return await self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/audit/{segment(sequence)}", answer=(T.AuditEntry,)), options)


class AsyncAdminOrganizationsAlertsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListAlertsQuery]) -> AsyncPages[T.AlertList]:
        """Thresholds of budgets that were passed, newest first; each once per window."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/alerts", query=query, answer=(T.AlertList,)), "last_id", options)


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
        """Rename a project, archive it or take it back. An archived project's keys open nothing."""
        return await self._transport.send(Spec("PATCH", f"/admin/v1/organizations/{segment(organization_id)}/projects/{segment(project_id)}", body=body, answer=(T.Project,)), options)


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


class AsyncAdminOrganizationsGenerationsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def retrieve(self, organization_id: str, id: str, *, options: Optional[Options] = None) -> T.Generation:
        """How one request of an organization was metered, priced and booked."""
        return await self._transport.send(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/generations/{segment(id)}", answer=(T.Generation,)), options)


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


class AsyncAdminOrganizationsUsageResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.completions = AsyncAdminOrganizationsUsageCompletionsResource(transport)
        self.totals = AsyncAdminOrganizationsUsageTotalsResource(transport)

    def list(self, organization_id: str, *, options: Optional[Options] = None, **query: Unpack[T.ListUsageQuery]) -> AsyncPages[T.UsageRecordList]:
        """Usage records, newest first."""
        return self._transport.page(Spec("GET", f"/admin/v1/organizations/{segment(organization_id)}/usage", query=query, answer=(T.UsageRecordList,)), "last_id", options)


class AsyncAdminOrganizationsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.usage = AsyncAdminOrganizationsUsageResource(transport)
        self.costs = AsyncAdminOrganizationsCostsResource(transport)
        self.ledger = AsyncAdminOrganizationsLedgerResource(transport)
        self.generations = AsyncAdminOrganizationsGenerationsResource(transport)
        self.reconciliation = AsyncAdminOrganizationsReconciliationResource(transport)
        self.rollups = AsyncAdminOrganizationsRollupsResource(transport)
        self.clock = AsyncAdminOrganizationsClockResource(transport)
        self.credits = AsyncAdminOrganizationsCreditsResource(transport)
        self.refunds = AsyncAdminOrganizationsRefundsResource(transport)
        self.corrections = AsyncAdminOrganizationsCorrectionsResource(transport)
        self.credit_limit = AsyncAdminOrganizationsCreditLimitResource(transport)
        self.projects = AsyncAdminOrganizationsProjectsResource(transport)
        self.keys = AsyncAdminOrganizationsKeysResource(transport)
        self.limits = AsyncAdminOrganizationsLimitsResource(transport)
        self.budgets = AsyncAdminOrganizationsBudgetsResource(transport)
        self.alerts = AsyncAdminOrganizationsAlertsResource(transport)
        self.audit = AsyncAdminOrganizationsAuditResource(transport)
        self.members = AsyncAdminOrganizationsMembersResource(transport)
        self.invitations = AsyncAdminOrganizationsInvitationsResource(transport)

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


class AsyncAdminDeploymentsResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(self, *, options: Optional[Options] = None, **query: Unpack[T.ListDeploymentsQuery]) -> AsyncPages[T.DeploymentList]:
        """Where models run: every deployment of every model."""
        return self._transport.page(Spec("GET", "/admin/v1/deployments", query=query, answer=(T.DeploymentList,)), "last_id", options)


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


class AsyncAdminResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.models = AsyncAdminModelsResource(transport)
        self.deployments = AsyncAdminDeploymentsResource(transport)
        self.organizations = AsyncAdminOrganizationsResource(transport)
        self.usage = AsyncAdminUsageResource(transport)
        self.users = AsyncAdminUsersResource(transport)
        self.audit = AsyncAdminAuditResource(transport)


class AsyncSigningKeysResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def list(self, *, options: Optional[Options] = None) -> T.JwkSet:
        """The public keys that signed receipts and ledgers are checked with, retired ones included."""
        return await self._transport.send(Spec("GET", "/.well-known/jwks.json", answer=(T.JwkSet,)), options)


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


class AsyncOrganizationResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.usage = AsyncOrganizationUsageResource(transport)
        self.costs = AsyncOrganizationCostsResource(transport)
        self.ledger = AsyncOrganizationLedgerResource(transport)


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
        """End a request that was sent with an Idempotency-Key. What was generated is charged; what was not, is not."""
        return await self._transport.send(Spec("DELETE", f"/v1/requests/{segment(idempotency_key)}", answer=(T.CancelledRequest,)), options)


class AsyncEstimateResource:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(self, body: Mapping[str, Any], *, options: Optional[Options] = None) -> T.Estimate:
        """What a chat completion (a body with messages) or a completion (one with a prompt) would cost. Nothing is run, held or charged."""
        return await self._transport.send(Spec("POST", "/v1/estimate", body=body, is_keyed=True, answer=(T.Estimate,)), options)


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
        return await self._transport.send(Spec("POST", "/v1/responses/input_tokens", body=body, is_keyed=True, answer=(T.ResponseInputTokens,)), options)


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

    async def retrieve(self, id: str, *, options: Optional[Options] = None) -> T.Response:
        """A stored response of the key's project."""
        return await self._transport.send(Spec("GET", f"/v1/responses/{segment(id)}", answer=(T.Response,)), options)

    async def delete(self, id: str, *, options: Optional[Options] = None) -> T.DeletedResponse:
        """Erase a stored response, and the items with it."""
        return await self._transport.send(Spec("DELETE", f"/v1/responses/{segment(id)}", answer=(T.DeletedResponse,)), options)

    async def cancel(self, id: str, *, options: Optional[Options] = None) -> T.Response:
        """Refused: a stored response has ended. One that runs is cancelled by closing its connection."""
        return await self._transport.send(Spec("POST", f"/v1/responses/{segment(id)}/cancel", is_keyed=True, answer=(T.Response,)), options)


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

    async def count_tokens(self, *, options: Optional[Options] = None, **body: Unpack[T.MessageCountTokensRequest]) -> T.MessageTokensCount:
        """How many tokens the prompt of a message has, exactly as it would be billed. Nothing is run, held or charged."""
        return await self._transport.send(Spec("POST", "/v1/messages/count_tokens", body=body, is_keyed=True, answer=(T.MessageTokensCount,)), options)


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
        self.messages = AsyncMessagesResource(transport)
        self.responses = AsyncResponsesResource(transport)
        self.estimate = AsyncEstimateResource(transport)
        self.requests = AsyncRequestsResource(transport)
        self.models = AsyncModelsResource(transport)
        self.generations = AsyncGenerationsResource(transport)
        self.key = AsyncKeyResource(transport)
        self.credits = AsyncCreditsResource(transport)
        self.organization = AsyncOrganizationResource(transport)
        self.signing_keys = AsyncSigningKeysResource(transport)
        self.admin = AsyncAdminResource(transport)

    async def rerank(self, *, options: Optional[Options] = None, **body: Unpack[T.RerankRequest]) -> T.Rerank:
        """Documents in the order in which they answer a query."""
        return await self._transport.send(Spec("POST", "/v1/rerank", body=body, is_keyed=True, answer=(T.Rerank,)), options)

    async def classify(self, *, options: Optional[Options] = None, **body: Unpack[T.ClassifyRequest]) -> T.Classification:
        """What a classifier says of texts: the likeliest label of each, and the odds of all."""
        return await self._transport.send(Spec("POST", "/v1/classify", body=body, is_keyed=True, answer=(T.Classification,)), options)

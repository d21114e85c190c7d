/** What stands around every page: where one is, where one can go, who one is. */
import { Link, Outlet, useParams } from "@tanstack/react-router";

import { api, useRead, useWrite } from "../api/client.ts";
import { may, useSession, type OperationName } from "../api/session.ts";
import { t, type Text } from "../text/text.ts";
import { Badge } from "./page.tsx";
import { Preferences } from "./preferences.tsx";

interface Place {
  readonly to: string;
  readonly text: Text;
  readonly needs: OperationName;
}

const SERVICE: readonly Place[] = [
  { to: "/", text: "Overview", needs: "listAllUsage" },
  { to: "/usage", text: "Usage", needs: "listAllUsage" },
  { to: "/organizations", text: "Organizations", needs: "listOrganizations" },
  { to: "/models", text: "Models and prices", needs: "listCatalogModels" },
  { to: "/plans", text: "Plans", needs: "listPlans" },
  { to: "/simulation", text: "Price simulator", needs: "simulatePrices" },
  { to: "/economics", text: "Unit economics", needs: "retrieveEconomics" },
  { to: "/deployments", text: "Deployments", needs: "listDeployments" },
  { to: "/workers", text: "GPU workers", needs: "listWorkers" },
  { to: "/aliases", text: "Aliases", needs: "listAliases" },
  { to: "/people", text: "People", needs: "listUsers" },
  { to: "/audit", text: "Audit log", needs: "listServiceAudit" },
];

const ORGANIZATION: readonly Place[] = [
  { to: "", text: "Overview", needs: "retrieveOrganization" },
  { to: "/usage", text: "Usage", needs: "listOrganizationTotals" },
  { to: "/requests", text: "Requests", needs: "listUsage" },
  { to: "/playground", text: "Playground", needs: "createKey" },
  { to: "/keys", text: "Keys", needs: "listKeys" },
  { to: "/projects", text: "Projects", needs: "listProjects" },
  { to: "/members", text: "Members", needs: "listMembers" },
  { to: "/limits", text: "Limits", needs: "listLimits" },
  { to: "/budgets", text: "Budgets", needs: "listBudgets" },
  { to: "/routing", text: "Routing", needs: "retrieveRoutingPolicy" },
  { to: "/webhooks", text: "Webhooks", needs: "listWebhooks" },
  { to: "/plan", text: "Plan", needs: "retrieveOrganizationPlan" },
  { to: "/credits", text: "Credits", needs: "listCredits" },
  { to: "/invoices", text: "Invoices", needs: "listInvoices" },
  { to: "/ledger", text: "Ledger", needs: "exportOrganizationLedger" },
  { to: "/reconciliation", text: "Reconciliation", needs: "reconcileOrganization" },
  { to: "/economics", text: "Unit economics", needs: "retrieveEconomics" },
  { to: "/privacy", text: "Privacy", needs: "retrieveComplianceReport" },
  { to: "/audit", text: "Audit log", needs: "listAudit" },
];

export function Shell() {
  const session = useSession();
  const { org } = useParams({ strict: false });
  const own = SERVICE.filter(({ needs }) => may(session, needs));
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t("Skip to the content")}
      </a>
      <nav className="side" aria-label={t("Pages")}>
        <Link to="/" className="brand">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M2 8c3-3 5-3 8 0s5 3 8 0l4-3M2 14c3-3 5-3 8 0s5 3 8 0l4-3M2 20c3-3 5-3 8 0s5 3 8 0l4-3" />
          </svg>
          Tidegate
        </Link>
        {own.length > 0 && <Places places={own} base="" />}
        {own.length === 0 && <OwnOrganizations />}
        {org !== undefined && <OrganizationPlaces organizationId={org} />}
        <Foot />
      </nav>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

function Places({ places, base }: { readonly places: readonly Place[]; readonly base: string }) {
  return (
    <ul>
      {places.map(({ to, text }) => (
        <li key={to}>
          <Link
            to={`${base}${to}` || "/"}
            activeOptions={{ exact: to === "" || to === "/", includeSearch: false }}
            activeProps={{ className: "active", "aria-current": "page" }}
          >
            {t(text)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function OrganizationPlaces({ organizationId }: { readonly organizationId: string }) {
  const session = useSession();
  const path = { organization_id: organizationId };
  const query = useRead("/admin/v1/organizations/{organization_id}", { path });
  const places = ORGANIZATION.filter(({ needs }) => may(session, needs, organizationId));
  return (
    <>
      <h2 title={organizationId}>{query.data?.name ?? organizationId}</h2>
      {(query.data?.suspensions.length ?? 0) > 0 && <Badge tone="bad">{t("Suspended")}</Badge>}
      <Places places={places} base={`/o/${organizationId}`} />
    </>
  );
}

/** For members: the organizations they belong to. */
function OwnOrganizations() {
  const { organizations } = useSession();
  if (organizations.length < 2) return null;
  return (
    <ul>
      {organizations.map(({ id, name }) => (
        <li key={id}>
          <Link to="/o/$org" params={{ org: id }}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Foot() {
  const { user } = useSession();
  const signOut = useWrite(() => api.DELETE("/auth/v1/session"));
  return (
    <div className="foot">
      <Link to="/me" className="me">
        {user.name}
        <small>{user.is_operator ? t("Operator") : user.email}</small>
      </Link>
      <Preferences />
      <button
        type="button"
        className="quiet"
        onClick={() => signOut.mutate(undefined, { onSuccess: () => location.assign("/admin/") })}
      >
        {t("Sign out")}
      </button>
    </div>
  );
}

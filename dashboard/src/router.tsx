/** The pages and their addresses. What is beyond the first page is loaded when it is opened. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
} from "@tanstack/react-router";

import { useSession } from "./api/session.ts";
import { readRequestsView } from "./pages/requests-view.ts";
import { readView, type View } from "./pages/usage-view.ts";
import { Page } from "./parts/page.tsx";
import { Shell } from "./parts/shell.tsx";
import { Empty, Fault } from "./parts/states.tsx";
import { t } from "./text/text.ts";

const root = createRootRoute({
  component: Shell,
  notFoundComponent: () => (
    <Page title={t("Not found")}>
      <Empty>{t("There is no such page.")}</Empty>
    </Page>
  ),
  errorComponent: ({ error }) => (
    <Fault fault={error instanceof Error ? error : new Error(String(error))} />
  ),
});

const validateSearch = (search: Record<string, unknown>): View => readView(search);

/** Operators see the service; a member sees the organization they belong to. */
function Home() {
  const { user, organizations } = useSession();
  const [first] = organizations;
  if (user.is_operator) return <Overview />;
  if (first !== undefined) return <Navigate to="/o/$org" params={{ org: first.id }} replace />;
  return (
    <Page title={t("Overview")}>
      <Empty>{t("You belong to no organization. Somebody has to invite you.")}</Empty>
    </Page>
  );
}

const Overview = lazyRouteComponent(() => import("./pages/overview.tsx"), "Overview");

type LazyPage = ReturnType<typeof lazyRouteComponent>;

const page = <const Path extends string>(path: Path, component: LazyPage) =>
  createRoute({ getParentRoute: () => root, path, component });

const routes = [
  createRoute({ getParentRoute: () => root, path: "/", component: Home }),
  createRoute({
    getParentRoute: () => root,
    path: "/usage",
    validateSearch,
    component: lazyRouteComponent(() => import("./pages/usage.tsx"), "ServiceUsage"),
  }),
  page(
    "/organizations",
    lazyRouteComponent(() => import("./pages/organizations.tsx"), "Organizations"),
  ),
  page(
    "/models",
    lazyRouteComponent(() => import("./pages/models.tsx"), "Models"),
  ),
  page(
    "/simulation",
    lazyRouteComponent(() => import("./pages/simulation.tsx"), "Simulation"),
  ),
  page(
    "/model/$",
    lazyRouteComponent(() => import("./pages/model.tsx"), "ModelPage"),
  ),
  page(
    "/plans",
    lazyRouteComponent(() => import("./pages/plans.tsx"), "Plans"),
  ),
  page(
    "/economics",
    lazyRouteComponent(() => import("./pages/economics.tsx"), "ServiceEconomics"),
  ),
  page(
    "/deployments",
    lazyRouteComponent(() => import("./pages/deployments.tsx"), "Deployments"),
  ),
  page(
    "/workers",
    lazyRouteComponent(() => import("./pages/workers.tsx"), "Workers"),
  ),
  page(
    "/aliases",
    lazyRouteComponent(() => import("./pages/aliases.tsx"), "Aliases"),
  ),
  page(
    "/people",
    lazyRouteComponent(() => import("./pages/people.tsx"), "People"),
  ),
  page(
    "/audit",
    lazyRouteComponent(() => import("./pages/audit.tsx"), "ServiceAudit"),
  ),
  page(
    "/me",
    lazyRouteComponent(() => import("./pages/me.tsx"), "Me"),
  ),
  page(
    "/o/$org",
    lazyRouteComponent(() => import("./pages/organization.tsx"), "OrganizationPage"),
  ),
  createRoute({
    getParentRoute: () => root,
    path: "/o/$org/usage",
    validateSearch,
    component: lazyRouteComponent(() => import("./pages/usage.tsx"), "OrganizationUsage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/o/$org/requests",
    validateSearch: readRequestsView,
    component: lazyRouteComponent(() => import("./pages/requests.tsx"), "Requests"),
  }),
  page(
    "/o/$org/requests/$id",
    lazyRouteComponent(() => import("./pages/request.tsx"), "RequestPage"),
  ),
  page(
    "/o/$org/playground",
    lazyRouteComponent(() => import("./pages/playground.tsx"), "Playground"),
  ),
  page(
    "/o/$org/keys",
    lazyRouteComponent(() => import("./pages/keys.tsx"), "Keys"),
  ),
  page(
    "/o/$org/projects",
    lazyRouteComponent(() => import("./pages/projects.tsx"), "Projects"),
  ),
  page(
    "/o/$org/members",
    lazyRouteComponent(() => import("./pages/members.tsx"), "Members"),
  ),
  page(
    "/o/$org/limits",
    lazyRouteComponent(() => import("./pages/limits.tsx"), "Limits"),
  ),
  page(
    "/o/$org/budgets",
    lazyRouteComponent(() => import("./pages/budgets.tsx"), "Budgets"),
  ),
  page(
    "/o/$org/webhooks",
    lazyRouteComponent(() => import("./pages/webhooks.tsx"), "Webhooks"),
  ),
  page(
    "/o/$org/plan",
    lazyRouteComponent(() => import("./pages/plan.tsx"), "PlanPage"),
  ),
  page(
    "/o/$org/credits",
    lazyRouteComponent(() => import("./pages/credits.tsx"), "Credits"),
  ),
  page(
    "/o/$org/invoices",
    lazyRouteComponent(() => import("./pages/invoices.tsx"), "Invoices"),
  ),
  page(
    "/o/$org/ledger",
    lazyRouteComponent(() => import("./pages/ledger.tsx"), "Ledger"),
  ),
  page(
    "/o/$org/economics",
    lazyRouteComponent(() => import("./pages/economics.tsx"), "Economics"),
  ),
  page(
    "/o/$org/reconciliation",
    lazyRouteComponent(() => import("./pages/reconciliation.tsx"), "ReconciliationPage"),
  ),
  page(
    "/o/$org/routing",
    lazyRouteComponent(() => import("./pages/routing.tsx"), "Routing"),
  ),
  page(
    "/o/$org/privacy",
    lazyRouteComponent(() => import("./pages/privacy.tsx"), "Privacy"),
  ),
  page(
    "/o/$org/audit",
    lazyRouteComponent(() => import("./pages/audit.tsx"), "OrganizationAudit"),
  ),
];

export const router = createRouter({
  routeTree: root.addChildren(routes),
  basepath: "/admin",
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

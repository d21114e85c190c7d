/** The pages, and what each role finds of them. Written by hand. */
import type { Role } from "../../../src/contract/people.ts";

const OF_SERVICE = [
  "/",
  "/usage",
  "/organizations",
  "/models",
  "/model/pocket-chat",
  "/simulation",
  "/economics",
  "/deployments",
  "/workers",
  "/aliases",
  "/people",
  "/audit",
  "/me",
];
const OF_ORGANIZATION = [
  "",
  "/usage",
  "/requests",
  "/playground",
  "/keys",
  "/projects",
  "/members",
  "/limits",
  "/budgets",
  "/routing",
  "/webhooks",
  "/credits",
  "/invoices",
  "/ledger",
  "/reconciliation",
  "/economics",
  "/privacy",
  "/audit",
];
/** ORG and REQUEST stand for ids. */
export const EVERY_PAGE = [
  ...OF_SERVICE,
  ...OF_ORGANIZATION.map((path) => `/o/ORG${path}`),
  "/o/ORG/requests/REQUEST",
];
const OF_OPERATORS = ["/reconciliation", "/economics"];
export const SEEN: Readonly<Record<Role, readonly string[]>> = {
  owner: OF_ORGANIZATION.filter((path) => !OF_OPERATORS.includes(path)),
  admin: OF_ORGANIZATION.filter((path) => !OF_OPERATORS.includes(path)),
  developer: [
    "",
    "/usage",
    "/requests",
    "/playground",
    "/keys",
    "/projects",
    "/members",
    "/limits",
    "/budgets",
    "/routing",
  ],
  billing: [
    "",
    "/usage",
    "/requests",
    "/keys",
    "/projects",
    "/members",
    "/limits",
    "/budgets",
    "/routing",
    "/credits",
    "/invoices",
    "/ledger",
  ],
  viewer: ["", "/usage", "/requests", "/keys", "/projects", "/limits", "/budgets", "/routing"],
};

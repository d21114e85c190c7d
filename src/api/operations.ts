/**
 * Every operation, in the order of the document. The router, openapi.yaml and the security tests
 * all walk this.
 */
import { describeApi } from "../http/openapi.ts";
import type { Operation } from "../http/operation.ts";
import { deleteAliasOperation, listAliases, putAliasOperation } from "./admin/aliases.ts";
import {
  listCatalogModels,
  listDeployments,
  putModelOperation,
  retrieveCatalogModel,
  updateDeployment,
} from "./admin/catalog.ts";
import { correctClock } from "./admin/clock.ts";
import { retrieveComplianceReport } from "./admin/compliance.ts";
import {
  correct,
  grantCredit,
  listAudit,
  listCredits,
  refund,
  retrieveAuditEntry,
  setCreditLimit,
} from "./admin/credits.ts";
import { DEPLOYMENT_COSTS } from "./admin/deployment-costs.ts";
import {
  putEconomicsSettings,
  retrieveEconomics,
  retrieveEconomicsSettings,
  retrieveRequestCost,
  retrieveRunway,
} from "./admin/economics.ts";
import { ORGANIZATION_END_USER_TOKENS } from "./admin/end-user-tokens.ts";
import {
  downloadInvoice,
  finalizeInvoice,
  listInvoices,
  payInvoice,
  putBillingProfile,
  putBillingTerms,
  retrieveBillingProfile,
  retrieveInvoice,
  sendInvoice,
  voidInvoice,
} from "./admin/invoices.ts";
import {
  changeKeyOperation,
  createKeyOperation,
  listKeys,
  revokeKeyOperation,
  rotateKeyOperation,
} from "./admin/keys.ts";
import {
  deleteBudget,
  deleteLimit,
  listAlerts,
  listBudgets,
  listLimits,
  listRefusals,
  putBudget,
  putLimit,
} from "./admin/limits.ts";
import {
  changeMember,
  createInvitation,
  listInvitations,
  listMembers,
  removeMember,
  revokeInvitation,
} from "./admin/members.ts";
import {
  deleteNamedRoute,
  listNamedRoutes,
  putNamedRoute,
  rollBackNamedRoute,
} from "./admin/named-routes.ts";
import { eraseOrganizationOperation, exportOrganization } from "./admin/organization-data.ts";
import {
  createOrganizationOperation,
  listOrganizations,
  listUsage,
  rebuildRollups,
  reconcileOrganization,
  retrieveOrganization,
} from "./admin/organizations.ts";
import { watchOrganizationOverview, watchOverview } from "./admin/overview-events.ts";
import {
  changeUserOperation,
  createSignInLink,
  createUserOperation,
  listUsers,
  listServiceAudit,
  resetPasswordOperation,
  retrieveServiceAuditEntry,
} from "./admin/people.ts";
import {
  assignPlanOperation,
  createPlanVersion,
  listPlans,
  listPlanVersions,
  previewPlanOperation,
  retrieveOrganizationPlan,
} from "./admin/plans.ts";
import { createPrice, listPrices, previewPrice } from "./admin/prices.ts";
import { eraseUser, retrieveOwnData, retrieveUserData } from "./admin/privacy.ts";
import { changeProject, createProject, listProjects } from "./admin/projects.ts";
import { deleteProviderKey, listProviderKeys, putProviderKey } from "./admin/provider-keys.ts";
import {
  clearResponseCache,
  putResponseCache,
  retrieveResponseCache,
} from "./admin/response-cache.ts";
import { putRetention, retrieveRetention } from "./admin/retention.ts";
import { explainOrganizationRoute } from "./admin/route.ts";
import { putRoutingPolicy, retrieveRoutingPolicy } from "./admin/routing-policy.ts";
import { SAVED_CHARTS } from "./admin/saved-charts.ts";
import { SERVICE_CHARTS } from "./admin/service-charts.ts";
import { listShadowComparisons } from "./admin/shadows.ts";
import { simulatePrices } from "./admin/simulations.ts";
import { resumeOrganization, suspendOrganization } from "./admin/suspensions.ts";
import { listAllUsage } from "./admin/usage.ts";
import { WEBHOOKS_AND_DELIVERIES } from "./admin/webhooks.ts";
import { drainWorkerOperation, listWorkersOperation } from "./admin/workers.ts";
import { acceptInvitationOperation, deleteMembership } from "./auth/memberships.ts";
import {
  createPasskey,
  createPasskeyChallenge,
  createSessionByPasskey,
  deletePasskey,
  listPasskeys,
} from "./auth/passkeys.ts";
import {
  changeOwnPassword,
  createSession,
  createSessionByLink,
  deleteOwnSession,
  deleteSession,
  deleteSessions,
  listSessions,
  retrieveSession,
  setFirstPassword,
} from "./auth/session.ts";
import { describeDocs } from "./docs/docs.ts";
import { health, readiness } from "./health.ts";
import { createHuggingFaceChat, createHuggingFaceCompletion } from "./hf/generation.ts";
import { runHuggingFaceModel, runHuggingFacePipeline } from "./hf/models.ts";
import { takeHeartbeat } from "./internal/heartbeats.ts";
import { deliverLostRequests, deliverReceipts } from "./internal/receipts.ts";
import { readMetrics } from "./metrics.ts";
import { createChatCompletion } from "./v1/chat.ts";
import { classify } from "./v1/classify.ts";
import { createCompletion } from "./v1/completions.ts";
import {
  downloadLedger,
  downloadOrganizationLedger,
  downloadOrganizationUsage,
  downloadUsage,
} from "./v1/downloads.ts";
import { createEmbeddings } from "./v1/embeddings.ts";
import { END_USER_TOKENS } from "./v1/end-user-tokens.ts";
import { END_USERS_USAGE } from "./v1/end-users-usage.ts";
import { createEstimate } from "./v1/estimate.ts";
import { downloadOwnInvoice, listOwnInvoices, retrieveOwnInvoice } from "./v1/invoices.ts";
import { countMessageTokens, createMessage } from "./v1/messages.ts";
import { listModels, retrieveModel } from "./v1/models.ts";
import { createModeration } from "./v1/moderations.ts";
import {
  listCompletionsUsage,
  listCosts,
  listEmbeddingsUsage,
  listOrganizationCosts,
  listOrganizationTotals,
  listOrganizationUsage,
} from "./v1/organization.ts";
import { retrieveOwnPlan } from "./v1/plan.ts";
import { cancelRequest } from "./v1/requests.ts";
import { rerank, rerankV2 } from "./v1/rerank.ts";
import { countResponseTokens, createResponse } from "./v1/responses.ts";
import { createRoute } from "./v1/route.ts";
import {
  exportLedger,
  exportOrganizationLedger,
  listSigningKeys,
  retrieveCredits,
  retrieveGeneration,
  retrieveKey,
  retrieveOrganizationGeneration,
} from "./v1/standing.ts";
import {
  cancelResponse,
  deleteResponse,
  listResponseInputItems,
  retrieveResponse,
} from "./v1/stored-responses.ts";
import { detokenize, detokenizeUnversioned, tokenize, tokenizeUnversioned } from "./v1/tokenize.ts";
import { createTranscription } from "./v1/transcriptions.ts";
import { createWidgetToken, retrieveWidgetUsage } from "./v1/widgets.ts";
import { welcome } from "./welcome.ts";
import { WIDGET_PAGES } from "./widget/pages.ts";

const documented: readonly Operation[] = [
  createChatCompletion,
  createCompletion,
  createEmbeddings,
  createTranscription,
  rerank,
  rerankV2,
  classify,
  createModeration,
  createMessage,
  countMessageTokens,
  createResponse,
  countResponseTokens,
  retrieveResponse,
  deleteResponse,
  listResponseInputItems,
  cancelResponse,
  runHuggingFaceModel,
  runHuggingFacePipeline,
  createHuggingFaceChat,
  createHuggingFaceCompletion,
  tokenize,
  tokenizeUnversioned,
  detokenize,
  detokenizeUnversioned,
  createEstimate,
  createRoute,
  cancelRequest,
  listModels,
  retrieveModel,
  retrieveGeneration,
  retrieveKey,
  retrieveCredits,
  retrieveOwnPlan,
  listCompletionsUsage,
  listEmbeddingsUsage,
  listCosts,
  exportLedger,
  downloadUsage,
  downloadLedger,
  createWidgetToken,
  retrieveWidgetUsage,
  ...END_USER_TOKENS,
  ...END_USERS_USAGE,
  listOwnInvoices,
  retrieveOwnInvoice,
  downloadOwnInvoice,
  listSigningKeys,
  putModelOperation,
  listPrices,
  createPrice,
  previewPrice,
  simulatePrices,
  listPlans,
  previewPlanOperation,
  listPlanVersions,
  createPlanVersion,
  retrieveOrganizationPlan,
  assignPlanOperation,
  exportOrganization,
  eraseOrganizationOperation,
  retrieveEconomics,
  retrieveEconomicsSettings,
  putEconomicsSettings,
  ...SERVICE_CHARTS,
  retrieveRunway,
  retrieveRequestCost,
  listCatalogModels,
  // After the paths that lie below a model, which its id could contain.
  retrieveCatalogModel,
  listDeployments,
  updateDeployment,
  listShadowComparisons,
  ...DEPLOYMENT_COSTS,
  explainOrganizationRoute,
  putAliasOperation,
  listAliases,
  deleteAliasOperation,
  listWorkersOperation,
  drainWorkerOperation,
  listOrganizations,
  createOrganizationOperation,
  retrieveOrganization,
  suspendOrganization,
  resumeOrganization,
  listUsage,
  listOrganizationUsage,
  listOrganizationCosts,
  listOrganizationTotals,
  downloadOrganizationUsage,
  exportOrganizationLedger,
  downloadOrganizationLedger,
  retrieveOrganizationGeneration,
  reconcileOrganization,
  rebuildRollups,
  correctClock,
  listAllUsage,
  watchOverview,
  watchOrganizationOverview,
  grantCredit,
  listCredits,
  refund,
  correct,
  setCreditLimit,
  retrieveBillingProfile,
  putBillingProfile,
  putBillingTerms,
  listInvoices,
  retrieveInvoice,
  downloadInvoice,
  finalizeInvoice,
  payInvoice,
  voidInvoice,
  sendInvoice,
  createProject,
  listProjects,
  changeProject,
  createKeyOperation,
  listKeys,
  changeKeyOperation,
  rotateKeyOperation,
  revokeKeyOperation,
  ...ORGANIZATION_END_USER_TOKENS,
  listProviderKeys,
  putProviderKey,
  deleteProviderKey,
  retrieveResponseCache,
  putResponseCache,
  clearResponseCache,
  retrieveRetention,
  putRetention,
  ...SAVED_CHARTS,
  retrieveComplianceReport,
  retrieveRoutingPolicy,
  putRoutingPolicy,
  listNamedRoutes,
  putNamedRoute,
  rollBackNamedRoute,
  deleteNamedRoute,
  listLimits,
  listRefusals,
  putLimit,
  deleteLimit,
  listBudgets,
  putBudget,
  deleteBudget,
  listAlerts,
  ...WEBHOOKS_AND_DELIVERIES,
  listAudit,
  retrieveAuditEntry,
  listMembers,
  changeMember,
  removeMember,
  listInvitations,
  createInvitation,
  revokeInvitation,
  listUsers,
  createUserOperation,
  changeUserOperation,
  resetPasswordOperation,
  createSignInLink,
  retrieveUserData,
  eraseUser,
  retrieveOwnData,
  listServiceAudit,
  retrieveServiceAuditEntry,
  createSession,
  createSessionByLink,
  createPasskeyChallenge,
  createSessionByPasskey,
  createPasskey,
  listPasskeys,
  deletePasskey,
  retrieveSession,
  deleteSession,
  listSessions,
  deleteSessions,
  deleteOwnSession,
  setFirstPassword,
  changeOwnPassword,
  acceptInvitationOperation,
  deleteMembership,
  welcome,
  readMetrics,
  health,
  readiness,
  deliverReceipts,
  deliverLostRequests,
  takeHeartbeat,
];

const described: readonly Operation[] = [
  ...documented,
  ...WIDGET_PAGES,
  ...describeDocs(documented),
];

export const OPERATIONS: readonly Operation[] = [...described, describeApi(described)];

import { describeApi } from "../http/openapi.ts";
import type { Operation } from "../http/operation.ts";
/** Every operation, in the order of the document. The router, openapi.yaml and the security tests all walk this. */
import {
  listCatalogModels,
  listDeployments,
  putModelOperation,
  retrieveCatalogModel,
} from "./admin/catalog.ts";
import { correctClock } from "./admin/clock.ts";
import {
  correct,
  grantCredit,
  listAudit,
  listCredits,
  refund,
  retrieveAuditEntry,
  setCreditLimit,
} from "./admin/credits.ts";
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
  createOrganizationOperation,
  listOrganizations,
  listUsage,
  rebuildRollups,
  reconcileOrganization,
  retrieveOrganization,
} from "./admin/organizations.ts";
import {
  changeUserOperation,
  createSignInLink,
  createUserOperation,
  listUsers,
  listServiceAudit,
  resetPasswordOperation,
  retrieveServiceAuditEntry,
} from "./admin/people.ts";
import { createPrice, listPrices, previewPrice } from "./admin/prices.ts";
import { changeProject, createProject, listProjects } from "./admin/projects.ts";
import { resumeOrganization, suspendOrganization } from "./admin/suspensions.ts";
import { listAllUsage } from "./admin/usage.ts";
import { acceptInvitationOperation, deleteMembership } from "./auth/memberships.ts";
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
import { runHuggingFaceModel, runHuggingFacePipeline } from "./hf/models.ts";
import { deliverLostRequests, deliverReceipts } from "./internal/receipts.ts";
import { readMetrics } from "./metrics.ts";
import { createChatCompletion } from "./v1/chat.ts";
import { classify } from "./v1/classify.ts";
import { createCompletion } from "./v1/completions.ts";
import { createEmbeddings } from "./v1/embeddings.ts";
import { createEstimate } from "./v1/estimate.ts";
import { countMessageTokens, createMessage } from "./v1/messages.ts";
import { listModels, retrieveModel } from "./v1/models.ts";
import {
  listCompletionsUsage,
  listCosts,
  listEmbeddingsUsage,
  listOrganizationCosts,
  listOrganizationTotals,
  listOrganizationUsage,
} from "./v1/organization.ts";
import { cancelRequest } from "./v1/requests.ts";
import { rerank, rerankV2 } from "./v1/rerank.ts";
import { countResponseTokens, createResponse } from "./v1/responses.ts";
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
import { welcome } from "./welcome.ts";

const documented: readonly Operation[] = [
  createChatCompletion,
  createCompletion,
  createEmbeddings,
  rerank,
  rerankV2,
  classify,
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
  createEstimate,
  cancelRequest,
  listModels,
  retrieveModel,
  retrieveGeneration,
  retrieveKey,
  retrieveCredits,
  listCompletionsUsage,
  listEmbeddingsUsage,
  listCosts,
  exportLedger,
  listSigningKeys,
  putModelOperation,
  listPrices,
  createPrice,
  previewPrice,
  listCatalogModels,
  // After the paths that lie below a model, which its id could contain.
  retrieveCatalogModel,
  listDeployments,
  listOrganizations,
  createOrganizationOperation,
  retrieveOrganization,
  suspendOrganization,
  resumeOrganization,
  listUsage,
  listOrganizationUsage,
  listOrganizationCosts,
  listOrganizationTotals,
  exportOrganizationLedger,
  retrieveOrganizationGeneration,
  reconcileOrganization,
  rebuildRollups,
  correctClock,
  listAllUsage,
  grantCredit,
  listCredits,
  refund,
  correct,
  setCreditLimit,
  createProject,
  listProjects,
  changeProject,
  createKeyOperation,
  listKeys,
  changeKeyOperation,
  rotateKeyOperation,
  revokeKeyOperation,
  listLimits,
  putLimit,
  deleteLimit,
  listBudgets,
  putBudget,
  deleteBudget,
  listAlerts,
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
  listServiceAudit,
  retrieveServiceAuditEntry,
  createSession,
  createSessionByLink,
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
];

const described: readonly Operation[] = [...documented, ...describeDocs(documented)];

export const OPERATIONS: readonly Operation[] = [...described, describeApi(described)];

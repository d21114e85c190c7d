/** Every operation, in the order of the document. The router, openapi.yaml and the security tests all walk this. */
import { putModelOperation } from "./admin/catalog.ts";
import { createKeyOperation, listKeys, revokeKeyOperation } from "./admin/keys.ts";
import {
  createOrganizationOperation,
  grantCredit,
  listUsage,
  reconcileOrganization,
  retrieveOrganization,
} from "./admin/organizations.ts";
import { health, readiness } from "./health.ts";
import { deliverReceipts } from "./internal/receipts.ts";
import { describeApi } from "./openapi.ts";
import type { Operation } from "./operation.ts";
import { createChatCompletion } from "./v1/chat.ts";
import { createCompletion } from "./v1/completions.ts";
import { listModels, retrieveModel } from "./v1/models.ts";

const documented: readonly Operation[] = [
  createChatCompletion,
  createCompletion,
  listModels,
  retrieveModel,
  putModelOperation,
  createOrganizationOperation,
  retrieveOrganization,
  grantCredit,
  listUsage,
  reconcileOrganization,
  createKeyOperation,
  listKeys,
  revokeKeyOperation,
  health,
  readiness,
  deliverReceipts,
];

export const OPERATIONS: readonly Operation[] = [...documented, describeApi(documented)];

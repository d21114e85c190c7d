/** The demo organization and its key: made once, kept, and looked at again on every start. */
import { join } from "node:path";

import type { Organization } from "../../src/contract/admin.ts";
import { AdminError, OWN_CONNECTION, type AdminClient } from "../edge/admin.ts";
import { Problem } from "./problem.ts";
import { readSecretFile, writeSecretFile } from "./secret-files.ts";

/** $10. */
const DEMO_CREDIT_NANO_USD = 10_000_000_000;

interface DemoFile {
  readonly organizationId: string;
  readonly keyId: string;
  readonly key: string;
}

export interface Demo {
  readonly organization: Organization;
  readonly key: string;
}

/** Reuses what the last start made where it still works, and makes what is missing. */
export async function prepareDemo(
  stateDir: string,
  baseUrl: string,
  admin: AdminClient,
): Promise<Demo> {
  const path = join(stateDir, "demo.json");
  const kept = readSecretFile<DemoFile>(path);
  const found = kept && (await findKept(stateDir, admin, kept.organizationId));
  if (kept && found && (await isAccepted(baseUrl, kept.key)))
    return { organization: found, key: kept.key };

  const organization = found ?? (await admin.createOrganization("demo", DEMO_CREDIT_NANO_USD));
  const created = await admin.createKey(organization.id, "demo");
  writeSecretFile(path, { organizationId: organization.id, keyId: created.id, key: created.key });
  return { organization, key: created.key };
}

/** The one thing that a newer program cannot read is an account that an older one wrote. */
async function findKept(
  stateDir: string,
  admin: AdminClient,
  organizationId: string,
): Promise<Organization | undefined> {
  try {
    return await admin.findOrganization(organizationId);
  } catch (error) {
    if (!(error instanceof AdminError) || error.status < 500) throw error;
    throw new Problem(
      `the accounts in ${stateDir} cannot be read: another version of Tidegate wrote them, or they are damaged ` +
        `(${join(stateDir, "logs", "edge.log")} says more). Run that version, or remove the folder to begin anew.`,
      { cause: error },
    );
  }
}

async function isAccepted(baseUrl: string, key: string): Promise<boolean> {
  const response = await fetch(`${baseUrl}/v1/models`, {
    headers: { ...OWN_CONNECTION, authorization: `Bearer ${key}` },
  });
  await response.body?.cancel();
  return response.ok;
}

/** What a request cost, and the service's signature under it: a compact JWS (EdDSA), checked with the keys that it publishes. */
import { compactVerify, importJWK, type JWK } from "jose";

import { VerificationError } from "./errors.ts";
import type { Generation, JwkSet } from "./generated/types.ts";

/** An entry of the ledger, as it is signed and exported. */
export type LedgerEntry = Generation["ledger"];

export interface GenerationProof {
  readonly organization_id: string;
  readonly entry: LedgerEntry;
}

export interface LedgerProof {
  readonly organization_id: string;
  readonly sequence: number;
  readonly hash: string;
}

export interface Receipt {
  readonly generation: Generation;
  readonly costNanoUsd: number;
  readonly costUsd: number;
  /** What the service has signed; it is the same as `generation.ledger`. */
  readonly proof: GenerationProof;
  /** The signature itself, to keep. */
  readonly jws: string;
}

/** @throws {VerificationError} when none of the keys signed it, or the generation says something else */
export async function verifyGeneration(generation: Generation, keys: JwkSet): Promise<Receipt> {
  const { signed_receipt: jws, charge_nano_usd: costNanoUsd, ledger } = generation;
  const proof = await verifyGenerationReceipt(jws, keys);
  const names = Object.keys(ledger) as (keyof LedgerEntry)[];
  const other = names.find((name) => proof.entry[name] !== ledger[name]);
  if (other !== undefined) throw new VerificationError(`the receipt has another ${other}`);
  return { generation, costNanoUsd, costUsd: costNanoUsd / 1e9, proof, jws };
}

/** @throws {VerificationError} */
export async function verifyGenerationReceipt(jws: string, keys: JwkSet): Promise<GenerationProof> {
  return (await verify(jws, keys, "tidegate-generation")) as GenerationProof;
}

/** The signature under the end of a page of the ledger. @throws {VerificationError} */
export async function verifyCheckpoint(jws: string, keys: JwkSet): Promise<LedgerProof> {
  return (await verify(jws, keys, "tidegate-ledger")) as LedgerProof;
}

async function verify(jws: string, { keys }: JwkSet, type: string): Promise<unknown> {
  try {
    const { payload, protectedHeader } = await compactVerify(
      jws,
      async ({ kid }) => {
        const jwk = keys.find((key) => key.kid === kid);
        if (jwk === undefined) throw new Error("it is signed with a key that is not in the set");
        return importJWK(jwk as JWK, "EdDSA");
      },
      { algorithms: ["EdDSA"] },
    );
    if (protectedHeader["typ"] !== type) throw new Error(`it is not a ${type}`);
    return JSON.parse(new TextDecoder().decode(payload));
  } catch (cause) {
    throw new VerificationError(`the receipt is not good: ${(cause as Error).message}`, { cause });
  }
}

package tidegate;

import tidegate.types.Generation;

/**
 * What a request cost, and the service's signature under it.
 *
 * @param proof what the service has signed; its entry is the same as the generation's
 * @param jws the signature itself, to keep: a compact JWS (EdDSA)
 */
public record Receipt(
    Generation generation, long costNanoUsd, GenerationProof proof, String jws) {
  /** In US dollars. */
  public double costUsd() {
    return costNanoUsd / 1e9;
  }
}

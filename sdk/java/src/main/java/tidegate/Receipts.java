package tidegate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tidegate.errors.VerificationException;
import tidegate.types.Generation;
import tidegate.types.GenerationLedger;
import tidegate.types.JwkSet;

/** Checks the service's signatures with the keys that it publishes. */
public final class Receipts {
  private Receipts() {}

  /** @throws VerificationException when none of the keys signed it, or it says something else */
  public static Receipt verifyGeneration(Generation generation, JwkSet keys) {
    String text = generation.signedReceipt();
    if (text == null) throw new VerificationException("the generation has no receipt");
    Jws jws = Jws.parse(text);
    jws.verify(keys, "tidegate-generation");
    JsonNode signed = jws.payload().path("entry");
    for (Map.Entry<String, JsonNode> field : generation.ledger().toJson().properties())
      if (!field.getValue().equals(signed.get(field.getKey())))
        throw new VerificationException("the receipt has another " + field.getKey());
    return new Receipt(
        generation,
        generation.chargeNanoUsd(),
        new GenerationProof(textIn(jws, "organization_id"), new GenerationLedger(signed)),
        text);
  }

  /**
   * Checks the signature under the end of a page of the ledger.
   *
   * @throws VerificationException when none of the keys signed it
   */
  public static LedgerProof verifyCheckpoint(String text, JwkSet keys) {
    Jws jws = Jws.parse(text);
    jws.verify(keys, "tidegate-ledger");
    return new LedgerProof(
        textIn(jws, "organization_id"),
        jws.payload().path("sequence").asLong(),
        textIn(jws, "hash"));
  }

  private static String textIn(Jws jws, String field) {
    return jws.payload().path(field).asText();
  }
}

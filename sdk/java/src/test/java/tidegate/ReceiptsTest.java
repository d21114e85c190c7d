package tidegate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.errors.VerificationException;
import tidegate.types.Generation;
import tidegate.types.GenerationLedger;
import tidegate.types.JwkSet;
import tidegate.types.JwkSetKeysItem;

class ReceiptsTest {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final String HEAD = "{\"alg\":\"EdDSA\",\"kid\":\"k\",\"typ\":\"tidegate-ledger\"}";
  private static final String PAYLOAD =
      "{\"organization_id\":\"org\",\"sequence\":9007199254740993,\"hash\":\"ab\"}";

  private static KeyPair pair() throws GeneralSecurityException {
    return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  private static String encode(String text) {
    return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sign(PrivateKey key, String head, String payload)
      throws GeneralSecurityException {
    String signed = encode(head) + "." + encode(payload);
    Signature signer = Signature.getInstance("Ed25519");
    signer.initSign(key);
    signer.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + ENCODER.encodeToString(signer.sign());
  }

  private static JwkSet keysOf(KeyPair pair) {
    byte[] encoded = pair.getPublic().getEncoded();
    byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    return new JwkSet()
        .keys(
            new JwkSetKeysItem().kid("k").kty("OKP").crv("Ed25519").x(ENCODER.encodeToString(raw)));
  }

  @Test
  void onlyWhatTheServiceSignedIsGood() throws GeneralSecurityException {
    KeyPair pair = pair();
    JwkSet keys = keysOf(pair);
    String good = sign(pair.getPrivate(), HEAD, PAYLOAD);
    assertEquals(
        new LedgerProof("org", 9007199254740993L, "ab"), Receipts.verifyCheckpoint(good, keys));
    for (String bad :
        List.of(
            sign(pair().getPrivate(), HEAD, PAYLOAD),
            sign(pair.getPrivate(), HEAD.replace("tidegate-ledger", "other"), PAYLOAD),
            sign(pair.getPrivate(), HEAD.replace("EdDSA", "none"), PAYLOAD),
            sign(pair.getPrivate(), HEAD.replace("\"k\"", "\"z\""), PAYLOAD),
            good.substring(0, good.length() - 4),
            "a.b",
            "a.b.c",
            ""))
      assertThrows(VerificationException.class, () -> Receipts.verifyCheckpoint(bad, keys), bad);
  }

  @Test
  void aReceiptOfAnotherEntryIsNone() throws GeneralSecurityException {
    KeyPair pair = pair();
    GenerationLedger entry = entry();
    String head = HEAD.replace("ledger", "generation");
    String payload = "{\"organization_id\":\"org\",\"entry\":%s}".formatted(entry);
    Generation generation =
        new Generation()
            .signedReceipt(sign(pair.getPrivate(), head, payload))
            .chargeNanoUsd(5)
            .ledger(new GenerationLedger(Json.of(entry)));
    Receipt receipt = Receipts.verifyGeneration(generation, keysOf(pair));
    assertEquals(5e-9, receipt.costUsd());
    assertEquals(entry, receipt.proof().entry());
    JwkSet others = keysOf(pair());
    assertThrows(
        VerificationException.class, () -> Receipts.verifyGeneration(generation, others));
    generation.ledger().amountNanoUsd(6);
    assertThrows(
        VerificationException.class, () -> Receipts.verifyGeneration(generation, keysOf(pair)));
  }

  private static GenerationLedger entry() {
    GenerationLedger entry =
        new GenerationLedger()
            .sequence(1)
            .reference("r")
            .kind("k")
            .amountNanoUsd(5)
            .debit("x")
            .credit("customer")
            .bookedAtMs(1);
    entry.put("usage", null);
    return entry.hash(Ledger.hashOf("0".repeat(64), entry));
  }

  @Test
  void aLedgerShowsWhatWasAltered() {
    assertEquals("\"a\\\"\\\\\\n\\u0001\\u001f\"", Ledger.quote("a\"\\\n\u0001\u001f"));
    assertEquals("\"<&>\u2028é😀\\ud83d\"", Ledger.quote("<&>\u2028é😀\ud83d"));
    LedgerVerdict verdict = Ledger.verify(List.of(entry()));
    assertEquals(List.of(), verdict.faults());
    assertEquals(5, verdict.balanceNanoUsd());
    assertEquals(1, Ledger.verify(List.of(entry().amountNanoUsd(6))).faults().size());
    assertEquals(2, Ledger.verify(List.of(entry(), entry())).faults().size());
  }
}

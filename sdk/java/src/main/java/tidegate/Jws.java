package tidegate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import tidegate.errors.VerificationException;
import tidegate.types.JwkSet;
import tidegate.types.JwkSetKeysItem;

/**
 * A compact JWS (EdDSA).
 *
 * @param signed its first two parts, as they stand
 */
record Jws(JsonNode header, JsonNode payload, String signed, byte[] signature) {
  /** What stands before the 32 bytes of an Ed25519 key, in the form that the JDK reads. */
  private static final byte[] KEY_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int KEY_BYTES = 32;

  /** @throws VerificationException where it is none */
  static Jws parse(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3) throw new VerificationException("the receipt is no compact JWS");
    try {
      Base64.Decoder decoder = Base64.getUrlDecoder();
      return new Jws(
          Json.read(decoder.decode(parts[0])),
          Json.read(decoder.decode(parts[1])),
          parts[0] + "." + parts[1],
          decoder.decode(parts[2]));
    } catch (IOException | IllegalArgumentException failed) {
      throw new VerificationException("the receipt is no compact JWS", failed);
    }
  }

  String keyId() {
    return header.path("kid").asText();
  }

  /** @throws VerificationException when none of the keys signed it, or it is of another kind */
  void verify(JwkSet keys, String kind) {
    JwkSetKeysItem key = find(keys, keyId());
    if (key == null)
      throw new VerificationException("the receipt is signed with a key that is not in the set");
    boolean isOfKind =
        "EdDSA".equals(header.path("alg").asText()) && "Ed25519".equals(key.crv());
    if (!isOfKind || key.x() == null || !isSignedBy(key.x()))
      throw new VerificationException("the receipt's signature is not good");
    if (!kind.equals(header.path("typ").asText()))
      throw new VerificationException("the receipt is not a " + kind);
  }

  /** Null where it is not in the set. */
  static JwkSetKeysItem find(JwkSet keys, String keyId) {
    return keys.keys().stream().filter(key -> key.kid().equals(keyId)).findFirst().orElse(null);
  }

  private boolean isSignedBy(String x) {
    try {
      byte[] raw = Base64.getUrlDecoder().decode(x);
      if (raw.length != KEY_BYTES) return false;
      byte[] encoded = new byte[KEY_PREFIX.length + KEY_BYTES];
      System.arraycopy(KEY_PREFIX, 0, encoded, 0, KEY_PREFIX.length);
      System.arraycopy(raw, 0, encoded, KEY_PREFIX.length, KEY_BYTES);
      PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(signed.getBytes(StandardCharsets.US_ASCII));
      return verifier.verify(signature);
    } catch (GeneralSecurityException | IllegalArgumentException failed) {
      return false;
    }
  }
}

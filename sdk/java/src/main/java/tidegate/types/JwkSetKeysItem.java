// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class JwkSetKeysItem extends JsonObject {
  public JwkSetKeysItem() {}

  /** @param value whose fields these are; not a copy */
  public JwkSetKeysItem(JsonNode value) {
    super(value);
  }

  public String kty() {
    return getString("kty");
  }

  public JwkSetKeysItem kty(String kty) {
    put("kty", kty);
    return this;
  }

  public String kid() {
    return getString("kid");
  }

  public JwkSetKeysItem kid(String kid) {
    put("kid", kid);
    return this;
  }

  public String crv() {
    return getString("crv");
  }

  public JwkSetKeysItem crv(String crv) {
    put("crv", crv);
    return this;
  }

  /** The public key, in base64url. */
  public String x() {
    return getString("x");
  }

  public JwkSetKeysItem x(String x) {
    put("x", x);
    return this;
  }
}

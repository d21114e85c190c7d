// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ProviderKey extends JsonObject {
  public ProviderKey() {
    put("object", "provider_key");
  }

  /** @param value whose fields these are; not a copy */
  public ProviderKey(JsonNode value) {
    super(value);
  }

  /** The provider's name. */
  public String id() {
    return getString("id");
  }

  public ProviderKey id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public ProviderKey object(String object) {
    put("object", object);
    return this;
  }

  /** As targets name it in `customer_keys`. */
  public String provider() {
    return getString("provider");
  }

  public ProviderKey provider(String provider) {
    put("provider", provider);
    return this;
  }

  /** Its last four characters. */
  public String hint() {
    return getString("hint");
  }

  public ProviderKey hint(String hint) {
    put("hint", hint);
    return this;
  }

  /** Id of the sealing key, for rotation. */
  public String sealedBy() {
    return getString("sealed_by");
  }

  public ProviderKey sealedBy(String sealedBy) {
    put("sealed_by", sealedBy);
    return this;
  }

  /** Unix seconds. */
  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public ProviderKey createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }
}

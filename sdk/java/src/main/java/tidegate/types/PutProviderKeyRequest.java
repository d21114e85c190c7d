// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PutProviderKeyRequest extends JsonObject {
  public PutProviderKeyRequest() {}

  /** @param value whose fields these are; not a copy */
  public PutProviderKeyRequest(JsonNode value) {
    super(value);
  }

  /** As the provider gave it. It is kept sealed, and never shown. */
  public String key() {
    return getString("key");
  }

  public PutProviderKeyRequest key(String key) {
    put("key", key);
    return this;
  }
}

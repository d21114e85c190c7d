// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Accepted; what must be JSON is enforced token by token. */
public final class ResponseHealing extends JsonObject {
  public ResponseHealing() {
    put("id", "response-healing");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseHealing(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public ResponseHealing id(String id) {
    put("id", id);
    return this;
  }

  public Boolean enabled() {
    return getBoolean("enabled");
  }

  public ResponseHealing enabled(boolean enabled) {
    put("enabled", enabled);
    return this;
  }

  public ResponseHealing enabled(Boolean enabled) {
    put("enabled", enabled);
    return this;
  }
}

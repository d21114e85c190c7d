// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class DrainRequest extends JsonObject {
  public DrainRequest() {}

  /** @param value whose fields these are; not a copy */
  public DrainRequest(JsonNode value) {
    super(value);
  }

  public String pool() {
    return getString("pool");
  }

  public DrainRequest pool(String pool) {
    put("pool", pool);
    return this;
  }

  /** false gives it work again. */
  public Boolean isDraining() {
    return getBoolean("is_draining");
  }

  public DrainRequest isDraining(boolean isDraining) {
    put("is_draining", isDraining);
    return this;
  }
}

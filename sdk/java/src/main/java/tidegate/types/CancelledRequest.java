// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CancelledRequest extends JsonObject {
  public CancelledRequest() {
    put("object", "request");
    put("cancelled", true);
  }

  /** @param value whose fields these are; not a copy */
  public CancelledRequest(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public CancelledRequest object(String object) {
    put("object", object);
    return this;
  }

  public String idempotencyKey() {
    return getString("idempotency_key");
  }

  public CancelledRequest idempotencyKey(String idempotencyKey) {
    put("idempotency_key", idempotencyKey);
    return this;
  }

  /** It does not run any more. */
  public boolean cancelled() {
    return required("cancelled", getBoolean("cancelled"));
  }

  public CancelledRequest cancelled(boolean cancelled) {
    put("cancelled", cancelled);
    return this;
  }
}

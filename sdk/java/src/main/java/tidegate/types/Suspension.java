// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class Suspension extends JsonObject {
  public Suspension() {}

  /** @param value whose fields these are; not a copy */
  public Suspension(JsonNode value) {
    super(value);
  }

  /** A sentence for the organization: its members and its keys' callers read it. */
  public String reason() {
    return getString("reason");
  }

  public Suspension reason(String reason) {
    put("reason", reason);
    return this;
  }

  /** Unix seconds. */
  public long sinceAt() {
    return required("since_at", getLong("since_at"));
  }

  public Suspension sinceAt(long sinceAt) {
    put("since_at", sinceAt);
    return this;
  }
}

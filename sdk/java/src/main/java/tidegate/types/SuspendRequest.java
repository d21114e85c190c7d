// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class SuspendRequest extends JsonObject {
  public SuspendRequest() {}

  /** @param value whose fields these are; not a copy */
  public SuspendRequest(JsonNode value) {
    super(value);
  }

  /** A sentence for the organization: its members and its keys' callers read it. */
  public String reason() {
    return getString("reason");
  }

  public SuspendRequest reason(String reason) {
    put("reason", reason);
    return this;
  }
}

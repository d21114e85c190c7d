// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ChangeMemberRequest extends JsonObject {
  public ChangeMemberRequest() {}

  /** @param value whose fields these are; not a copy */
  public ChangeMemberRequest(JsonNode value) {
    super(value);
  }

  public String role() {
    return getString("role");
  }

  public ChangeMemberRequest role(String role) {
    put("role", role);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResumeRequest extends JsonObject {
  public ResumeRequest() {}

  /** @param value whose fields these are; not a copy */
  public ResumeRequest(JsonNode value) {
    super(value);
  }

  /** The reason that has gone; null is all. The last one's going opens the keys. */
  public String reason() {
    return getString("reason");
  }

  public ResumeRequest reason(String reason) {
    put("reason", reason);
    return this;
  }
}

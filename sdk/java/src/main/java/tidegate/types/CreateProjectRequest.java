// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CreateProjectRequest extends JsonObject {
  public CreateProjectRequest() {}

  /** @param value whose fields these are; not a copy */
  public CreateProjectRequest(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public CreateProjectRequest name(String name) {
    put("name", name);
    return this;
  }
}

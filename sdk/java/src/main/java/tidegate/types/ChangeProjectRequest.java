// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ChangeProjectRequest extends JsonObject {
  public ChangeProjectRequest() {}

  /** @param value whose fields these are; not a copy */
  public ChangeProjectRequest(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public ChangeProjectRequest name(String name) {
    put("name", name);
    return this;
  }

  public Boolean archived() {
    return getBoolean("archived");
  }

  public ChangeProjectRequest archived(boolean archived) {
    put("archived", archived);
    return this;
  }
}

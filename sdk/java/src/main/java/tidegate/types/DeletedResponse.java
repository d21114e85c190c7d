// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class DeletedResponse extends JsonObject {
  public DeletedResponse() {
    put("object", "response");
    put("deleted", true);
  }

  /** @param value whose fields these are; not a copy */
  public DeletedResponse(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public DeletedResponse id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public DeletedResponse object(String object) {
    put("object", object);
    return this;
  }

  public boolean deleted() {
    return required("deleted", getBoolean("deleted"));
  }

  public DeletedResponse deleted(boolean deleted) {
    put("deleted", deleted);
    return this;
  }
}

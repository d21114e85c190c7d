// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** An item of a response that is stored. */
public final class ResponseItemReference extends JsonObject {
  public ResponseItemReference() {
    put("type", "item_reference");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseItemReference(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseItemReference type(String type) {
    put("type", type);
    return this;
  }

  public String id() {
    return getString("id");
  }

  public ResponseItemReference id(String id) {
    put("id", id);
    return this;
  }
}

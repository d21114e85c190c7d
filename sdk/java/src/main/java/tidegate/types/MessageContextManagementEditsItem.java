// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** One of MessageClearThinkingEdit, MessageContextManagementEditsObject, MessageContextManagementEditsObject2: the fields of all. */
public final class MessageContextManagementEditsItem extends JsonObject {
  public MessageContextManagementEditsItem() {}

  /** @param value whose fields these are; not a copy */
  public MessageContextManagementEditsItem(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageContextManagementEditsItem type(String type) {
    put("type", type);
    return this;
  }

  /** Accepted, and without effect. How much thinking is kept says nothing where none is read. */
  public JsonNode keep() {
    return get("keep");
  }

  public MessageContextManagementEditsItem keep(Object keep) {
    put("keep", keep);
    return this;
  }
}

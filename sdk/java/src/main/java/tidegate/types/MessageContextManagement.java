// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** Accepted where it clears thinking, which templates do not show. What would leave out calls or texts is refused with 400. */
public final class MessageContextManagement extends JsonObject {
  public MessageContextManagement() {}

  /** @param value whose fields these are; not a copy */
  public MessageContextManagement(JsonNode value) {
    super(value);
  }

  public List<MessageContextManagementEditsItem> edits() {
    return getList("edits", MessageContextManagementEditsItem::new);
  }

  public MessageContextManagement edits(List<MessageContextManagementEditsItem> edits) {
    put("edits", edits);
    return this;
  }

  public MessageContextManagement edits(MessageContextManagementEditsItem... edits) {
    put("edits", edits);
    return this;
  }
}

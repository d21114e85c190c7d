// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tidegate.JsonObject;

/** What the text must look like, enforced token by token; `max_tokens` or a stop sequence can still cut it short. */
public final class MessageOutputFormat extends JsonObject {
  public MessageOutputFormat() {
    put("type", "json_schema");
  }

  /** @param value whose fields these are; not a copy */
  public MessageOutputFormat(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageOutputFormat type(String type) {
    put("type", type);
    return this;
  }

  public Map<String, JsonNode> schema() {
    return getMap("schema", JsonObject::toNode);
  }

  public MessageOutputFormat schema(Map<String, ?> schema) {
    put("schema", schema);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tidegate.JsonObject;

public final class ChatCompletionRequestResponseFormatJsonSchema extends JsonObject {
  public ChatCompletionRequestResponseFormatJsonSchema() {}

  /** @param value whose fields these are; not a copy */
  public ChatCompletionRequestResponseFormatJsonSchema(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public ChatCompletionRequestResponseFormatJsonSchema name(String name) {
    put("name", name);
    return this;
  }

  /** Accepted; the model is not shown it. */
  public String description() {
    return getString("description");
  }

  public ChatCompletionRequestResponseFormatJsonSchema description(String description) {
    put("description", description);
    return this;
  }

  public Map<String, JsonNode> schema() {
    return getMap("schema", JsonObject::toNode);
  }

  public ChatCompletionRequestResponseFormatJsonSchema schema(Map<String, ?> schema) {
    put("schema", schema);
    return this;
  }

  /** Accepted; the schema is enforced token by token whatever this says. */
  public Boolean strict() {
    return getBoolean("strict");
  }

  public ChatCompletionRequestResponseFormatJsonSchema strict(boolean strict) {
    put("strict", strict);
    return this;
  }

  public ChatCompletionRequestResponseFormatJsonSchema strict(Boolean strict) {
    put("strict", strict);
    return this;
  }
}

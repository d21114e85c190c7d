// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tidegate.JsonObject;

public final class ChatToolFunction extends JsonObject {
  public ChatToolFunction() {}

  /** @param value whose fields these are; not a copy */
  public ChatToolFunction(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public ChatToolFunction name(String name) {
    put("name", name);
    return this;
  }

  public String description() {
    return getString("description");
  }

  public ChatToolFunction description(String description) {
    put("description", description);
    return this;
  }

  /** The schema of the arguments, an object. Absent: any object. */
  public Map<String, JsonNode> parameters() {
    return getMap("parameters", JsonObject::toNode);
  }

  public ChatToolFunction parameters(Map<String, ?> parameters) {
    put("parameters", parameters);
    return this;
  }

  /** Whether arguments always fit `parameters`, enforced token by token. Without it they do where a call must come. */
  public Boolean strict() {
    return getBoolean("strict");
  }

  public ChatToolFunction strict(boolean strict) {
    put("strict", strict);
    return this;
  }

  public ChatToolFunction strict(Boolean strict) {
    put("strict", strict);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ModerationRequest extends JsonObject {
  public ModerationRequest() {}

  /** @param value whose fields these are; not a copy */
  public ModerationRequest(JsonNode value) {
    super(value);
  }

  /** `omni-moderation-latest` unless said. */
  public String model() {
    return getString("model");
  }

  public ModerationRequest model(String model) {
    put("model", model);
    return this;
  }

  public JsonNode input() {
    return get("input");
  }

  public ModerationRequest input(String input) {
    put("input", input);
    return this;
  }

  public ModerationRequest input(List<?> input) {
    put("input", input);
    return this;
  }

  /** Accepted, and without effect. Usage is told by API key and project. */
  public JsonNode user() {
    return get("user");
  }

  public ModerationRequest user(Object user) {
    put("user", user);
    return this;
  }
}

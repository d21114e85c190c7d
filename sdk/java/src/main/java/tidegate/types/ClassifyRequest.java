// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ClassifyRequest extends JsonObject {
  public ClassifyRequest() {}

  /** @param value whose fields these are; not a copy */
  public ClassifyRequest(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public ClassifyRequest model(String model) {
    put("model", model);
    return this;
  }

  public JsonNode input() {
    return get("input");
  }

  public ClassifyRequest input(String input) {
    put("input", input);
    return this;
  }

  public ClassifyRequest input(List<String> input) {
    put("input", input);
    return this;
  }

  /** Accepted, and without effect. Usage is told by API key and project. */
  public JsonNode user() {
    return get("user");
  }

  public ClassifyRequest user(Object user) {
    put("user", user);
    return this;
  }
}

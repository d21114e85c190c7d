// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Moderation extends JsonObject {
  public Moderation() {}

  /** @param value whose fields these are; not a copy */
  public Moderation(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public Moderation id(String id) {
    put("id", id);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public Moderation model(String model) {
    put("model", model);
    return this;
  }

  public List<ModerationResult> results() {
    return getList("results", ModerationResult::new);
  }

  public Moderation results(List<ModerationResult> results) {
    put("results", results);
    return this;
  }

  public Moderation results(ModerationResult... results) {
    put("results", results);
    return this;
  }
}

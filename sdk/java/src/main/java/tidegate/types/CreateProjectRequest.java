// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class CreateProjectRequest extends JsonObject {
  public CreateProjectRequest() {}

  /** @param value whose fields these are; not a copy */
  public CreateProjectRequest(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public CreateProjectRequest name(String name) {
    put("name", name);
    return this;
  }

  /** The models that its keys may use, whatever a key says; null is every one. */
  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public CreateProjectRequest models(List<String> models) {
    put("models", models);
    return this;
  }

  /** Where requests of its keys may run, whatever a key says: our gpu-workers, other companies, the Worker itself; null is anywhere. */
  public List<String> tiers() {
    return getList("tiers", JsonObject::toText);
  }

  public CreateProjectRequest tiers(List<String> tiers) {
    put("tiers", tiers);
    return this;
  }
}

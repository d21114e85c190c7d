// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ChangeProjectRequest extends JsonObject {
  public ChangeProjectRequest() {}

  /** @param value whose fields these are; not a copy */
  public ChangeProjectRequest(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public ChangeProjectRequest name(String name) {
    put("name", name);
    return this;
  }

  public Boolean archived() {
    return getBoolean("archived");
  }

  public ChangeProjectRequest archived(boolean archived) {
    put("archived", archived);
    return this;
  }

  /** The models that its keys may use, whatever a key says; null is every one. */
  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public ChangeProjectRequest models(List<String> models) {
    put("models", models);
    return this;
  }

  /** Where requests of its keys may run, whatever a key says: our gpu-workers, other companies, the Worker itself; null is anywhere. */
  public List<String> tiers() {
    return getList("tiers", JsonObject::toText);
  }

  public ChangeProjectRequest tiers(List<String> tiers) {
    put("tiers", tiers);
    return this;
  }
}

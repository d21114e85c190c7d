// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Not supported: refused with 400 unless `enabled` is false. */
public final class AbsentPlugin extends JsonObject {
  public AbsentPlugin() {}

  /** @param value whose fields these are; not a copy */
  public AbsentPlugin(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public AbsentPlugin id(String id) {
    put("id", id);
    return this;
  }

  public Boolean enabled() {
    return getBoolean("enabled");
  }

  public AbsentPlugin enabled(boolean enabled) {
    put("enabled", enabled);
    return this;
  }

  public AbsentPlugin enabled(Boolean enabled) {
    put("enabled", enabled);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400. */
public final class ContextCompression extends JsonObject {
  public ContextCompression() {
    put("id", "context-compression");
  }

  /** @param value whose fields these are; not a copy */
  public ContextCompression(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public ContextCompression id(String id) {
    put("id", id);
    return this;
  }

  public Boolean enabled() {
    return getBoolean("enabled");
  }

  public ContextCompression enabled(boolean enabled) {
    put("enabled", enabled);
    return this;
  }

  public ContextCompression enabled(Boolean enabled) {
    put("enabled", enabled);
    return this;
  }

  public String engine() {
    return getString("engine");
  }

  public ContextCompression engine(String engine) {
    put("engine", engine);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseRequestStreamOptions extends JsonObject {
  public ResponseRequestStreamOptions() {}

  /** @param value whose fields these are; not a copy */
  public ResponseRequestStreamOptions(JsonNode value) {
    super(value);
  }

  public Boolean includeObfuscation() {
    return getBoolean("include_obfuscation");
  }

  public ResponseRequestStreamOptions includeObfuscation(boolean includeObfuscation) {
    put("include_obfuscation", includeObfuscation);
    return this;
  }

  public ResponseRequestStreamOptions includeObfuscation(Boolean includeObfuscation) {
    put("include_obfuscation", includeObfuscation);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseRefusalParam extends JsonObject {
  public ResponseRefusalParam() {
    put("type", "refusal");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseRefusalParam(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseRefusalParam type(String type) {
    put("type", type);
    return this;
  }

  public String refusal() {
    return getString("refusal");
  }

  public ResponseRefusalParam refusal(String refusal) {
    put("refusal", refusal);
    return this;
  }
}

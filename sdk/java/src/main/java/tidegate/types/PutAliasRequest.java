// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PutAliasRequest extends JsonObject {
  public PutAliasRequest() {}

  /** @param value whose fields these are; not a copy */
  public PutAliasRequest(JsonNode value) {
    super(value);
  }

  /** The id of a model, or another alias. */
  public String target() {
    return getString("target");
  }

  public PutAliasRequest target(String target) {
    put("target", target);
    return this;
  }
}

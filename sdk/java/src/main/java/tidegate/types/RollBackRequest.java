// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RollBackRequest extends JsonObject {
  public RollBackRequest() {}

  /** @param value whose fields these are; not a copy */
  public RollBackRequest(JsonNode value) {
    super(value);
  }

  /** One that is kept. */
  public long version() {
    return required("version", getLong("version"));
  }

  public RollBackRequest version(long version) {
    put("version", version);
    return this;
  }
}

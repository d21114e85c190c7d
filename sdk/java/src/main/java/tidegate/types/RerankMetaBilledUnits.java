// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** The query is read with each document. */
public final class RerankMetaBilledUnits extends JsonObject {
  public RerankMetaBilledUnits() {}

  /** @param value whose fields these are; not a copy */
  public RerankMetaBilledUnits(JsonNode value) {
    super(value);
  }

  public long inputTokens() {
    return required("input_tokens", getLong("input_tokens"));
  }

  public RerankMetaBilledUnits inputTokens(long inputTokens) {
    put("input_tokens", inputTokens);
    return this;
  }
}

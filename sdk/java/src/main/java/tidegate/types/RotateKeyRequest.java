// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RotateKeyRequest extends JsonObject {
  public RotateKeyRequest() {}

  /** @param value whose fields these are; not a copy */
  public RotateKeyRequest(JsonNode value) {
    super(value);
  }

  /** How long the old key still opens. */
  public Long overlapSeconds() {
    return getLong("overlap_seconds");
  }

  public RotateKeyRequest overlapSeconds(long overlapSeconds) {
    put("overlap_seconds", overlapSeconds);
    return this;
  }
}

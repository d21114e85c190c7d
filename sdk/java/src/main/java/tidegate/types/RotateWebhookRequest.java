// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RotateWebhookRequest extends JsonObject {
  public RotateWebhookRequest() {}

  /** @param value whose fields these are; not a copy */
  public RotateWebhookRequest(JsonNode value) {
    super(value);
  }

  /** How long events are signed by the old secret as well. */
  public Long overlapSeconds() {
    return getLong("overlap_seconds");
  }

  public RotateWebhookRequest overlapSeconds(long overlapSeconds) {
    put("overlap_seconds", overlapSeconds);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PutRetentionRequest extends JsonObject {
  public PutRetentionRequest() {}

  /** @param value whose fields these are; not a copy */
  public PutRetentionRequest(JsonNode value) {
    super(value);
  }

  /** How long a response of `/v1/responses` can be read again. 0: none is stored, whatever its request asks for, and its `store` says so. What is older is erased at once. */
  public long storedResponsesDays() {
    return required("stored_responses_days", getLong("stored_responses_days"));
  }

  public PutRetentionRequest storedResponsesDays(long storedResponsesDays) {
    put("stored_responses_days", storedResponsesDays);
    return this;
  }
}

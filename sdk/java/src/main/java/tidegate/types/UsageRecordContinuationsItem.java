// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class UsageRecordContinuationsItem extends JsonObject {
  public UsageRecordContinuationsItem() {}

  /** @param value whose fields these are; not a copy */
  public UsageRecordContinuationsItem(JsonNode value) {
    super(value);
  }

  public long attempt() {
    return required("attempt", getLong("attempt"));
  }

  public UsageRecordContinuationsItem attempt(long attempt) {
    put("attempt", attempt);
    return this;
  }

  public long completionTokens() {
    return required("completion_tokens", getLong("completion_tokens"));
  }

  public UsageRecordContinuationsItem completionTokens(long completionTokens) {
    put("completion_tokens", completionTokens);
    return this;
  }
}

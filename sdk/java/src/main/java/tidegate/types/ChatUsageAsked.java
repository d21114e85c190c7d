// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ChatUsageAsked extends JsonObject {
  public ChatUsageAsked() {}

  /** @param value whose fields these are; not a copy */
  public ChatUsageAsked(JsonNode value) {
    super(value);
  }

  /** Extension, OpenRouter's. true is `stream_options.include_usage` of a stream; a whole answer always has its usage, and so have streams of messages and responses. */
  public Boolean include() {
    return getBoolean("include");
  }

  public ChatUsageAsked include(boolean include) {
    put("include", include);
    return this;
  }

  public ChatUsageAsked include(Boolean include) {
    put("include", include);
    return this;
  }
}

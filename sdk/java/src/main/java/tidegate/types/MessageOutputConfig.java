// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageOutputConfig extends JsonObject {
  public MessageOutputConfig() {}

  /** @param value whose fields these are; not a copy */
  public MessageOutputConfig(JsonNode value) {
    super(value);
  }

  /** Accepted as a hint; these models know no levels. */
  public String effort() {
    return getString("effort");
  }

  public MessageOutputConfig effort(String effort) {
    put("effort", effort);
    return this;
  }

  /** What the text must look like, enforced token by token; `max_tokens` or a stop sequence can still cut it short. */
  public MessageOutputConfigFormat format() {
    return getObject("format", MessageOutputConfigFormat::new);
  }

  public MessageOutputConfig format(MessageOutputConfigFormat format) {
    put("format", format);
    return this;
  }
}

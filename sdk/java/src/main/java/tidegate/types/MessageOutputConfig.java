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

  public MessageOutputFormat format() {
    return getObject("format", MessageOutputFormat::new);
  }

  public MessageOutputConfig format(MessageOutputFormat format) {
    put("format", format);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageEventObject6 extends JsonObject {
  public MessageEventObject6() {
    put("type", "message_delta");
  }

  /** @param value whose fields these are; not a copy */
  public MessageEventObject6(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageEventObject6 type(String type) {
    put("type", type);
    return this;
  }

  public MessageEventObject6Delta delta() {
    return getObject("delta", MessageEventObject6Delta::new);
  }

  public MessageEventObject6 delta(MessageEventObject6Delta delta) {
    put("delta", delta);
    return this;
  }

  public MessageUsage usage() {
    return getObject("usage", MessageUsage::new);
  }

  public MessageEventObject6 usage(MessageUsage usage) {
    put("usage", usage);
    return this;
  }
}

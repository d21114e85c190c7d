// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageEventObject4 extends JsonObject {
  public MessageEventObject4() {
    put("type", "content_block_delta");
  }

  /** @param value whose fields these are; not a copy */
  public MessageEventObject4(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageEventObject4 type(String type) {
    put("type", type);
    return this;
  }

  public long index() {
    return required("index", getLong("index"));
  }

  public MessageEventObject4 index(long index) {
    put("index", index);
    return this;
  }

  public MessageEventObject4Delta delta() {
    return getObject("delta", MessageEventObject4Delta::new);
  }

  public MessageEventObject4 delta(MessageEventObject4Delta delta) {
    put("delta", delta);
    return this;
  }
}

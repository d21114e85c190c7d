// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageEventObject5 extends JsonObject {
  public MessageEventObject5() {
    put("type", "content_block_stop");
  }

  /** @param value whose fields these are; not a copy */
  public MessageEventObject5(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageEventObject5 type(String type) {
    put("type", type);
    return this;
  }

  public long index() {
    return required("index", getLong("index"));
  }

  public MessageEventObject5 index(long index) {
    put("index", index);
    return this;
  }
}

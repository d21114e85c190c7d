// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageEventObject2 extends JsonObject {
  public MessageEventObject2() {
    put("type", "content_block_start");
  }

  /** @param value whose fields these are; not a copy */
  public MessageEventObject2(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageEventObject2 type(String type) {
    put("type", type);
    return this;
  }

  public long index() {
    return required("index", getLong("index"));
  }

  public MessageEventObject2 index(long index) {
    put("index", index);
    return this;
  }

  public MessageAnswerBlock contentBlock() {
    return getObject("content_block", MessageAnswerBlock::new);
  }

  public MessageEventObject2 contentBlock(MessageAnswerBlock contentBlock) {
    put("content_block", contentBlock);
    return this;
  }
}

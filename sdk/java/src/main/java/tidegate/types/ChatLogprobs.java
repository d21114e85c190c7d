// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ChatLogprobs extends JsonObject {
  public ChatLogprobs() {}

  /** @param value whose fields these are; not a copy */
  public ChatLogprobs(JsonNode value) {
    super(value);
  }

  public List<ChatTokenLogprob> content() {
    return getList("content", ChatTokenLogprob::new);
  }

  public ChatLogprobs content(List<ChatTokenLogprob> content) {
    put("content", content);
    return this;
  }

  public JsonNode refusal() {
    return get("refusal");
  }

  public ChatLogprobs refusal(Object refusal) {
    put("refusal", refusal);
    return this;
  }
}

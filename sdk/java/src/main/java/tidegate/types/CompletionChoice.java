// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import tidegate.JsonObject;

public final class CompletionChoice extends JsonObject {
  public CompletionChoice() {}

  /** @param value whose fields these are; not a copy */
  public CompletionChoice(JsonNode value) {
    super(value);
  }

  public long index() {
    return required("index", getLong("index"));
  }

  public CompletionChoice index(long index) {
    put("index", index);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public CompletionChoice text(String text) {
    put("text", text);
    return this;
  }

  public CompletionLogprobs logprobs() {
    return getObject("logprobs", CompletionLogprobs::new);
  }

  public CompletionChoice logprobs(CompletionLogprobs logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  public String finishReason() {
    return getString("finish_reason");
  }

  public CompletionChoice finishReason(String finishReason) {
    put("finish_reason", finishReason);
    return this;
  }

  public List<Map<String, PromptLogprob>> promptLogprobs() {
    return getList("prompt_logprobs", JsonObject.mapOf(PromptLogprob::new));
  }

  public CompletionChoice promptLogprobs(List<Map<String, PromptLogprob>> promptLogprobs) {
    put("prompt_logprobs", promptLogprobs);
    return this;
  }
}

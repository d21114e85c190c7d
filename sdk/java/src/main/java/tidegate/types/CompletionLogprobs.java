// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import tidegate.JsonObject;

public final class CompletionLogprobs extends JsonObject {
  public CompletionLogprobs() {}

  /** @param value whose fields these are; not a copy */
  public CompletionLogprobs(JsonNode value) {
    super(value);
  }

  /** A token that is a part of a character is named by its bytes, as in `bytes:&#92;xe4&#92;xbb`. */
  public List<String> tokens() {
    return getList("tokens", JsonObject::toText);
  }

  public CompletionLogprobs tokens(List<String> tokens) {
    put("tokens", tokens);
    return this;
  }

  public List<Double> tokenLogprobs() {
    return getList("token_logprobs", JsonObject::toDouble);
  }

  public CompletionLogprobs tokenLogprobs(List<Double> tokenLogprobs) {
    put("token_logprobs", tokenLogprobs);
    return this;
  }

  /** Of two tokens with one text, such as a special token and its spelling, the less likely is named by its bytes. */
  public List<Map<String, Double>> topLogprobs() {
    return getList("top_logprobs", JsonObject.mapOf(JsonObject::toDouble));
  }

  public CompletionLogprobs topLogprobs(List<Map<String, Double>> topLogprobs) {
    put("top_logprobs", topLogprobs);
    return this;
  }

  /** In characters (Unicode code points). A token that goes on with a character has that character's. */
  public List<Long> textOffset() {
    return getList("text_offset", JsonObject::toLong);
  }

  public CompletionLogprobs textOffset(List<Long> textOffset) {
    put("text_offset", textOffset);
    return this;
  }
}

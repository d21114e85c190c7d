// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Tokenization extends JsonObject {
  public Tokenization() {}

  /** @param value whose fields these are; not a copy */
  public Tokenization(JsonNode value) {
    super(value);
  }

  public long count() {
    return required("count", getLong("count"));
  }

  public Tokenization count(long count) {
    put("count", count);
    return this;
  }

  /** Tokens of the model's context. */
  public long maxModelLen() {
    return required("max_model_len", getLong("max_model_len"));
  }

  public Tokenization maxModelLen(long maxModelLen) {
    put("max_model_len", maxModelLen);
    return this;
  }

  public List<Long> tokens() {
    return getList("tokens", JsonObject::toLong);
  }

  public Tokenization tokens(List<Long> tokens) {
    put("tokens", tokens);
    return this;
  }

  public List<String> tokenStrs() {
    return getList("token_strs", JsonObject::toText);
  }

  public Tokenization tokenStrs(List<String> tokenStrs) {
    put("token_strs", tokenStrs);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class TokenizeTextRequest extends JsonObject {
  public TokenizeTextRequest() {}

  /** @param value whose fields these are; not a copy */
  public TokenizeTextRequest(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public TokenizeTextRequest model(String model) {
    put("model", model);
    return this;
  }

  public String prompt() {
    return getString("prompt");
  }

  public TokenizeTextRequest prompt(String prompt) {
    put("prompt", prompt);
    return this;
  }

  /** Whether the tokenizer adds what it puts around a text, such as a begin token, as for a completion. Default true. */
  public Boolean addSpecialTokens() {
    return getBoolean("add_special_tokens");
  }

  public TokenizeTextRequest addSpecialTokens(boolean addSpecialTokens) {
    put("add_special_tokens", addSpecialTokens);
    return this;
  }

  public TokenizeTextRequest addSpecialTokens(Boolean addSpecialTokens) {
    put("add_special_tokens", addSpecialTokens);
    return this;
  }

  /** Return each token as the vocabulary writes it, too. Default false. */
  public Boolean returnTokenStrs() {
    return getBoolean("return_token_strs");
  }

  public TokenizeTextRequest returnTokenStrs(boolean returnTokenStrs) {
    put("return_token_strs", returnTokenStrs);
    return this;
  }

  public TokenizeTextRequest returnTokenStrs(Boolean returnTokenStrs) {
    put("return_token_strs", returnTokenStrs);
    return this;
  }
}

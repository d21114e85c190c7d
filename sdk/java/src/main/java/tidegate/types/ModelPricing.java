// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** What you pay now, in OpenRouter's form. */
public final class ModelPricing extends JsonObject {
  public ModelPricing() {}

  /** @param value whose fields these are; not a copy */
  public ModelPricing(JsonNode value) {
    super(value);
  }

  /** A token of the prompt, an exact decimal text of US dollars. */
  public String prompt() {
    return getString("prompt");
  }

  public ModelPricing prompt(String prompt) {
    put("prompt", prompt);
    return this;
  }

  /** One that was cached, an exact decimal text of US dollars. */
  public String inputCacheRead() {
    return getString("input_cache_read");
  }

  public ModelPricing inputCacheRead(String inputCacheRead) {
    put("input_cache_read", inputCacheRead);
    return this;
  }

  /** A token of the answer, an exact decimal text of US dollars. */
  public String completion() {
    return getString("completion");
  }

  public ModelPricing completion(String completion) {
    put("completion", completion);
    return this;
  }

  /** A request, whatever its length, an exact decimal text of US dollars. */
  public String request() {
    return getString("request");
  }

  public ModelPricing request(String request) {
    put("request", request);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** What everybody else pays. */
public final class ModelListPricing extends JsonObject {
  public ModelListPricing() {}

  /** @param value whose fields these are; not a copy */
  public ModelListPricing(JsonNode value) {
    super(value);
  }

  /** A token of the prompt, an exact decimal text of US dollars. */
  public String prompt() {
    return getString("prompt");
  }

  public ModelListPricing prompt(String prompt) {
    put("prompt", prompt);
    return this;
  }

  /** One that was cached, an exact decimal text of US dollars. */
  public String inputCacheRead() {
    return getString("input_cache_read");
  }

  public ModelListPricing inputCacheRead(String inputCacheRead) {
    put("input_cache_read", inputCacheRead);
    return this;
  }

  /** A token of the answer, an exact decimal text of US dollars. */
  public String completion() {
    return getString("completion");
  }

  public ModelListPricing completion(String completion) {
    put("completion", completion);
    return this;
  }

  /** A request, whatever its length, an exact decimal text of US dollars. */
  public String request() {
    return getString("request");
  }

  public ModelListPricing request(String request) {
    put("request", request);
    return this;
  }
}

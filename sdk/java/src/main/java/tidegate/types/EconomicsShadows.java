// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Copies of requests that tried a deployment: a cost beside the total, of no organization, without revenue. */
public final class EconomicsShadows extends JsonObject {
  public EconomicsShadows() {}

  /** @param value whose fields these are; not a copy */
  public EconomicsShadows(JsonNode value) {
    super(value);
  }

  public long numCopies() {
    return required("num_copies", getLong("num_copies"));
  }

  public EconomicsShadows numCopies(long numCopies) {
    put("num_copies", numCopies);
    return this;
  }

  public long promptTokens() {
    return required("prompt_tokens", getLong("prompt_tokens"));
  }

  public EconomicsShadows promptTokens(long promptTokens) {
    put("prompt_tokens", promptTokens);
    return this;
  }

  public long completionTokens() {
    return required("completion_tokens", getLong("completion_tokens"));
  }

  public EconomicsShadows completionTokens(long completionTokens) {
    put("completion_tokens", completionTokens);
    return this;
  }

  /** nano-USD in decimal. */
  public String costNanoUsd() {
    return getString("cost_nano_usd");
  }

  public EconomicsShadows costNanoUsd(String costNanoUsd) {
    put("cost_nano_usd", costNanoUsd);
    return this;
  }
}

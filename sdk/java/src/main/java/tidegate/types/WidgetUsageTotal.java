// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class WidgetUsageTotal extends JsonObject {
  public WidgetUsageTotal() {}

  /** @param value whose fields these are; not a copy */
  public WidgetUsageTotal(JsonNode value) {
    super(value);
  }

  public long requests() {
    return required("requests", getLong("requests"));
  }

  public WidgetUsageTotal requests(long requests) {
    put("requests", requests);
    return this;
  }

  public long inputTokens() {
    return required("input_tokens", getLong("input_tokens"));
  }

  public WidgetUsageTotal inputTokens(long inputTokens) {
    put("input_tokens", inputTokens);
    return this;
  }

  public long outputTokens() {
    return required("output_tokens", getLong("output_tokens"));
  }

  public WidgetUsageTotal outputTokens(long outputTokens) {
    put("output_tokens", outputTokens);
    return this;
  }

  /** null: the token does not show it. */
  public Long costNanoUsd() {
    return getLong("cost_nano_usd");
  }

  public WidgetUsageTotal costNanoUsd(long costNanoUsd) {
    put("cost_nano_usd", costNanoUsd);
    return this;
  }

  public WidgetUsageTotal costNanoUsd(Long costNanoUsd) {
    put("cost_nano_usd", costNanoUsd);
    return this;
  }
}

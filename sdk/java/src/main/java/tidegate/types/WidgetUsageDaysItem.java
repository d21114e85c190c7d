// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class WidgetUsageDaysItem extends JsonObject {
  public WidgetUsageDaysItem() {}

  /** @param value whose fields these are; not a copy */
  public WidgetUsageDaysItem(JsonNode value) {
    super(value);
  }

  public long startTime() {
    return required("start_time", getLong("start_time"));
  }

  public WidgetUsageDaysItem startTime(long startTime) {
    put("start_time", startTime);
    return this;
  }

  public long requests() {
    return required("requests", getLong("requests"));
  }

  public WidgetUsageDaysItem requests(long requests) {
    put("requests", requests);
    return this;
  }

  public long inputTokens() {
    return required("input_tokens", getLong("input_tokens"));
  }

  public WidgetUsageDaysItem inputTokens(long inputTokens) {
    put("input_tokens", inputTokens);
    return this;
  }

  public long outputTokens() {
    return required("output_tokens", getLong("output_tokens"));
  }

  public WidgetUsageDaysItem outputTokens(long outputTokens) {
    put("output_tokens", outputTokens);
    return this;
  }

  /** null: the token does not show it. */
  public Long costNanoUsd() {
    return getLong("cost_nano_usd");
  }

  public WidgetUsageDaysItem costNanoUsd(long costNanoUsd) {
    put("cost_nano_usd", costNanoUsd);
    return this;
  }

  public WidgetUsageDaysItem costNanoUsd(Long costNanoUsd) {
    put("cost_nano_usd", costNanoUsd);
    return this;
  }
}

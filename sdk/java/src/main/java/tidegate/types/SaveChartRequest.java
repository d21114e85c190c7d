// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class SaveChartRequest extends JsonObject {
  public SaveChartRequest() {}

  /** @param value whose fields these are; not a copy */
  public SaveChartRequest(JsonNode value) {
    super(value);
  }

  /** One of the same name gives way. */
  public String name() {
    return getString("name");
  }

  public SaveChartRequest name(String name) {
    put("name", name);
    return this;
  }

  public ChartView view() {
    return getObject("view", ChartView::new);
  }

  public SaveChartRequest view(ChartView view) {
    put("view", view);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class SavedChart extends JsonObject {
  public SavedChart() {
    put("object", "saved_chart");
  }

  /** @param value whose fields these are; not a copy */
  public SavedChart(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public SavedChart id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public SavedChart object(String object) {
    put("object", object);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public SavedChart name(String name) {
    put("name", name);
    return this;
  }

  public ChartView view() {
    return getObject("view", ChartView::new);
  }

  public SavedChart view(ChartView view) {
    put("view", view);
    return this;
  }

  /** Who saved it last. */
  public SavedChartSavedBy savedBy() {
    return getObject("saved_by", SavedChartSavedBy::new);
  }

  public SavedChart savedBy(SavedChartSavedBy savedBy) {
    put("saved_by", savedBy);
    return this;
  }

  /** Unix seconds. */
  public long savedAt() {
    return required("saved_at", getLong("saved_at"));
  }

  public SavedChart savedAt(long savedAt) {
    put("saved_at", savedAt);
    return this;
  }
}

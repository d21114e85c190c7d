// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Who saved it last. */
public final class SavedChartSavedBy extends JsonObject {
  public SavedChartSavedBy() {}

  /** @param value whose fields these are; not a copy */
  public SavedChartSavedBy(JsonNode value) {
    super(value);
  }

  public String kind() {
    return getString("kind");
  }

  public SavedChartSavedBy kind(String kind) {
    put("kind", kind);
    return this;
  }

  public String id() {
    return getString("id");
  }

  public SavedChartSavedBy id(String id) {
    put("id", id);
    return this;
  }
}

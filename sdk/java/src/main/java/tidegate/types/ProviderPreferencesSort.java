// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ProviderPreferencesSort extends JsonObject {
  public ProviderPreferencesSort() {}

  /** @param value whose fields these are; not a copy */
  public ProviderPreferencesSort(JsonNode value) {
    super(value);
  }

  /** `price` unless said. */
  public String by() {
    return getString("by");
  }

  public ProviderPreferencesSort by(String by) {
    put("by", by);
    return this;
  }

  /** `model`: within each model. `none`: all deployments of all models together. */
  public String partition() {
    return getString("partition");
  }

  public ProviderPreferencesSort partition(String partition) {
    put("partition", partition);
    return this;
  }
}

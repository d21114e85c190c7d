// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CostsPageDataItemResultsItemAmount extends JsonObject {
  public CostsPageDataItemResultsItemAmount() {
    put("currency", "usd");
  }

  /** @param value whose fields these are; not a copy */
  public CostsPageDataItemResultsItemAmount(JsonNode value) {
    super(value);
  }

  public double value() {
    return required("value", getDouble("value"));
  }

  public CostsPageDataItemResultsItemAmount value(double value) {
    put("value", value);
    return this;
  }

  public String currency() {
    return getString("currency");
  }

  public CostsPageDataItemResultsItemAmount currency(String currency) {
    put("currency", currency);
    return this;
  }
}

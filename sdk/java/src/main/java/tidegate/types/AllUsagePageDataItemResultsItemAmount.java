// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class AllUsagePageDataItemResultsItemAmount extends JsonObject {
  public AllUsagePageDataItemResultsItemAmount() {
    put("currency", "usd");
  }

  /** @param value whose fields these are; not a copy */
  public AllUsagePageDataItemResultsItemAmount(JsonNode value) {
    super(value);
  }

  public double value() {
    return required("value", getDouble("value"));
  }

  public AllUsagePageDataItemResultsItemAmount value(double value) {
    put("value", value);
    return this;
  }

  public String currency() {
    return getString("currency");
  }

  public AllUsagePageDataItemResultsItemAmount currency(String currency) {
    put("currency", currency);
    return this;
  }
}

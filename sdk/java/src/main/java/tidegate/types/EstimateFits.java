// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class EstimateFits extends JsonObject {
  public EstimateFits() {}

  /** @param value whose fields these are; not a copy */
  public EstimateFits(JsonNode value) {
    super(value);
  }

  public boolean context() {
    return required("context", getBoolean("context"));
  }

  public EstimateFits context(boolean context) {
    put("context", context);
    return this;
  }

  public boolean credits() {
    return required("credits", getBoolean("credits"));
  }

  public EstimateFits credits(boolean credits) {
    put("credits", credits);
    return this;
  }

  public boolean budgets() {
    return required("budgets", getBoolean("budgets"));
  }

  public EstimateFits budgets(boolean budgets) {
    put("budgets", budgets);
    return this;
  }

  public boolean limits() {
    return required("limits", getBoolean("limits"));
  }

  public EstimateFits limits(boolean limits) {
    put("limits", limits);
    return this;
  }
}

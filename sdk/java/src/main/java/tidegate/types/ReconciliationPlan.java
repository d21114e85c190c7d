// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** What plans have included in all: granted less used and lapsed is left. In decimal. */
public final class ReconciliationPlan extends JsonObject {
  public ReconciliationPlan() {}

  /** @param value whose fields these are; not a copy */
  public ReconciliationPlan(JsonNode value) {
    super(value);
  }

  public String grantedNanoUsd() {
    return getString("granted_nano_usd");
  }

  public ReconciliationPlan grantedNanoUsd(String grantedNanoUsd) {
    put("granted_nano_usd", grantedNanoUsd);
    return this;
  }

  public String usedNanoUsd() {
    return getString("used_nano_usd");
  }

  public ReconciliationPlan usedNanoUsd(String usedNanoUsd) {
    put("used_nano_usd", usedNanoUsd);
    return this;
  }

  public String lapsedNanoUsd() {
    return getString("lapsed_nano_usd");
  }

  public ReconciliationPlan lapsedNanoUsd(String lapsedNanoUsd) {
    put("lapsed_nano_usd", lapsedNanoUsd);
    return this;
  }

  public String leftNanoUsd() {
    return getString("left_nano_usd");
  }

  public ReconciliationPlan leftNanoUsd(String leftNanoUsd) {
    put("left_nano_usd", leftNanoUsd);
    return this;
  }
}

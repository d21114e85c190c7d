// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class InvoiceWithLinesPlanLinesItem extends JsonObject {
  public InvoiceWithLinesPlanLinesItem() {}

  /** @param value whose fields these are; not a copy */
  public InvoiceWithLinesPlanLinesItem(JsonNode value) {
    super(value);
  }

  public String plan() {
    return getString("plan");
  }

  public InvoiceWithLinesPlanLinesItem plan(String plan) {
    put("plan", plan);
    return this;
  }

  public long planVersion() {
    return required("plan_version", getLong("plan_version"));
  }

  public InvoiceWithLinesPlanLinesItem planVersion(long planVersion) {
    put("plan_version", planVersion);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public InvoiceWithLinesPlanLinesItem name(String name) {
    put("name", name);
    return this;
  }

  public long periodStart() {
    return required("period_start", getLong("period_start"));
  }

  public InvoiceWithLinesPlanLinesItem periodStart(long periodStart) {
    put("period_start", periodStart);
    return this;
  }

  /** Not included. */
  public long periodEnd() {
    return required("period_end", getLong("period_end"));
  }

  public InvoiceWithLinesPlanLinesItem periodEnd(long periodEnd) {
    put("period_end", periodEnd);
    return this;
  }

  /** Below zero: the plan changed, and the rest of its fee goes back. */
  public String amountNanoUsd() {
    return getString("amount_nano_usd");
  }

  public InvoiceWithLinesPlanLinesItem amountNanoUsd(String amountNanoUsd) {
    put("amount_nano_usd", amountNanoUsd);
    return this;
  }
}

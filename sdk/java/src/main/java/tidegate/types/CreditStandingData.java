// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class CreditStandingData extends JsonObject {
  public CreditStandingData() {}

  /** @param value whose fields these are; not a copy */
  public CreditStandingData(JsonNode value) {
    super(value);
  }

  /** What was used and what is left. */
  public double totalCredits() {
    return required("total_credits", getDouble("total_credits"));
  }

  public CreditStandingData totalCredits(double totalCredits) {
    put("total_credits", totalCredits);
    return this;
  }

  /** US dollars. */
  public double totalUsage() {
    return required("total_usage", getDouble("total_usage"));
  }

  public CreditStandingData totalUsage(double totalUsage) {
    put("total_usage", totalUsage);
    return this;
  }

  public long availableNanoUsd() {
    return required("available_nano_usd", getLong("available_nano_usd"));
  }

  public CreditStandingData availableNanoUsd(long availableNanoUsd) {
    put("available_nano_usd", availableNanoUsd);
    return this;
  }

  public long heldNanoUsd() {
    return required("held_nano_usd", getLong("held_nano_usd"));
  }

  public CreditStandingData heldNanoUsd(long heldNanoUsd) {
    put("held_nano_usd", heldNanoUsd);
    return this;
  }

  public long postedNanoUsd() {
    return required("posted_nano_usd", getLong("posted_nano_usd"));
  }

  public CreditStandingData postedNanoUsd(long postedNanoUsd) {
    put("posted_nano_usd", postedNanoUsd);
    return this;
  }

  public List<CreditStandingDataCreditsItem> credits() {
    return getList("credits", CreditStandingDataCreditsItem::new);
  }

  public CreditStandingData credits(List<CreditStandingDataCreditsItem> credits) {
    put("credits", credits);
    return this;
  }

  public CreditStandingData credits(CreditStandingDataCreditsItem... credits) {
    put("credits", credits);
    return this;
  }
}

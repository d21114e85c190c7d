// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CreditLimitRequest extends JsonObject {
  public CreditLimitRequest() {}

  /** @param value whose fields these are; not a copy */
  public CreditLimitRequest(JsonNode value) {
    super(value);
  }

  public Long creditLimitNanoUsd() {
    return getLong("credit_limit_nano_usd");
  }

  public CreditLimitRequest creditLimitNanoUsd(long creditLimitNanoUsd) {
    put("credit_limit_nano_usd", creditLimitNanoUsd);
    return this;
  }

  /** The same in dollars, as a decimal text: "5.00". */
  public String creditLimitUsd() {
    return getString("credit_limit_usd");
  }

  public CreditLimitRequest creditLimitUsd(String creditLimitUsd) {
    put("credit_limit_usd", creditLimitUsd);
    return this;
  }
}

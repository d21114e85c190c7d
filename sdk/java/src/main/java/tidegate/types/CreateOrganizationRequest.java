// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CreateOrganizationRequest extends JsonObject {
  public CreateOrganizationRequest() {}

  /** @param value whose fields these are; not a copy */
  public CreateOrganizationRequest(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public CreateOrganizationRequest name(String name) {
    put("name", name);
    return this;
  }

  /** First credit grant. */
  public Long creditNanoUsd() {
    return getLong("credit_nano_usd");
  }

  public CreateOrganizationRequest creditNanoUsd(long creditNanoUsd) {
    put("credit_nano_usd", creditNanoUsd);
    return this;
  }

  /** The same in dollars, as a decimal text: "5.00". */
  public String creditUsd() {
    return getString("credit_usd");
  }

  public CreateOrganizationRequest creditUsd(String creditUsd) {
    put("credit_usd", creditUsd);
    return this;
  }

  public Long requestsPerMinute() {
    return getLong("requests_per_minute");
  }

  public CreateOrganizationRequest requestsPerMinute(long requestsPerMinute) {
    put("requests_per_minute", requestsPerMinute);
    return this;
  }

  public Long concurrentRequests() {
    return getLong("concurrent_requests");
  }

  public CreateOrganizationRequest concurrentRequests(long concurrentRequests) {
    put("concurrent_requests", concurrentRequests);
    return this;
  }
}

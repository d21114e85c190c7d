// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class OrganizationLimits extends JsonObject {
  public OrganizationLimits() {}

  /** @param value whose fields these are; not a copy */
  public OrganizationLimits(JsonNode value) {
    super(value);
  }

  public Long requestsPerMinute() {
    return getLong("requests_per_minute");
  }

  public OrganizationLimits requestsPerMinute(long requestsPerMinute) {
    put("requests_per_minute", requestsPerMinute);
    return this;
  }

  public OrganizationLimits requestsPerMinute(Long requestsPerMinute) {
    put("requests_per_minute", requestsPerMinute);
    return this;
  }

  public Long concurrentRequests() {
    return getLong("concurrent_requests");
  }

  public OrganizationLimits concurrentRequests(long concurrentRequests) {
    put("concurrent_requests", concurrentRequests);
    return this;
  }

  public OrganizationLimits concurrentRequests(Long concurrentRequests) {
    put("concurrent_requests", concurrentRequests);
    return this;
  }
}

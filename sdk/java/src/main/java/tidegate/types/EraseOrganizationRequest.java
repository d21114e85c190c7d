// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class EraseOrganizationRequest extends JsonObject {
  public EraseOrganizationRequest() {}

  /** @param value whose fields these are; not a copy */
  public EraseOrganizationRequest(JsonNode value) {
    super(value);
  }

  /** The organization's id once more, to confirm what is meant. */
  public String organizationId() {
    return getString("organization_id");
  }

  public EraseOrganizationRequest organizationId(String organizationId) {
    put("organization_id", organizationId);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PricePreviewOrganizationsItem extends JsonObject {
  public PricePreviewOrganizationsItem() {}

  /** @param value whose fields these are; not a copy */
  public PricePreviewOrganizationsItem(JsonNode value) {
    super(value);
  }

  public String organizationId() {
    return getString("organization_id");
  }

  public PricePreviewOrganizationsItem organizationId(String organizationId) {
    put("organization_id", organizationId);
    return this;
  }

  public long numModelRequests() {
    return required("num_model_requests", getLong("num_model_requests"));
  }

  public PricePreviewOrganizationsItem numModelRequests(long numModelRequests) {
    put("num_model_requests", numModelRequests);
    return this;
  }

  /** As it was, in decimal. */
  public String chargedNanoUsd() {
    return getString("charged_nano_usd");
  }

  public PricePreviewOrganizationsItem chargedNanoUsd(String chargedNanoUsd) {
    put("charged_nano_usd", chargedNanoUsd);
    return this;
  }

  /** At the new price, in decimal. */
  public String repricedNanoUsd() {
    return getString("repriced_nano_usd");
  }

  public PricePreviewOrganizationsItem repricedNanoUsd(String repricedNanoUsd) {
    put("repriced_nano_usd", repricedNanoUsd);
    return this;
  }

  public String differenceNanoUsd() {
    return getString("difference_nano_usd");
  }

  public PricePreviewOrganizationsItem differenceNanoUsd(String differenceNanoUsd) {
    put("difference_nano_usd", differenceNanoUsd);
    return this;
  }
}

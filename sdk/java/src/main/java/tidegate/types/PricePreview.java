// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class PricePreview extends JsonObject {
  public PricePreview() {
    put("object", "price_preview");
  }

  /** @param value whose fields these are; not a copy */
  public PricePreview(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public PricePreview object(String object) {
    put("object", object);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public PricePreview model(String model) {
    put("model", model);
    return this;
  }

  public long days() {
    return required("days", getLong("days"));
  }

  public PricePreview days(long days) {
    put("days", days);
    return this;
  }

  public long numModelRequests() {
    return required("num_model_requests", getLong("num_model_requests"));
  }

  public PricePreview numModelRequests(long numModelRequests) {
    put("num_model_requests", numModelRequests);
    return this;
  }

  /** As it was, in decimal. */
  public String chargedNanoUsd() {
    return getString("charged_nano_usd");
  }

  public PricePreview chargedNanoUsd(String chargedNanoUsd) {
    put("charged_nano_usd", chargedNanoUsd);
    return this;
  }

  /** At the new price, in decimal. */
  public String repricedNanoUsd() {
    return getString("repriced_nano_usd");
  }

  public PricePreview repricedNanoUsd(String repricedNanoUsd) {
    put("repriced_nano_usd", repricedNanoUsd);
    return this;
  }

  public String differenceNanoUsd() {
    return getString("difference_nano_usd");
  }

  public PricePreview differenceNanoUsd(String differenceNanoUsd) {
    put("difference_nano_usd", differenceNanoUsd);
    return this;
  }

  /** The largest differences first, at most 100. */
  public List<PricePreviewOrganizationsItem> organizations() {
    return getList("organizations", PricePreviewOrganizationsItem::new);
  }

  public PricePreview organizations(List<PricePreviewOrganizationsItem> organizations) {
    put("organizations", organizations);
    return this;
  }

  public PricePreview organizations(PricePreviewOrganizationsItem... organizations) {
    put("organizations", organizations);
    return this;
  }

  /** What sums by the day cannot tell, and so is left out. */
  public List<String> notIncluded() {
    return getList("not_included", JsonObject::toText);
  }

  public PricePreview notIncluded(List<String> notIncluded) {
    put("not_included", notIncluded);
    return this;
  }
}

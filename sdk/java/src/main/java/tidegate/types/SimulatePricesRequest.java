// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class SimulatePricesRequest extends JsonObject {
  public SimulatePricesRequest() {}

  /** @param value whose fields these are; not a copy */
  public SimulatePricesRequest(JsonNode value) {
    super(value);
  }

  /** Unix seconds, inclusive, a whole hour. */
  public long startTime() {
    return required("start_time", getLong("start_time"));
  }

  public SimulatePricesRequest startTime(long startTime) {
    put("start_time", startTime);
    return this;
  }

  /** Unix seconds, exclusive, a whole hour. */
  public long endTime() {
    return required("end_time", getLong("end_time"));
  }

  public SimulatePricesRequest endTime(long endTime) {
    put("end_time", endTime);
    return this;
  }

  /** Models that are not there keep the price that each request had. */
  public List<SimulatePricesRequestPricesItem> prices() {
    return getList("prices", SimulatePricesRequestPricesItem::new);
  }

  public SimulatePricesRequest prices(List<SimulatePricesRequestPricesItem> prices) {
    put("prices", prices);
    return this;
  }

  public SimulatePricesRequest prices(SimulatePricesRequestPricesItem... prices) {
    put("prices", prices);
    return this;
  }

  /** Whose requests another model answers. */
  public List<SimulatePricesRequestMixItem> mix() {
    return getList("mix", SimulatePricesRequestMixItem::new);
  }

  public SimulatePricesRequest mix(List<SimulatePricesRequestMixItem> mix) {
    put("mix", mix);
    return this;
  }

  public SimulatePricesRequest mix(SimulatePricesRequestMixItem... mix) {
    put("mix", mix);
    return this;
  }

  /** Plans from the start of the period on, their fees and what they include by the time of it. Who is not there keeps what was included of each request, and the fees that were booked. */
  public List<SimulatePricesRequestPlansItem> plans() {
    return getList("plans", SimulatePricesRequestPlansItem::new);
  }

  public SimulatePricesRequest plans(List<SimulatePricesRequestPlansItem> plans) {
    put("plans", plans);
    return this;
  }

  public SimulatePricesRequest plans(SimulatePricesRequestPlansItem... plans) {
    put("plans", plans);
    return this;
  }

  /** null is all that used something. */
  public List<String> organizationIds() {
    return getList("organization_ids", JsonObject::toText);
  }

  public SimulatePricesRequest organizationIds(List<String> organizationIds) {
    put("organization_ids", organizationIds);
    return this;
  }

  /** How many percent of the volume each percent of a dearer bill takes, in thousandths at the finest. */
  public Double elasticity() {
    return getDouble("elasticity");
  }

  public SimulatePricesRequest elasticity(double elasticity) {
    put("elasticity", elasticity);
    return this;
  }
}

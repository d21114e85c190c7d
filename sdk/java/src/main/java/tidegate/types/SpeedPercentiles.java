// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class SpeedPercentiles extends JsonObject {
  public SpeedPercentiles() {}

  /** @param value whose fields these are; not a copy */
  public SpeedPercentiles(JsonNode value) {
    super(value);
  }

  public double p50() {
    return required("p50", getDouble("p50"));
  }

  public SpeedPercentiles p50(double p50) {
    put("p50", p50);
    return this;
  }

  public double p75() {
    return required("p75", getDouble("p75"));
  }

  public SpeedPercentiles p75(double p75) {
    put("p75", p75);
    return this;
  }

  public double p90() {
    return required("p90", getDouble("p90"));
  }

  public SpeedPercentiles p90(double p90) {
    put("p90", p90);
    return this;
  }

  public double p99() {
    return required("p99", getDouble("p99"));
  }

  public SpeedPercentiles p99(double p99) {
    put("p99", p99);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PreferredThroughput extends JsonObject {
  public PreferredThroughput() {}

  /** @param value whose fields these are; not a copy */
  public PreferredThroughput(JsonNode value) {
    super(value);
  }

  public Double p50() {
    return getDouble("p50");
  }

  public PreferredThroughput p50(double p50) {
    put("p50", p50);
    return this;
  }

  public PreferredThroughput p50(Double p50) {
    put("p50", p50);
    return this;
  }

  public Double p75() {
    return getDouble("p75");
  }

  public PreferredThroughput p75(double p75) {
    put("p75", p75);
    return this;
  }

  public PreferredThroughput p75(Double p75) {
    put("p75", p75);
    return this;
  }

  public Double p90() {
    return getDouble("p90");
  }

  public PreferredThroughput p90(double p90) {
    put("p90", p90);
    return this;
  }

  public PreferredThroughput p90(Double p90) {
    put("p90", p90);
    return this;
  }

  public Double p99() {
    return getDouble("p99");
  }

  public PreferredThroughput p99(double p99) {
    put("p99", p99);
    return this;
  }

  public PreferredThroughput p99(Double p99) {
    put("p99", p99);
    return this;
  }
}

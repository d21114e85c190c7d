// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PreferredLatency extends JsonObject {
  public PreferredLatency() {}

  /** @param value whose fields these are; not a copy */
  public PreferredLatency(JsonNode value) {
    super(value);
  }

  public Double p50() {
    return getDouble("p50");
  }

  public PreferredLatency p50(double p50) {
    put("p50", p50);
    return this;
  }

  public PreferredLatency p50(Double p50) {
    put("p50", p50);
    return this;
  }

  public Double p75() {
    return getDouble("p75");
  }

  public PreferredLatency p75(double p75) {
    put("p75", p75);
    return this;
  }

  public PreferredLatency p75(Double p75) {
    put("p75", p75);
    return this;
  }

  public Double p90() {
    return getDouble("p90");
  }

  public PreferredLatency p90(double p90) {
    put("p90", p90);
    return this;
  }

  public PreferredLatency p90(Double p90) {
    put("p90", p90);
    return this;
  }

  public Double p99() {
    return getDouble("p99");
  }

  public PreferredLatency p99(double p99) {
    put("p99", p99);
    return this;
  }

  public PreferredLatency p99(Double p99) {
    put("p99", p99);
    return this;
  }
}

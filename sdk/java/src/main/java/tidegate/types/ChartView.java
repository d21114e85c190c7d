// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** What the explorer of usage shows, as its address has it. */
public final class ChartView extends JsonObject {
  public ChartView() {}

  /** @param value whose fields these are; not a copy */
  public ChartView(JsonNode value) {
    super(value);
  }

  public String metric() {
    return getString("metric");
  }

  public ChartView metric(String metric) {
    put("metric", metric);
    return this;
  }

  public String group() {
    return getString("group");
  }

  public ChartView group(String group) {
    put("group", group);
    return this;
  }

  public String range() {
    return getString("range");
  }

  public ChartView range(String range) {
    put("range", range);
    return this;
  }

  /** Of `dates`: the first day, of whoever looks. */
  public String from() {
    return getString("from");
  }

  public ChartView from(String from) {
    put("from", from);
    return this;
  }

  /** Of `dates`: the last day. */
  public String to() {
    return getString("to");
  }

  public ChartView to(String to) {
    put("to", to);
    return this;
  }

  public String width() {
    return getString("width");
  }

  public ChartView width(String width) {
    put("width", width);
    return this;
  }

  public String chart() {
    return getString("chart");
  }

  public ChartView chart(String chart) {
    put("chart", chart);
    return this;
  }

  /** Ids that commas part; absent: all. */
  public String organizations() {
    return getString("organizations");
  }

  public ChartView organizations(String organizations) {
    put("organizations", organizations);
    return this;
  }

  /** Ids that commas part; absent: all. */
  public String projects() {
    return getString("projects");
  }

  public ChartView projects(String projects) {
    put("projects", projects);
    return this;
  }

  /** Ids that commas part; absent: all. */
  public String keys() {
    return getString("keys");
  }

  public ChartView keys(String keys) {
    put("keys", keys);
    return this;
  }

  /** Ids that commas part; absent: all. */
  public String models() {
    return getString("models");
  }

  public ChartView models(String models) {
    put("models", models);
    return this;
  }

  /** Ids that commas part; absent: all. */
  public String deployments() {
    return getString("deployments");
  }

  public ChartView deployments(String deployments) {
    put("deployments", deployments);
    return this;
  }

  /** Ids that commas part; absent: all. */
  public String tiers() {
    return getString("tiers");
  }

  public ChartView tiers(String tiers) {
    put("tiers", tiers);
    return this;
  }

  /** Ids that commas part; absent: all. */
  public String serviceTiers() {
    return getString("service_tiers");
  }

  public ChartView serviceTiers(String serviceTiers) {
    put("service_tiers", serviceTiers);
    return this;
  }
}

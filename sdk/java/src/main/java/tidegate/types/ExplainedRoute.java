// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ExplainedRoute extends JsonObject {
  public ExplainedRoute() {
    put("object", "route");
  }

  /** @param value whose fields these are; not a copy */
  public ExplainedRoute(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public ExplainedRoute object(String object) {
    put("object", object);
    return this;
  }

  /** Of the first candidate. */
  public String model() {
    return getString("model");
  }

  public ExplainedRoute model(String model) {
    put("model", model);
    return this;
  }

  public String deployment() {
    return getString("deployment");
  }

  public ExplainedRoute deployment(String deployment) {
    put("deployment", deployment);
    return this;
  }

  public String reason() {
    return getString("reason");
  }

  public ExplainedRoute reason(String reason) {
    put("reason", reason);
    return this;
  }

  public long catalogVersion() {
    return required("catalog_version", getLong("catalog_version"));
  }

  public ExplainedRoute catalogVersion(long catalogVersion) {
    put("catalog_version", catalogVersion);
    return this;
  }

  /** With it, this question has this answer again. */
  public long seed() {
    return required("seed", getLong("seed"));
  }

  public ExplainedRoute seed(long seed) {
    put("seed", seed);
    return this;
  }

  /** In the order in which they would be tried. */
  public List<ExplainedRouteCandidatesItem> candidates() {
    return getList("candidates", ExplainedRouteCandidatesItem::new);
  }

  public ExplainedRoute candidates(List<ExplainedRouteCandidatesItem> candidates) {
    put("candidates", candidates);
    return this;
  }

  public ExplainedRoute candidates(ExplainedRouteCandidatesItem... candidates) {
    put("candidates", candidates);
    return this;
  }

  /** What `auto` chose by; null where it was not asked for. */
  public AutoRecord auto() {
    return getObject("auto", AutoRecord::new);
  }

  public ExplainedRoute auto(AutoRecord auto) {
    put("auto", auto);
    return this;
  }

  /** null where no model would be tried before another. */
  public AutoCascade cascade() {
    return getObject("cascade", AutoCascade::new);
  }

  public ExplainedRoute cascade(AutoCascade cascade) {
    put("cascade", cascade);
    return this;
  }

  /** The named route that it would go through, and what its limits and budgets see: nothing is counted. null where none is named. */
  public ExplainedRouteNamedRoute namedRoute() {
    return getObject("named_route", ExplainedRouteNamedRoute::new);
  }

  public ExplainedRoute namedRoute(ExplainedRouteNamedRoute namedRoute) {
    put("named_route", namedRoute);
    return this;
  }

  /** By the pool's figures, which are seconds old. */
  public ExplainedRouteWait wait_() {
    return getObject("wait", ExplainedRouteWait::new);
  }

  public ExplainedRoute wait_(ExplainedRouteWait wait_) {
    put("wait", wait_);
    return this;
  }

  /** Models, and deployments as `model/id`, that could not be: at most 32. */
  public List<ExplainedRouteLeftOutItem> leftOut() {
    return getList("left_out", ExplainedRouteLeftOutItem::new);
  }

  public ExplainedRoute leftOut(List<ExplainedRouteLeftOutItem> leftOut) {
    put("left_out", leftOut);
    return this;
  }

  public ExplainedRoute leftOut(ExplainedRouteLeftOutItem... leftOut) {
    put("left_out", leftOut);
    return this;
  }
}

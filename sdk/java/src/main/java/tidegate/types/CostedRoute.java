// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class CostedRoute extends JsonObject {
  public CostedRoute() {
    put("object", "route");
  }

  /** @param value whose fields these are; not a copy */
  public CostedRoute(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public CostedRoute object(String object) {
    put("object", object);
    return this;
  }

  /** Of the first candidate. */
  public String model() {
    return getString("model");
  }

  public CostedRoute model(String model) {
    put("model", model);
    return this;
  }

  public String deployment() {
    return getString("deployment");
  }

  public CostedRoute deployment(String deployment) {
    put("deployment", deployment);
    return this;
  }

  public String reason() {
    return getString("reason");
  }

  public CostedRoute reason(String reason) {
    put("reason", reason);
    return this;
  }

  public long catalogVersion() {
    return required("catalog_version", getLong("catalog_version"));
  }

  public CostedRoute catalogVersion(long catalogVersion) {
    put("catalog_version", catalogVersion);
    return this;
  }

  /** With it, this question has this answer again. */
  public long seed() {
    return required("seed", getLong("seed"));
  }

  public CostedRoute seed(long seed) {
    put("seed", seed);
    return this;
  }

  /** In the order in which they would be tried. */
  public List<CostedRouteCandidatesItem> candidates() {
    return getList("candidates", CostedRouteCandidatesItem::new);
  }

  public CostedRoute candidates(List<CostedRouteCandidatesItem> candidates) {
    put("candidates", candidates);
    return this;
  }

  public CostedRoute candidates(CostedRouteCandidatesItem... candidates) {
    put("candidates", candidates);
    return this;
  }

  /** What `auto` chose by; null where it was not asked for. */
  public AutoRecord auto() {
    return getObject("auto", AutoRecord::new);
  }

  public CostedRoute auto(AutoRecord auto) {
    put("auto", auto);
    return this;
  }

  /** null where no model would be tried before another. */
  public AutoCascade cascade() {
    return getObject("cascade", AutoCascade::new);
  }

  public CostedRoute cascade(AutoCascade cascade) {
    put("cascade", cascade);
    return this;
  }

  /** The named route that it would go through, and what its limits and budgets see: nothing is counted. null where none is named. */
  public CostedRouteNamedRoute namedRoute() {
    return getObject("named_route", CostedRouteNamedRoute::new);
  }

  public CostedRoute namedRoute(CostedRouteNamedRoute namedRoute) {
    put("named_route", namedRoute);
    return this;
  }

  /** By the pool's figures, which are seconds old. */
  public CostedRouteWait wait_() {
    return getObject("wait", CostedRouteWait::new);
  }

  public CostedRoute wait_(CostedRouteWait wait_) {
    put("wait", wait_);
    return this;
  }

  /** Models, and deployments as `model/id`, that could not be: at most 32. */
  public List<CostedRouteLeftOutItem> leftOut() {
    return getList("left_out", CostedRouteLeftOutItem::new);
  }

  public CostedRoute leftOut(List<CostedRouteLeftOutItem> leftOut) {
    put("left_out", leftOut);
    return this;
  }

  public CostedRoute leftOut(CostedRouteLeftOutItem... leftOut) {
    put("left_out", leftOut);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** What an organization lets its requests use. A request may only narrow it. */
public final class RoutingPolicy extends JsonObject {
  public RoutingPolicy() {}

  /** @param value whose fields these are; not a copy */
  public RoutingPolicy(JsonNode value) {
    super(value);
  }

  /** No model but these; null: all. */
  public List<String> allowedModels() {
    return getList("allowed_models", JsonObject::toText);
  }

  public RoutingPolicy allowedModels(List<String> allowedModels) {
    put("allowed_models", allowedModels);
    return this;
  }

  /** None of these. */
  public List<String> deniedModels() {
    return getList("denied_models", JsonObject::toText);
  }

  public RoutingPolicy deniedModels(List<String> deniedModels) {
    put("denied_models", deniedModels);
    return this;
  }

  /** Who asks for `from` gets `to`, which is named, judged and charged. Once. */
  public List<RoutingPolicyRewritesItem> rewrites() {
    return getList("rewrites", RoutingPolicyRewritesItem::new);
  }

  public RoutingPolicy rewrites(List<RoutingPolicyRewritesItem> rewrites) {
    put("rewrites", rewrites);
    return this;
  }

  public RoutingPolicy rewrites(RoutingPolicyRewritesItem... rewrites) {
    put("rewrites", rewrites);
    return this;
  }

  /** No deployment but these, named as in a request's `provider`; null: all. */
  public List<String> only() {
    return getList("only", JsonObject::toText);
  }

  public RoutingPolicy only(List<String> only) {
    put("only", only);
    return this;
  }

  /** None of these deployments. */
  public List<String> ignore() {
    return getList("ignore", JsonObject::toText);
  }

  public RoutingPolicy ignore(List<String> ignore) {
    put("ignore", ignore);
    return this;
  }

  /** No deployment at another company: our gpu-workers and the edge alone. */
  public Boolean neverProvider() {
    return getBoolean("never_provider");
  }

  public RoutingPolicy neverProvider(boolean neverProvider) {
    put("never_provider", neverProvider);
    return this;
  }

  /** No deployment but those that are known to be in one of these regions; null: any. */
  public List<String> regions() {
    return getList("regions", JsonObject::toText);
  }

  public RoutingPolicy regions(List<String> regions) {
    put("regions", regions);
    return this;
  }

  /** What a deployment may cost at most, as in a request's `provider`. */
  public MaxPrice maxPrice() {
    return getObject("max_price", MaxPrice::new);
  }

  public RoutingPolicy maxPrice(MaxPrice maxPrice) {
    put("max_price", maxPrice);
    return this;
  }

  /** No service tier but these; null: all that are sold. */
  public List<String> serviceTiers() {
    return getList("service_tiers", JsonObject::toText);
  }

  public RoutingPolicy serviceTiers(List<String> serviceTiers) {
    put("service_tiers", serviceTiers);
    return this;
  }

  /** No copy of a request is sent anywhere to try a deployment. Where copies are, the rest of the policy holds for them. */
  public Boolean neverShadow() {
    return getBoolean("never_shadow");
  }

  public RoutingPolicy neverShadow(boolean neverShadow) {
    put("never_shadow", neverShadow);
    return this;
  }

  /** `deny`: no deployment that may keep what it is sent. */
  public String dataCollection() {
    return getString("data_collection");
  }

  public RoutingPolicy dataCollection(String dataCollection) {
    put("data_collection", dataCollection);
    return this;
  }
}

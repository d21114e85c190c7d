// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class StoredRoutingPolicy extends JsonObject {
  public StoredRoutingPolicy() {
    put("object", "routing_policy");
  }

  /** @param value whose fields these are; not a copy */
  public StoredRoutingPolicy(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public StoredRoutingPolicy object(String object) {
    put("object", object);
    return this;
  }

  /** Rises with each change; 0: nothing was set. */
  public long version() {
    return required("version", getLong("version"));
  }

  public StoredRoutingPolicy version(long version) {
    put("version", version);
    return this;
  }

  /** No model but these; null: all. */
  public List<String> allowedModels() {
    return getList("allowed_models", JsonObject::toText);
  }

  public StoredRoutingPolicy allowedModels(List<String> allowedModels) {
    put("allowed_models", allowedModels);
    return this;
  }

  /** None of these. */
  public List<String> deniedModels() {
    return getList("denied_models", JsonObject::toText);
  }

  public StoredRoutingPolicy deniedModels(List<String> deniedModels) {
    put("denied_models", deniedModels);
    return this;
  }

  /** Who asks for `from` gets `to`, which is named, judged and charged. Once. */
  public List<StoredRoutingPolicyRewritesItem> rewrites() {
    return getList("rewrites", StoredRoutingPolicyRewritesItem::new);
  }

  public StoredRoutingPolicy rewrites(List<StoredRoutingPolicyRewritesItem> rewrites) {
    put("rewrites", rewrites);
    return this;
  }

  public StoredRoutingPolicy rewrites(StoredRoutingPolicyRewritesItem... rewrites) {
    put("rewrites", rewrites);
    return this;
  }

  /** No deployment but these, named as in a request's `provider`; null: all. */
  public List<String> only() {
    return getList("only", JsonObject::toText);
  }

  public StoredRoutingPolicy only(List<String> only) {
    put("only", only);
    return this;
  }

  /** None of these deployments. */
  public List<String> ignore() {
    return getList("ignore", JsonObject::toText);
  }

  public StoredRoutingPolicy ignore(List<String> ignore) {
    put("ignore", ignore);
    return this;
  }

  /** No deployment at another company: our gpu-workers and the edge alone. */
  public Boolean neverProvider() {
    return getBoolean("never_provider");
  }

  public StoredRoutingPolicy neverProvider(boolean neverProvider) {
    put("never_provider", neverProvider);
    return this;
  }

  /** No deployment but those that are known to be in one of these regions; null: any. */
  public List<String> regions() {
    return getList("regions", JsonObject::toText);
  }

  public StoredRoutingPolicy regions(List<String> regions) {
    put("regions", regions);
    return this;
  }

  /** What a deployment may cost at most, as in a request's `provider`. */
  public MaxPrice maxPrice() {
    return getObject("max_price", MaxPrice::new);
  }

  public StoredRoutingPolicy maxPrice(MaxPrice maxPrice) {
    put("max_price", maxPrice);
    return this;
  }

  /** No service tier but these; null: all that are sold. */
  public List<String> serviceTiers() {
    return getList("service_tiers", JsonObject::toText);
  }

  public StoredRoutingPolicy serviceTiers(List<String> serviceTiers) {
    put("service_tiers", serviceTiers);
    return this;
  }

  /** No copy of a request is sent anywhere to try a deployment. Where copies are, the rest of the policy holds for them. */
  public Boolean neverShadow() {
    return getBoolean("never_shadow");
  }

  public StoredRoutingPolicy neverShadow(boolean neverShadow) {
    put("never_shadow", neverShadow);
    return this;
  }

  /** `deny`: no deployment that may keep what it is sent. */
  public String dataCollection() {
    return getString("data_collection");
  }

  public StoredRoutingPolicy dataCollection(String dataCollection) {
    put("data_collection", dataCollection);
    return this;
  }
}

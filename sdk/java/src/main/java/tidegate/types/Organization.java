// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Organization extends JsonObject {
  public Organization() {
    put("object", "organization");
  }

  /** @param value whose fields these are; not a copy */
  public Organization(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public Organization id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Organization object(String object) {
    put("object", object);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public Organization name(String name) {
    put("name", name);
    return this;
  }

  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public Organization createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }

  public Balance balance() {
    return getObject("balance", Balance::new);
  }

  public Organization balance(Balance balance) {
    put("balance", balance);
    return this;
  }

  /** How far below zero the balance may go. */
  public long creditLimitNanoUsd() {
    return required("credit_limit_nano_usd", getLong("credit_limit_nano_usd"));
  }

  public Organization creditLimitNanoUsd(long creditLimitNanoUsd) {
    put("credit_limit_nano_usd", creditLimitNanoUsd);
    return this;
  }

  public OrganizationLimits limits() {
    return getObject("limits", OrganizationLimits::new);
  }

  public Organization limits(OrganizationLimits limits) {
    put("limits", limits);
    return this;
  }

  public long openHolds() {
    return required("open_holds", getLong("open_holds"));
  }

  public Organization openHolds(long openHolds) {
    put("open_holds", openHolds);
    return this;
  }

  /** Why its keys open nothing; empty when they do. Oldest first. */
  public List<Suspension> suspensions() {
    return getList("suspensions", Suspension::new);
  }

  public Organization suspensions(List<Suspension> suspensions) {
    put("suspensions", suspensions);
    return this;
  }

  public Organization suspensions(Suspension... suspensions) {
    put("suspensions", suspensions);
    return this;
  }
}

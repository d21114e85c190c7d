// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class KeyStandingData extends JsonObject {
  public KeyStandingData() {}

  /** @param value whose fields these are; not a copy */
  public KeyStandingData(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public KeyStandingData id(String id) {
    put("id", id);
    return this;
  }

  public String label() {
    return getString("label");
  }

  public KeyStandingData label(String label) {
    put("label", label);
    return this;
  }

  /** US dollars. */
  public double usage() {
    return required("usage", getDouble("usage"));
  }

  public KeyStandingData usage(double usage) {
    put("usage", usage);
    return this;
  }

  /** US dollars. */
  public double usageDaily() {
    return required("usage_daily", getDouble("usage_daily"));
  }

  public KeyStandingData usageDaily(double usageDaily) {
    put("usage_daily", usageDaily);
    return this;
  }

  /** Since Monday, UTC. */
  public double usageWeekly() {
    return required("usage_weekly", getDouble("usage_weekly"));
  }

  public KeyStandingData usageWeekly(double usageWeekly) {
    put("usage_weekly", usageWeekly);
    return this;
  }

  /** US dollars. */
  public double usageMonthly() {
    return required("usage_monthly", getDouble("usage_monthly"));
  }

  public KeyStandingData usageMonthly(double usageMonthly) {
    put("usage_monthly", usageMonthly);
    return this;
  }

  public long usageNanoUsd() {
    return required("usage_nano_usd", getLong("usage_nano_usd"));
  }

  public KeyStandingData usageNanoUsd(long usageNanoUsd) {
    put("usage_nano_usd", usageNanoUsd);
    return this;
  }

  /** The tightest hard budget that binds the key. */
  public Double limit() {
    return getDouble("limit");
  }

  public KeyStandingData limit(double limit) {
    put("limit", limit);
    return this;
  }

  public KeyStandingData limit(Double limit) {
    put("limit", limit);
    return this;
  }

  public Double limitRemaining() {
    return getDouble("limit_remaining");
  }

  public KeyStandingData limitRemaining(double limitRemaining) {
    put("limit_remaining", limitRemaining);
    return this;
  }

  public KeyStandingData limitRemaining(Double limitRemaining) {
    put("limit_remaining", limitRemaining);
    return this;
  }

  /** Unix seconds; null is never. */
  public Long limitReset() {
    return getLong("limit_reset");
  }

  public KeyStandingData limitReset(long limitReset) {
    put("limit_reset", limitReset);
    return this;
  }

  public KeyStandingData limitReset(Long limitReset) {
    put("limit_reset", limitReset);
    return this;
  }

  public Long expiresAt() {
    return getLong("expires_at");
  }

  public KeyStandingData expiresAt(long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }

  public KeyStandingData expiresAt(Long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }

  public List<String> scopes() {
    return getList("scopes", JsonObject::toText);
  }

  public KeyStandingData scopes(List<String> scopes) {
    put("scopes", scopes);
    return this;
  }

  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public KeyStandingData models(List<String> models) {
    put("models", models);
    return this;
  }

  public boolean isFreeTier() {
    return required("is_free_tier", getBoolean("is_free_tier"));
  }

  public KeyStandingData isFreeTier(boolean isFreeTier) {
    put("is_free_tier", isFreeTier);
    return this;
  }
}

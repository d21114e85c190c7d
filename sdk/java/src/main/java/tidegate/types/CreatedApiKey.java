// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class CreatedApiKey extends JsonObject {
  public CreatedApiKey() {
    put("object", "api_key");
  }

  /** @param value whose fields these are; not a copy */
  public CreatedApiKey(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public CreatedApiKey id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public CreatedApiKey object(String object) {
    put("object", object);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public CreatedApiKey name(String name) {
    put("name", name);
    return this;
  }

  public String kind() {
    return getString("kind");
  }

  public CreatedApiKey kind(String kind) {
    put("kind", kind);
    return this;
  }

  public String projectId() {
    return getString("project_id");
  }

  public CreatedApiKey projectId(String projectId) {
    put("project_id", projectId);
    return this;
  }

  /** Whose key it is; null: a service's. */
  public String userId() {
    return getString("user_id");
  }

  public CreatedApiKey userId(String userId) {
    put("user_id", userId);
    return this;
  }

  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public CreatedApiKey createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }

  /** Unix seconds, to within a minute. */
  public Long lastUsedAt() {
    return getLong("last_used_at");
  }

  public CreatedApiKey lastUsedAt(long lastUsedAt) {
    put("last_used_at", lastUsedAt);
    return this;
  }

  public CreatedApiKey lastUsedAt(Long lastUsedAt) {
    put("last_used_at", lastUsedAt);
    return this;
  }

  public String state() {
    return getString("state");
  }

  public CreatedApiKey state(String state) {
    put("state", state);
    return this;
  }

  public Long expiresAt() {
    return getLong("expires_at");
  }

  public CreatedApiKey expiresAt(long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }

  public CreatedApiKey expiresAt(Long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }

  public Long revokedAt() {
    return getLong("revoked_at");
  }

  public CreatedApiKey revokedAt(long revokedAt) {
    put("revoked_at", revokedAt);
    return this;
  }

  public CreatedApiKey revokedAt(Long revokedAt) {
    put("revoked_at", revokedAt);
    return this;
  }

  /** The key that took its place. */
  public String replacedBy() {
    return getString("replaced_by");
  }

  public CreatedApiKey replacedBy(String replacedBy) {
    put("replaced_by", replacedBy);
    return this;
  }

  /** Who set its terms, where that was somebody above its holder, who may then not change them. */
  public String termsSetBy() {
    return getString("terms_set_by");
  }

  public CreatedApiKey termsSetBy(String termsSetBy) {
    put("terms_set_by", termsSetBy);
    return this;
  }

  /** What the key may call; null is everything, for a user key as far as its holder's role goes. */
  public List<String> scopes() {
    return getList("scopes", JsonObject::toText);
  }

  public CreatedApiKey scopes(List<String> scopes) {
    put("scopes", scopes);
    return this;
  }

  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public CreatedApiKey models(List<String> models) {
    put("models", models);
    return this;
  }

  public List<String> tiers() {
    return getList("tiers", JsonObject::toText);
  }

  public CreatedApiKey tiers(List<String> tiers) {
    put("tiers", tiers);
    return this;
  }

  public List<String> allowedIps() {
    return getList("allowed_ips", JsonObject::toText);
  }

  public CreatedApiKey allowedIps(List<String> allowedIps) {
    put("allowed_ips", allowedIps);
    return this;
  }

  /** The public start of the key; it identifies, it does not open. */
  public String hint() {
    return getString("hint");
  }

  public CreatedApiKey hint(String hint) {
    put("hint", hint);
    return this;
  }

  /** The key itself, shown this once and stored only as a hash. */
  public String key() {
    return getString("key");
  }

  public CreatedApiKey key(String key) {
    put("key", key);
    return this;
  }
}

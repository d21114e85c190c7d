// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class CreateKeyRequest extends JsonObject {
  public CreateKeyRequest() {}

  /** @param value whose fields these are; not a copy */
  public CreateKeyRequest(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public CreateKeyRequest name(String name) {
    put("name", name);
    return this;
  }

  public String projectId() {
    return getString("project_id");
  }

  public CreateKeyRequest projectId(String projectId) {
    put("project_id", projectId);
    return this;
  }

  /** A user key belongs to a member, and is revoked when they leave. */
  public String kind() {
    return getString("kind");
  }

  public CreateKeyRequest kind(String kind) {
    put("kind", kind);
    return this;
  }

  /** Whose user key; null is the caller's own. */
  public String userId() {
    return getString("user_id");
  }

  public CreateKeyRequest userId(String userId) {
    put("user_id", userId);
    return this;
  }

  /** What the key may call; null is everything, for a user key as far as its holder's role goes. */
  public List<String> scopes() {
    return getList("scopes", JsonObject::toText);
  }

  public CreateKeyRequest scopes(List<String> scopes) {
    put("scopes", scopes);
    return this;
  }

  /** The models it may use; null is every one. */
  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public CreateKeyRequest models(List<String> models) {
    put("models", models);
    return this;
  }

  /** Where its requests may run: our gpu-workers, other companies, the Worker itself; null is anywhere. */
  public List<String> tiers() {
    return getList("tiers", JsonObject::toText);
  }

  public CreateKeyRequest tiers(List<String> tiers) {
    put("tiers", tiers);
    return this;
  }

  /** IPv4 and IPv6 addresses and CIDR ranges; null is anywhere. */
  public List<String> allowedIps() {
    return getList("allowed_ips", JsonObject::toText);
  }

  public CreateKeyRequest allowedIps(List<String> allowedIps) {
    put("allowed_ips", allowedIps);
    return this;
  }

  /** Unix seconds; null is never. */
  public Long expiresAt() {
    return getLong("expires_at");
  }

  public CreateKeyRequest expiresAt(long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }

  public CreateKeyRequest expiresAt(Long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }
}

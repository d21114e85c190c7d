// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ChangeKeyRequest extends JsonObject {
  public ChangeKeyRequest() {}

  /** @param value whose fields these are; not a copy */
  public ChangeKeyRequest(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public ChangeKeyRequest name(String name) {
    put("name", name);
    return this;
  }

  /** What the key may call; null is everything, for a user key as far as its holder's role goes. */
  public List<String> scopes() {
    return getList("scopes", JsonObject::toText);
  }

  public ChangeKeyRequest scopes(List<String> scopes) {
    put("scopes", scopes);
    return this;
  }

  /** The models it may use; null is every one. */
  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public ChangeKeyRequest models(List<String> models) {
    put("models", models);
    return this;
  }

  /** Where its requests may run: our gpu-workers, other companies, the Worker itself; null is anywhere. */
  public List<String> tiers() {
    return getList("tiers", JsonObject::toText);
  }

  public ChangeKeyRequest tiers(List<String> tiers) {
    put("tiers", tiers);
    return this;
  }

  /** IPv4 and IPv6 addresses and CIDR ranges; null is anywhere. */
  public List<String> allowedIps() {
    return getList("allowed_ips", JsonObject::toText);
  }

  public ChangeKeyRequest allowedIps(List<String> allowedIps) {
    put("allowed_ips", allowedIps);
    return this;
  }

  /** Unix seconds; null is never. */
  public Long expiresAt() {
    return getLong("expires_at");
  }

  public ChangeKeyRequest expiresAt(long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }

  public ChangeKeyRequest expiresAt(Long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }

  public Boolean disabled() {
    return getBoolean("disabled");
  }

  public ChangeKeyRequest disabled(boolean disabled) {
    put("disabled", disabled);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class UserDataOrganizationsItem extends JsonObject {
  public UserDataOrganizationsItem() {}

  /** @param value whose fields these are; not a copy */
  public UserDataOrganizationsItem(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public UserDataOrganizationsItem id(String id) {
    put("id", id);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public UserDataOrganizationsItem name(String name) {
    put("name", name);
    return this;
  }

  public Member member() {
    return getObject("member", Member::new);
  }

  public UserDataOrganizationsItem member(Member member) {
    put("member", member);
    return this;
  }

  /** Their own. */
  public List<ApiKey> keys() {
    return getList("keys", ApiKey::new);
  }

  public UserDataOrganizationsItem keys(List<ApiKey> keys) {
    put("keys", keys);
    return this;
  }

  public UserDataOrganizationsItem keys(ApiKey... keys) {
    put("keys", keys);
    return this;
  }

  /** The newest 1,000 things that they did. */
  public List<AuditEntry> audit() {
    return getList("audit", AuditEntry::new);
  }

  public UserDataOrganizationsItem audit(List<AuditEntry> audit) {
    put("audit", audit);
    return this;
  }

  public UserDataOrganizationsItem audit(AuditEntry... audit) {
    put("audit", audit);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class UserData extends JsonObject {
  public UserData() {
    put("object", "user_data");
  }

  /** @param value whose fields these are; not a copy */
  public UserData(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public UserData object(String object) {
    put("object", object);
    return this;
  }

  public User user() {
    return getObject("user", User::new);
  }

  public UserData user(User user) {
    put("user", user);
    return this;
  }

  public List<UserDataSessionsItem> sessions() {
    return getList("sessions", UserDataSessionsItem::new);
  }

  public UserData sessions(List<UserDataSessionsItem> sessions) {
    put("sessions", sessions);
    return this;
  }

  public UserData sessions(UserDataSessionsItem... sessions) {
    put("sessions", sessions);
    return this;
  }

  public List<Passkey> passkeys() {
    return getList("passkeys", Passkey::new);
  }

  public UserData passkeys(List<Passkey> passkeys) {
    put("passkeys", passkeys);
    return this;
  }

  public UserData passkeys(Passkey... passkeys) {
    put("passkeys", passkeys);
    return this;
  }

  public List<UserDataOrganizationsItem> organizations() {
    return getList("organizations", UserDataOrganizationsItem::new);
  }

  public UserData organizations(List<UserDataOrganizationsItem> organizations) {
    put("organizations", organizations);
    return this;
  }

  public UserData organizations(UserDataOrganizationsItem... organizations) {
    put("organizations", organizations);
    return this;
  }

  /** The newest 1,000 things that they did. */
  public List<AuditEntry> audit() {
    return getList("audit", AuditEntry::new);
  }

  public UserData audit(List<AuditEntry> audit) {
    put("audit", audit);
    return this;
  }

  public UserData audit(AuditEntry... audit) {
    put("audit", audit);
    return this;
  }
}

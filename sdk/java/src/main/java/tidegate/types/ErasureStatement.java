// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ErasureStatement extends JsonObject {
  public ErasureStatement() {}

  /** @param value whose fields these are; not a copy */
  public ErasureStatement(JsonNode value) {
    super(value);
  }

  public String userId() {
    return getString("user_id");
  }

  public ErasureStatement userId(String userId) {
    put("user_id", userId);
    return this;
  }

  /** Unix seconds. */
  public long erasedAt() {
    return required("erased_at", getLong("erased_at"));
  }

  public ErasureStatement erasedAt(long erasedAt) {
    put("erased_at", erasedAt);
    return this;
  }

  public List<String> erased() {
    return getList("erased", JsonObject::toText);
  }

  public ErasureStatement erased(List<String> erased) {
    put("erased", erased);
    return this;
  }

  /** And why. */
  public List<String> kept() {
    return getList("kept", JsonObject::toText);
  }

  public ErasureStatement kept(List<String> kept) {
    put("kept", kept);
    return this;
  }

  public List<ErasureStatementOrganizationsItem> organizations() {
    return getList("organizations", ErasureStatementOrganizationsItem::new);
  }

  public ErasureStatement organizations(List<ErasureStatementOrganizationsItem> organizations) {
    put("organizations", organizations);
    return this;
  }

  public ErasureStatement organizations(ErasureStatementOrganizationsItem... organizations) {
    put("organizations", organizations);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class InvitationList extends JsonObject {
  public InvitationList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public InvitationList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public InvitationList object(String object) {
    put("object", object);
    return this;
  }

  public List<Invitation> data() {
    return getList("data", Invitation::new);
  }

  public InvitationList data(List<Invitation> data) {
    put("data", data);
    return this;
  }

  public InvitationList data(Invitation... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public InvitationList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public InvitationList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public InvitationList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class MemberList extends JsonObject {
  public MemberList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public MemberList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public MemberList object(String object) {
    put("object", object);
    return this;
  }

  public List<Member> data() {
    return getList("data", Member::new);
  }

  public MemberList data(List<Member> data) {
    put("data", data);
    return this;
  }

  public MemberList data(Member... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public MemberList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public MemberList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public MemberList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}

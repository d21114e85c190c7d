// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class EndUserTokenList extends JsonObject {
  public EndUserTokenList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public EndUserTokenList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public EndUserTokenList object(String object) {
    put("object", object);
    return this;
  }

  public List<EndUserToken> data() {
    return getList("data", EndUserToken::new);
  }

  public EndUserTokenList data(List<EndUserToken> data) {
    put("data", data);
    return this;
  }

  public EndUserTokenList data(EndUserToken... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public EndUserTokenList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public EndUserTokenList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public EndUserTokenList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}

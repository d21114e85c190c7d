// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class LedgerPage extends JsonObject {
  public LedgerPage() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public LedgerPage(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public LedgerPage object(String object) {
    put("object", object);
    return this;
  }

  public List<LedgerPageDataItem> data() {
    return getList("data", LedgerPageDataItem::new);
  }

  public LedgerPage data(List<LedgerPageDataItem> data) {
    put("data", data);
    return this;
  }

  public LedgerPage data(LedgerPageDataItem... data) {
    put("data", data);
    return this;
  }

  /** The first entry's sequence, as a text. */
  public String firstId() {
    return getString("first_id");
  }

  public LedgerPage firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  /** The last one's: what `after` takes. */
  public String lastId() {
    return getString("last_id");
  }

  public LedgerPage lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public LedgerPage hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }

  /** A JWS (EdDSA) of the organization, the last entry's sequence and hash. */
  public String checkpoint() {
    return getString("checkpoint");
  }

  public LedgerPage checkpoint(String checkpoint) {
    put("checkpoint", checkpoint);
    return this;
  }
}

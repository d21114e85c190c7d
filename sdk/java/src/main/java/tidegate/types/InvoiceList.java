// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class InvoiceList extends JsonObject {
  public InvoiceList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public InvoiceList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public InvoiceList object(String object) {
    put("object", object);
    return this;
  }

  public List<Invoice> data() {
    return getList("data", Invoice::new);
  }

  public InvoiceList data(List<Invoice> data) {
    put("data", data);
    return this;
  }

  public InvoiceList data(Invoice... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public InvoiceList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public InvoiceList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public InvoiceList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ListOwnInvoicesQuery extends JsonObject {
  public ListOwnInvoicesQuery() {}

  /** @param value whose fields these are; not a copy */
  public ListOwnInvoicesQuery(JsonNode value) {
    super(value);
  }

  /** Objects on a page, at most 100; 20 if unset. */
  public String limit() {
    return getString("limit");
  }

  public ListOwnInvoicesQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  /** The last id of the page before. */
  public String after() {
    return getString("after");
  }

  public ListOwnInvoicesQuery after(String after) {
    put("after", after);
    return this;
  }

  public List<String> kinds() {
    return getList("kinds", JsonObject::toText);
  }

  public ListOwnInvoicesQuery kinds(List<String> kinds) {
    put("kinds", kinds);
    return this;
  }

  public List<String> statuses() {
    return getList("statuses", JsonObject::toText);
  }

  public ListOwnInvoicesQuery statuses(List<String> statuses) {
    put("statuses", statuses);
    return this;
  }

  /** Unix seconds, inclusive: of months that end after it. */
  public String startTime() {
    return getString("start_time");
  }

  public ListOwnInvoicesQuery startTime(String startTime) {
    put("start_time", startTime);
    return this;
  }

  /** Unix seconds, exclusive: of months that begin before it. */
  public String endTime() {
    return getString("end_time");
  }

  public ListOwnInvoicesQuery endTime(String endTime) {
    put("end_time", endTime);
    return this;
  }

  /** What is in the id, the number or the payment's reference, in any case. */
  public String text() {
    return getString("text");
  }

  public ListOwnInvoicesQuery text(String text) {
    put("text", text);
    return this;
  }
}

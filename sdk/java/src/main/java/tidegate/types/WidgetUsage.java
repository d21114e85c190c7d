// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class WidgetUsage extends JsonObject {
  public WidgetUsage() {
    put("object", "widget_usage");
  }

  /** @param value whose fields these are; not a copy */
  public WidgetUsage(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public WidgetUsage object(String object) {
    put("object", object);
    return this;
  }

  /** Every day, oldest first; `start_time` in Unix seconds. */
  public List<WidgetUsageDaysItem> days() {
    return getList("days", WidgetUsageDaysItem::new);
  }

  public WidgetUsage days(List<WidgetUsageDaysItem> days) {
    put("days", days);
    return this;
  }

  public WidgetUsage days(WidgetUsageDaysItem... days) {
    put("days", days);
    return this;
  }

  public WidgetUsageTotal total() {
    return getObject("total", WidgetUsageTotal::new);
  }

  public WidgetUsage total(WidgetUsageTotal total) {
    put("total", total);
    return this;
  }

  /** When the token ends, in Unix seconds. */
  public long expiresAt() {
    return required("expires_at", getLong("expires_at"));
  }

  public WidgetUsage expiresAt(long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }
}

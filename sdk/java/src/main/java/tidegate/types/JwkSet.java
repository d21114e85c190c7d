// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** RFC 7517. */
public final class JwkSet extends JsonObject {
  public JwkSet() {}

  /** @param value whose fields these are; not a copy */
  public JwkSet(JsonNode value) {
    super(value);
  }

  public List<JwkSetKeysItem> keys() {
    return getList("keys", JwkSetKeysItem::new);
  }

  public JwkSet keys(List<JwkSetKeysItem> keys) {
    put("keys", keys);
    return this;
  }

  public JwkSet keys(JwkSetKeysItem... keys) {
    put("keys", keys);
    return this;
  }
}

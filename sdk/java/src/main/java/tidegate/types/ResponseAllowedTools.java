// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ResponseAllowedTools extends JsonObject {
  public ResponseAllowedTools() {
    put("type", "allowed_tools");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseAllowedTools(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseAllowedTools type(String type) {
    put("type", type);
    return this;
  }

  public String mode() {
    return getString("mode");
  }

  public ResponseAllowedTools mode(String mode) {
    put("mode", mode);
    return this;
  }

  public List<ResponseAllowedToolsToolsItem> tools() {
    return getList("tools", ResponseAllowedToolsToolsItem::new);
  }

  public ResponseAllowedTools tools(List<ResponseAllowedToolsToolsItem> tools) {
    put("tools", tools);
    return this;
  }

  public ResponseAllowedTools tools(ResponseAllowedToolsToolsItem... tools) {
    put("tools", tools);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class MessageCountTokensRequest extends JsonObject {
  public MessageCountTokensRequest() {}

  /** @param value whose fields these are; not a copy */
  public MessageCountTokensRequest(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public MessageCountTokensRequest model(String model) {
    put("model", model);
    return this;
  }

  public List<MessageParam> messages() {
    return getList("messages", MessageParam::new);
  }

  public MessageCountTokensRequest messages(List<MessageParam> messages) {
    put("messages", messages);
    return this;
  }

  public MessageCountTokensRequest messages(MessageParam... messages) {
    put("messages", messages);
    return this;
  }

  public JsonNode system() {
    return get("system");
  }

  public MessageCountTokensRequest system(String system) {
    put("system", system);
    return this;
  }

  public MessageCountTokensRequest system(List<MessageTextBlock> system) {
    put("system", system);
    return this;
  }

  /** Functions the model may call. No two of the same name. */
  public List<MessageTool> tools() {
    return getList("tools", MessageTool::new);
  }

  public MessageCountTokensRequest tools(List<MessageTool> tools) {
    put("tools", tools);
    return this;
  }

  public MessageCountTokensRequest tools(MessageTool... tools) {
    put("tools", tools);
    return this;
  }

  public MessageToolChoice toolChoice() {
    return getObject("tool_choice", MessageToolChoice::new);
  }

  public MessageCountTokensRequest toolChoice(MessageToolChoice toolChoice) {
    put("tool_choice", toolChoice);
    return this;
  }

  public MessageThinkingConfig thinking() {
    return getObject("thinking", MessageThinkingConfig::new);
  }

  public MessageCountTokensRequest thinking(MessageThinkingConfig thinking) {
    put("thinking", thinking);
    return this;
  }

  public MessageOutputConfig outputConfig() {
    return getObject("output_config", MessageOutputConfig::new);
  }

  public MessageCountTokensRequest outputConfig(MessageOutputConfig outputConfig) {
    put("output_config", outputConfig);
    return this;
  }

  /** The older name of `output_config.format`; give one of them. */
  public MessageOutputFormat outputFormat() {
    return getObject("output_format", MessageOutputFormat::new);
  }

  public MessageCountTokensRequest outputFormat(MessageOutputFormat outputFormat) {
    put("output_format", outputFormat);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public MessageCountTokensRequest cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }

  /** Accepted, and without effect. There is one speed. */
  public JsonNode speed() {
    return get("speed");
  }

  public MessageCountTokensRequest speed(Object speed) {
    put("speed", speed);
    return this;
  }

  /** Accepted, and without effect. It does not change the answer. */
  public JsonNode userProfileId() {
    return get("user_profile_id");
  }

  public MessageCountTokensRequest userProfileId(Object userProfileId) {
    put("user_profile_id", userProfileId);
    return this;
  }

  /** Accepted, and without effect. The key says whose request it is. */
  public JsonNode workspaceId() {
    return get("workspace_id");
  }

  public MessageCountTokensRequest workspaceId(Object workspaceId) {
    put("workspace_id", workspaceId);
    return this;
  }

  /** Not supported: There are no tools on the server. Refused with 400 unless null, false or empty. */
  public JsonNode mcpServers() {
    return get("mcp_servers");
  }

  public MessageCountTokensRequest mcpServers(Object mcpServers) {
    put("mcp_servers", mcpServers);
    return this;
  }

  public MessageContextManagement contextManagement() {
    return getObject("context_management", MessageContextManagement::new);
  }

  public MessageCountTokensRequest contextManagement(MessageContextManagement contextManagement) {
    put("context_management", contextManagement);
    return this;
  }
}

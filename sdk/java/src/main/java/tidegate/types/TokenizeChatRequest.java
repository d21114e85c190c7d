// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import tidegate.JsonObject;

public final class TokenizeChatRequest extends JsonObject {
  public TokenizeChatRequest() {}

  /** @param value whose fields these are; not a copy */
  public TokenizeChatRequest(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public TokenizeChatRequest model(String model) {
    put("model", model);
    return this;
  }

  public List<ChatMessage> messages() {
    return getList("messages", ChatMessage::new);
  }

  public TokenizeChatRequest messages(List<ChatMessage> messages) {
    put("messages", messages);
    return this;
  }

  public TokenizeChatRequest messages(ChatMessage... messages) {
    put("messages", messages);
    return this;
  }

  /** Functions the model may call. No two of the same name; an empty list is as none. */
  public List<ChatTool> tools() {
    return getList("tools", ChatTool::new);
  }

  public TokenizeChatRequest tools(List<ChatTool> tools) {
    put("tools", tools);
    return this;
  }

  public JsonNode toolChoice() {
    return get("tool_choice");
  }

  public TokenizeChatRequest toolChoice(String toolChoice) {
    put("tool_choice", toolChoice);
    return this;
  }

  public TokenizeChatRequest toolChoice(TokenizeRequestToolChoice toolChoice) {
    put("tool_choice", toolChoice);
    return this;
  }

  /** Extension, vLLM's. Values that the model's chat template reads by these names, such as `enable_thinking`. Texts in them stay text. */
  public Map<String, JsonNode> chatTemplateKwargs() {
    return getMap("chat_template_kwargs", JsonObject::toNode);
  }

  public TokenizeChatRequest chatTemplateKwargs(Map<String, ?> chatTemplateKwargs) {
    put("chat_template_kwargs", chatTemplateKwargs);
    return this;
  }

  /** Extension, Qwen's. The same as `enable_thinking` in `chat_template_kwargs`, where some clients send it. */
  public Boolean enableThinking() {
    return getBoolean("enable_thinking");
  }

  public TokenizeChatRequest enableThinking(boolean enableThinking) {
    put("enable_thinking", enableThinking);
    return this;
  }

  public TokenizeChatRequest enableThinking(Boolean enableThinking) {
    put("enable_thinking", enableThinking);
    return this;
  }

  /** Extension, vLLM's. false: the template opens no answer after the messages. Default true. */
  public Boolean addGenerationPrompt() {
    return getBoolean("add_generation_prompt");
  }

  public TokenizeChatRequest addGenerationPrompt(boolean addGenerationPrompt) {
    put("add_generation_prompt", addGenerationPrompt);
    return this;
  }

  public TokenizeChatRequest addGenerationPrompt(Boolean addGenerationPrompt) {
    put("add_generation_prompt", addGenerationPrompt);
    return this;
  }

  /** Extension, vLLM's. true: the last message, an assistant's, is the beginning of the answer, and only what follows it is returned. Needs `add_generation_prompt: false`. */
  public Boolean continueFinalMessage() {
    return getBoolean("continue_final_message");
  }

  public TokenizeChatRequest continueFinalMessage(boolean continueFinalMessage) {
    put("continue_final_message", continueFinalMessage);
    return this;
  }

  public TokenizeChatRequest continueFinalMessage(Boolean continueFinalMessage) {
    put("continue_final_message", continueFinalMessage);
    return this;
  }

  public Boolean addSpecialTokens() {
    return getBoolean("add_special_tokens");
  }

  public TokenizeChatRequest addSpecialTokens(boolean addSpecialTokens) {
    put("add_special_tokens", addSpecialTokens);
    return this;
  }

  public TokenizeChatRequest addSpecialTokens(Boolean addSpecialTokens) {
    put("add_special_tokens", addSpecialTokens);
    return this;
  }

  /** Return each token as the vocabulary writes it, too. Default false. */
  public Boolean returnTokenStrs() {
    return getBoolean("return_token_strs");
  }

  public TokenizeChatRequest returnTokenStrs(boolean returnTokenStrs) {
    put("return_token_strs", returnTokenStrs);
    return this;
  }

  public TokenizeChatRequest returnTokenStrs(Boolean returnTokenStrs) {
    put("return_token_strs", returnTokenStrs);
    return this;
  }

  /** Not supported: The model's own chat template is used. Refused with 400 unless null, false or empty. */
  public JsonNode chatTemplate() {
    return get("chat_template");
  }

  public TokenizeChatRequest chatTemplate(Object chatTemplate) {
    put("chat_template", chatTemplate);
    return this;
  }

  /** Accepted, and without effect. No message has a picture. */
  public JsonNode mmProcessorKwargs() {
    return get("mm_processor_kwargs");
  }

  public TokenizeChatRequest mmProcessorKwargs(Object mmProcessorKwargs) {
    put("mm_processor_kwargs", mmProcessorKwargs);
    return this;
  }
}

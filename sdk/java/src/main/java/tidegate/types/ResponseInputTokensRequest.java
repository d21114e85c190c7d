// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ResponseInputTokensRequest extends JsonObject {
  public ResponseInputTokensRequest() {}

  /** @param value whose fields these are; not a copy */
  public ResponseInputTokensRequest(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public ResponseInputTokensRequest model(String model) {
    put("model", model);
    return this;
  }

  public JsonNode input() {
    return get("input");
  }

  public ResponseInputTokensRequest input(String input) {
    put("input", input);
    return this;
  }

  public ResponseInputTokensRequest input(List<ResponseInputItem> input) {
    put("input", input);
    return this;
  }

  /** The system's message, before all else. Not carried on to the next response. */
  public String instructions() {
    return getString("instructions");
  }

  public ResponseInputTokensRequest instructions(String instructions) {
    put("instructions", instructions);
    return this;
  }

  /** A response that is stored: its input and output come before this input. */
  public String previousResponseId() {
    return getString("previous_response_id");
  }

  public ResponseInputTokensRequest previousResponseId(String previousResponseId) {
    put("previous_response_id", previousResponseId);
    return this;
  }

  public List<ResponseFunctionTool> tools() {
    return getList("tools", ResponseFunctionTool::new);
  }

  public ResponseInputTokensRequest tools(List<ResponseFunctionTool> tools) {
    put("tools", tools);
    return this;
  }

  public JsonNode toolChoice() {
    return get("tool_choice");
  }

  public ResponseInputTokensRequest toolChoice(String toolChoice) {
    put("tool_choice", toolChoice);
    return this;
  }

  public ResponseInputTokensRequest toolChoice(ResponseRequestToolChoice toolChoice) {
    put("tool_choice", toolChoice);
    return this;
  }

  public Boolean parallelToolCalls() {
    return getBoolean("parallel_tool_calls");
  }

  public ResponseInputTokensRequest parallelToolCalls(boolean parallelToolCalls) {
    put("parallel_tool_calls", parallelToolCalls);
    return this;
  }

  public ResponseInputTokensRequest parallelToolCalls(Boolean parallelToolCalls) {
    put("parallel_tool_calls", parallelToolCalls);
    return this;
  }

  public ResponseTextConfig text() {
    return getObject("text", ResponseTextConfig::new);
  }

  public ResponseInputTokensRequest text(ResponseTextConfig text) {
    put("text", text);
    return this;
  }

  public ResponseReasoning reasoning() {
    return getObject("reasoning", ResponseReasoning::new);
  }

  public ResponseInputTokensRequest reasoning(ResponseReasoning reasoning) {
    put("reasoning", reasoning);
    return this;
  }

  /** Nothing of a prompt is left out: with `auto`, too, one that does not fit is refused with 400, and the response says `disabled`. */
  public String truncation() {
    return getString("truncation");
  }

  public ResponseInputTokensRequest truncation(String truncation) {
    put("truncation", truncation);
    return this;
  }

  /** Not supported: Conversations are continued with previous_response_id. Refused with 400 unless null, false or empty. */
  public JsonNode conversation() {
    return get("conversation");
  }

  public ResponseInputTokensRequest conversation(Object conversation) {
    put("conversation", conversation);
    return this;
  }

  /** Not supported: These models know none. Refused with 400 unless null, false or empty. */
  public JsonNode personality() {
    return get("personality");
  }

  public ResponseInputTokensRequest personality(Object personality) {
    put("personality", personality);
    return this;
  }
}

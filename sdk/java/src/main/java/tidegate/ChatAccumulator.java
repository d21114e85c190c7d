package tidegate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tidegate.types.ChatCompletion;
import tidegate.types.ChatCompletionChunk;

/** Adds chunks up to a chat completion. */
final class ChatAccumulator implements Accumulator<ChatCompletionChunk, ChatCompletion> {
  private ObjectNode sum;

  @Override
  public boolean tellsUsageOnRequest() {
    return true;
  }

  @Override
  public boolean isUsage(ChatCompletionChunk chunk) {
    return chunk.choices().isEmpty() && chunk.usage() != null;
  }

  @Override
  public ChatCompletion whole() {
    return sum == null ? null : new ChatCompletion(sum.deepCopy());
  }

  @Override
  public void add(ChatCompletionChunk event) {
    ObjectNode chunk = event.toJson();
    if (sum == null) {
      sum = Json.object();
      for (String field : new String[] {"id", "object", "created", "model"})
        sum.set(field, chunk.get(field));
      sum.put("object", "chat.completion");
      for (String field : new String[] {"service_tier", "system_fingerprint"})
        if (chunk.has(field)) sum.set(field, chunk.get(field));
      sum.putArray("choices");
    }
    if (chunk.path("usage").isObject()) sum.set("usage", chunk.get("usage"));
    for (JsonNode part : chunk.path("choices")) add(choiceOf(part.path("index").asInt()), part);
  }

  private static void add(ObjectNode choice, JsonNode part) {
    ObjectNode message = (ObjectNode) choice.get("message");
    JsonNode delta = part.path("delta");
    for (String field : new String[] {"content", "refusal", "reasoning_content"})
      if (delta.path(field).isTextual())
        message.put(field, message.path(field).asText("") + delta.get(field).textValue());
    for (JsonNode call : delta.path("tool_calls")) addCall(message.withArray("tool_calls"), call);
    if (part.hasNonNull("finish_reason")) choice.set("finish_reason", part.get("finish_reason"));
    if (part.path("logprobs").path("content").isArray()) {
      if (!choice.path("logprobs").isObject())
        choice.putObject("logprobs").putNull("refusal").putArray("content");
      ArrayNode kept = choice.withObject("/logprobs").withArray("content");
      kept.addAll((ArrayNode) part.path("logprobs").get("content"));
    }
  }

  private ObjectNode choiceOf(int index) {
    ArrayNode choices = sum.withArray("choices");
    while (choices.size() <= index) {
      ObjectNode choice = choices.addObject().put("index", choices.size() - 1);
      choice.putObject("message").put("role", "assistant").putNull("content").putNull("refusal");
      choice.putNull("logprobs").putNull("finish_reason");
    }
    return (ObjectNode) choices.get(index);
  }

  private static void addCall(ArrayNode calls, JsonNode delta) {
    int index = delta.path("index").asInt();
    while (calls.size() <= index)
      calls
          .addObject()
          .put("id", "")
          .put("type", "function")
          .putObject("function")
          .put("name", "")
          .put("arguments", "");
    ObjectNode call = (ObjectNode) calls.get(index);
    if (delta.hasNonNull("id")) call.set("id", delta.get("id"));
    ObjectNode function = call.withObject("/function");
    for (String field : new String[] {"name", "arguments"})
      function.put(
          field, function.path(field).asText() + delta.path("function").path(field).asText(""));
  }
}

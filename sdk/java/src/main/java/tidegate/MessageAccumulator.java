package tidegate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tidegate.types.Message;
import tidegate.types.MessageEvent;

/** Adds events up to a message. */
final class MessageAccumulator implements Accumulator<MessageEvent, Message> {
  private ObjectNode sum;

  /** Of calls of tools, by block: what has come of their JSON. */
  private final Map<Integer, String> inputs = new HashMap<>();

  @Override
  public Message whole() {
    return sum == null ? null : new Message(sum.deepCopy());
  }

  @Override
  public void add(MessageEvent sent) {
    ObjectNode event = sent.toJson();
    String type = event.path("type").asText();
    if (type.equals("message_start")) sum = event.path("message").deepCopy();
    if (sum == null) return;
    int index = event.path("index").asInt();
    switch (type) {
      case "content_block_start" -> {
        ArrayNode content = sum.withArray("content");
        while (content.size() <= index) content.addObject();
        content.set(index, event.path("content_block").deepCopy());
      }
      case "content_block_delta" -> add(index, event.path("delta"));
      case "content_block_stop" -> readInput(index);
      case "message_delta" -> {
        if (event.path("delta").isObject()) sum.setAll((ObjectNode) event.get("delta").deepCopy());
        if (event.path("usage").isObject())
          sum.withObject("/usage").setAll((ObjectNode) event.get("usage").deepCopy());
      }
      default -> {
        // Nothing of the answer is in the others.
      }
    }
  }

  private void add(int index, JsonNode delta) {
    if (!(sum.path("content").path(index) instanceof ObjectNode block)) return;
    if (delta.path("text").isTextual())
      block.put("text", block.path("text").asText() + delta.get("text").textValue());
    if (delta.path("partial_json").isTextual())
      inputs.merge(index, delta.get("partial_json").textValue(), String::concat);
  }

  /** One that `max_tokens` cut is no JSON: its input stays empty, as in a whole answer. */
  private void readInput(int index) {
    String text = inputs.get(index);
    if (text == null || !(sum.path("content").path(index) instanceof ObjectNode block)) return;
    try {
      JsonNode input = Json.read(text.getBytes(StandardCharsets.UTF_8));
      if (input.isObject()) block.set("input", input);
    } catch (IOException cut) {
      block.putObject("input");
    }
  }
}

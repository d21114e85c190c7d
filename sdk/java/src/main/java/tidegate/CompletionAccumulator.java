package tidegate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import tidegate.types.Completion;

/** Adds chunks up to a completion. */
final class CompletionAccumulator implements Accumulator<Completion, Completion> {
  private ObjectNode sum;

  @Override
  public boolean tellsUsageOnRequest() {
    return true;
  }

  @Override
  public boolean isUsage(Completion chunk) {
    return chunk.choices().isEmpty() && chunk.usage() != null;
  }

  @Override
  public Completion whole() {
    return sum == null ? null : new Completion(sum.deepCopy());
  }

  @Override
  public void add(Completion event) {
    ObjectNode chunk = event.toJson();
    if (sum == null) {
      sum = chunk.deepCopy();
      sum.putArray("choices");
    }
    if (chunk.path("usage").isObject()) sum.set("usage", chunk.get("usage"));
    ArrayNode choices = sum.withArray("choices");
    for (JsonNode part : chunk.path("choices")) {
      int index = part.path("index").asInt();
      while (choices.size() <= index)
        choices
            .addObject()
            .put("index", choices.size() - 1)
            .put("text", "")
            .putNull("logprobs")
            .putNull("finish_reason");
      add((ObjectNode) choices.get(index), part);
    }
  }

  private static void add(ObjectNode choice, JsonNode part) {
    choice.put("text", choice.path("text").asText() + part.path("text").asText());
    if (part.hasNonNull("finish_reason")) choice.set("finish_reason", part.get("finish_reason"));
    if (!part.path("logprobs").isObject()) return;
    if (!choice.path("logprobs").isObject()) choice.putObject("logprobs");
    ObjectNode kept = (ObjectNode) choice.get("logprobs");
    for (Map.Entry<String, JsonNode> field : part.get("logprobs").properties()) {
      boolean isJoined = kept.path(field.getKey()).isArray() && field.getValue().isArray();
      if (isJoined) kept.withArray(field.getKey()).addAll((ArrayNode) field.getValue());
      else kept.set(field.getKey(), field.getValue().deepCopy());
    }
  }
}

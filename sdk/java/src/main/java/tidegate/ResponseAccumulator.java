package tidegate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tidegate.types.Response;
import tidegate.types.ResponseEvent;

/**
 * Adds events up to a response. The last event has all of it; until then there are the items that
 * are done.
 */
final class ResponseAccumulator implements Accumulator<ResponseEvent, Response> {
  private ObjectNode sum;

  @Override
  public Response whole() {
    return sum == null ? null : new Response(sum.deepCopy());
  }

  @Override
  public void add(ResponseEvent sent) {
    ObjectNode event = sent.toJson();
    if (event.get("response") instanceof ObjectNode response) sum = response.deepCopy();
    boolean isDone = event.path("type").asText().equals("response.output_item.done");
    if (sum == null || !isDone || !event.path("item").isObject()) return;
    ArrayNode output = sum.withArray("output");
    int index = event.path("output_index").asInt();
    if (index < output.size()) output.set(index, event.get("item").deepCopy());
    else output.add(event.get("item").deepCopy());
  }
}

package tidegate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tidegate.types.ChatCompletionChunk;
import tidegate.types.ChatToolCall;
import tidegate.types.Completion;
import tidegate.types.MessageEvent;
import tidegate.types.ResponseEvent;

class AccumulatorTest {
  private static JsonNode json(String text) {
    try {
      return Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void callsOfToolsAndLogprobsOfAChatAreAddedUp() {
    ChatAccumulator sum = new ChatAccumulator();
    assertNull(sum.whole());
    for (String delta :
        new String[] {
          "{'index':1,'delta':{'role':'assistant','content':null}}",
          "{'index':0,'delta':{'tool_calls':[{'index':0,'id':'c','type':'function',"
              + "'function':{'name':'f','arguments':''}}]}}",
          "{'index':0,'delta':{'tool_calls':[{'index':0,'function':{'arguments':'{}'}}]}}",
          "{'index':1,'delta':{'content':'x'},'logprobs':{'content':[{'token':'x'}]}}",
          "{'index':1,'delta':{'content':'y'},'logprobs':{'content':[{'token':'y'}]}}",
          "{'index':0,'delta':{},'finish_reason':'tool_calls'}"
        })
      sum.add(new ChatCompletionChunk(json("{'id':'a','choices':[" + delta + "]}")));
    var choices = sum.whole().choices();
    ChatToolCall call = choices.get(0).message().toolCalls().get(0);
    assertEquals("c", call.id());
    assertEquals("f", call.function().name());
    assertEquals("{}", call.function().arguments());
    assertEquals("tool_calls", choices.get(0).finishReason());
    assertEquals("xy", choices.get(1).message().content());
    assertEquals("y", choices.get(1).logprobs().content().get(1).token());
  }

  @Test
  void textsAndLogprobsOfACompletionAreAddedUp() {
    CompletionAccumulator sum = new CompletionAccumulator();
    for (String text : new String[] {"a", "b"})
      sum.add(
          new Completion(
              json(
                  "{'id':'c','choices':[{'index':0,'text':'%s','logprobs':{'tokens':['%s']}}]}"
                      .formatted(text, text))));
    assertEquals("ab", sum.whole().choices().get(0).text());
    assertEquals("[\"a\",\"b\"]", sum.whole().toJson().at("/choices/0/logprobs/tokens").toString());
  }

  @Test
  void blocksOfAMessageAreAddedUpAndACutCallHasNoInput() {
    for (String rest : new String[] {"':1}", "'"}) {
      MessageAccumulator sum = new MessageAccumulator();
      for (String event :
          new String[] {
            "{'type':'message_start','message':{'id':'m','content':[],'usage':{'input_tokens':2}}}",
            "{'type':'content_block_start','index':0,'content_block':{'type':'text','text':''}}",
            "{'type':'content_block_delta','index':0,'delta':{'type':'text_delta','text':'hi'}}",
            "{'type':'content_block_start','index':1,'content_block':{'type':'tool_use','input':{}}}",
            "{'type':'content_block_delta','index':1,'delta':{'partial_json':'{\\'a'}}",
            "{'type':'content_block_delta','index':1,'delta':{'partial_json':'%s'}}"
                .formatted(rest.replace("'", "\\'")),
            "{'type':'content_block_stop','index':1}",
            "{'type':'message_delta','delta':{'stop_reason':'end_turn'},'usage':{'output_tokens':3}}"
          }) sum.add(new MessageEvent(json(event)));
      JsonNode whole = sum.whole().toJson();
      assertEquals("hi", whole.at("/content/0/text").asText());
      assertEquals(rest.endsWith("}") ? "{\"a\":1}" : "{}", whole.at("/content/1/input").toString());
      assertEquals("end_turn", whole.path("stop_reason").asText());
      assertEquals("{\"input_tokens\":2,\"output_tokens\":3}", whole.path("usage").toString());
    }
  }

  @Test
  void itemsOfAResponseAreThereWhenTheyAreDone() {
    ResponseAccumulator sum = new ResponseAccumulator();
    sum.add(new ResponseEvent(json("{'type':'response.created','response':{'output':[]}}")));
    sum.add(
        new ResponseEvent(
            json("{'type':'response.output_item.done','output_index':0,'item':{'id':'i'}}")));
    assertEquals("[{\"id\":\"i\"}]", sum.whole().toJson().path("output").toString());
    sum.add(new ResponseEvent(json("{'type':'response.completed','response':{'status':'s'}}")));
    assertEquals("{\"status\":\"s\"}", sum.whole().toString());
  }
}

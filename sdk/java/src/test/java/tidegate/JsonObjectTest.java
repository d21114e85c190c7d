package tidegate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidegate.errors.TidegateException;
import tidegate.types.ChatCompletion;
import tidegate.types.ChatCompletionRequest;
import tidegate.types.ChatMessage;
import tidegate.types.Generation;

class JsonObjectTest {
  private static JsonNode json(String text) {
    try {
      return Json.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void whatWasNeverSetIsNotSentAndWhatWasSetToNullIs() {
    ChatCompletionRequest asked = new ChatCompletionRequest().model("m").maxTokens(8).stop("x");
    assertEquals(json("{\"model\":\"m\",\"max_tokens\":8,\"stop\":\"x\"}"), asked.toJson());
    asked.maxTokens(null).stop(List.of("a", "b"));
    assertTrue(asked.toJson().get("max_tokens").isNull());
    assertFalse(asked.toJson().has("seed"));
    assertNull(asked.maxTokens());
    assertNull(asked.seed());
    assertEquals("[\"a\",\"b\"]", asked.stop().toString());
  }

  @Test
  void objectsStandInListsAndMapsOfAnyKind() {
    ChatMessage message = new ChatMessage().role("user").content(List.of(Map.of("type", "text")));
    ChatCompletionRequest asked = new ChatCompletionRequest().messages(message).seed(Long.MIN_VALUE);
    message.role("changed later");
    assertEquals("user", asked.messages().get(0).role());
    assertEquals("text", asked.messages().get(0).content().get(0).get("type").asText());
    assertEquals(
        "{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\"}]}],"
            + "\"seed\":-9223372036854775808}",
        new String(Json.write(asked.toJson()), StandardCharsets.UTF_8));
  }

  @Test
  void numbersBeyondTwoToThe53AreExact() {
    JsonNode wire =
        json("{\"charge_nano_usd\":9007199254740993,\"later\":18446744073709551615,\"p\":0.10}");
    Generation generation = new Generation(wire);
    assertEquals(9007199254740993L, generation.chargeNanoUsd());
    assertEquals("18446744073709551615", generation.get("later").asText());
    assertEquals(
        "{\"charge_nano_usd\":9007199254740993,\"later\":18446744073709551615,\"p\":0.10}",
        generation.toString());
  }

  @Test
  void unknownFieldsAreKeptAndAbsentListsAreEmpty() {
    ChatCompletion answer = new ChatCompletion(json("{\"id\":\"a\",\"new\":[1]}"));
    assertEquals(List.of(), answer.choices());
    assertEquals("[1]", answer.get("new").toString());
    assertNull(answer.responseMeta());
    assertEquals(answer, new ChatCompletion(answer.toJson().deepCopy()));
  }

  @Test
  void whatIsOfAnotherKindIsSaidByItsName() {
    ChatCompletion answer = new ChatCompletion(json("{\"id\":7,\"created\":1.5,\"choices\":{}}"));
    for (Runnable read :
        List.<Runnable>of(answer::id, answer::created, answer::choices)) {
      TidegateException failed = assertThrows(TidegateException.class, read::run);
      assertTrue(failed.getMessage().startsWith("`"), failed.getMessage());
    }
    TidegateException absent =
        assertThrows(TidegateException.class, () -> new ChatCompletion().created());
    assertEquals("there is no `created`", absent.getMessage());
    assertThrows(TidegateException.class, () -> new ChatCompletion(json("[]")));
  }
}

package tidegate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import tidegate.errors.AbortException;
import tidegate.errors.ConnectionException;
import tidegate.errors.RequestCancelledException;
import tidegate.types.ChatCompletion;
import tidegate.types.ChatCompletionChunk;
import tidegate.types.ChatCompletionRequest;
import tidegate.types.StreamOptions;

class EventStreamTest {
  private static final ChatCompletionRequest ASKED = new ChatCompletionRequest().model("m");

  private static String chunk(int id, String content) {
    return ("id: %d\ndata: {\"id\":\"c\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,"
            + "\"delta\":{\"content\":\"%s\"},\"finish_reason\":null}]}\n\n")
        .formatted(id, content);
  }

  private static String usage(int id) {
    return "id: %d\ndata: {\"id\":\"c\",\"choices\":[],\"usage\":{\"completion_tokens\":3}}\n\n"
        .formatted(id);
  }

  /** Answers each request with the same events. */
  private static TestServer serving(String events) throws IOException {
    return new TestServer(
        (asked, count) -> {
          if (asked.method().equals("POST")) TestServer.events(asked, events);
          else TestServer.json(asked, 200, "{}");
        });
  }

  private static List<String> textsOf(EventStream<ChatCompletionChunk> stream) {
    List<String> texts = new ArrayList<>();
    try (stream) {
      for (ChatCompletionChunk chunk : stream)
        for (var choice : chunk.choices()) texts.add(choice.delta().content());
    }
    return texts;
  }

  @Test
  void aStreamThatBreaksGoesOnWhereItBroke() throws IOException {
    String whole = chunk(1, "a") + chunk(2, "b") + chunk(3, "c") + "data: [DONE]\n\n";
    try (TestServer server =
        new TestServer(
            (asked, count) -> {
              // What the second brings begins before the place where the first broke.
              int broken = whole.indexOf("id: 3") + 20;
              TestServer.events(asked, count == 1 ? whole.substring(0, broken) : whole);
            })) {
      EventStream<ChatCompletionChunk> stream = server.client().chat.completions.createStream(ASKED);
      assertEquals(List.of("a", "b", "c"), textsOf(stream));
      assertEquals(1, stream.resumes());
      assertEquals("{\"model\":\"m\",\"stream\":true}", server.asked.get(0).body());
      assertNull(server.asked.get(0).header("last-event-id"));
      assertEquals("2", server.asked.get(1).header("last-event-id"));
      assertEquals(stream.idempotencyKey(), server.asked.get(1).header("idempotency-key"));
      assertEquals(2, server.asked.size());
    }
  }

  @Test
  void aStreamThatBringsNothingNewIsGivenUp() throws IOException {
    for (String events : List.of(chunk(1, "a"), "data: {}\n\n", "", "data: {\n\n")) {
      try (TestServer server = serving(events)) {
        assertThrows(
            ConnectionException.class,
            () -> textsOf(server.client().chat.completions.createStream(ASKED)));
        assertEquals(2, server.posts().size());
      }
    }
  }

  @Test
  void aStreamThatWasCancelledSaysSo() throws IOException {
    String error =
        "data: {\"error\":{\"message\":\"no\",\"type\":\"t\",\"param\":null,"
            + "\"code\":\"request_cancelled\"}}\n\n";
    try (TestServer server = serving(error)) {
      RequestCancelledException failed =
          assertThrows(
              RequestCancelledException.class,
              () -> textsOf(server.client().chat.completions.createStream(ASKED)));
      assertEquals(410, failed.status());
      assertEquals(1, server.asked.size());
    }
  }

  @Test
  void aStreamThatIsClosedBeforeItsEndIsAbandonedOnce() throws IOException {
    try (TestServer server = serving(chunk(1, "a") + chunk(2, "b") + "data: [DONE]\n\n")) {
      EventStream<ChatCompletionChunk> stream = server.client().chat.completions.createStream(ASKED);
      try (stream) {
        assertTrue(stream.iterator().hasNext());
        assertThrows(IllegalStateException.class, stream::iterator);
      }
      stream.close();
      assertEquals("/v1/requests/" + stream.idempotencyKey(), server.asked.get(1).target());
      assertEquals(2, server.asked.size());
    }
  }

  @Test
  void whoReadsIsToldThatAnotherThreadClosed() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (TestServer server =
        new TestServer(
            (asked, count) -> {
              if (!asked.method().equals("POST")) {
                TestServer.json(asked, 200, "{}");
                return;
              }
              asked.exchange().sendResponseHeaders(200, 0);
              asked.exchange().getResponseBody().write(chunk(1, "a").getBytes(UTF_8));
              asked.exchange().getResponseBody().flush();
              over.await();
            })) {
      EventStream<ChatCompletionChunk> stream = server.client().chat.completions.createStream(ASKED);
      Iterator<ChatCompletionChunk> events = stream.iterator();
      events.next();
      Thread other = new Thread(stream::close);
      other.start();
      assertThrows(AbortException.class, events::hasNext);
      other.join();
      over.countDown();
      assertEquals(1, server.posts().size());
      assertEquals(2, server.asked.size());
    }
  }

  @Test
  void aSumHasTheUsageAndShowsItsEventToThoseWhoAskedForIt() throws IOException {
    String events = chunk(1, "a") + chunk(2, "b") + usage(3) + "data: [DONE]\n\n";
    try (TestServer server = serving(events)) {
      var stream = server.client().chat.completions.stream(ASKED);
      assertNull(stream.snapshot());
      assertEquals(List.of("a", "b"), textsOf(stream));
      ChatCompletion whole = stream.finalAnswer();
      assertEquals("ab", whole.choices().get(0).message().content());
      assertEquals(3, whole.usage().completionTokens());
      assertEquals("chat.completion", whole.object());
      assertTrue(server.asked.get(0).body().contains("\"include_usage\":true"));
      assertFalse(ASKED.toJson().has("stream_options"));
      ChatCompletionRequest shown =
          new ChatCompletionRequest().streamOptions(new StreamOptions().includeUsage(true));
      int count = 0;
      try (var all = server.client().chat.completions.stream(shown)) {
        for (ChatCompletionChunk chunk : all) count += chunk.choices().isEmpty() ? 1 : 0;
      }
      assertEquals(1, count);
    }
  }
}

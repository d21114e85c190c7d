package tidegate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import tidegate.errors.AbortException;
import tidegate.errors.ApiException;
import tidegate.errors.BadRequestException;
import tidegate.errors.ConnectionException;
import tidegate.errors.InternalServerException;
import tidegate.errors.PaymentRequiredException;
import tidegate.errors.RateLimitException;
import tidegate.errors.TidegateException;
import tidegate.errors.TimeoutException;
import tidegate.types.ChatCompletion;
import tidegate.types.ChatCompletionRequest;
import tidegate.types.CreateTranscriptionRequest;
import tidegate.types.TokenizeRequest;

class TransportTest {
  private static final ChatCompletionRequest ASKED = new ChatCompletionRequest().model("m");
  private static final String ERROR =
      "{\"error\":{\"message\":\"no\",\"type\":\"t\",\"param\":\"model\",\"code\":\"c\"}}";

  private static ChatCompletion chat(Tidegate client) {
    return client.chat.completions.create(ASKED);
  }

  @Test
  void aRequestCarriesItsKeysAndItsAnswerWhatStandsBesideIt() throws IOException {
    try (TestServer server =
        new TestServer(
            (asked, count) -> {
              asked.exchange().getResponseHeaders().set("x-request-id", "req_1");
              asked.exchange().getResponseHeaders().set("idempotent-replayed", "true");
              TestServer.json(asked, 200, "{\"id\":\"a\"}");
            })) {
      Tidegate client = new Tidegate(server.options().header("x-mine", "1"));
      ChatCompletion answer = chat(client);
      Meta meta = answer.responseMeta();
      assertEquals("req_1", meta.requestId());
      assertEquals(1, meta.attempts());
      assertTrue(meta.isReplayed());
      TestServer.Asked asked = server.asked.get(0);
      assertEquals("/v1/chat/completions", asked.target());
      assertEquals("{\"model\":\"m\"}", asked.body());
      assertEquals("Bearer key", asked.header("authorization"));
      assertEquals("1", asked.header("x-mine"));
      assertEquals(meta.idempotencyKey(), asked.header("idempotency-key"));
      chat(client);
      assertNotEquals(meta.idempotencyKey(), server.asked.get(1).header("idempotency-key"));
      client.chat.completions.create(ASKED, new RequestOptions().idempotencyKey("mine"));
      assertEquals("mine", server.asked.get(2).header("idempotency-key"));
      client.models.retrieve("a/b c");
      assertEquals("/v1/models/a%2Fb%20c", server.asked.get(3).target());
      assertNull(server.asked.get(3).header("idempotency-key"));
    }
  }

  @Test
  void aFailureIsSentAgainByTheSameName() throws IOException {
    try (TestServer server =
        new TestServer(
            (asked, count) -> {
              // Broken off in the middle of its body.
              if (count == 1) asked.exchange().sendResponseHeaders(200, 100);
              else TestServer.json(asked, 200, "{\"id\":\"a\"}");
            })) {
      assertEquals(2, chat(server.client()).responseMeta().attempts());
      List<String> keys =
          server.asked.stream().map(one -> one.header("idempotency-key")).distinct().toList();
      assertEquals(1, keys.size());
    }
  }

  @Test
  void aFormIsTheSameBytesEachTimeItIsSentAndAPlainTextIsItsText() throws IOException {
    try (TestServer server =
        new TestServer(
            (asked, count) -> {
              if (count == 1) asked.exchange().sendResponseHeaders(200, 100);
              else TestServer.text(asked, "hello\n");
            })) {
      CreateTranscriptionRequest asked =
          new CreateTranscriptionRequest()
              .file(new FilePart("a\"b.wav", new byte[] {'R', 'I', 'F', 'F'}))
              .model("ear")
              .temperature(0.5)
              .timestampGranularities(List.of("segment"));
      assertEquals("hello\n", server.client().audio.transcriptions.create(asked).text());
      TestServer.Asked first = server.asked.get(0);
      assertEquals(first.body(), server.asked.get(1).body());
      assertEquals(first.header("content-type"), server.asked.get(1).header("content-type"));
      String boundary = first.header("content-type").replace("multipart/form-data; boundary=", "");
      assertEquals(
          "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\\\"b.wav\"\r\n"
              + "Content-Type: application/octet-stream\r\n\r\nRIFF\r\n"
              + "--B\r\nContent-Disposition: form-data; name=\"model\"\r\n\r\near\r\n"
              + "--B\r\nContent-Disposition: form-data; name=\"temperature\"\r\n\r\n0.5\r\n"
              + "--B\r\nContent-Disposition: form-data; name=\"timestamp_granularities\"\r\n\r\n"
              + "segment\r\n--B--\r\n",
          first.body().replace(boundary, "B"));
    }
  }

  @Test
  void whatIsNotKeyedIsNotSentAgainWhenNobodyKnowsWhatBecameOfIt() throws IOException {
    try (TestServer server =
        new TestServer((asked, count) -> asked.exchange().sendResponseHeaders(200, 100))) {
      assertThrows(
          ConnectionException.class, () -> server.client().tokenize(new TokenizeRequest()));
      assertEquals(1, server.asked.size());
    }
  }

  @Test
  void anErrorHasItsClassAndItsRequest() throws IOException {
    record Row(int status, Class<? extends ApiException> type, int sent) {}
    for (Row row :
        List.of(
            new Row(400, BadRequestException.class, 1),
            new Row(402, PaymentRequiredException.class, 1),
            new Row(418, ApiException.class, 1),
            new Row(429, RateLimitException.class, 2),
            new Row(500, InternalServerException.class, 2))) {
      try (TestServer server =
          new TestServer(
              (asked, count) -> {
                asked.exchange().getResponseHeaders().set("x-request-id", "req_1");
                asked.exchange().getResponseHeaders().set("retry-after-ms", "1");
                TestServer.json(asked, row.status(), ERROR);
              })) {
        ApiException failed = assertThrows(ApiException.class, () -> chat(server.client()));
        assertEquals(row.type(), failed.getClass());
        assertEquals("c", failed.code());
        assertEquals("model", failed.param());
        assertEquals("req_1", failed.requestId());
        assertEquals(row.status() + " no (req_1)", failed.getMessage());
        assertEquals(row.sent(), server.asked.size());
      }
    }
  }

  @Test
  void whatIsNoErrorOfOursIsShownAsItIs() throws IOException {
    try (TestServer server =
        new TestServer((asked, count) -> TestServer.json(asked, 404, "nothing here"))) {
      ApiException failed = assertThrows(ApiException.class, () -> chat(server.client()));
      assertEquals("404 nothing here", failed.getMessage());
    }
    try (TestServer server =
        new TestServer((asked, count) -> TestServer.json(asked, 200, "{\"id\":"))) {
      assertThrows(TidegateException.class, () -> chat(server.client()));
      assertEquals(1, server.asked.size());
    }
  }

  @Test
  void silenceEndsBeforeAnAnswerAndWithinOne() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    try (TestServer server =
        new TestServer(
            (asked, count) -> {
              if (count == 2) {
                asked.exchange().sendResponseHeaders(200, 100);
                asked.exchange().getResponseBody().write('{');
                asked.exchange().getResponseBody().flush();
              }
              if (asked.method().equals("POST")) over.await();
            })) {
      Tidegate client = new Tidegate(server.options().timeout(Duration.ofMillis(200)));
      assertThrows(TimeoutException.class, () -> chat(client));
      assertEquals(2, server.posts().size());
      over.countDown();
    }
  }

  @Test
  void aThreadThatIsInterruptedLeavesAndTheServiceIsTold() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try (TestServer server =
        new TestServer(
            (asked, count) -> {
              if (!asked.method().equals("POST")) {
                TestServer.json(asked, 200, "{}");
                return;
              }
              begun.countDown();
              over.await();
            })) {
      Throwable[] thrown = new Throwable[1];
      boolean[] isInterrupted = new boolean[1];
      Thread caller =
          new Thread(
              () -> {
                thrown[0] = assertThrows(AbortException.class, () -> chat(server.client()));
                isInterrupted[0] = Thread.currentThread().isInterrupted();
              });
      caller.start();
      begun.await();
      caller.interrupt();
      caller.join();
      over.countDown();
      assertTrue(thrown[0] instanceof AbortException);
      assertTrue(isInterrupted[0]);
      String key = server.posts().get(0).header("idempotency-key");
      assertEquals("/v1/requests/" + key, server.asked.get(1).target());
      assertEquals("DELETE", server.asked.get(1).method());
    }
  }
}

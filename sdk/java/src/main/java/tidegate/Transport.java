package tidegate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import tidegate.errors.AbortException;
import tidegate.errors.ConnectionException;
import tidegate.errors.TidegateException;
import tidegate.errors.TimeoutException;

/** Sends requests, again where that is right, and makes of what comes an answer or a stream. */
final class Transport {
  /** For the last word about a request that its caller has left. */
  private static final Duration ABANDON_TIMEOUT = Duration.ofSeconds(2);

  private final Settings settings;

  Transport(Settings settings) {
    this.settings = settings;
  }

  /** What an attempt brought, and how many it took. */
  record Attempted<T>(T taken, HttpResponse<Body> response, int attempts) {}

  /** Takes an answer that is good; one that breaks off in it is asked for again. */
  interface Taker<T> {
    T take(HttpResponse<Body> response) throws IOException;
  }

  <T> T send(Spec spec, RequestOptions options, Function<JsonNode, T> read) {
    Call call = Call.of(spec, settings, options);
    Attempted<byte[]> got;
    try {
      got = attempt(call, null, Transport::readAll);
    } catch (AbortException aborted) {
      abandon(call);
      throw aborted;
    }
    HttpHeaders headers = got.response().headers();
    T value = read.apply(parse(got.taken(), headers, spec));
    if (value instanceof JsonObject object)
      object.setMeta(
          new Meta(
              headers.firstValue("x-request-id").orElse(null),
              got.response().statusCode(),
              headers,
              got.attempts(),
              call.idempotencyKey(),
              headers.firstValue("idempotent-replayed").orElse("").equals("true")));
    return value;
  }

  <E> EventStream<E> stream(Spec spec, RequestOptions options, Function<JsonNode, E> read) {
    Call call = Call.of(spec, settings, options).streamed(false);
    return new EventStream<>(this, call, open(call), read);
  }

  <E, W> AnswerStream<E, W> accumulate(
      Spec spec, RequestOptions options, Function<JsonNode, E> read, Accumulator<E, W> sum) {
    Call asked = Call.of(spec, settings, options);
    boolean isUsageAdded = sum.tellsUsageOnRequest() && !asked.saysUsage();
    Call call = asked.streamed(isUsageAdded);
    return new AnswerStream<>(this, call, open(call), read, sum, isUsageAdded);
  }

  private HttpResponse<Body> open(Call call) {
    try {
      return attempt(call, null, response -> response).response();
    } catch (AbortException aborted) {
      abandon(call);
      throw aborted;
    }
  }

  /**
   * Sends until an answer is good and taken, or another try is not worth it.
   *
   * @param lastEventId null for a request that begins
   */
  <T> Attempted<T> attempt(Call call, String lastEventId, Taker<T> taker) {
    for (int attempts = 1; ; attempts += 1) {
      TidegateException failed;
      HttpResponse<Body> answered = null;
      try {
        HttpResponse<Body> response = sendOnce(call, lastEventId);
        if (response.statusCode() >= 200 && response.statusCode() < 300)
          return new Attempted<>(taker.take(response), response, attempts);
        byte[] text = readAll(response);
        answered = response;
        failed = ServiceErrors.fromResponse(response.statusCode(), response.headers(), text);
      } catch (IOException broken) {
        failed = new ConnectionException("no answer came: " + reasonOf(broken), broken);
      } catch (ConnectionException silent) {
        failed = silent;
      }
      Optional<Duration> delay =
          Retries.delay(
              new Retries.Failure(
                  answered == null ? 0 : answered.statusCode(),
                  answered == null ? null : answered.headers(),
                  attempts,
                  call.settings().maxRetries(),
                  call.isRepeatable(),
                  ThreadLocalRandom.current().nextDouble(),
                  Instant.now()));
      if (delay.isEmpty()) throw failed;
      pause(delay.get());
    }
  }

  /** @throws TimeoutException when no answer begins in time @throws AbortException */
  private HttpResponse<Body> sendOnce(Call call, String lastEventId) throws IOException {
    Duration limit = call.settings().timeout();
    CompletableFuture<HttpResponse<Body>> asked = ask(call, lastEventId);
    try {
      return asked.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (java.util.concurrent.TimeoutException late) {
      asked.cancel(true);
      throw new TimeoutException(limit);
    } catch (InterruptedException interrupted) {
      asked.cancel(true);
      Thread.currentThread().interrupt();
      throw new AbortException("the thread was interrupted");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException broken) throw broken;
      throw new IOException(failed.getCause());
    }
  }

  private CompletableFuture<HttpResponse<Body>> ask(Call call, String lastEventId) {
    Duration limit = call.settings().timeout();
    return call.settings()
        .httpClient()
        .sendAsync(call.request(lastEventId), info -> new Body(limit));
  }

  /**
   * Tells the service that nobody will come back for the rest. Without it the service finds out by
   * itself, later, and what it makes until then costs; so it is waited for, briefly.
   */
  void abandon(Call call) {
    Call gone = call.abandoned();
    if (gone == null) return;
    CompletableFuture<Void> told = ask(gone, null).thenAccept(response -> response.body().close());
    boolean wasInterrupted = Thread.interrupted();
    try {
      told.get(ABANDON_TIMEOUT.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      wasInterrupted = true;
    } catch (ExecutionException | java.util.concurrent.TimeoutException unheard) {
      told.cancel(true);
    }
    if (wasInterrupted) Thread.currentThread().interrupt();
  }

  /** @throws AbortException when the thread is interrupted */
  static void pause(Duration delay) {
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AbortException("the thread was interrupted");
    }
  }

  private static byte[] readAll(HttpResponse<Body> response) throws IOException {
    try (Body body = response.body()) {
      return body.readAllBytes();
    }
  }

  /** What is no JSON is its text. */
  private static JsonNode parse(byte[] text, HttpHeaders headers, Spec spec) {
    boolean isJson = headers.firstValue("content-type").orElse("").contains("json");
    if (!isJson) {
      TextNode plain = TextNode.valueOf(new String(text, StandardCharsets.UTF_8));
      return spec.hasPlainText() ? Json.object().set("text", plain) : plain;
    }
    try {
      return Json.read(text);
    } catch (IOException damaged) {
      throw new TidegateException("the answer is no JSON: " + damaged.getMessage(), damaged);
    }
  }

  private static String reasonOf(IOException broken) {
    return broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
  }
}

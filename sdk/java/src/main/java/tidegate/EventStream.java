package tidegate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import tidegate.EventReader.SentEvent;
import tidegate.errors.AbortException;
import tidegate.errors.ApiException;
import tidegate.errors.ConnectionException;
import tidegate.errors.TidegateException;

/**
 * A stream of events that goes on where it broke. Each event has a number; when the connection is
 * lost, the same request is sent again with its Idempotency-Key and the number of the last event,
 * and the service continues there. Nothing is generated, nor charged, a second time.
 *
 * <p>It can be iterated once, and should be closed: closing one that has not ended ends the
 * generation, and what it costs.
 */
public class EventStream<E> implements Iterable<E>, AutoCloseable {
  private static final String DONE = "[DONE]";

  /** The last events of dialects that have no `[DONE]`. */
  private static final Set<String> LAST_TYPES =
      Set.of(
          "message_stop",
          "response.completed",
          "response.incomplete",
          "response.failed",
          "response.cancelled");

  private final Transport transport;
  private final Call call;
  private final Function<JsonNode, E> read;
  private final AtomicBoolean isTaken = new AtomicBoolean();
  private final AtomicBoolean isClosed = new AtomicBoolean();

  private volatile HttpResponse<Body> opened;
  private EventReader events;

  /** The number of the last event that came. */
  private long after;

  private volatile boolean isEnded;
  private volatile int resumes;

  /** Connections in a row that broke and brought nothing new. */
  private int failures;

  EventStream(
      Transport transport, Call call, HttpResponse<Body> opened, Function<JsonNode, E> read) {
    this.transport = transport;
    this.call = call;
    this.read = read;
    this.opened = opened;
    this.events = new EventReader(opened.body());
  }

  /** Finds the request in the service's log. */
  public String requestId() {
    return headers().firstValue("x-request-id").orElse(null);
  }

  /** Of the answer. */
  public HttpHeaders headers() {
    return opened.headers();
  }

  /** The name under which the request runs once. */
  public String idempotencyKey() {
    return call.idempotencyKey();
  }

  /** How often it was continued on another connection. */
  public int resumes() {
    return resumes;
  }

  /** Lets go of the stream. The service is told before this returns, in two seconds at most. */
  @Override
  public void close() {
    if (!isClosed.compareAndSet(false, true)) return;
    opened.body().close();
    if (!isEnded) transport.abandon(call);
  }

  @Override
  public Iterator<E> iterator() {
    if (!isTaken.compareAndSet(false, true))
      throw new IllegalStateException("a stream can be iterated once");
    return new Iterator<>() {
      private E next;

      @Override
      public boolean hasNext() {
        if (next == null) next = advanceOrClose();
        return next != null;
      }

      @Override
      public E next() {
        if (!hasNext()) throw new NoSuchElementException();
        E given = next;
        next = null;
        return given;
      }
    };
  }

  private E advanceOrClose() {
    E event = null;
    try {
      event = advance();
      return event;
    } finally {
      if (event == null) close();
    }
  }

  /** The next event; null after the last. */
  E advance() {
    while (!isEnded) {
      if (isClosed.get()) throw new AbortException("the stream was closed");
      try {
        SentEvent sent = events.next();
        if (sent == null) throw new ConnectionException("the stream broke off before its end");
        E event = take(sent);
        if (event != null) return event;
      } catch (IOException | ConnectionException broken) {
        if (!isClosed.get()) resume(broken);
      }
    }
    return null;
  }

  /** Null for an event that came before, and for the end. */
  private E take(SentEvent sent) throws IOException {
    long number = sent.id().isEmpty() ? 0 : numberOf(sent.id());
    boolean isKnown = !sent.id().isEmpty() && number <= after;
    if (!isKnown && !sent.id().isEmpty()) after = number;
    if (sent.data().equals(DONE)) {
      isEnded = true;
      return null;
    }
    JsonNode value = Json.read(sent.data().getBytes(StandardCharsets.UTF_8));
    ApiException refused = ServiceErrors.fromEvent(value, headers()).orElse(null);
    if (refused != null) {
      // The service has ended it.
      isEnded = true;
      throw refused;
    }
    if (LAST_TYPES.contains(value.path("type").asText())) isEnded = true;
    if (isKnown) return null;
    // One without a number may have come before.
    if (!sent.id().isEmpty()) failures = 0;
    return read.apply(value);
  }

  /** Opens the next connection, or says why there is none. */
  private void resume(Exception broken) {
    failures += 1;
    if (failures > call.settings().maxRetries()) throw asConnectionException(broken);
    opened.body().close();
    Transport.pause(Retries.backoff(failures, ThreadLocalRandom.current().nextDouble()));
    HttpResponse<Body> next =
        transport.attempt(call, Long.toString(after), response -> response).response();
    opened = next;
    events = new EventReader(next.body());
    resumes += 1;
    // Who closed it meanwhile has closed the connection before.
    if (isClosed.get()) next.body().close();
  }

  private static TidegateException asConnectionException(Exception broken) {
    return broken instanceof ConnectionException failed
        ? failed
        : new ConnectionException("the stream broke off and could not be taken up again", broken);
  }

  private static long numberOf(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException other) {
      return 0;
    }
  }
}

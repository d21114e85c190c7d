package tidegate;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tidegate.errors.AbortException;
import tidegate.errors.TimeoutException;

/**
 * The bytes of an answer, read as they come. One that is silent for too long, or whose reader is
 * interrupted, ends.
 */
final class Body extends InputStream implements HttpResponse.BodySubscriber<Body> {
  /** What comes: bytes, or why there are no more; null for the end. */
  private record Arrival(List<ByteBuffer> bytes, Throwable failure) {}

  private static final Arrival END = new Arrival(null, null);

  private final Duration limit;
  private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
  private final Queue<ByteBuffer> unread = new ArrayDeque<>();
  private Flow.Subscription subscription;
  private boolean isClosed;
  private boolean isEnded;

  Body(Duration limit) {
    this.limit = limit;
  }

  @Override
  public CompletionStage<Body> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public synchronized void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    if (isClosed) subscription.cancel();
    else subscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    arrivals.add(new Arrival(bytes, null));
  }

  @Override
  public void onError(Throwable failure) {
    arrivals.add(new Arrival(null, failure));
  }

  @Override
  public void onComplete() {
    arrivals.add(END);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /** @throws TimeoutException when nothing comes for too long */
  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) return 0;
    while (unread.isEmpty()) {
      if (isEnded) return -1;
      take(next());
    }
    ByteBuffer bytes = unread.peek();
    int count = Math.min(length, bytes.remaining());
    bytes.get(into, offset, count);
    if (!bytes.hasRemaining()) unread.remove();
    return count;
  }

  private Arrival next() {
    try {
      Arrival arrival = arrivals.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
      if (arrival != null) return arrival;
      close();
      throw new TimeoutException(limit);
    } catch (InterruptedException interrupted) {
      close();
      Thread.currentThread().interrupt();
      throw new AbortException("the thread was interrupted");
    }
  }

  private void take(Arrival arrival) throws IOException {
    if (arrival.bytes() == null) {
      isEnded = true;
      if (arrival.failure() != null) throw new IOException(arrival.failure());
      return;
    }
    for (ByteBuffer bytes : arrival.bytes()) if (bytes.hasRemaining()) unread.add(bytes);
    synchronized (this) {
      if (!isClosed) subscription.request(1);
    }
  }

  /** Lets go of the connection; who reads in another thread is at the end. */
  @Override
  public synchronized void close() {
    if (isClosed) return;
    isClosed = true;
    if (subscription != null) subscription.cancel();
    arrivals.add(END);
  }
}

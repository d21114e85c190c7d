package tidegate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A service of the test's own, which keeps what it was asked. */
final class TestServer implements AutoCloseable {
  record Asked(String method, String target, HttpExchange exchange, String body) {
    String header(String name) {
      return exchange.getRequestHeaders().getFirst(name);
    }
  }

  interface Handler {
    void answer(Asked asked, int count) throws IOException, InterruptedException;
  }

  final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();

  TestServer(Handler handler) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(executor);
    server.createContext(
        "/",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          Asked one =
              new Asked(
                  exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange, body);
          asked.add(one);
          try {
            handler.answer(one, asked.size());
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          } finally {
            exchange.close();
          }
        });
    server.start();
  }

  static void json(Asked asked, int status, String body) throws IOException {
    asked.exchange().getResponseHeaders().set("content-type", "application/json");
    send(asked, status, body);
  }

  static void text(Asked asked, String body) throws IOException {
    asked.exchange().getResponseHeaders().set("content-type", "text/plain; charset=utf-8");
    send(asked, 200, body);
  }

  static void events(Asked asked, String body) throws IOException {
    asked.exchange().getResponseHeaders().set("content-type", "text/event-stream");
    send(asked, 200, body);
  }

  private static void send(Asked asked, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    asked.exchange().sendResponseHeaders(status, bytes.length);
    asked.exchange().getResponseBody().write(bytes);
  }

  List<Asked> posts() {
    return asked.stream().filter(one -> one.method().equals("POST")).toList();
  }

  ClientOptions options() {
    return new ClientOptions()
        .baseUrl("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/")
        .apiKey("key")
        .maxRetries(1);
  }

  Tidegate client() {
    return new Tidegate(options());
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}

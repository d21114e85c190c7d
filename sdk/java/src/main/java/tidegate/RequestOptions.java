package tidegate;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How one call is sent, where it is not as the client's others. */
public final class RequestOptions {
  private Duration timeout;
  private Integer maxRetries;
  private String idempotencyKey;
  private final Map<String, String> headers = new LinkedHashMap<>();

  /** Without a byte for so long, an attempt is over. */
  public RequestOptions timeout(Duration timeout) {
    this.timeout = timeout;
    return this;
  }

  /** How often the request is sent again. */
  public RequestOptions maxRetries(int maxRetries) {
    this.maxRetries = maxRetries;
    return this;
  }

  /** Under which name the request runs once; a new one for each call unless said. */
  public RequestOptions idempotencyKey(String idempotencyKey) {
    this.idempotencyKey = idempotencyKey;
    return this;
  }

  /** Adds a header. */
  public RequestOptions header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  String idempotencyKey() {
    return idempotencyKey;
  }

  Settings over(Settings settings) {
    Map<String, String> all = new LinkedHashMap<>(settings.headers());
    all.putAll(headers);
    return new Settings(
        settings.apiKey(),
        settings.baseUrl(),
        timeout == null ? settings.timeout() : timeout,
        maxRetries == null ? settings.maxRetries() : maxRetries,
        Map.copyOf(all),
        settings.httpClient());
  }
}

package tidegate;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a client sends its requests. Nothing in it is required. */
public final class ClientOptions {
  private static final String DEFAULT_BASE_URL = "http://127.0.0.1:8787";
  private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(10);
  private static final int DEFAULT_MAX_RETRIES = 2;

  private String apiKey = environment("TIDEGATE_API_KEY");
  private String baseUrl = environment("TIDEGATE_BASE_URL");
  private Duration timeout = DEFAULT_TIMEOUT;
  private int maxRetries = DEFAULT_MAX_RETRIES;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private HttpClient httpClient;

  /** Replaces TIDEGATE_API_KEY. */
  public ClientOptions apiKey(String apiKey) {
    this.apiKey = apiKey;
    return this;
  }

  /** Replaces TIDEGATE_BASE_URL, the origin of the service. */
  public ClientOptions baseUrl(String baseUrl) {
    this.baseUrl = baseUrl;
    return this;
  }

  /** Without a byte for so long, an attempt is over. Ten minutes unless said. */
  public ClientOptions timeout(Duration timeout) {
    this.timeout = timeout;
    return this;
  }

  /** How often a request is sent again. Twice unless said. */
  public ClientOptions maxRetries(int maxRetries) {
    this.maxRetries = maxRetries;
    return this;
  }

  /** Adds a header to every request. */
  public ClientOptions header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Replaces the client that sends. */
  public ClientOptions httpClient(HttpClient httpClient) {
    this.httpClient = httpClient;
    return this;
  }

  Settings settings() {
    String origin = baseUrl == null ? DEFAULT_BASE_URL : baseUrl;
    return new Settings(
        apiKey,
        origin.replaceFirst("/+$", "").replaceFirst("/v1$", ""),
        timeout,
        maxRetries,
        Map.copyOf(headers),
        httpClient == null ? defaultClient() : httpClient);
  }

  private static HttpClient defaultClient() {
    HttpClient.Builder builder = HttpClient.newBuilder();
    ProxySelector proxies = ProxySelector.getDefault();
    return (proxies == null ? builder : builder.proxy(proxies)).build();
  }

  private static String environment(String name) {
    String value = System.getenv(name);
    return value == null || value.isEmpty() ? null : value;
  }
}

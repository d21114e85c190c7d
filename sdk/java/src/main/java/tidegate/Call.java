package tidegate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.UUID;

/**
 * A request as all of its attempts send it.
 *
 * @param body null without one
 * @param idempotencyKey null without one
 */
record Call(Spec spec, Settings settings, URI uri, Encoded body, String idempotencyKey) {
  private static final String USER_AGENT = "tidegate-java/0.1.0";

  static Call of(Spec spec, Settings settings, RequestOptions options) {
    String named = options == null ? null : options.idempotencyKey();
    String key = named == null ? "tgsdk-" + UUID.randomUUID() : named;
    Settings own = options == null ? settings : options.over(settings);
    Encoded body = spec.body() == null ? null : Encoded.of(spec, spec.body().toJson());
    URI uri = URI.create(own.baseUrl() + spec.target());
    return new Call(spec, own, uri, body, spec.isPost() ? key : null);
  }

  /** Whether the caller has said if the usage should come. */
  boolean saysUsage() {
    return spec.body().toJson().path("stream_options").path("include_usage").isBoolean();
  }

  /** The same, answered as a stream. @param isUsageAdded at the end of it */
  Call streamed(boolean isUsageAdded) {
    ObjectNode streamed = spec.body().toJson().deepCopy().put("stream", true);
    if (isUsageAdded) {
      boolean hasOptions = streamed.path("stream_options").isObject();
      if (!hasOptions) streamed.putObject("stream_options");
      ((ObjectNode) streamed.get("stream_options")).put("include_usage", true);
    }
    return new Call(spec, settings, uri, Encoded.of(spec, streamed), idempotencyKey);
  }

  /** The last word about it: nobody will come back for the rest. Null where that is not known. */
  Call abandoned() {
    if (!spec.isKeyed() || idempotencyKey == null) return null;
    Spec gone = new Spec("DELETE", "/v1/requests/" + Spec.segment(idempotencyKey));
    return Call.of(gone, settings, null);
  }

  boolean isRepeatable() {
    return !spec.isPost() || spec.isKeyed();
  }

  /** @param lastEventId null for a request that begins */
  HttpRequest request(String lastEventId) {
    // A plain connection would ask for HTTP/2 by an upgrade, which not every server ignores.
    boolean isPlain = "http".equals(uri.getScheme());
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(uri)
            .version(isPlain ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
            .method(
                spec.method(),
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body.bytes()))
            .setHeader("accept", "application/json, text/event-stream")
            .setHeader("user-agent", USER_AGENT);
    if (settings.apiKey() != null) builder.setHeader("authorization", "Bearer " + settings.apiKey());
    if (body != null) builder.setHeader("content-type", body.contentType());
    if (idempotencyKey != null) builder.setHeader("idempotency-key", idempotencyKey);
    settings.headers().forEach(builder::setHeader);
    if (lastEventId != null) builder.setHeader("last-event-id", lastEventId);
    return builder.build();
  }
}

package tidegate;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is asked of the service.
 *
 * @param path from the root of the service, its parameters filled in
 * @param query null without any
 * @param body null without one
 * @param isForm the body is sent as multipart/form-data, not as JSON
 * @param isKeyed the service runs it once for each Idempotency-Key
 * @param hasPlainText the answer may be a text without JSON around it, which stands for its field
 *     `text`
 */
record Spec(
    String method,
    String path,
    JsonObject query,
    JsonObject body,
    boolean isForm,
    boolean isKeyed,
    boolean hasPlainText) {
  Spec(String method, String path) {
    this(method, path, null, null, false, false, false);
  }

  Spec query(JsonObject query) {
    return new Spec(method, path, query, body, isForm, isKeyed, hasPlainText);
  }

  Spec body(JsonObject body) {
    return new Spec(method, path, query, body, false, isKeyed, hasPlainText);
  }

  Spec form(JsonObject form) {
    return new Spec(method, path, query, form, true, isKeyed, hasPlainText);
  }

  Spec keyed() {
    return new Spec(method, path, query, body, isForm, true, hasPlainText);
  }

  Spec plainText() {
    return new Spec(method, path, query, body, isForm, isKeyed, true);
  }

  boolean isPost() {
    return method.equals("POST");
  }

  /** The path with its query. */
  String target() {
    if (query == null) return path;
    List<String> pairs = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : query.toJson().properties()) {
      JsonNode value = entry.getValue();
      for (JsonNode one : value.isArray() ? value : List.of(value))
        if (!one.isNull()) pairs.add(segment(entry.getKey()) + "=" + segment(one.asText()));
    }
    return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
  }

  /** A text within a path or a query. */
  static String segment(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

package tidegate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A body as it is sent. */
record Encoded(byte[] bytes, String contentType) {
  /** A part of a form. @param file null of what is a text */
  private record Part(String name, FilePart file, byte[] content) {}

  /** @param fields of the body of the spec, or more */
  static Encoded of(Spec spec, ObjectNode fields) {
    return spec.isForm()
        ? form(fields, spec.body().files())
        : new Encoded(Json.write(fields), "application/json");
  }

  /**
   * As multipart/form-data. The boundary follows from what is sent, so that the same call is the
   * same bytes whenever it is sent.
   */
  private static Encoded form(ObjectNode fields, Map<String, FilePart> files) {
    List<Part> parts = new ArrayList<>();
    files.forEach((name, file) -> parts.add(new Part(name, file, file.content())));
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      JsonNode value = field.getValue();
      for (JsonNode one : value.isArray() ? value : List.of(value))
        if (!one.isNull()) parts.add(new Part(field.getKey(), null, textOf(one)));
    }
    String boundary = boundaryOf(parts);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    for (Part part : parts) {
      written.writeBytes(ascii("--" + boundary + "\r\n" + headOf(part) + "\r\n\r\n"));
      written.writeBytes(part.content());
      written.writeBytes(ascii("\r\n"));
    }
    written.writeBytes(ascii("--" + boundary + "--\r\n"));
    return new Encoded(written.toByteArray(), "multipart/form-data; boundary=" + boundary);
  }

  private static String headOf(Part part) {
    String head = "Content-Disposition: form-data; name=\"" + quoted(part.name()) + "\"";
    if (part.file() == null) return head;
    String type = "\r\nContent-Type: application/octet-stream";
    return head + "; filename=\"" + quoted(part.file().name()) + "\"" + type;
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\r", "%0D")
        .replace("\n", "%0A");
  }

  private static byte[] textOf(JsonNode value) {
    return (value.isValueNode() ? value.asText() : value.toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String boundaryOf(List<Part> parts) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      for (Part part : parts) {
        hash.update(ascii(headOf(part) + " " + part.content().length + "\n"));
        hash.update(part.content());
      }
      return "tidegate-" + HexFormat.of().formatHex(hash.digest()).substring(0, 40);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

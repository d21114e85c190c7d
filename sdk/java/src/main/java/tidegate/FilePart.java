package tidegate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a form sends as a file. Its content is not copied. */
public record FilePart(String name, byte[] content) {
  /** Reads a file of this machine. */
  public static FilePart of(Path path) throws IOException {
    return new FilePart(path.getFileName().toString(), Files.readAllBytes(path));
  }
}

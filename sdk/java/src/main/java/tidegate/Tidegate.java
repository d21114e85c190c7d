package tidegate;

import java.time.Duration;
import tidegate.errors.NotFoundException;
import tidegate.errors.VerificationException;
import tidegate.types.Generation;
import tidegate.types.JwkSet;

/**
 * The client of the Tidegate API. It resumes streams that break, and pays for nothing twice. It is
 * safe for use by several threads; interrupting one ends the call that it waits for.
 */
public final class Tidegate extends Resources {
  /** A stream is booked when its end has been told; how often and how long to look for that. */
  private static final int RECEIPT_TRIES = 20;

  private static final Duration RECEIPT_WAIT = Duration.ofMillis(100);

  private volatile JwkSet keys;

  /** The key is TIDEGATE_API_KEY, the address TIDEGATE_BASE_URL. */
  public Tidegate() {
    this(new ClientOptions());
  }

  public Tidegate(ClientOptions options) {
    super(new Transport(options.settings()));
  }

  /**
   * What an answer cost, with the service's signature checked.
   *
   * @param answer or an event of a stream, or another object with the id of a generation
   */
  public Receipt receipt(JsonObject answer) {
    return receipt(answer.toJson().path("id").asText());
  }

  /**
   * What a request cost, with the service's signature checked.
   *
   * @param id of an answer, or of an event of a stream
   * @throws VerificationException when the signature is not good
   */
  public Receipt receipt(String id) {
    Generation generation = booked(id);
    String signed = generation.signedReceipt();
    if (signed == null) throw new VerificationException("the generation has no receipt");
    return Receipts.verifyGeneration(generation, keysFor(Jws.parse(signed).keyId()));
  }

  private Generation booked(String id) {
    for (int tries = 1; ; tries += 1) {
      try {
        return generations.retrieve(id);
      } catch (NotFoundException notYet) {
        if (tries == RECEIPT_TRIES) throw notYet;
      }
      Transport.pause(RECEIPT_WAIT);
    }
  }

  /** The keys change seldom: they are asked for again when there is one that is not known. */
  private JwkSet keysFor(String keyId) {
    JwkSet known = keys;
    if (known == null || Jws.find(known, keyId) == null) {
      known = signingKeys.list();
      keys = known;
    }
    return known;
  }
}

package tidegate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tidegate.types.GenerationLedger;

/** Checks an exported ledger: an entry that is missing or altered shows. */
public final class Ledger {
  private static final String GENESIS_HASH = "0".repeat(64);

  private Ledger() {}

  /** @param entries from the first on, in order: each one's hash covers it and the hash before */
  public static LedgerVerdict verify(Iterable<GenerationLedger> entries) {
    List<String> faults = new ArrayList<>();
    String hash = GENESIS_HASH;
    long last = 0;
    long balanceNanoUsd = 0;
    for (GenerationLedger entry : entries) {
      if (entry.sequence() != last + 1)
        faults.add("entry " + entry.sequence() + " stands where " + (last + 1) + " should");
      if (!hashOf(hash, entry).equals(entry.hash()))
        faults.add(
            "entry " + entry.sequence() + " does not have the hash that follows from it");
      if (entry.credit().equals("customer")) balanceNanoUsd += entry.amountNanoUsd();
      else if (entry.debit().equals("customer")) balanceNanoUsd -= entry.amountNanoUsd();
      hash = entry.hash();
      last = entry.sequence();
    }
    return new LedgerVerdict(last, balanceNanoUsd, hash, List.copyOf(faults));
  }

  /** Of the JSON of a list, as JavaScript writes it. */
  static String hashOf(String before, GenerationLedger entry) {
    String text =
        String.join(
            ",",
            quote(before),
            Long.toString(entry.sequence()),
            quote(entry.reference()),
            quote(entry.kind()),
            Long.toString(entry.amountNanoUsd()),
            quote(entry.debit()),
            quote(entry.credit()),
            Long.toString(entry.bookedAtMs()),
            entry.usage() == null ? "null" : quote(entry.usage()));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = ("[" + text + "]").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Writes a text as JavaScript does, which escapes control characters in small letters. */
  static String quote(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int one : value.codePoints().toArray()) {
      switch (one) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\b' -> quoted.append("\\b");
        case '\f' -> quoted.append("\\f");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          boolean isEscaped = one < ' ' || Character.getType(one) == Character.SURROGATE;
          if (isEscaped) quoted.append(String.format("\\u%04x", one));
          else quoted.appendCodePoint(one);
        }
      }
    }
    return quoted.append('"').toString();
  }
}

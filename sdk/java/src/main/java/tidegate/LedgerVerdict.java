package tidegate;

import java.util.List;

/**
 * What an exported ledger comes to.
 *
 * @param balanceNanoUsd what the customer has by these entries
 * @param hash of the last entry
 * @param faults a sentence each; empty when all is well
 */
public record LedgerVerdict(long entries, long balanceNanoUsd, String hash, List<String> faults) {}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tidegate.Types;

namespace Tidegate;

/// <summary>What an exported ledger comes to.</summary>
/// <param name="BalanceNanoUsd">What the customer has by these entries.</param>
/// <param name="Hash">Of the last entry.</param>
/// <param name="Faults">A sentence each; empty when all is well.</param>
public sealed record LedgerVerdict(long Entries, long BalanceNanoUsd, string Hash, IReadOnlyList<string> Faults);

/// <summary>Checks an exported ledger: an entry that is missing or altered shows.</summary>
public static class Ledger
{
    private static readonly string GenesisHash = new('0', 64);

    /// <param name="entries">From the first on, in order: each one's hash covers it and the hash before.</param>
    public static LedgerVerdict Verify(IEnumerable<GenerationLedger> entries)
    {
        var faults = new List<string>();
        var hash = GenesisHash;
        long last = 0;
        long balanceNanoUsd = 0;
        foreach (var entry in entries)
        {
            if (entry.Sequence != last + 1) faults.Add($"entry {entry.Sequence} stands where {last + 1} should");
            if (HashOf(hash, entry) != entry.Hash)
                faults.Add($"entry {entry.Sequence} does not have the hash that follows from it");
            if (entry.Credit == "customer") balanceNanoUsd += entry.AmountNanoUsd;
            else if (entry.Debit == "customer") balanceNanoUsd -= entry.AmountNanoUsd;
            hash = entry.Hash;
            last = entry.Sequence;
        }
        return new LedgerVerdict(last, balanceNanoUsd, hash, faults);
    }

    /// <summary>Of the JSON of a list, as JavaScript writes it.</summary>
    private static string HashOf(string before, GenerationLedger entry)
    {
        var fields = new[]
        {
            Quote(before),
            Number(entry.Sequence),
            Quote(entry.Reference),
            Quote(entry.Kind),
            Number(entry.AmountNanoUsd),
            Quote(entry.Debit),
            Quote(entry.Credit),
            Number(entry.BookedAtMs),
            entry.Usage is { } usage ? Quote(usage) : "null",
        };
        var bytes = Encoding.UTF8.GetBytes($"[{string.Join(',', fields)}]");
        return Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant();
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes a text as JavaScript does, which escapes less than .NET.</summary>
    private static string Quote(string value)
    {
        var quoted = new StringBuilder("\"");
        for (var at = 0; at < value.Length; at += 1)
        {
            var one = value[at];
            var isPair = char.IsHighSurrogate(one) && at + 1 < value.Length && char.IsLowSurrogate(value[at + 1]);
            var escaped = one switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => null,
            };
            if (escaped is not null) quoted.Append(escaped);
            else if (isPair) quoted.Append(one).Append(value[++at]);
            else if (one < ' ' || char.IsSurrogate(one)) quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)one:x4}");
            else quoted.Append(one);
        }
        return quoted.Append('"').ToString();
    }
}

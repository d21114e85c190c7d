using System;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Org.BouncyCastle.Math.EC.Rfc8032;
using Tidegate.Types;

namespace Tidegate;

/// <summary>What stands in the receipt of a generation.</summary>
public sealed record GenerationProof(string OrganizationId, GenerationLedger Entry);

/// <summary>What stands in the signature under the end of a page of the ledger.</summary>
public sealed record LedgerProof(string OrganizationId, long Sequence, string Hash);

/// <summary>What a request cost, and the service's signature under it.</summary>
/// <param name="Proof">What the service has signed; its entry is the same as the generation's.</param>
/// <param name="Jws">The signature itself, to keep: a compact JWS (EdDSA).</param>
public sealed record Receipt(Generation Generation, long CostNanoUsd, GenerationProof Proof, string Jws)
{
    /// <summary>In US dollars.</summary>
    public double CostUsd => CostNanoUsd / 1e9;
}

/// <summary>Checks the service's signatures with the keys that it publishes.</summary>
public static class Receipts
{
    /// <exception cref="VerificationException">None of the keys signed it, or it says something else.</exception>
    public static Receipt VerifyGeneration(Generation generation, JwkSet keys)
    {
        var text = ServiceErrors.TextIn(generation.ToJson(), "signed_receipt")
            ?? throw new VerificationException("the generation has no receipt");
        var jws = SignedText.Parse(text);
        jws.Verify(keys, "tidegate-generation");
        var signed = jws.Payload["entry"] as JsonObject
            ?? throw new VerificationException("the receipt has no entry");
        foreach (var (name, value) in generation.Ledger.ToJson())
            if (!JsonNode.DeepEquals(value, signed[name]))
                throw new VerificationException($"the receipt has another {name}");
        var proof = new GenerationProof(jws.Payload.Text("organization_id"), new GenerationLedger(signed.DeepClone()));
        return new Receipt(generation, generation.ChargeNanoUsd, proof, text);
    }

    /// <summary>Checks the signature under the end of a page of the ledger.</summary>
    /// <exception cref="VerificationException">None of the keys signed it.</exception>
    public static LedgerProof VerifyCheckpoint(string text, JwkSet keys)
    {
        var jws = SignedText.Parse(text);
        jws.Verify(keys, "tidegate-ledger");
        var sequence = jws.Payload["sequence"] is { } value ? Fields.ToInteger(value) : 0;
        return new LedgerProof(jws.Payload.Text("organization_id"), sequence, jws.Payload.Text("hash"));
    }
}

/// <summary>A compact JWS (EdDSA).</summary>
/// <param name="Signed">Its first two parts, as they stand.</param>
internal sealed record SignedText(JsonObject Header, JsonObject Payload, string Signed, byte[] Signature)
{
    internal string KeyId => Header.Text("kid");

    /// <exception cref="VerificationException">It is none.</exception>
    internal static SignedText Parse(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 3) throw new VerificationException("the receipt is no compact JWS");
        try
        {
            return new SignedText(
                ObjectIn(parts[0]), ObjectIn(parts[1]), $"{parts[0]}.{parts[1]}", Decode(parts[2]));
        }
        catch (Exception failed) when (failed is FormatException or JsonException)
        {
            throw new VerificationException("the receipt is no compact JWS", failed);
        }
    }

    /// <exception cref="VerificationException">None of the keys signed it, or it is of another kind.</exception>
    internal void Verify(JwkSet keys, string kind)
    {
        var key = Find(keys, KeyId)
            ?? throw new VerificationException("the receipt is signed with a key that is not in the set");
        var isOfKind = Header.Text("alg") == "EdDSA" && key.Text("crv") == "Ed25519";
        if (!isOfKind || !IsSignedBy(key.Text("x")))
            throw new VerificationException("the receipt's signature is not good");
        if (Header.Text("typ") != kind) throw new VerificationException($"the receipt is not a {kind}");
    }

    /// <summary>Null where it is not in the set.</summary>
    internal static JsonObject? Find(JwkSet keys, string keyId)
    {
        foreach (var key in keys.ToJson().Objects("keys"))
            if (key.Text("kid") == keyId) return key;
        return null;
    }

    private bool IsSignedBy(string x)
    {
        try
        {
            var key = Decode(x);
            var message = Encoding.ASCII.GetBytes(Signed);
            return key.Length == Ed25519.PublicKeySize
                && Signature.Length == Ed25519.SignatureSize
                && Ed25519.Verify(Signature, 0, key, 0, message, 0, message.Length);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static JsonObject ObjectIn(string part) =>
        JsonNode.Parse(Encoding.UTF8.GetString(Decode(part))) as JsonObject
        ?? throw new VerificationException("the receipt is no compact JWS");

    private static byte[] Decode(string part)
    {
        var text = part.Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidegate;

/// <summary>A body as it is sent.</summary>
internal sealed record Encoded(byte[] Bytes, string ContentType)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A part of a form.</summary>
    /// <param name="FileName">Null of what is a text.</param>
    private sealed record Part(string Name, string? FileName, byte[] Content)
    {
        internal string Head
        {
            get
            {
                var head = $"Content-Disposition: form-data; name=\"{Quoted(Name)}\"";
                return FileName is null
                    ? head
                    : $"{head}; filename=\"{Quoted(FileName)}\"\r\nContent-Type: application/octet-stream";
            }
        }
    }

    /// <param name="spec">Whose body it is.</param>
    /// <param name="fields">Those of the body, or more.</param>
    internal static Encoded Of(Spec spec, JsonObject fields) =>
        spec.IsForm
            ? Form(fields, spec.Body!.Files)
            : new Encoded(JsonSerializer.SerializeToUtf8Bytes<JsonNode>(fields, Plain), "application/json");

    /// <summary>
    /// As multipart/form-data. The boundary follows from what is sent, so that the same call is the same bytes whenever it is sent.
    /// </summary>
    private static Encoded Form(JsonObject fields, IReadOnlyDictionary<string, FilePart> files)
    {
        var parts = files.Select(file => new Part(file.Key, file.Value.Name, file.Value.Content)).ToList();
        foreach (var (name, value) in fields)
        {
            var values = value is JsonArray list ? list : Enumerable.Repeat(value, 1);
            foreach (var one in values)
                if (one is not null) parts.Add(new Part(name, null, Encoding.UTF8.GetBytes(TextOf(one))));
        }
        var boundary = BoundaryOf(parts);
        using var written = new MemoryStream();
        foreach (var part in parts)
        {
            written.Write(Encoding.UTF8.GetBytes($"--{boundary}\r\n{part.Head}\r\n\r\n"));
            written.Write(part.Content);
            written.Write(Encoding.UTF8.GetBytes("\r\n"));
        }
        written.Write(Encoding.UTF8.GetBytes($"--{boundary}--\r\n"));
        return new Encoded(written.ToArray(), $"multipart/form-data; boundary={boundary}");
    }

    /// <summary>A truth as JSON has it: .NET would begin it with a capital.</summary>
    private static string TextOf(JsonNode value) =>
        value is JsonValue scalar && scalar.TryGetValue<string>(out var text) ? text : value.ToJsonString(Plain);

    private static string Quoted(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string BoundaryOf(IEnumerable<Part> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{part.Head} {part.Content.Length}\n"));
            hash.AppendData(part.Content);
        }
        return $"tidegate-{Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant()[..40]}";
    }
}

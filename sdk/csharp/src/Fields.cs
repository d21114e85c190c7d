using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidegate;

/// <summary>
/// A JSON object with a property for each field that is known. What else came is kept, under <see cref="Get" /> and
/// <see cref="ToJson" />. A field that is absent or null reads as null, a list or a map of it as an empty one. A field that was
/// never set is not sent; one that was set to null is sent as null.
/// </summary>
public abstract class Fields
{
    private readonly JsonObject _fields;

    /// <summary>Of a form: what is no JSON.</summary>
    private readonly Dictionary<string, FilePart> _files = new();

    protected Fields() => _fields = new JsonObject();

    /// <param name="value">Whose fields these are; not a copy.</param>
    protected Fields(JsonNode? value) =>
        _fields = value as JsonObject
            ?? throw new TidegateException($"{GetType().Name} should be an object: {value?.ToJsonString() ?? "null"}");

    /// <summary>What stands beside an answer; null for an object within one.</summary>
    public Meta? ResponseMeta { get; internal set; }

    /// <summary>The object itself, not a copy.</summary>
    public JsonObject ToJson() => _fields;

    /// <summary>A field by the name that it has in JSON; null where it is absent or null.</summary>
    public JsonNode? Get(string name) => _fields[name];

    /// <summary>Sets a field, also one that has no property, to a copy of the value.</summary>
    public void Put(string name, object? value) => _fields[name] = ToNode(value);

    /// <summary>A JSON list, for fields of several kinds.</summary>
    public static JsonArray ListOf(params object?[] items) => new(items.Select(ToNode).ToArray());

    /// <summary>A copy as JSON, for fields of several kinds.</summary>
    public static implicit operator JsonNode?(Fields? value) => value?._fields.DeepClone();

    public override string ToString() => _fields.ToJsonString();

    public override bool Equals(object? other) =>
        other is Fields fields && fields.GetType() == GetType() && JsonNode.DeepEquals(fields._fields, _fields);

    public override int GetHashCode() => _fields.Count;

    internal IReadOnlyDictionary<string, FilePart> Files => _files;

    protected FilePart? GetFile(string name) => _files.TryGetValue(name, out var file) ? file : null;

    protected void PutFile(string name, FilePart? file)
    {
        if (file is null) _files.Remove(name);
        else _files[name] = file;
    }

    protected string? GetText(string name) => GetObject(name, ToText);

    protected long? GetInteger(string name) => _fields[name] is { } value ? In(name, value, ToInteger) : null;

    protected double? GetNumber(string name) => _fields[name] is { } value ? In(name, value, ToNumber) : null;

    protected bool? GetBoolean(string name) => _fields[name] is { } value ? In(name, value, ToBoolean) : null;

    protected T? GetObject<T>(string name, Func<JsonNode, T> read)
        where T : class => _fields[name] is { } value ? In(name, value, read) : null;

    protected IReadOnlyList<T> GetList<T>(string name, Func<JsonNode, T> read) =>
        _fields[name] is { } value ? In(name, value, ToListOf(read)) : Array.Empty<T>();

    protected IReadOnlyDictionary<string, T> GetMap<T>(string name, Func<JsonNode, T> read) =>
        _fields[name] is { } value ? In(name, value, ToMapOf(read)) : new Dictionary<string, T>();

    /// <summary>Of a field that is always there.</summary>
    protected static T Required<T>(string name, T? value)
        where T : class => value ?? throw new TidegateException($"there is no `{name}`");

    protected static T Required<T>(string name, T? value)
        where T : struct => value ?? throw new TidegateException($"there is no `{name}`");

    internal static string ToText(JsonNode value) =>
        value is JsonValue one && one.TryGetValue(out string? text) ? text : throw Other(value, "a text");

    internal static long ToInteger(JsonNode value)
    {
        if (value is JsonValue one)
        {
            if (one.TryGetValue(out long number)) return number;
            // Set from C#, it is of the type that it was set with.
            if (one.TryGetValue(out int small)) return small;
        }
        throw Other(value, "a whole number of 64 bits");
    }

    internal static double ToNumber(JsonNode value)
    {
        if (value is JsonValue one)
        {
            if (one.TryGetValue(out double number)) return number;
            if (one.TryGetValue(out long whole)) return whole;
            if (one.TryGetValue(out int small)) return small;
        }
        throw Other(value, "a number");
    }

    internal static bool ToBoolean(JsonNode value) =>
        value is JsonValue one && one.TryGetValue(out bool truth) ? truth : throw Other(value, "true or false");

    internal static JsonNode ToAny(JsonNode value) => value;

    internal static Func<JsonNode, IReadOnlyList<T>> ToListOf<T>(Func<JsonNode, T> read) =>
        value =>
            value is JsonArray list
                ? list.Select(item => item is null ? default! : read(item)).ToList()
                : throw Other(value, "a list");

    internal static Func<JsonNode, IReadOnlyDictionary<string, T>> ToMapOf<T>(Func<JsonNode, T> read) =>
        value =>
            value is JsonObject map
                ? map.ToDictionary(field => field.Key, field => field.Value is null ? default! : read(field.Value))
                : throw Other(value, "an object");

    private static JsonNode? ToNode(object? value) =>
        value switch
        {
            null => null,
            Fields fields => fields._fields.DeepClone(),
            JsonNode node => node.DeepClone(),
            string text => JsonValue.Create(text),
            long number => JsonValue.Create(number),
            double number => JsonValue.Create(number),
            bool truth => JsonValue.Create(truth),
            IDictionary map => MapToNode(map),
            IEnumerable list => new JsonArray(list.Cast<object?>().Select(ToNode).ToArray()),
            _ => JsonSerializer.SerializeToNode(value),
        };

    private static JsonObject MapToNode(IDictionary map)
    {
        var fields = new JsonObject();
        foreach (DictionaryEntry entry in map) fields[(string)entry.Key] = ToNode(entry.Value);
        return fields;
    }

    private static T In<T>(string name, JsonNode value, Func<JsonNode, T> read)
    {
        try
        {
            return read(value);
        }
        catch (TidegateException failed)
        {
            throw new TidegateException($"`{name}`: {failed.Message}", failed);
        }
    }

    private static TidegateException Other(JsonNode value, string kind) =>
        new($"should be {kind}: {value.ToJsonString()}");
}

using System.IO;

namespace Tidegate;

/// <summary>What a form sends as a file. Its content is not copied.</summary>
public sealed record FilePart(string Name, byte[] Content)
{
    /// <summary>Reads a file of this machine.</summary>
    public static FilePart Of(string path) => new(Path.GetFileName(path), File.ReadAllBytes(path));
}

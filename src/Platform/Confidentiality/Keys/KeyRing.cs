using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Keys;

/// <summary>The keys of what is encrypted at rest: files in a folder outside the database, each with a name that stands in whatever it encrypted.
/// The newest encrypts; the older ones only read, until everything has been encrypted anew.</summary>
public sealed class KeyRing(IConfiguration settings)
{
    private const string Ending = ".key", Form = "s1";
    private readonly string folder = settings["KeyRing:Folder"] ?? "data/keyring";
    private readonly Lock reading = new();
    private DateTime read;
    private ImmutableSortedDictionary<string, byte[]> keys = ImmutableSortedDictionary.Create<string, byte[]>(StringComparer.Ordinal);

    /// <summary>The name of the key that encrypts now.</summary>
    public string Current => Ring().Keys.LastOrDefault() ?? throw new InvalidOperationException($"There is no key in {Folder}.");
    public string Folder => Path.GetFullPath(folder);
    public bool IsEmpty => Ring().Count == 0;
    /// <summary>Whether the key that encrypts now lies where it is to be found after a restart.</summary>
    public bool IsThere => Ring().Keys.LastOrDefault() is { } current && File.Exists(FileOf(current));
    public IReadOnlyList<string> Names => [.. Ring().Keys];
    public bool Has(string key) => Ring().ContainsKey(key) || Read().ContainsKey(key);

    /// <summary>Makes a new key, which encrypts from now on. Where several nodes serve, they share the folder.</summary>
    public string Add(DateTimeOffset at)
    {
        var name = $"{at.UtcDateTime:yyyyMMddHHmmss}";
        if (Ring().Keys.LastOrDefault() is { } last && string.CompareOrdinal(name, last) <= 0) name = last + "a";
        Keep(name);
        Read();
        return name;
    }

    /// <summary>Text that only this purpose can read again: moved to a field of another purpose it is worth nothing. It is not bound to its row:
    /// whoever writes to the database could put it into the same field of another row.</summary>
    public string Encrypt(string purpose, string text)
    {
        var key = Current;
        var plain = Encoding.UTF8.GetBytes(text);
        var (nonce, tag, cipher) = (RandomNumberGenerator.GetBytes(12), new byte[16], new byte[plain.Length]);
        using var aes = new AesGcm(Derive(key, "encrypt"), tag.Length);
        aes.Encrypt(nonce, plain, cipher, tag, Encoding.UTF8.GetBytes(purpose));
        return $"{Prefix(key)}{Convert.ToBase64String([.. nonce, .. tag, .. cipher])}";
    }

    /// <summary>The text, or null when there is none or the key that hid it is gone.</summary>
    public string? TryDecrypt(string purpose, string? kept)
    {
        try { return kept is null ? null : Decrypt(purpose, kept); }
        catch (Refused) { return null; }
    }

    public string Decrypt(string purpose, string kept)
    {
        if (kept.Split(':') is not [Form, var key, var packed]) throw new Refused("What is stored here cannot be read: it is not encrypted as expected.");
        if (!Has(key)) throw new Refused("What is stored here cannot be read: the key {0} is missing.", key);
        try
        {
            var bytes = Convert.FromBase64String(packed).AsSpan();
            var plain = new byte[bytes.Length - 28];
            using var aes = new AesGcm(Derive(key, "encrypt"), 16);
            aes.Decrypt(bytes[..12], bytes[28..], bytes[12..28], plain, Encoding.UTF8.GetBytes(purpose));
            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException or OverflowException or ArgumentException)
        {
            throw new Refused("What is stored here cannot be read: it was changed by another hand.");
        }
    }

    /// <summary>What stands at the beginning of all that a key encrypted.</summary>
    public static string Prefix(string key) => $"{Form}:{key}:";

    /// <summary>A fingerprint by which the whole text is found again, and nothing else: nobody without the key can try numbers.</summary>
    public string Blind(string purpose, string text) => Blind(Current, purpose, text);

    /// <summary>The fingerprints it may have, by the keys there are: while keys are being changed some rows still have the older one.</summary>
    public string[] Blinds(string purpose, string text) => [.. Names.Select(key => Blind(key, purpose, text))];

    private string Blind(string key, string purpose, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Derive(key, "find"), Encoding.UTF8.GetBytes($"{purpose}\n{text}")));

    /// <summary>A seal that only who has the key can set.</summary>
    public string Seal(string key, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(Derive(key, "seal"), Encoding.UTF8.GetBytes(text)));

    private byte[] Derive(string key, string use) => HKDF.DeriveKey(HashAlgorithmName.SHA256, Ring()[key], 32, info: Encoding.UTF8.GetBytes($"steward {use}"));

    /// <summary>The ring as the folder stands.</summary>
    private ImmutableSortedDictionary<string, byte[]> Ring()
    {
        if (keys.Count > 0 && Directory.GetLastWriteTimeUtc(folder) == read) return keys;
        lock (reading) return Read();
    }

    private ImmutableSortedDictionary<string, byte[]> Read()
    {
        if (!Directory.Exists(folder)) return keys;
        var at = Directory.GetLastWriteTimeUtc(folder);
        var found = Directory.EnumerateFiles(folder, "*" + Ending)
            .ToImmutableSortedDictionary(f => Path.GetFileNameWithoutExtension(f), f => Convert.FromBase64String(File.ReadAllText(f)), StringComparer.Ordinal);
        // A folder that is empty all at once has come off its mount: what is known goes on being used.
        if (found.Count > 0) (keys, read) = (found, at);
        return keys;
    }

    /// <summary>Writes a new key of that name; whoever comes second takes the first one's.</summary>
    private void Keep(string name)
    {
        Directory.CreateDirectory(folder);
        var made = Path.Combine(folder, $"{name}.{Guid.NewGuid():N}");
        Write(made, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        try { File.Move(made, FileOf(name)); }
        catch (IOException) when (File.Exists(FileOf(name))) { File.Delete(made); }
    }

    /// <summary>On the disk before anything is encrypted with it, and never readable by anybody else.</summary>
    private static void Write(string file, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }

    private string FileOf(string name) => Path.Combine(folder, name + Ending);

    /// <summary>Something to remember outside the database, so that a database put back to an earlier state is noticed.</summary>
    public string? Note(string name) => File.Exists(NoteOf(name)) ? File.ReadAllText(NoteOf(name)) : null;

    public void Note(string name, string text)
    {
        var (file, made) = (NoteOf(name), NoteOf($"{name}.{Guid.NewGuid():N}"));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(made, text);
        File.Move(made, file, overwrite: true);
    }

    /// <summary>In a folder of their own: that one is written does not make every node read its keys again.</summary>
    private string NoteOf(string name) => Path.Combine(folder, "notes", name);
}

using Microsoft.AspNetCore.Http;

namespace Steward.Platform.Pages;

/// <summary>What was typed into a form that could not be taken in, so that it can be sent once more.</summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="IsWhole">Nothing is left out: no file, no password. Otherwise the form itself is shown again, to be completed.</param>
public sealed record Unsent(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, bool IsWhole)
{
    private const string Token = "__RequestVerificationToken";
    private static readonly string[] Secrets = ["password", "code", "credential", "token"];

    /// <summary>What there is to read: no ids, nothing hidden.</summary>
    public IEnumerable<KeyValuePair<string, string>> Words => Fields
        .Where(f => f.Key.StartsWith(ShownForm.Prefix + ".", StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(f.Value) && !Guid.TryParse(f.Value, out _))
        .Select(f => KeyValuePair.Create(f.Key.Split('.')[^1], f.Value)).Where(f => f.Key is not "Version");

    public static Unsent? Of(HttpContext http) => http.Items[typeof(Unsent)] as Unsent;

    /// <summary>Reads the form before its failure is shown; what cannot be read is lost.</summary>
    public static async Task Keep(HttpContext http, string address)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType) return;
        try { http.Items[typeof(Unsent)] = Of(await http.Request.ReadFormAsync(http.RequestAborted), address); }
        catch (Exception unread) when (unread is IOException or InvalidDataException) { }
    }

    private static Unsent Of(IFormCollection form, string address)
    {
        var fields = form.SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? ""))).ToArray();
        var told = fields.Where(f => f.Key == Token || !IsSecret(f.Key)).ToArray();
        var isWhole = told.Length == fields.Length && form.Files.All(f => f.Length == 0);
        return new(address, isWhole ? told : [.. told.Where(f => f.Key != Token)], isWhole);
    }

    private static bool IsSecret(string field) => Secrets.Any(s => field.Split('.')[^1].Contains(s, StringComparison.OrdinalIgnoreCase));
}

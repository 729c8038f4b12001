using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Tables.Imports;

namespace Steward.Testing;

/// <summary>Brings in a table as somebody does at the page: upload, take the columns as guessed, look, confirm.</summary>
public static class Importing
{
    public static Task<ShowImport.View> Import(this StewardApp app, string who, string kind, string csv, params (string Choice, string Option)[] choices) =>
        app.Import(who, kind, Encoding.UTF8.GetBytes(csv), choices);

    public static async Task<ShowImport.View> Import(this StewardApp app, string who, string kind, byte[] file, params (string Choice, string Option)[] choices)
    {
        var tried = await app.Try(who, kind, file, choices);
        if (tried.Bad == tried.Rows) return tried;
        await app.As(who).Do((StartImport start) => start.Run(tried.Id, new()));
        return await app.Drained(who, tried.Id);
    }

    /// <summary>As far as the trial of every row.</summary>
    public static async Task<ShowImport.View> Try(this StewardApp app, string who, string kind, byte[] file, params (string Choice, string Option)[] choices)
    {
        var member = app.As(who);
        var id = await member.Do((UploadImport upload) => upload.Run(new() { Kind = kind, FileName = "table.csv", File = new MemoryStream(file) }));
        var seen = await member.Do((ShowImport show) => show.Run(id));
        await member.Do((MatchImport match) => match.Run(id, new()
        {
            Columns = seen.Columns.Where(c => c.At is not null).ToDictionary(c => c.Name, c => c.At.ToString()!),
            Choices = choices.ToDictionary(c => c.Choice, c => c.Option),
        }));
        return await app.Drained(who, id);
    }

    private static async Task<ShowImport.View> Drained(this StewardApp app, string who, ImportId id)
    {
        await app.Services.GetRequiredService<ImportService>().Drain();
        return await app.As(who).Do((ShowImport show) => show.Run(id));
    }
}

using Steward.Platform.Confidentiality.Exports;

namespace Steward.Testing;

/// <summary>Takes a list of persons out of the system as it is to be done: one asks, another approves, the first fetches.</summary>
public static class Exporting
{
    public static async Task<byte[]> Export(this StewardApp app, Member who, string list, string query = "", ExportFormat format = ExportFormat.Excel, string approver = "zhou") =>
        await who.Http.GetByteArrayAsync(await app.Approved(who, list, query, format, approver));

    /// <summary>Asked for and approved; the address at which it is fetched.</summary>
    public static async Task<string> Approved(this StewardApp app, Member who, string list, string query = "", ExportFormat format = ExportFormat.Excel, string approver = "zhou")
    {
        var id = await who.Do((AskExport ask) => ask.Run(new() { List = list, Query = query, Format = format, Purpose = "街道要求核对" }));
        await app.As(approver).Do((ApproveExport approve) => approve.Run(id, new()));
        return (await who.Do((ShowExport show) => show.Run(id))).Address!;
    }
}

using Microsoft.AspNetCore.Http;
using Steward.Contracts.Estate;
using Steward.Estate.Keys;
using Steward.Estate.Keys.Cabinets;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Keys.Loans;
using Steward.Platform.Notifications;

namespace Steward.Estate.Tests;

/// <summary>A desk with a cabinet of six hooks, and the ways in which keys come to it and leave it.</summary>
internal static class KeyDesk
{
    /// <summary>One black pixel: a signature.</summary>
    public const string Pen = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    /// <summary>A photo of a sheet of paper.</summary>
    public static FormFile Photo(string name = "sheet.png")
    {
        var pen = Convert.FromBase64String(Pen[22..]);
        return new(new MemoryStream(pen), 0, pen.Length, "Model.SignedSheet", name);
    }

    public static Task<KeyCabinetId> Cabinet(this StewardApp app, int hooks = 6, string code = "a") =>
        app.As("wang").Do((AddCabinet add) => add.Run(new() { Site = app.Site, Code = code, Name = $"钥匙柜{code}", Hooks = hooks }));

    public static TakeCustody.Form Leaving(this StewardApp app, string? seal = null, DateOnly? to = null) => new()
    {
        Unit = app.Unit("3-2-1801"), Customer = app.World.Customers["吴晓梅"], From = new(2026, 3, 2), To = to, Why = "空置期间通风", OriginalOnFile = true, SignedBy = "吴晓梅", Signature = Pen,
        Keys = [new() { Kind = KeyKind.Entry, Sets = 2, Seal = seal }, new() { Kind = KeyKind.Card, Sets = 1 }, new()],
    };

    /// <summary>吴晓梅 leaves the keys of 3-2-1801; the entry key and the access card.</summary>
    public static async Task<(KeyCustodyId Custody, KeyId Entry, KeyId Card)> Left(this StewardApp app, string? seal = null)
    {
        await app.Cabinet();
        var id = await app.As("wang").Do((TakeCustody take) => take.Run(app.Leaving(seal)));
        var keys = (await app.As("wang").Do((ShowCustody show) => show.Run(id))).Keys;
        return (id, keys.Single(k => k.Kind is KeyKind.Entry).Id, keys.Single(k => k.Kind is KeyKind.Card).Id);
    }

    public static LendKey.Form Repair(this StewardApp app, KeyId key, string worker = "zhao") => new() { Key = key, Purpose = KeyPurpose.Repair, Borrower = Borrower.Colleague, Colleague = app.World.Accounts[worker], Signature = Pen };

    public static Task<KeyLoanId> Lend(this StewardApp app, LendKey.Form form, string by = "wang") => app.As(by).Do((LendKey lend) => lend.Run(form));

    public static Task<ShowLoan.View> Loan(this StewardApp app, KeyLoanId id, string who = "wang") => app.As(who).Do((ShowLoan show) => show.Run(id));
    public static Task<ShowKey.View> Key(this StewardApp app, KeyId id) => app.As("wang").Do((ShowKey show) => show.Run(id));

    public static Task<string[]> Told(this StewardApp app, string who) => app.As(who).Do(async (MyNotifications mine) =>
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
        return (await mine.Run(new())).Rows.Select(n => n.Sentence).ToArray();
    });
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.FitOut;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.FitOut.Reviews;
using Steward.Platform.Jobs;
using Steward.Platform.Notifications;

namespace Steward.FitOut.Tests;

/// <summary>The desk at which fit-outs are applied for, and the ways through the reviews.</summary>
internal static class FitOutDesk
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    /// <summary>A picture of one pixel.</summary>
    public static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>吴晓梅, who owns 3-2-1801, with a contractor whose licence lasts; floors only unless said otherwise.</summary>
    public static BeginFitOut.Form Applying(this StewardApp app, params string[] works) => new()
    {
        Unit = app.Unit("3-2-1801"), Customer = app.World.Customers["吴晓梅"], From = Today.AddDays(10), To = Today.AddDays(60), Works = works.Length == 0 ? ["floor"] : [.. works],
        Contractor = "杭州匠心装饰工程有限公司", LicenceNumber = "D233012345", LicenceUntil = Today.AddDays(400), Foreman = "马工", ForemanPhone = "13700001234",
    };

    public static string Pen => "data:image/png;base64," + Convert.ToBase64String(Pixel);

    /// <summary>They keep every community there is.</summary>
    public static Task Everywhere(this StewardApp app, params string[] who) => app.Put([.. who.Select(w => new Estate.Sites.Assignment(app.World.Accounts[w], app.World.OtherSite))]);

    /// <summary>A tenant of 3-2-1801 who is not on record; 吴晓梅 owns it.</summary>
    public static BeginFitOut.Form ApplyingAsTenant(this StewardApp app, params string[] works)
    {
        var form = app.Applying(works);
        (form.Customer, form.Name, form.ApplicantKind) = (null, "租客小周", ApplicantKind.Tenant);
        return form;
    }

    public static Task Consent(this StewardApp app, FitOutId id, string who = "wu", int? version = null) => app.As(who).Do((ConsentToFitOut consent) => consent.Run(id, new() { Signature = Pen, Version = version }));

    public static async Task Sign(this StewardApp app, FitOutId id, string who = "wu")
    {
        var mark = (await app.As(who).Do((Agreements.ReadFitOutAgreement read) => read.Run(id))).Mark;
        await app.As(who).Do((Agreements.SignFitOutAgreement sign) => sign.Run(id, new() { Mark = mark, SignedBy = "吴晓梅", Signature = Pen }));
    }

    public static Task<FitOutId> Begin(this StewardApp app, BeginFitOut.Form? form = null, string who = "wang") => app.As(who).Do((BeginFitOut begin) => begin.Run(form ?? app.Applying()));
    public static Task<ShowFitOut.View> FitOut(this StewardApp app, FitOutId id, string who = "wang") => app.As(who).Do((ShowFitOut show) => show.Run(id));

    public static Task File(this StewardApp app, FitOutId id, PaperNeed paper, DateOnly? expires = null, string who = "wang") =>
        app.As(who).Do((FileFitOutPaper file) => file.Run(id, new() { Paper = paper, OriginalOnFile = true, ExpiresOn = expires }));

    /// <summary>Everything that is missing, except what may follow.</summary>
    public static async Task FileAll(this StewardApp app, FitOutId id)
    {
        foreach (var paper in (await app.FitOut(id)).Missing.Where(p => !p.MayFollow)) await app.File(id, paper.Kind, Today.AddDays(400));
    }

    public static Task Submit(this StewardApp app, FitOutId id, string who = "wang") => app.As(who).Do((SubmitFitOut submit) => submit.Run(id, new()));

    public static async Task<FitOutId> Submitted(this StewardApp app, params string[] works)
    {
        var id = await app.Begin(app.Applying(works));
        await app.FileAll(id);
        await app.Submit(id);
        return id;
    }

    public static Task PassPapers(this StewardApp app, FitOutId id, string who = "chen") => app.As(who).Do((PassFitOutPapers pass) => pass.Run(id, new()));
    public static Task PassDrawings(this StewardApp app, FitOutId id, string who = "zhao") => app.As(who).Do((PassFitOutDrawings pass) => pass.Run(id, new()));
    public static Task Approve(this StewardApp app, FitOutId id, string who = "lin") => app.As(who).Do((ApproveFitOut approve) => approve.Run(id, new()));

    public static async Task<FitOutId> Approved(this StewardApp app, params string[] works)
    {
        var id = await app.Submitted(works);
        await app.PassPapers(id);
        await app.PassDrawings(id);
        await app.Approve(id);
        return id;
    }

    /// <summary>What somebody was told, in English.</summary>
    public static Task<string[]> Told(this StewardApp app, string who) => app.As(who).Do(async (MyNotifications mine) =>
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
        return (await mine.Run(new())).Rows.Select(n => n.Sentence).ToArray();
    });

    public static async Task Round<TJob>(this StewardApp app) where TJob : IRunByClock
    {
        await using var scope = await app.Itself().Arrive();
        await scope.ServiceProvider.GetRequiredService<TJob>().Run(default);
    }
}

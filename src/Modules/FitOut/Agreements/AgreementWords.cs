using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.Hours;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Pages;

namespace Steward.FitOut.Agreements;

/// <summary>How the agreement of one fit-out reads today, its fields filled in.</summary>
public sealed class AgreementWords(Db db, IEstate estate, IHomes homes, HoursBook hours, TimeProvider clock)
{
    /// <summary>What can be written into an agreement and fills itself.</summary>
    public const string Fields = "{装修人} {房号} {小区} {面积} {单号} {装修项目} {施工单位} {资质证书} {负责人} {开工日期} {竣工日期} {允许时段} {服务电话} {日期}";

    private const string Blank = "________";

    /// <param name="Mark">Tells these words from any others: it is the same on another day, and no other when edition, hours or anything that is filled in changes.</param>
    public sealed record Reading(int Edition, string Words, string Mark);

    public async Task<Reading?> For(FitOutProject p, CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        if (await db.Set<AgreementText>().AsNoTracking().InForce(p.Site, today, ct) is not { } text) return null;
        var site = (await estate.Sites([p.Site], ct))[p.Site];
        var area = (await homes.Areas([p.Unit], ct)).TryGetValue(p.Unit, out var known) ? known.ToString("0.00", CultureInfo.InvariantCulture) : Blank;
        var allowed = await hours.Of(p.Site, p.From > today ? p.From : today, ct);
        var works = string.Join("\n", p.Works.OrderBy(w => w.Order).Select(w => w.Details is { } details ? $"- {w.Name}：{Plain(details)}" : $"- {w.Name}"));
        var words = text.Whole.Replace("{装修人}", Plain(p.Name)).Replace("{房号}", p.House).Replace("{小区}", site.Name).Replace("{面积}", area).Replace("{单号}", p.Number)
            .Replace("{装修项目}", works).Replace("{施工单位}", Plain(p.Contractor ?? "业主自行施工")).Replace("{资质证书}", Plain(p.Licence ?? Blank)).Replace("{负责人}", Plain(p.Foreman ?? Blank))
            .Replace("{开工日期}", Shown.Day(p.From)).Replace("{竣工日期}", Shown.Day(p.To)).Replace("{允许时段}", allowed.Written())
            .Replace("{服务电话}", site.Phone ?? Blank);
        return new(text.Edition, words.Replace("{日期}", Shown.Day(today)), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{text.Id} {words}"))));
    }

    /// <summary>What people typed stands in the agreement as words, not as marks of its layout.</summary>
    private static string Plain(string typed) => string.Concat(typed.ReplaceLineEndings(" ").Select(c => c is '*' or '_' or '`' or '[' or ']' or '<' or '>' or '#' or '|' or '{' or '}' ? $"\\{c}" : c.ToString()));
}

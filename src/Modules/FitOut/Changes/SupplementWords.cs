using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.Agreements;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Pages;

namespace Steward.FitOut.Changes;

/// <summary>How the supplement to the agreement reads today for one change, its fields filled in.</summary>
public sealed class SupplementWords(Db db, IEstate estate, TimeProvider clock)
{
    /// <summary>What can be written into a supplement and fills itself.</summary>
    public const string Fields = "{变更单号} {单号} {装修人} {房号} {小区} {变更项目} {新期限} {新施工单位} {变更原因} {服务电话} {日期}";

    /// <param name="inFull">Numbers in what was typed stand in full, as they are signed; the mark is of the full words either way.</param>
    public async Task<AgreementWords.Reading?> For(WorkChange change, bool inFull, CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        if (await db.Set<SupplementText>().AsNoTracking().InForce(change.Site, today, ct) is not { } text) return null;
        var (p, site) = (change.Of, (await estate.Sites([change.Site], ct))[change.Site]);
        var words = text.Words.Replace("{变更单号}", change.Number).Replace("{单号}", p.Number).Replace("{装修人}", AgreementWords.Plain(p.Name)).Replace("{房号}", p.House).Replace("{小区}", site.Name)
            .Replace("{新期限}", change.To is { } to ? $"变更为 {Shown.Day(to)}。" : "不变。").Replace("{新施工单位}", Firm(change)).Replace("{服务电话}", site.Phone ?? "________");
        return new(text.Edition, Whole(inFull).Replace("{日期}", Shown.Day(today)), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{text.Id} {Whole(true)}"))));

        string Whole(bool full) => words.Replace("{变更原因}", AgreementWords.Plain(change.Reason.Masked(full))).Replace("{变更项目}", change.Works.Count == 0 ? "不变。" : string.Join("\n", change.Works.OrderBy(w => w.How).ThenBy(w => w.Order).Select(w => Line(w, full))));
    }

    private static string Line(ChangedWork work, bool full)
    {
        var how = work.How switch { WorkChanged.Added => "增加", WorkChanged.Altered => "变更", _ => "取消" };
        return work is { Details: { } details, How: not WorkChanged.Dropped } ? $"- {how}：{work.Name}（{AgreementWords.Plain(details.Masked(full))}）" : $"- {how}：{work.Name}";
    }

    private static string Firm(WorkChange change) => change switch
    {
        { Contractor: { } firm } => $"变更为 {AgreementWords.Plain(firm)}，资质证书号 {AgreementWords.Plain(change.Licence ?? "________")}，现场负责人 {AgreementWords.Plain(change.Foreman ?? "________")}。",
        { LicenceUntil: { } until } => $"不变，资质证书已续期至 {Shown.Day(until)}。",
        _ => "不变。",
    };
}

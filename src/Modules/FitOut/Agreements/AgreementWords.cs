using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.Hours;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Agreements;

/// <summary>How the agreement of one fit-out reads today, its fields filled in.</summary>
public sealed partial class AgreementWords(Db db, IEstate estate, IHomes homes, HoursBook hours, RateBook book, TimeProvider clock)
{
    /// <summary>What can be written into an agreement and fills itself.</summary>
    public const string Fields = "{装修人} {房号} {小区} {面积} {单号} {装修项目} {施工单位} {资质证书} {负责人} {开工日期} {竣工日期} {允许时段} {保证金} {垃圾清运费} {扣款条款} {服务电话} {日期}";

    private const string Blank = "________";

    /// <param name="Mark">Tells these words from any others: it is the same on another day, and no other when edition, hours or anything that is filled in changes.</param>
    public sealed record Reading(int Edition, string Words, string Mark);

    /// <param name="inFull">Numbers in what was typed stand in full, as they are signed; the mark is of the full words either way.</param>
    /// <param name="reader">Who reads it; null where it is signed, with every name in full.</param>
    public async Task<Reading?> For(FitOutProject p, bool inFull, Actor? reader, CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        if (await db.Set<AgreementText>().AsNoTracking().InForce(p.Site, today, ct) is not { } text) return null;
        var site = (await estate.Sites([p.Site], ct))[p.Site];
        var area = (await homes.Areas([p.Unit], ct)).TryGetValue(p.Unit, out var known) ? known.ToString("0.00", CultureInfo.InvariantCulture) : Blank;
        var allowed = await hours.Of(p.Site, p.From > today ? p.From : today, ct);
        var rates = await Rates(p, ct);
        var words = text.Whole.Replace("{房号}", p.House).Replace("{小区}", site.Name).Replace("{面积}", area).Replace("{单号}", p.Number)
            .Replace("{施工单位}", Plain(p.Contractor ?? "业主自行施工")).Replace("{资质证书}", Plain(p.Licence ?? Blank))
            .Replace("{开工日期}", Shown.Day(p.From)).Replace("{竣工日期}", Shown.Day(p.To)).Replace("{允许时段}", allowed.Written()).Replace("{保证金}", Deposits(rates)).Replace("{垃圾清运费}", Rubbish(rates)).Replace("{扣款条款}", Plain(rates?.Clause ?? Blank))
            .Replace("{服务电话}", site.Phone ?? Blank);
        return new(text.Edition, Whole(inFull, reader).Replace("{日期}", Shown.Day(today)), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{text.Id} {Whole(true, null)}"))));

        string Whole(bool full, Actor? by) => words.Replace("{装修人}", Plain(Named(p, p.Name, by))).Replace("{负责人}", p.Foreman is { } foreman ? Plain(Named(p, foreman, by)) : Blank).Replace("{装修项目}", string.Join("\n", p.Works.OrderBy(w => w.Order).Select(w => w.Details is { } details ? $"- {w.Name}：{Plain(Unnamed(details.Masked(full), p, by))}" : $"- {w.Name}")));
    }

    /// <summary>What was signed, as whoever asks may read it: names for whoever reads those of customers, numbers for whoever gave a reason; all of it for whose it is.</summary>
    /// <param name="others">Whose names may stand in it beside the applicant's and the foreman's.</param>
    public static string Kept(string signed, FitOutProject p, bool inFull, Actor reader, params string?[] others)
    {
        // The words are Markdown: the stars of a masked number are no marks of it.
        var words = inFull ? signed : Stars().Replace(Masking.Of(signed), stars => string.Concat(stars.Value.Select(s => $"\\{s}")));
        return others.Append(p.Name).Append(p.Foreman).Where(n => n?.Length > 1).Distinct().Aggregate(words, (read, name) => read.Replace(Plain(name!), Plain(p.NameFor(reader, name!)), StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<=[\p{Nd}+])\*+")]
    private static partial Regex Stars();

    /// <summary>Whose names somebody wrote into their own words is masked there too.</summary>
    private static string Unnamed(string words, FitOutProject p, Actor? reader) =>
        new[] { p.Name, p.Foreman }.Where(n => n?.Length > 1).Aggregate(words, (read, name) => read.Replace(name!, Named(p, name!, reader), StringComparison.Ordinal));

    private static string Named(FitOutProject p, string name, Actor? reader) => reader is null ? name : p.NameFor(reader, name);

    /// <summary>By the tariff of the approval; none before it, or where the community has none.</summary>
    private async Task<Rates?> Rates(FitOutProject p, CancellationToken ct) => p.ApprovedAt is not null && await book.Find(p, ct) is var (_, rates) ? rates : null;

    private static string Deposits(Rates? rates) => rates switch
    {
        null => $"{Blank} 元",
        { Deposit.Fen: 0, ContractorDeposit.Fen: 0 } => "不收取",
        { ContractorDeposit.Fen: 0 } => $"装修人 {rates.Deposit} 元",
        { Deposit.Fen: 0 } => $"装饰装修企业 {rates.ContractorDeposit} 元",
        _ => $"装修人 {rates.Deposit} 元，装饰装修企业 {rates.ContractorDeposit} 元",
    };

    private static string Rubbish(Rates? rates) => rates switch
    {
        null => $"{Blank} 元",
        { Rubbish.Fen: 0 } => "不收取",
        { RubbishBasis: RubbishBasis.PerHome } => $"每户 {rates.Rubbish} 元",
        _ => $"每平方米建筑面积 {rates.Rubbish} 元",
    };

    /// <summary>What people typed stands in the agreement as words, not as marks of its layout.</summary>
    internal static string Plain(string typed) => string.Concat(typed.ReplaceLineEndings(" ").Select(c => c is '*' or '_' or '`' or '[' or ']' or '<' or '>' or '#' or '|' or '{' or '}' ? $"\\{c}" : c.ToString()));
}

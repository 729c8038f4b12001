using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Steward.Estate.Customers;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Tables.Imports;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>Rows that were refused: what they hold is a secret of whoever brought them, and can be put right and sent again.</summary>
public sealed class ImportFaultTests
{
    private const string Phone = "13612345678", Card = "330106199003076416";
    private const string Residents = $"房号,姓名,身份,联系电话,证件号码\n9-9-999,钱多多,业主,{Phone},{Card}\n3-2-101,赵小小,{Phone},{Phone},\n";

    private static string[] Cells(byte[] sheet) => [.. MiniExcelLibs.MiniExcel.Query(new MemoryStream(sheet)).Cast<IDictionary<string, object?>>().SelectMany(r => r.Values).OfType<string>()];
    private static Task<byte[]> Sheet(StewardApp app, string who, ImportId id) => app.As(who).Http.GetByteArrayAsync($"/api/imports/{id}/faults/export.xlsx");

    [Theory, OnEveryDatabase]
    public async Task Neither_cells_nor_reasons_lie_in_clear_or_are_shown_in_full(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var tried = await app.Try("wang", "residents", Encoding.UTF8.GetBytes(Residents));
        Assert.Equal(2, tried.Bad);
        foreach (var kept in await app.Look(db => db.Set<ImportFault>().Select(f => f.Cells + f.Reasons).ToListAsync()))
            foreach (var secret in new[] { Phone, Card, "not one of the words" }) Assert.DoesNotContain(secret, kept);
        var json = await app.As("wang").Http.GetStringAsync($"/api/imports/{tried.Id}/faults");
        var page = await app.As("wang").Http.GetStringAsync($"/imports/{tried.Id}");
        foreach (var told in new[] { json, page })
        {
            Assert.DoesNotContain(Phone, told);
            Assert.DoesNotContain(Card, told);
            Assert.Contains("136****5678", told);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task The_sheet_of_refused_rows_can_be_put_right_and_sent_again_by_whoever_brought_the_file(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var tried = await app.Try("wang", "residents", Encoding.UTF8.GetBytes(Residents));
        var sheet = await Sheet(app, "wang", tried.Id);
        Assert.Contains(Phone, Cells(sheet));
        Assert.Contains(Card, Cells(sheet));
        var log = Assert.Single((await app.As("zhou").Do((AccessLogList list) => list.Run(new() { Act = AccessAct.Export }))).Rows);
        Assert.Equal(("王敏", "Import", tried.Id.Value), (log.ByName, log.Kind, log.Thing));

        var others = Cells(await Sheet(app, "lin", tried.Id));
        Assert.DoesNotContain(others, c => c.Contains(Phone) || c.Contains(Card));
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("liu").Http.GetAsync($"/api/imports/{tried.Id}/faults/export.xlsx")).StatusCode);

        var rows = MiniExcelLibs.MiniExcel.Query(new MemoryStream(sheet)).Cast<IDictionary<string, object?>>().Select(r => r.Values.Select(v => v?.ToString() ?? "").ToArray()).ToArray();
        var right = string.Join('\n', rows.Take(2).Select(r => string.Join(',', r.Take(5)))).Replace("9-9-999", "3-2-102");
        Assert.Equal((1, 0), (await app.Import("wang", "residents", right + "\n")) is var again ? (again.Added, again.Bad) : default);
        var one = await app.Look(db => db.Set<Customer>().Include(c => c.Phones).SingleAsync(c => c.Name == "钱多多"));
        Assert.Equal((Phone, true), (Assert.Single(one.Phones).Number, one.IdentitySealed is not null));
    }

    [Theory, OnEveryDatabase]
    public async Task A_masked_identity_number_is_refused_not_passed_over(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var tried = await app.Try("wang", "residents", Encoding.UTF8.GetBytes("房号,姓名,证件号码\n3-2-102,钱多多,330***********6416\n"));
        Assert.Equal("IdentityNumber", Assert.Single(Assert.Single((await app.As("wang").Do((ImportFaultList list) => list.Run(new() { Import = tried.Id }))).Rows).Reasons).Field);
    }
}

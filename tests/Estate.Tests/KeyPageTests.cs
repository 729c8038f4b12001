using System.Net;
using Steward.Contracts.Estate;
using Steward.Estate.Keys;
using Steward.Estate.Keys.Loans;

namespace Steward.Estate.Tests;

public sealed class KeyPageTests
{
    [Theory, OnEveryDatabase]
    public async Task The_desk_takes_lends_and_takes_back_by_its_pages(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Cabinet();
        var wang = app.As("wang");
        var find = await wang.Open("/keys/custody/new?House=3-2-9999");
        Assert.Contains("There is no unit with this house number.", find.Text);
        var form = await wang.Open("/keys/custody/new?House=3-2-1801");
        var wrong = await form.Send("take", ("SignedOnPaper", "true"), ("Keys[0].Sets", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Write down at least one key.", wrong.Text);
        var custody = await form.Send("take", ("SignedOnPaper", "true"), ("OriginalOnFile", "true"), ("Keys[0].Sets", "2"));
        Assert.Contains("3-2-1801", custody.Text);
        Assert.Contains("A-1", (await wang.Open(custody.Path + "/print")).Text);

        var key = (await app.As("wang").Do((KeyList list) => list.Run(new()))).Rows[0].Id;
        var lend = await wang.Open($"/keys/{key}/lend");
        var loan = await lend.Send("lend", ("Borrower", "Colleague"), ("Colleague", app.World.Accounts["zhao"].ToString()), ("SignedOnPaper", "true"));
        Assert.StartsWith("/keys/loans/", loan.Path);
        Assert.Contains("赵师傅", loan.Text);
        Assert.Contains("赵师傅", (await wang.Open("/keys")).Text);
        var back = await (await wang.Open(loan.Path + "?do=TakeBack")).Send("act-TakeBack", ("Condition", "Damaged"));
        Assert.Contains("Say what is wrong with it.", back.Text);
        back = await back.Send("act-TakeBack", ("Words", "钥匙柄裂开"));
        Assert.Equal(KeyLoanState.Back, (await app.Loan(new(Guid.Parse(loan.Path.Split('/')[^1])))).Loan.State);
        Assert.Contains(",赵师傅,", await wang.Http.GetStringAsync("/api/estate/key-loans/export.csv"));
        foreach (var path in new[] { "/keys/loans", "/keys/custody", "/keys/cabinets", "/keys/counts", "/keys/new" }) Assert.Equal(HttpStatusCode.OK, (await wang.Open(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("liu").Open(loan.Path)).Status);
    }
}

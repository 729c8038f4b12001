using System.Net;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Customers.Duplicates;
using Steward.Estate.Customers.Merges;
using Steward.Estate.Occupancies;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class DuplicateTests
{
    private static Task<CustomerId> Add(StewardApp app, string name, string? phones = null, string? identity = null) =>
        app.As("wang").Do((AddCustomer add) => add.Run(new() { Name = name, Phones = phones, IdentityNumber = identity, Anyway = true }));

    private static Task<OccupancyId> Live(StewardApp app, CustomerId who, string house) =>
        app.As("wang").Do((MoveIn move) => move.Run(new() { Unit = app.Unit(house), Customer = who, Role = OccupancyRole.Family, From = new(2024, 1, 1) }));

    private static async Task<IReadOnlyList<LikelyDuplicateList.Row>> Found(StewardApp app, LikelyDuplicateList.Filter? filter = null)
    {
        await app.Itself().Do((WatchDuplicates watch) => watch.Run(default));
        return (await app.As("lin").Do((LikelyDuplicateList list) => list.Run(filter ?? new()))).Rows;
    }

    [Theory]
    [InlineData("王雪梅", "王 雪梅（业主）", NameLikeness.Same)]
    [InlineData("王雪梅", "王雪眉", NameLikeness.SameReading)]
    [InlineData("曾丽", "曾莉", NameLikeness.SameReading)]
    [InlineData("王雪梅", "王雪海", NameLikeness.OneCharacter)]
    [InlineData("欧阳雪梅", "欧阳梅", NameLikeness.OneCharacter)]
    [InlineData("王女士", "王雪梅", NameLikeness.OneCharacter)]
    [InlineData("王敏", "王芳", NameLikeness.Different)]
    [InlineData("王雪梅", "李建国", NameLikeness.Different)]
    [InlineData("", "李建国", NameLikeness.Different)]
    public void Names_are_alike_as_ears_and_hands_confuse_them(string one, string other, NameLikeness like) => Assert.Equal(like, Likeness.Compare(one, other));

    [Theory, OnEveryDatabase]
    public async Task Whoever_shares_a_number_or_a_home_and_a_name_is_proposed_with_what_speaks_for_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Add(app, "吴晓梅 女士", "13800001801");
        await Add(app, "何小宝", "13800001802");
        await Live(app, await Add(app, "吴小梅"), "3-2-1801");
        await Add(app, "钱多多", identity: "33010619900101123X");
        await Add(app, "钱朵朵", identity: "33010619900101123X");

        var found = await Found(app);
        Assert.Equal([(DuplicateStrength.Certain, "SameIdentity"), (DuplicateStrength.Certain, "SamePhone"), (DuplicateStrength.Likely, "SameUnit"), (DuplicateStrength.Possible, "SamePhone")],
            found.Select(r => (r.Strength, string.Join(' ', r.Reasons))).OrderBy(r => r.Strength).ThenBy(r => r.Item2, StringComparer.Ordinal));
        Assert.Equal(found.Count, (await Found(app)).Count);
        Assert.Single(await Found(app, new() { Reason = DuplicateReason.SameUnit }));
        Assert.Single(await Found(app, new() { Strength = DuplicateStrength.Possible }));
        Assert.Single(await Found(app, new() { Q = "钱多" }));
        Assert.All(found, r => Assert.DoesNotContain("13800001801", $"{r.FirstPhone}{r.SecondPhone}"));
    }

    [Theory, OnEveryDatabase]
    public async Task Two_people_with_two_identity_numbers_and_neighbours_of_another_site_are_not_proposed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Add(app, "吴晓梅", "14200000009", "33010619900101123X");
        await Live(app, await Add(app, "吴晓梅", "14200000008", "33010619920202001X"), "3-2-1801");
        await app.As("liu").Do((AddCustomer add) => add.Run(new() { Name = "何建国", Phones = "13800001802" }));
        Assert.DoesNotContain(await Found(app), r => r.SameIdentity || r.SamePhone);
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((FindDuplicates find) => find.Run(app.Site, new())));
        await Assert.ThrowsAsync<Denied>(() => app.As("chen").Do((LikelyDuplicateList list) => list.Run(new())));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_was_told_apart_is_not_proposed_again_until_somebody_wants_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var son = await Add(app, "吴小宝", "13800001801");
        var pair = Assert.Single(await Found(app));
        var other = pair.First == son ? pair.Second : pair.First;
        await app.As("wang").Do((TellApart tell) => tell.Run(son, new() { Other = other, Words = "母子" }));
        Assert.Empty(await Found(app));
        var apart = Assert.Single(await Found(app, new() { ToldApart = true }));
        Assert.Equal(("王敏", "母子"), (apart.ToldApartBy, apart.ToldApartFor));
        Assert.Equal("王敏", Assert.IsType<string>((await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((TellApart tell) => tell.Run(other, new() { Other = son })))).Arguments[0]));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((TellApart tell) => tell.Run(son, new() { Other = other })));
        await app.As("lin").Do((Reconsider again) => again.Run(apart.Id, new()));
        Assert.Single(await Found(app));
    }

    [Theory, OnEveryDatabase]
    public async Task The_work_list_leads_to_both_side_by_side_and_on_to_one(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wu, twin) = (app.World.Customers["吴晓梅"], await Add(app, "吴小梅", "13800001801 先生\n14200000001"));
        await Found(app);
        var list = await app.As("wang").Open("/customers/duplicates");
        Assert.Contains("吴小梅", list.Text);
        var compare = await app.As("wang").Open($"/customers/{wu}/compare/{twin}");
        Assert.Contains("138****1801", compare.Text);
        Assert.DoesNotContain("13800001801", compare.Text);
        var done = await compare.Send("merge", ("Reason", "同一人，登记两次"));
        Assert.Contains("吴晓梅", done.Text);
        Assert.Contains("142****0001", done.Text);
        // An old link leads on.
        Assert.Contains("吴晓梅", (await app.As("wang").Open($"/customers/{twin}")).Text);
        Assert.Empty(await Found(app));
        Assert.Contains("同一人，登记两次", (await app.As("lin").Open("/customers/merges")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("liu").Open($"/customers/{wu}/compare/{twin}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("wang").Open($"/customers/{wu}/compare/{twin}")).Status);
    }
}

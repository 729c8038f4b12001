using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>Numbers of identity documents: encrypted, masked, found by the whole number, and read with any key that is there.</summary>
public sealed class IdentityTests
{
    /// <summary>Of no place there is; the check digit is right.</summary>
    private const string Number = "999999199003072210", Masked = "999***********2210";

    private static async Task<CustomerId> Given(StewardApp app, string number = Number)
    {
        var wu = app.World.Customers["吴晓梅"];
        await app.As("wang").Do((EditCustomer edit) => edit.Run(wu, new() { Name = "吴晓梅", Phones = "138****1801", IdentityNumber = number }));
        return wu;
    }

    private static Task<ShowCustomer.View> Seen(StewardApp app, string who) => app.As(who).Do((ShowCustomer show) => show.Run(app.World.Customers["吴晓梅"]));
    private static async Task<string[]> Found(StewardApp app, string who, string words) => [.. (await app.As(who).Do((CustomerList list) => list.Run(new() { Q = words }))).Rows.Select(r => r.Name)];
    private static Task<(string? Sealed, string? Blind)> Kept(StewardApp app) => app.Look(async db => await db.Set<Customer>().Where(c => c.IdentitySealed != null).Select(c => new ValueTuple<string?, string?>(c.IdentitySealed, c.IdentityBlind)).SingleAsync());

    [Theory, OnEveryDatabase]
    public async Task It_lies_encrypted_and_shows_masked_until_somebody_gives_a_reason(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = await Given(app, "999999 19900307 2210");
        Assert.DoesNotContain("19900307", (await Kept(app)).Sealed);
        var seen = await Seen(app, "wang");
        Assert.Equal((IdentityKind.ResidentCard, Masked), (seen.IdentityKind, seen.IdentityNumber));
        Assert.Null((await Seen(app, "zhao")).IdentityNumber);
        await Assert.ThrowsAsync<Denied>(() => app.As("zhao").Do((RevealIdentity reveal) => reveal.Run(wu, new() { Reason = RevealReason.CheckingIdentity })));

        await app.As("wang").Do((RevealIdentity reveal) => reveal.Run(wu, new() { Reason = RevealReason.CheckingIdentity }));
        Assert.Equal((Number, "138****1801"), ((await Seen(app, "wang")).IdentityNumber, (await Seen(app, "wang")).Phones[0].Digits));
        Assert.Equal(Masked, (await Seen(app, "lin")).IdentityNumber);
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(Masked, (await Seen(app, "wang")).IdentityNumber);
    }

    [Theory, OnEveryDatabase]
    public async Task Only_the_whole_number_finds_it_and_only_for_who_may_see_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Given(app);
        Assert.Equal(["吴晓梅"], await Found(app, "wang", "999999 19900307 2210"));
        Assert.Empty(await Found(app, "wang", "99999919900307"));
        Assert.Empty(await Found(app, "sun", Number));
        Assert.Empty(await Found(app, "liu", Number));
    }

    [Theory, OnEveryDatabase]
    public async Task Editing_keeps_a_masked_number_and_a_wrong_one_is_refused(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Given(app);
        var before = await Kept(app);
        var page = await app.As("wang").Open($"/customers/{app.World.Customers["吴晓梅"]}/edit");
        Assert.Equal(Masked, page.Value("edit-customer", "IdentityNumber"));
        await page.Send("edit-customer", ("Note", "常住"));
        await app.As("zhao").Open("/");
        Assert.Equal(before, await Kept(app));
        var wrong = await Assert.ThrowsAsync<Invalid>(() => Given(app, "999999199003072217"));
        Assert.Equal("IdentityNumber", Assert.Single(wrong.Faults).Field);
    }

    [Theory, OnEveryDatabase]
    public async Task A_new_key_encrypts_everything_anew_and_the_number_is_found_all_the_while(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Given(app);
        var old = await Kept(app);
        var ring = app.Services.GetRequiredService<KeyRing>();
        var name = await app.As("admin").Do((ChangeKeys change) => change.Run(new() { Reason = "每年更换" }));
        Assert.Equal(["吴晓梅"], await Found(app, "wang", Number));
        await app.Itself().Do((EncryptAnew anew) => anew.Run(default));

        var kept = await Kept(app);
        Assert.StartsWith(KeyRing.Prefix(name), kept.Sealed);
        Assert.NotEqual(old.Blind, kept.Blind);
        Assert.Equal(["吴晓梅"], await Found(app, "wang", Number));
        Assert.Equal(Masked, (await Seen(app, "wang")).IdentityNumber);
        var keys = (await app.As("admin").Do((ShowKeyRing show) => show.Run(new()))).Keys;
        Assert.Equal((name, true), (keys[0].Name, keys[0].IsCurrent));
        Assert.True((await app.As("admin").Do((Platform.Confidentiality.Log.VerifyAccessLog verify) => verify.Run(new()))).Holds);
        Assert.Contains(name, ring.Names);
        await Assert.ThrowsAsync<Denied>(() => app.As("zhou").Do((ChangeKeys change) => change.Run(new() { Reason = "试试" })));
    }

    [Theory, OnEveryDatabase]
    public async Task One_damaged_number_holds_up_no_other_and_is_told_to_who_keeps_the_keys(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = await Given(app);
        foreach (var number in new[] { "999999199003072237", "999999199003072253" })
            await app.As("wang").Do((AddCustomer add) => add.Run(new() { Name = $"客户{number[^2..]}", IdentityNumber = number, Anyway = true }));
        await app.Look(db => db.Database.ExecuteSqlRawAsync("UPDATE estate_customers SET \"IdentitySealed\" = 's1:0:AAAA' WHERE \"Name\" = '吴晓梅'"));
        var name = await app.As("admin").Do((ChangeKeys change) => change.Run(new() { Reason = "每年更换" }));
        await app.Itself().Do((EncryptAnew anew) => anew.Run(default));

        var kept = await app.Look(db => db.Set<Customer>().Where(c => c.IdentitySealed != null).Select(c => c.IdentitySealed!).ToListAsync());
        Assert.Equal((2, 1), (kept.Count(k => k.StartsWith(KeyRing.Prefix(name), StringComparison.Ordinal)), kept.Count(k => k == "s1:0:AAAA")));
        Assert.Equal(("estate_customers", wu.Value), Assert.Single((await app.As("admin").Do((ShowKeyRing show) => show.Run(new()))).Unreadable) is var broken ? (broken.Table, broken.Id) : default);
        Assert.Contains($"{wu}", (await app.As("admin").Open("/admin/keyring")).Text);
        Assert.Contains((await app.As("admin").Do((Platform.Notifications.MyNotifications mine) => mine.Run(new()))).Rows, n => n.Sentence.StartsWith("1 encrypted values cannot be read", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase]
    public async Task Without_its_key_it_stays_masked_and_the_rest_of_the_page_is_there(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = await Given(app);
        await app.Look(db => db.Database.ExecuteSqlRawAsync("UPDATE estate_customers SET \"IdentitySealed\" = replace(\"IdentitySealed\", 's1:0:', 's1:gone:') WHERE \"IdentitySealed\" IS NOT NULL"));
        Assert.Equal(("吴晓梅", "***"), ((await Seen(app, "wang")).Name, (await Seen(app, "wang")).IdentityNumber));
    }

    [Theory, OnEveryDatabase]
    public async Task It_comes_in_with_a_table_and_the_rows_of_the_file_lie_encrypted_too(Database on)
    {
        await using var app = await StewardApp.Start(on);
        const string rows = "房号,姓名,身份,联系电话,身份证号\n3-2-1801,吴晓梅,业主,13800001801,999999199003072210\n3-2-1802,何建国,业主,13800001802,999999199003072217\n";
        var done = await app.Import("wang", "residents", rows);
        Assert.Equal((1, 1), (done.Changed, done.Bad));
        Assert.Equal(Masked, (await Seen(app, "wang")).IdentityNumber);
        var again = await app.Import("wang", "residents", rows);
        Assert.Equal((0, 1), (again.Changed, again.Unchanged));
        var stored = await app.Look(db => db.Database.SqlQueryRaw<string>("SELECT \"Rows\" AS \"Value\" FROM platform_import_parts UNION ALL SELECT \"Cells\" AS \"Value\" FROM platform_import_faults").ToListAsync());
        Assert.DoesNotContain(stored, s => s.Contains("1990030722") || s.Contains("13800001801"));
        var page = await app.As("wang").Open($"/imports/{done.Id}");
        Assert.DoesNotContain("999999199003072217", page.Document.DocumentElement.TextContent);
    }
}

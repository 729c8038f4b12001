using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Identity;

namespace Steward.Host.Tests.Security;

/// <summary>The staff's way in.</summary>
public sealed class SignInTests
{
    [Theory, OnEveryDatabase]
    public async Task Who_knows_name_and_password_comes_in_and_goes_where_they_wanted(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var page = await app.Nobody().Open("/requests/new");
        Assert.Equal("/sign-in", page.Path);

        page = await page.Send("sign-in", ("UserName", "wang"), ("Password", World.Password));

        Assert.Equal("/requests/new", page.Path);
        Assert.Equal(StewardApp.Monday, await app.Look(db => db.Users.Where(a => a.UserName == "wang").Select(a => a.LastSignInAt).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task A_wrong_name_a_wrong_password_and_a_resident_are_told_the_same(Database on)
    {
        await using var app = await StewardApp.Start(on);
        foreach (var (name, password) in new[] { ("wang", "wrong-password"), ("nobody-at-all", World.Password), ("13800001801", World.Password) })
            Assert.Contains("The user name or password is not right.", (await Enter(app.Nobody(), name, password)).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_learns_which_names_there_are_neither_from_the_words_nor_from_the_time(Database on)
    {
        await using var app = await StewardApp.Start(on, b => b.Services.AddSingleton<Counting>().AddSingleton<IPasswordHasher<Account>>(s => s.GetRequiredService<Counting>()));
        var hasher = app.Services.GetRequiredService<Counting>();
        await app.Look(db => db.Users.Where(a => a.UserName == "zhao").ExecuteUpdateAsync(s => s.SetProperty(a => a.ClosedAt, StewardApp.Monday)));
        await app.Look(db => db.Users.Where(a => a.UserName == "chen").ExecuteUpdateAsync(s => s.SetProperty(a => a.LockoutEnd, DateTimeOffset.UtcNow.AddMinutes(10))));
        var told = new HashSet<string>();
        foreach (var (name, password) in new[] { ("nobody-at-all", World.Password), ("wang", "wrong-password"), ("zhao", World.Password), ("chen", World.Password), ("chen", "wrong-password") })
        {
            hasher.Times = 0;
            told.Add((await Enter(app.Nobody(), name, password)).Find("form#sign-in .alert-danger, .alert-danger")!.TextContent.Trim());
            Assert.True(hasher.Times == 1, $"{name}: {hasher.Times}");
        }
        Assert.Single(told);
    }

    /// <summary>How often a password was looked at, which is what takes the time.</summary>
    private sealed class Counting : PasswordHasher<Account>
    {
        public int Times { get; set; }

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Times++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Guessing_locks_the_account_until_an_administrator_unlocks_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        for (var i = 0; i < 5; i++) await Enter(app.Nobody(), "wang", $"guess-number-{i}");
        Assert.Contains("an account rests for a quarter of an hour", (await Enter(app.Nobody(), "wang", World.Password)).Text);

        await (await app.As("admin").Open($"/admin/staff/{app.As("wang").Account}")).Send("unlock");

        Assert.NotEqual("/sign-in", (await Enter(app.Nobody(), "wang", World.Password)).Path);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_is_sent_to_a_page_that_is_not_ours(Database on)
    {
        await using var app = await StewardApp.Start(on);
        foreach (var elsewhere in new[] { "https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)" })
        {
            var page = await (await app.Nobody().Open($"/sign-in?ReturnUrl={Uri.EscapeDataString(elsewhere)}")).Send("sign-in", ("UserName", "wang"), ("Password", World.Password));
            Assert.Equal(("localhost", "/desk"), (page.Address.Host, page.Path));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_form_of_another_site_does_not_sign_anybody_in(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var page = await app.Nobody().Open("/sign-in");
        page.Find("#sign-in [name=__RequestVerificationToken]")!.SetAttribute("value", "forged");
        Assert.Equal(HttpStatusCode.Conflict, (await page.Send("sign-in", ("UserName", "wang"), ("Password", World.Password))).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task With_a_second_factor_the_password_alone_opens_nothing_and_each_recovery_code_works_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var page = await (await wang.Open("/me/second-factor")).Send("begin", ("CurrentPassword", World.Password));
        var key = page.Find("code.key")!.TextContent.Replace(" ", "");
        Assert.DoesNotContain(key, await app.Look(db => db.UserTokens.Select(t => t.Value!).ToListAsync()));
        var (first, next) = (Totp(key), Totp(key, 1));
        page = await page.Send("confirm", ("Code", first));
        var codes = page.Document.QuerySelectorAll("ul.codes code").Select(c => c.TextContent).ToArray();
        Assert.Equal(10, codes.Length);
        Assert.DoesNotContain(await app.Look(db => db.UserTokens.Select(t => t.Value!).ToListAsync()), kept => codes.Any(c => kept.Contains(c, StringComparison.OrdinalIgnoreCase)));

        var stranger = app.Nobody();
        Assert.Equal("/sign-in/code", (await Enter(stranger, "wang", World.Password)).Path);
        Assert.Equal("/sign-in", (await stranger.Open("/me")).Path);
        Assert.Contains("This code is not right.", (await (await stranger.Open("/sign-in/code")).Send("code", ("Code", "000000"))).Text);
        // A code works once: neither the one that turned it on nor the one just typed can be used again.
        Assert.Contains("This code is not right.", (await (await stranger.Open("/sign-in/code")).Send("code", ("Code", first))).Text);
        Assert.Equal("/me", (await (await stranger.Open("/sign-in/code?ReturnUrl=/me")).Send("code", ("Code", next))).Path);
        var onlooker = app.Nobody();
        await Enter(onlooker, "wang", World.Password);
        Assert.Contains("This code is not right.", (await (await onlooker.Open("/sign-in/code")).Send("code", ("Code", next))).Text);

        Assert.Equal("/me", (await Recover(app.Nobody(), codes[0].ToLowerInvariant())).Path);
        Assert.Contains("This recovery code is not right, or has been used.", (await Recover(app.Nobody(), codes[0])).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task Changing_the_password_ends_all_other_sign_ins_and_needs_the_old_one(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (here, elsewhere) = (app.As("wang"), app.As("wang"));
        Assert.Equal("/me", (await elsewhere.Open("/me")).Path);
        var page = await here.Open("/me/password");
        foreach (var (old, fresh, again, says) in new[]
        {
            ("not-the-old-one", "four-geese-in-fog", "four-geese-in-fog", "Current password is not right."),
            (World.Password, "four-geese-in-fog", "four-geese-in-frog", "The two passwords differ."),
            (World.Password, "short", "short", "A password has at least 10 characters."),
            (World.Password, "1234567890", "1234567890", "This password is too easy to guess."),
            (World.Password, "wang-and-wang", "wang-and-wang", "A password does not contain the user name."),
        })
            Assert.Contains(says, (await page.Send("password", ("CurrentPassword", old), ("Password", fresh), ("RepeatPassword", again))).Text);

        Assert.Equal("/me", (await page.Send("password", ("CurrentPassword", World.Password), ("Password", "four-geese-in-fog"), ("RepeatPassword", "four-geese-in-fog"))).Path);
        Assert.Equal("/me", (await here.Open("/me")).Path);
        Assert.Equal("/sign-in", (await elsewhere.Open("/me")).Path);
    }

    private static async Task<Page> Enter(Member member, string name, string password) => await (await member.Open("/sign-in")).Send("sign-in", ("UserName", name), ("Password", password));

    private static async Task<Page> Recover(Member member, string code)
    {
        await Enter(member, "wang", World.Password);
        return await (await member.Open("/sign-in/recovery")).Send("recovery", ("RecoveryCode", code));
    }

    private static string Totp(string key, int later = 0)
    {
        var bits = string.Concat(key.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = BitConverter.GetBytes(IPAddress.HostToNetworkOrder(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 + later));
        var hash = HMACSHA1.HashData(secret, step);
        var number = IPAddress.NetworkToHostOrder(BitConverter.ToInt32(hash, hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6");
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Steward.Platform.Identity;
using Steward.Platform.Identity.Residents;
using Steward.Platform.Outbox;
using Steward.Platform.UseCases;

namespace Steward.Host.Tests.Security;

/// <summary>The residents' way in: a telephone and a code, nothing to remember and nothing to find out.</summary>
public sealed class ResidentSignInTests
{
    private const string Known = "13800001801", Unknown = "13700009999";

    [Theory, OnEveryDatabase]
    public async Task A_resident_comes_in_with_the_code_from_the_telephone(Database on)
    {
        await using var app = await Start(on);
        var resident = app.Nobody();
        Assert.Equal("/portal/sign-in", (await resident.Open("/portal/welcome")).Path);
        var page = await Ask(resident, "+86 138-0000 1801");

        page = await page.Send("code", ("Code", CodeOn(page)));

        Assert.Equal("/portal", page.Path);
        Assert.Equal("/portal/welcome", (await resident.Open("/portal/welcome")).Path);
        Assert.Equal("/portal", (await resident.Open("/")).Path);
    }

    [Theory, OnEveryDatabase]
    public async Task Whether_the_estate_knows_a_number_shows_only_to_who_holds_the_telephone(Database on)
    {
        await using var app = await Start(on);
        var (known, unknown) = (await Ask(app.Nobody(), Known), await Ask(app.Nobody(), Unknown));
        Assert.Equal(known.Text.Replace(CodeOn(known), ""), unknown.Text.Replace(CodeOn(unknown), ""));

        var page = await unknown.Send("code", ("Code", CodeOn(unknown)));

        Assert.Equal("/portal/welcome", page.Path);
        Assert.Contains("137****9999", page.Text);
        Assert.Equal(ActorKind.Resident, await app.Look(db => db.Users.Where(a => a.PhoneNumber == Unknown && a.PhoneNumberConfirmed).Select(a => a.Kind).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Five_wrong_tries_end_a_code_even_when_sent_at_once(Database on)
    {
        await using var app = await Start(on);
        var page = await Ask(app.Nobody(), Known);
        var code = CodeOn(page);
        var wrong = Enumerable.Range(0, 8).Select(i => (i == int.Parse(code) ? 9 : i).ToString("D6"));

        await Task.WhenAll(wrong.Select(w => page.Send("code", ("Code", w))));

        Assert.Equal(SignInCode.MostTries, await app.Look(db => db.Set<SignInCode>().Select(c => c.Tries).SingleAsync()));
        Assert.Contains("This code is no longer good.", (await page.Send("code", ("Code", code))).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task A_code_is_good_once_and_for_five_minutes(Database on)
    {
        await using var app = await Start(on);
        var (first, other) = (app.Nobody(), app.Nobody());
        var page = await Ask(first, Known);
        var late = await Ask(other, Unknown);
        Assert.Equal("/portal", (await page.Send("code", ("Code", CodeOn(page)))).Path);
        Assert.Equal(HttpStatusCode.Conflict, (await page.Send("code", ("Code", CodeOn(page)))).Status);

        app.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Contains("This code is no longer good.", (await late.Send("code", ("Code", CodeOn(late)))).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task A_telephone_gets_one_code_a_minute_and_five_an_hour_also_under_many_hands(Database on)
    {
        await using var app = await Start(on);
        var forms = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Nobody().Open("/portal/sign-in")));
        var pages = await Task.WhenAll(forms.Select(f => f.Send("phone", ("Phone", Known))));
        Assert.Equal(1, pages.Count(p => p.Status == HttpStatusCode.OK));
        Assert.Equal(1, await app.Look(db => db.Set<SignInCode>().CountAsync()));

        for (var i = 0; i < 4; i++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(2));
            Assert.Equal(HttpStatusCode.OK, (await Ask(app.Nobody(), Known)).Status);
        }
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Contains("Too many codes were asked for.", (await Ask(app.Nobody(), Known)).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task The_code_travels_sealed_and_reaches_the_gateway(Database on)
    {
        var gateway = new Gateway();
        await using var app = await Start(on, b => b.Services.RemoveAll<ISendSms>().AddSingleton<ISendSms>(gateway));
        var page = await Ask(app.Nobody(), Known);
        var outbox = await app.Look(db => db.Set<OutboxMessage>().Select(m => m.Body).SingleAsync());

        await app.DrainOutbox();

        var sent = Assert.Single(gateway.Sent);
        Assert.Equal(Known, sent.To);
        Assert.Matches("^[0-9]{6}$", sent.Code);
        Assert.Contains(sent.Code, sent.Text);
        Assert.DoesNotContain(Known, outbox);
        Assert.DoesNotContain(sent.Code, outbox);
        Assert.DoesNotContain(sent.Code, await app.Look(db => db.Set<SignInCode>().Select(c => c.Hash).SingleAsync()));
        Assert.DoesNotContain(sent.Code, page.Text);
        Assert.DoesNotContain(Known, page.Address.ToString());
        Assert.Equal("/portal", (await page.Send("code", ("Code", sent.Code))).Path);
    }

    /// <summary>At today's date: a resident's cookie lasts for 30 days by the browser's own clock.</summary>
    private static async Task<StewardApp> Start(Database on, Action<Microsoft.AspNetCore.Builder.WebApplicationBuilder>? change = null)
    {
        var app = await StewardApp.Start(on, change);
        app.Clock.SetUtcNow(DateTimeOffset.UtcNow);
        return app;
    }

    private static async Task<Page> Ask(Member member, string phone) => await (await member.Open("/portal/sign-in")).Send("phone", ("Phone", phone));

    private static string CodeOn(Page page) => new([.. page.Find(".alert-info")!.TextContent.Where(char.IsAsciiDigit)]);

    private sealed class Gateway : ISendSms
    {
        public List<Sms> Sent { get; } = [];
        public Task Send(Sms message, CancellationToken ct) { Sent.Add(message); return Task.CompletedTask; }
    }
}

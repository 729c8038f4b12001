using Microsoft.EntityFrameworkCore;
using Steward.Estate.Customers;
using Steward.Platform.Audit;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class CustomerTests
{
    [Theory, OnEveryDatabase]
    public async Task A_number_shows_in_full_for_a_quarter_of_an_hour_to_who_gave_a_reason(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.World.Customers["吴晓梅"];
        async Task<string> Seen(string who) => (await app.As(who).Do((ShowCustomer show) => show.Run(wu))).Phones[0].Digits;

        Assert.Equal("138****1801", await Seen("wang"));
        await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((RevealPhones reveal) => reveal.Run(wu, new())));
        await app.As("wang").Do((RevealPhones reveal) => reveal.Run(wu, new() { Reason = RevealReason.CallingBack, Words = "回访" }));
        Assert.Equal("13800001801", await Seen("wang"));
        Assert.Equal("138****1801", await Seen("lin"));
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal("138****1801", await Seen("wang"));

        var move = Assert.Single((await app.As("lin").Do((ShowCustomer show) => show.Run(wu))).Story.Moves);
        Assert.Equal("王敏", move.ByName);
        Assert.EndsWith("回访", move.Note);
        await Assert.ThrowsAsync<Denied>(() => app.As("sun").Do((RevealPhones reveal) => reveal.Run(wu, new() { Reason = RevealReason.CallingBack })));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((RevealPhones reveal) => reveal.Run(wu, new() { Reason = RevealReason.CallingBack })));
    }

    [Theory, OnEveryDatabase]
    public async Task Editing_keeps_the_numbers_that_stand_masked_in_the_form(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.World.Customers["吴晓梅"];
        var page = await app.As("wang").Open($"/customers/{wu}/edit");
        Assert.Equal("138****1801", page.Value("edit-customer", "Phones"));
        await page.Send("edit-customer", ("Name", "吴小梅"), ("Phones", "138****1801 本人\n+86 142-0000 0001 先生"));

        await app.As("wang").Do((RevealPhones reveal) => reveal.Run(wu, new() { Reason = RevealReason.CheckingIdentity }));
        var customer = await app.As("wang").Do((ShowCustomer show) => show.Run(wu));
        Assert.Equal("吴小梅", customer.Name);
        Assert.Equal([("13800001801", "本人"), ("14200000001", "先生")], customer.Phones.Select(p => (p.Digits, p.Label)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_second_record_of_one_person_is_hinted_at_and_made_if_wished(Database on)
    {
        await using var app = await StewardApp.Start(on);
        AddCustomer.Form form = new() { Name = "吴晓梅", Phones = "14200000009" };
        var hint = await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((AddCustomer add) => add.Run(form)));
        Assert.Equal("Anyway", Assert.Single(hint.Faults).Field);
        form.Anyway = true;
        var id = await app.As("wang").Do((AddCustomer add) => add.Run(form));
        Assert.Equal("吴晓梅", Assert.Single((await app.As("wang").Do((ShowCustomer show) => show.Run(id))).Alike).Name);
        await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((AddCustomer add) => add.Run(new() { Name = "某人", Phones = "不是电话" })));
    }

    [Theory, OnEveryDatabase]
    public async Task A_new_number_is_found_at_once_and_tells_whoever_looked_before(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        async Task<bool> Found(string number) => (await wang.Do((SearchEverywhere search) => search.Run(new(number)))).SelectMany(g => g.Hits).Any(h => h.Href.StartsWith("/customers/"));
        var id = await wang.Do((AddCustomer add) => add.Run(new() { Name = "孟小雨", Phones = "14200000009" }));
        Assert.True(await Found("14200000009"));

        Task Reach(string number, string who) => app.As(who).Do((EditCustomer edit) => edit.Run(id, new() { Name = "孟小雨", Phones = number, Version = 1 }));
        await Reach("14200000777", "wang");
        Assert.Equal((true, false), (await Found("14200000777"), await Found("14200000009")));
        Assert.True((await Assert.ThrowsAsync<Refused>(() => Reach("14200000888", "lin"))).IsOvertaken);
        var entry = await app.Look(db => db.Set<AuditEntry>().SingleAsync(a => a.Subject == id.Value && a.UseCase == nameof(EditCustomer)));
        Assert.Equal((2, "{\"Phones\":[1,1]}"), (entry.Version, entry.Changes));
    }

    [Theory, OnEveryDatabase]
    public async Task What_changes_nothing_leaves_the_version_as_it_was(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("wang").Do((AddCustomer add) => add.Run(new() { Name = "孟小雨", Phones = "14200000009" }));
        await app.As("wang").Do((RevealPhones reveal) => reveal.Run(id, new() { Reason = RevealReason.CallingBack }));
        await app.As("wang").Do((EditCustomer edit) => edit.Run(id, new() { Name = "孟小雨", Phones = "14200000009", Version = 1 }));
        Assert.Equal(1, await app.Look(db => db.Set<Customer>().Where(c => c.Id == id).Select(c => c.Version).SingleAsync()));
    }
}

using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.UseCases;
using Steward.Testing;

namespace Steward.Platform.Tests;

public sealed class ReceiptTests
{
    [Theory, OnEveryDatabase]
    public async Task Whoever_comes_second_with_the_same_sending_gets_what_the_first_got(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await using var late = await app.As("admin").Arrive("one-tap");
        var second = new Tap(late.ServiceProvider.GetRequiredService<Work>(), async () =>
        {
            await using var soon = await app.As("admin").Arrive("one-tap");
            await new Tap(soon.ServiceProvider.GetRequiredService<Work>()).Run(new Tap.Form("the first"));
        });

        Assert.Equal("the first", await second.Run(new("the second")));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_comes_second_with_another_sending_is_told_why_not(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await using var late = await app.As("admin").Arrive("another-tap");
        var second = new Tap(late.ServiceProvider.GetRequiredService<Work>(), async () =>
        {
            await using var soon = await app.As("admin").Arrive("one-tap");
            await new Tap(soon.ServiceProvider.GetRequiredService<Work>()).Run(new Tap.Form("the first"));
        });

        await Assert.ThrowsAsync<Refused>(() => second.Run(new("the second")));
    }

    /// <summary>Gives its words back, unless somebody was sooner.</summary>
    private sealed class Tap(Work work, Func<Task>? sooner = null) : Create<Tap.Form, string>(work, Permission.Anyone)
    {
        public sealed record Form(string Words);

        protected override async Task<string> Handle(Form form, CancellationToken ct)
        {
            if (sooner is null) return form.Words;
            await sooner();
            throw new Refused("This exists already.");
        }
    }
}

using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace Steward.Platform.Tests;

public sealed class SettingTests
{
    public static readonly Setting<int> Hours = new("lamp.hours", "Mend a lamp within (hours)", 72, 24, 96, "The rule of lamps");

    [Theory, OnEveryDatabase]
    public async Task A_value_holds_from_its_day_on_and_a_sites_own_before_the_companys(Database on)
    {
        await using var app = await Start(on);
        Assert.Equal(72, await Get(app));

        await Set(app, new() { Value = "48" });
        await Set(app, new() { Value = "36", From = new(2026, 3, 4) });
        await Set(app, new() { Value = "24", Site = app.Site, From = new(2026, 3, 3) });

        Assert.Equal((48, 48), (await Get(app), await Get(app, here: true)));
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal((48, 24), (await Get(app), await Get(app, here: true)));
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal((36, 24), (await Get(app), await Get(app, here: true)));
        Assert.Equal(48, await Get(app, at: StewardApp.Monday));
    }

    [Theory]
    [InlineData("12")]
    [InlineData("97")]
    [InlineData("soon")]
    [InlineData("")]
    public async Task What_lies_outside_its_bounds_is_refused(string value)
    {
        await using var app = await Start(Database.Sqlite);
        await Assert.ThrowsAsync<Invalid>(() => Set(app, new() { Value = value }));
        Assert.Equal(72, await Get(app));
    }

    [Fact]
    public async Task Neither_the_past_nor_another_companys_site_nor_an_unknown_setting_can_be_set()
    {
        await using var app = await Start(Database.Sqlite);
        await Assert.ThrowsAsync<Invalid>(() => Set(app, new() { Value = "48", From = new(2026, 3, 1) }));
        await Assert.ThrowsAsync<NotFound>(() => Set(app, new() { Value = "48", Site = app.World.OtherSite }));
        await Assert.ThrowsAsync<NotFound>(() => app.As("zhou").Do((ChangeSetting change) => change.Run("no.such", new() { Value = "1" })));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((ChangeSetting change) => change.Run(Hours.Key, new() { Value = "48" })));
    }

    private sealed class Lamps : Module { public override string Name => "Lamps"; }

    private static Task<StewardApp> Start(Database on) => StewardApp.Start(on, builder =>
    {
        var modules = (IEnumerable<Module>)builder.Services.Last(s => s.ServiceType == typeof(IEnumerable<Module>)).ImplementationInstance!;
        builder.Services.AddSingleton<IEnumerable<Module>>([.. modules, new Lamps()]);
    });

    private static Task Set(StewardApp app, ChangeSetting.Form form) => app.As("zhou").Do((ChangeSetting change) => change.Run(Hours.Key, form));

    private static async Task<int> Get(StewardApp app, bool here = false, DateTimeOffset? at = null)
    {
        await using var scope = await app.Itself().Arrive();
        return await scope.ServiceProvider.GetRequiredService<SettingReader>().Get(Hours, here ? app.Site : null, at);
    }
}

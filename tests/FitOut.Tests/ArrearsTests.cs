using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Passes;

namespace Steward.FitOut.Tests;

/// <summary>What a home owes is told to the agent as advice, and holds nobody's goods back (民法典第九百四十四条).</summary>
public sealed class ArrearsTests
{
    /// <summary>As a module will that keeps the books.</summary>
    private sealed class Purse(long fen, DateOnly? since) : IKnowArrears
    {
        public Task<IReadOnlyDictionary<UnitId, Arrears>> Of(IEnumerable<UnitId> units, CancellationToken ct) => Task.FromResult<IReadOnlyDictionary<UnitId, Arrears>>(units.ToDictionary(u => u, _ => new Arrears(fen, since)));
    }

    [Theory, OnEveryDatabase]
    public async Task The_desk_reads_what_is_owed_and_the_goods_leave_all_the_same(Database on)
    {
        await using var app = await StewardApp.Start(on, builder => builder.Services.AddScoped<IKnowArrears>(_ => new Purse(120_050, new(2025, 11, 1))).AddScoped<IKnowArrears>(_ => new Purse(3000, new(2025, 9, 1))));
        var advice = "Fees: ¥1,230.50 is owed since 2025-09-01.";
        var form = await app.As("wang").Open("/passes/new?House=3-2-1801");
        Assert.All([advice, "Advice only: nobody's goods are kept back for fees."], words => Assert.Contains(words, form.Text));
        var asked = app.Asking();
        asked.Items.RemoveAt(2);
        var id = await app.Ask(asked);
        Assert.Contains(advice, (await app.As("wang").Open($"/passes/{id}")).Text);
        var view = await app.Pass(id);
        Assert.Equal((FeesSaid.SomethingOwed, 123_050L, new DateOnly(2025, 9, 1)), (view.Fees, view.Owed!.Value.Fen, view.OwedSince!.Value));
        Assert.Contains(GoodsPassAction.Issue, view.Open);
        await app.Check(id);
        Assert.Equal((GoodsPassState.Issued, FeesSaid.SomethingOwed), await app.Pass(id) is var issued ? (issued.Pass.State, issued.FeesThen) : default);

        // Nobody's business at the gate, nor the neighbours'; the household reads its own bills elsewhere.
        var code = (await app.Pass(id)).Code;
        Assert.DoesNotContain("1,230.50", (await app.As("sun").Open($"/gate/passes/{code}")).Text);
        Assert.DoesNotContain("1,230.50", (await app.As("wu").Open($"/portal/passes/{id}")).Text);
        Assert.Null((await app.Pass(id, "wu")).Fees);
        await app.As("sun").Do((ReleaseGoods release) => release.Run(id, new() { All = true }));
        Assert.Equal(GoodsPassState.Released, await app.State(id));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_owes_nothing_is_said_to(Database on)
    {
        await using var app = await StewardApp.Start(on, builder => builder.Services.AddScoped<IKnowArrears>(_ => new Purse(0, null)));
        Assert.Contains("Fees: nothing is owed.", (await app.As("wang").Open("/passes/new?House=3-2-1801")).Text);
    }
}

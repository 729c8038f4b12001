using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys;
using Steward.Estate.MoveIns.Agreements;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>What was left for later is done after the keys, and what was taken down wrongly is put right with a reason.</summary>
public sealed class MoveInCorrectionTests
{
    private static Task Archive(StewardApp app, HandoverId id) => app.As("wang").Do((ArchiveHandover archive) => archive.Run(id, new()));
    private static Task Confirm(StewardApp app, HandoverId id) => app.As("wang").Do((ConfirmRecords confirm) => confirm.Run(id, new() { ContactName = "吴父", ContactPhone = "13811119999" }));
    private static Task Correct(StewardApp app, HandoverId id, decimal water, int entry, string who = "wang") => app.As(who).Do((CorrectHandover correct) =>
        correct.Run(id, new() { Meters = [new() { Kind = MeterKind.Water, Reading = water }], Keys = [new() { Kind = KeyKind.Entry, Sets = entry }], Reason = "抄错一位" }));

    [Theory, OnEveryDatabase]
    public async Task Data_and_fees_follow_after_the_keys_and_the_file_is_not_closed_unnoticed_without_them(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, wu, _) = await app.Invited();
        await app.Through(wu);
        await app.As("wang").Do(async (CollectPapers collect) => await collect.Run(wu, new() { Kinds = [.. (await app.Handover(wu)).Papers.Where(p => !p.OnFile && !p.Signed).Select(p => p.Kind)] }));
        Assert.Equal(0, (await app.Handover(wu)).Missing);
        Assert.Equal("Gaps", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Archive(app, wu))).Faults).Field);
        await Confirm(app, wu);
        await app.As("wang").Do((SettleFees settle) => settle.Run(wu, new() { Receipt = "SJ-9" }));
        await Archive(app, wu);
        Assert.Equal((HandoverState.Archived, 8), (await app.Handover(wu)) is var view ? (view.State, view.Done) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task Data_are_gone_through_while_defects_are_put_right(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, wu, _) = await app.Invited();
        await app.Receive(wu);
        await app.Inspect(wu);
        var item = (await app.As("chen").Do((Steward.Estate.MoveIns.Inspections.ShowInspection show) => show.Run(wu))).Rooms[0].Items[0].Id;
        await app.Find(wu, item);
        await app.As("chen").Do((RefuseHome refuse) => refuse.Run(wu, new() { Reason = "窗关不上" }));
        await Confirm(app, wu);
        Assert.Equal(HandoverState.Rectifying, (await app.Handover(wu)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task A_wrong_signature_is_annulled_with_a_reason_and_signed_anew_even_after_the_keys(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, wu, _) = await app.Invited();
        await app.Through(wu);
        var (wang, paper) = (app.As("wang"), (await app.Handover(wu)).Agreements.First(a => a.Required));
        Task Annul(string who = "wang") => app.As(who).Do((AnnulSignature annul) => annul.Run(wu, new() { Agreement = paper.Id, Reason = "由邻居误签" }));
        await Assert.ThrowsAsync<Denied>(() => Annul("zhao"));
        await Assert.ThrowsAsync<NotFound>(() => Annul("liu"));
        var onFile = (await app.Handover(wu)).Missing;
        await (await wang.Open($"/move-in/{wu}/agreements/{paper.Id}")).Send("annul", ("Reason", "由邻居误签"));
        await Assert.ThrowsAsync<Invalid>(() => Annul());
        var view = await app.Handover(wu);
        Assert.Null(view.Agreements.Single(a => a.Id == paper.Id).SignedAt);
        Assert.Null(view.Steps.Single(s => s.Kind is HandoverStepKind.Agreements).DoneAt);
        Assert.Contains(view.Story.Moves, m => m is { Action: "Annul", Note: { } note } && note.EndsWith("由邻居误签", StringComparison.Ordinal));
        await app.SignAll(wu);
        view = await app.Handover(wu);
        Assert.Equal((HandoverState.KeysGiven, onFile), (view.State, view.Missing));
        Assert.NotNull(view.Steps.Single(s => s.Kind is HandoverStepKind.Agreements).DoneAt);
        Assert.Equal(1, await app.Look(db => db.Set<SignedAgreement>().CountAsync(s => s.Handover == wu && s.Agreement == paper.Id && s.AnnulledBecause == "由邻居误签")));
    }

    [Theory, OnEveryDatabase]
    public async Task A_misread_meter_and_a_wrong_number_of_sets_are_put_right_and_the_history_tells_what_stood_there(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, wu, _) = await app.Invited();
        await Assert.ThrowsAsync<Refused>(() => Correct(app, wu, 12, 4));
        await app.Through(wu);
        await Assert.ThrowsAsync<Refused>(() => Correct(app, wu, 1.20m, 3));
        await Assert.ThrowsAsync<Denied>(() => Correct(app, wu, 12, 4, "zhao"));
        await Assert.ThrowsAsync<NotFound>(() => Correct(app, wu, 12, 4, "liu"));
        await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((CorrectHandover correct) => correct.Run(wu, new() { Keys = [new() { Kind = KeyKind.Entry }, new() { Kind = KeyKind.Card }], Reason = "都没给" })));
        await Correct(app, wu, 12, 4);
        var view = await app.Handover(wu);
        Assert.Equal((12m, 18m), (view.Meters.Single(m => m.Kind is MeterKind.Water).Reading, view.Meters.Single(m => m.Kind is MeterKind.Electricity).Reading));
        Assert.Equal([(KeyKind.Entry, 4), (KeyKind.Card, 2)], view.Keys.Select(k => (k.Kind, k.Sets)));
        Assert.Contains(view.Story.Moves, m => m is { Action: "Correct", Note: { } note } && note.Contains("12.00 instead of 1.20", StringComparison.Ordinal) && note.Contains("4 instead of 3", StringComparison.Ordinal) && note.EndsWith("抄错一位", StringComparison.Ordinal));
        var page = await app.As("wang").Open($"/move-in/{wu}?do=Correct");
        Assert.Equal("4", page.Value("act-Correct", "Keys[0].Sets"));
        await page.Send("act-Correct", ("Keys[0].Sets", "5"), ("Reason", "又补了一套"));
        Assert.Equal(5, (await app.Handover(wu)).Keys.Single(k => k.Kind is KeyKind.Entry).Sets);
        await app.As("wang").Do((ArchiveHandover archive) => archive.Run(wu, new() { Gaps = "资料月底补" }));
        await Assert.ThrowsAsync<Refused>(() => Correct(app, wu, 13, 4));
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys.Loans;
using Steward.Estate.Sites;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>A key is lost (遗失): how it came about, what was done, who pays; the heads hear of it at once.</summary>
public sealed class LoseKey(Work work, Crew crew, Notify notify) : Change<KeyId, LoseKey.Form>(work, Permissions.KeepKeys)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(1000, MinimumLength = 2)] public string Words { get; set; } = "";
        public WhoPays Payer { get; set; }
        public Money? Cost { get; set; }
    }

    protected override async Task Handle(KeyId id, Form form, CancellationToken ct)
    {
        var key = await Db.Set<KeptKey>().VisibleTo(Actor).Where(k => k.Id == id).OrNotFound(ct);
        if (form.Cost is { Fen: < 0 }) throw new Invalid(nameof(form.Cost), "{0} cannot be that.");
        var words = form.Words.Trim();
        if (await Db.Set<KeyLoan>().SingleOrDefaultAsync(l => l.Out == id, ct) is { } loan) loan.Lose(words, Actor, Now);
        key.Lose(words, Actor);
        key.Charge(form.Payer, form.Cost);
        await notify.Tell(KeyNotices.Lost, (await crew.At(key.Site, Permissions.ApproveKeys, ct)).Select(c => c.Id), $"/keys/{id}", "Key {0} of {1} is lost: {2}", [key.Number, key.House ?? key.Place, words.Length > 200 ? words[..200] : words], ct);
        Refresh(key.Topic);
    }
}

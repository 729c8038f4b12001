using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.UseCases;

namespace Steward.Estate.Persons;

/// <summary>Lets the copy be made: whoever does so may fetch the file for a day.</summary>
public sealed class AnswerPersonRequest(Work work, AccessLog log, PersonNotices notices) : Change<PersonRequestId, AnswerPersonRequest.Form>(work, Permissions.Persons)
{
    public sealed class Form : Bare
    {
        /// <summary>How it was made sure who asked, where the number they signed in with does not say so.</summary>
        [StringLength(100, MinimumLength = 2)] public string? IdentifiedBy { get; set; }
    }

    protected override async Task Handle(PersonRequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<PersonRequest>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var how = await Db.HowIdentified(request, form.IdentifiedBy, ct);
        request.Answer(how, Actor, Now);
        await notices.Ended(request, ct);
        await notices.Copied(request, Actor, ct);
        log.Add(new(AccessAct.PersonCopy, "Customer", request.Customer.Value, request.Site, Words: how is null ? request.Number : $"{request.Number}: {how}"));
    }
}

/// <summary>Says what was put right at the person's own page, where it is done.</summary>
public sealed class CorrectForPerson(Work work, PersonNotices notices) : Change<PersonRequestId, CorrectForPerson.Form>(work, Permissions.Persons)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(400, MinimumLength = 2)] public string Words { get; set; } = "";
    }

    protected override async Task Handle(PersonRequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<PersonRequest>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        request.Correct(form.Words.Trim(), Actor, Now);
        await notices.Ended(request, ct);
    }
}

/// <summary>Erases what goes, in every module and in one transaction; what the law or the contract keeps stays.</summary>
public sealed class EraseForPerson(Work work, IEnumerable<IKeepPersonalData> keepers, AccessLog log, PersonNotices notices) : Change<PersonRequestId, EraseForPerson.Form>(work, Permissions.Persons)
{
    public sealed class Form : Bare
    {
        [StringLength(400)] public string? Words { get; set; }
        public bool Seen { get; set; }
        /// <summary>How it was made sure who asked, where the number they signed in with does not say so.</summary>
        [StringLength(100, MinimumLength = 2)] public string? IdentifiedBy { get; set; }
    }

    protected override async Task Handle(PersonRequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<PersonRequest>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        if (!form.Seen) throw new Invalid(nameof(form.Seen), "Read the list first, then tick.");
        var how = await Db.HowIdentified(request, form.IdentifiedBy, ct);
        await notices.Ended(request, ct);
        foreach (var keeper in keepers) await keeper.Erase(request.Customer, ct);
        request.Erase(form.Words.OrNull(), Actor, Now);
        log.Add(new(AccessAct.Anonymised, "Customer", request.Customer.Value, request.Site, Words: how is null ? request.Number : $"{request.Number}: {how}"));
    }
}

/// <summary>Does not do what was asked, and says why.</summary>
public sealed class DeclinePersonRequest(Work work, PersonNotices notices) : Change<PersonRequestId, DeclinePersonRequest.Form>(work, Permissions.Persons)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(400, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(PersonRequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<PersonRequest>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        request.Decline(form.Reason.Trim(), Actor, Now);
        await notices.Ended(request, ct);
    }
}

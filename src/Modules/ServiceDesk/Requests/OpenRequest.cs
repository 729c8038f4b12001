using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Knowledge;
using Steward.ServiceDesk.Replies;

namespace Steward.ServiceDesk.Requests;

/// <summary>Logs what a customer brings, by telephone, at the counter or from another system.</summary>
public sealed class OpenRequest(Work work, Numbers numbers, Intake intake, Rulebook rules, Enclosures enclosures, GroupWatch groups, Uses uses) : Create<OpenRequest.Form, RequestId>(work, Permissions.Open)
{
    public class Form : RequestFields
    {
        public SiteId? Site { get; set; }
        /// <summary>What the caller was told at once; the request is then done with.</summary>
        [StringLength(4000, MinimumLength = 2)] public string? Answer { get; set; }
        /// <summary>Answers of the knowledge base that went into it, to be counted.</summary>
        public List<ArticleId>? Used { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Voice { get; set; }
        /// <summary>An earlier request this one follows.</summary>
        public RequestId? Follows { get; set; }
    }

    protected override async Task<RequestId> Handle(Form form, CancellationToken ct)
    {
        var number = await numbers.Next("WX", ct);
        var answer = form.Answer is null ? null : ReplyFields.Put(form.Answer, ReplyField.Number, number).Trim();
        ReplyFields.RefuseGaps(answer, nameof(form.Answer));
        var spot = await intake.Locate(form, form.Site, ct);
        var request = new Request(spot.Site, number, form.Type, form.Channel, form.Subject, Now);
        await intake.Write(request, form, spot, ct);
        Db.Add(request);
        await enclosures.Put(request, null, form.Photos, form.Voice, isPublic: true, ct: ct);
        if (form.Follows is { } earlier)
        {
            await Db.Tie(request, earlier, Actor, ct);
            await groups.Look(request, Now, ct);
        }
        Announce(request.Opened(Actor));
        if (answer is { Length: > 0 } && form.Type is RequestType.Complaint) throw new Invalid(nameof(form.Answer), "A complaint is looked into before it is answered.");
        if (answer is { Length: > 0 }) await AnswerAtOnce(request, answer, form.Used, ct);
        Refresh(request.Topic());
        return request.Id;
    }

    private async Task AnswerAtOnce(Request request, string answer, IReadOnlyCollection<ArticleId>? used, CancellationToken ct)
    {
        request.Answer(answer, await rules.For(request, ct), Actor, Now);
        await uses.Note(request, used, ct);
        Announce(request.Done());
        if (request.AwaitsCallBack || !Actor.May(Permissions.Direct)) return;
        request.Close(Actor, Now);
        Announce(request.Closed());
    }
}

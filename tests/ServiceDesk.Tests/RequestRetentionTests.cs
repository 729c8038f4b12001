using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Digests;
using Steward.ServiceDesk.OpenDoor;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

/// <summary>When the time of a request is over, nothing that hangs on it tells any more who brought it.</summary>
public sealed class RequestRetentionTests
{
    private const string Name = "吴晓梅", Phone = "13812345678", Words = $"{Name} 说请打 {Phone}";

    [Theory, OnEveryDatabase]
    public async Task The_person_goes_from_calls_proposal_work_and_what_another_system_sent(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, now) = (app.As("wang"), app.Clock.GetUtcNow());
        var id = await wang.Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "门岗态度差", House = "3-2-1801", ContactName = "吴老先生", ContactPhone = "13812345679" }));
        await wang.Do((EditRequest edit) => edit.Run(id, new() { Type = RequestType.Complaint, Subject = "门岗态度差", House = "3-2-1801", ContactName = Name, ContactPhone = Phone }));
        Assert.Equal(1, await app.Look(db => db.Set<FormerContact>().CountAsync()));
        await wang.Do((WriteProposal write) => write.Run(id, new() { Body = $"登门向{Name}致歉，电话 {Phone}。" }));
        var order = await app.Send(id);
        await app.As("zhao").Arrives(order);
        await app.As("zhao").Do((CompleteOrder complete) => complete.Run(order, new() { Result = $"已更换，{Name}在场。", FreeBecause = FreeReason.Service, Signature = Drawn, SignedBy = "吴老先生" }));
        await app.Put(new CallBack(id, app.Site, CallMethod.Telephone, null, Words, wang.Account, "王敏", now), new OutsideReport(id, app.Site, wang.Account, "热线", now) { Email = "wu@example.com", Address = "三栋二单元 1801 室吴宅", MediaUrl = "https://example.com/wu.jpg", Latitude = 30.274085m, Longitude = 120.155070m });
        await app.Look(db => db.Set<WorkOrder>().Where(o => o.Id == order).ExecuteUpdateAsync(set => set.SetProperty(o => o.GradeWords, Words).SetProperty(o => o.AgreedBy, "吴老先生")));
        await wang.Do((CancelRequest cancel) => cancel.Run(id, new() { Reason = "业户撤回" }));
        Assert.Equal(1, await Signatures());

        await CarryOut(app);

        Assert.NotNull(await app.Look(db => db.Set<Request>().Where(r => r.Id == id).Select(r => r.AnonymisedAt).SingleAsync()));
        Assert.Equal((null, null, null), await app.Look(db => db.Set<OutsideReport>().Select(r => new ValueTuple<string?, string?, string?>(r.Email, r.Address, r.MediaUrl)).SingleAsync()));
        Assert.Equal((null, null), await app.Look(db => db.Set<OutsideReport>().Select(r => new ValueTuple<decimal?, decimal?>(r.Latitude, r.Longitude)).SingleAsync()));
        var done = await app.Look(db => db.Set<WorkOrder>().SingleAsync(o => o.Id == order));
        Assert.Equal((null, null), (done.SignedBy, done.AgreedBy));
        foreach (var left in new[] { done.Result, done.GradeWords, await app.Look(db => db.Set<CallBack>().Select(c => c.Words).SingleAsync()), await app.Look(db => db.Set<ComplaintProposal>().Select(p => p.Body).SingleAsync()) })
        {
            Assert.NotNull(left);
            Assert.DoesNotContain(Name, left);
            Assert.DoesNotContain(Phone, left);
        }
        Assert.Equal(0, await Signatures());
        Assert.Equal(0, await app.Look(db => db.Set<FormerContact>().CountAsync()));
        Assert.Empty(await app.Look(db => db.Set<AuditEntry>().Where(a => a.Changes != null && a.Changes.Contains(Name)).ToListAsync()));

        Task<int> Signatures() => app.Look(db => db.Set<Attachment>().CountAsync(a => a.Kind == AttachmentKind.Signature && a.Thing == order.Value));
    }

    [Theory, OnEveryDatabase]
    public async Task A_digest_that_can_no_longer_be_counted_because_persons_were_taken_out_says_so(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, lin) = (app.As("wang"), app.As("lin"));
        var request = await DigestTests.Open(app, "水龙头滴水");
        app.Clock.Advance(TimeSpan.FromDays(7));
        var digest = await DigestTests.Draft(app);
        await wang.Do((SubmitDigest submit) => submit.Run(digest, new()));
        await lin.Do((ApproveDigest approve) => approve.Run(digest, new()));
        app.Clock.Advance(TimeSpan.FromHours(1));
        await wang.Do((EditRequest edit) => edit.Run(request, new() { Type = RequestType.Inquiry, Subject = "问水龙头", House = "3-2-1801", Reason = "业户只是询问" }));
        await wang.Do((CancelRequest cancel) => cancel.Run(request, new() { Reason = "业户撤回" }));
        await DigestAgainTests.Same(app, digest);

        await CarryOut(app);
        var page = (await lin.Open($"/service-desk/digests/{digest}?Check=true")).Text;
        Assert.Contains("these differ", page);
        Assert.Contains("1 requests were anonymised since then", page);
    }

    private static async Task CarryOut(StewardApp app)
    {
        app.Clock.Advance(TimeSpan.FromDays(37 * 31));
        await app.Itself().Do((DrawRetentionLists draw) => draw.Run(default));
        foreach (var list in await app.Look(db => db.Set<RetentionList>().Where(l => l.Kind == "requests").Select(l => l.Id).ToListAsync())) await app.As("zhou").Do((ApproveRetention approve) => approve.Run(list, new()));
        await app.Itself().Do((CarryOutRetentionLists carryOut) => carryOut.Run(default));
    }

    private const string Drawn = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
}

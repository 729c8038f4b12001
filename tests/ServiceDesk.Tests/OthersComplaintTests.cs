using System.Net;
using System.Text;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

/// <summary>Neighbours who brought the same complaint follow it without hearing what the first said.</summary>
public sealed class OthersComplaintTests
{
    private static readonly byte[] Sound = [.. Encoding.ASCII.GetBytes("OggS"), .. new byte[60]];

    [Theory, OnEveryDatabase]
    public async Task Of_anothers_complaint_one_learns_how_far_it_is_and_no_word(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu, he) = (app.As("wang"), app.As("wu"), app.As("he"));
        var id = await wu.Report(app, "1702的张三半夜打孩子", RequestType.Complaint);
        await (await wu.Open($"/portal/requests/{id}")).Send("add", [("Words", "昨晚又打了")], [("Voice", "哭声.ogg", Sound)]);
        var file = (await wu.Do((FollowRequest follow) => follow.Run(id))).Entries.SelectMany(e => e.Files ?? []).Single();
        var theirs = await he.Report(app, "楼上孩子哭", RequestType.Complaint, "3-2-1802");
        await wang.Merges(theirs, id);
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        await wang.Do((RemarkOnRequest remark) => remark.Run(id, new() { Words = "已联系张三", CustomerMayRead = true }));

        var seen = await he.Do((FollowRequest follow) => follow.Run(id));
        Assert.Equal((null, null, "", RequestState.Accepted, false), (seen.Subject, seen.Details, seen.Where, seen.State, seen.CanAdd));
        Assert.Empty(seen.Entries);
        var page = await he.Open($"/portal/requests/{id}");
        Assert.Contains(seen.Number, page.Text);
        foreach (var word in new[] { "张三", "昨晚", "打孩子" })
        {
            Assert.DoesNotContain(word, page.Text);
            Assert.DoesNotContain(word, (await he.Open("/portal/requests")).Text);
            Assert.DoesNotContain(word, await app.Told(he));
        }
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), ((await wu.Http.GetAsync($"/files/{file.Id}")).StatusCode, (await he.Http.GetAsync($"/files/{file.Id}")).StatusCode));
        Assert.Contains("Another household", (await Assert.ThrowsAsync<Refused>(() => he.Do((AddToRequest add) => add.Run(id, new() { Words = "听说了" })))).Message);

        await wang.Settle(id, "已与社区一同上门劝导。");
        Assert.Equal("已与社区一同上门劝导。", (await he.Do((FollowRequest follow) => follow.Run(id))).Resolution);
        Assert.Contains("is done: 已与社区一同上门劝导", await app.Told(he));
        Assert.Equal("楼上孩子哭", (await he.Do((FollowRequest follow) => follow.Run(theirs))).Subject);
        Assert.Contains("张三", await app.Told(wu));
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_split_off_is_seen_by_nobody_else(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu, he) = (app.As("wang"), app.As("wu"), app.As("he"));
        var id = await wu.Report(app, "保安态度差", RequestType.Complaint);
        await wang.Do((JoinRequest join) => join.Run(id, new() { House = "3-2-1802", ContactPhone = "13800001802", Words = "保安骂了我母亲" }));
        var own = await wang.Do(async (SplitJoiner split) => await split.Run((await wang.Do((JoinersOfRequest of) => of.Run(id))).Joiners[0].Id));
        Assert.Equal("保安骂了我母亲", (await he.Do((FollowRequest follow) => follow.Run(own))).Subject);
        await Assert.ThrowsAsync<NotFound>(() => wu.Do((FollowRequest follow) => follow.Run(own)));

        var third = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "保安打瞌睡", House = "3-2-101", ContactPhone = "13900000003" }));
        await wang.Merges(own, third);
        await Assert.ThrowsAsync<NotFound>(() => wu.Do((FollowRequest follow) => follow.Run(third)));
    }
}

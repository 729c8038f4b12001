using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

public sealed class JoinedHeardTests
{
    [Theory, OnEveryDatabase]
    public async Task Who_joined_is_heard_like_the_first_by_telephone_and_in_the_portal(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, he) = (app.As("wang"), app.As("he"));
        var id = await wang.Do((OpenRequest open) => open.Run(new() { Type = RequestType.Repair, Area = Area.Public, Subject = "2号梯停在8楼", House = "3-2-1801", ContactPhone = "13800001801" }));
        await he.Do((JoinAsResident join) => join.Run(id, new() { Words = "我也被困在楼下" }));
        await wang.Do((JoinRequest join) => join.Run(id, new() { ContactName = "路人", ContactPhone = "13900007777" }));
        var phoned = (await wang.Do((JoinersOfRequest of) => of.Run(id))).Joiners.Single(j => j.Name == "路人");
        await Assert.ThrowsAsync<Refused>(() => wang.Do((HearJoiner hear) => hear.Run(phoned.Id, new() { Outcome = CallOutcome.Satisfied })));
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        await wang.Settle(id, "已复位运行。");

        await (await app.As("lin").Open($"/requests/{id}")).Send($"hear-{phoned.Id}", ("Outcome", "Satisfied"));
        Assert.Equal(Satisfaction.Satisfied, (await wang.Do((JoinersOfRequest of) => of.Run(id))).Joiners.Single(j => j.Id == phoned.Id).Satisfaction);
        Assert.Equal(RequestState.Resolved, (await wang.Do((ShowRequest show) => show.Run(id))).State);
        var rated = await (await he.Open($"/portal/requests/{id}")).Send("rate", ("Satisfaction", "Dissatisfied"), ("Words", "又停了"));
        Assert.True(rated.Text.Contains("Thank you"), rated.Text);
        Assert.Equal(RequestState.Accepted, (await wang.Do((ShowRequest show) => show.Run(id))).State);
        Assert.Equal(2, (await wang.Do((CallBackList made) => made.Run(new()))).Total);
    }

    [Theory, OnEveryDatabase]
    public async Task Households_that_join_make_a_group_complaint(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var id = await wang.Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "半夜施工", House = "3-2-1801" }));
        await wang.Do((JoinRequest join) => join.Run(id, new() { House = "3-2-1802", ContactPhone = "13900000001" }));
        Assert.Equal(0, (await wang.Do((RequestList list) => list.Run(new() { Group = true }))).Total);
        await wang.Do((JoinRequest join) => join.Run(id, new() { House = "3-2-101", ContactPhone = "13900000002" }));
        Assert.Equal(id, Assert.Single((await wang.Do((RequestList list) => list.Run(new() { Group = true, Grade = Steward.ServiceDesk.Complaints.Grade.Major }))).Rows).Id);
    }
}

using Steward.Contracts.ServiceDesk;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

/// <summary>A group complaint is one however it came to be known as such.</summary>
public sealed class GroupEditTests
{
    private static Task<RequestId> Complain(StewardApp app, string subject, string house = "3-2-1801") =>
        app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = subject, House = house }));

    [Theory, OnEveryDatabase]
    public async Task Households_are_counted_when_what_was_brought_turns_out_a_complaint_or_its_house_is_put_right(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, first) = (app.As("wang"), await Complain(app, "半夜施工"));
        await Link(first, await Complain(app, "夜里有电钻声", house: "3-2-1802"));
        var asked = await wang.Do((OpenRequest open) => open.Run(new() { Type = RequestType.Inquiry, Subject = "夜里能施工吗", House = "3-2-1802" }));
        await Link(asked, first);
        await wang.Do((EditRequest edit) => edit.Run(asked, new() { Type = RequestType.Complaint, Subject = "夜里施工", House = "3-2-1802" }));
        Assert.Null(await Since(first));
        await wang.Do((EditRequest edit) => edit.Run(asked, new() { Type = RequestType.Complaint, Subject = "夜里施工", House = "3-2-101" }));
        Assert.NotNull(await Since(first));

        var (one, two, three) = (await Complain(app, "垃圾没人收"), await Complain(app, "垃圾堆着", house: "3-2-1802"), await wang.Do((OpenRequest open) => open.Run(new() { Type = RequestType.Inquiry, Subject = "垃圾几点收", House = "3-2-101" })));
        await Link(two, one);
        await Link(three, two);
        Assert.Null(await Since(one));
        await wang.Do((EditRequest edit) => edit.Run(three, new() { Type = RequestType.Complaint, Subject = "垃圾没人收", House = "3-2-101" }));
        foreach (var each in new[] { one, two, three }) Assert.NotNull(await Since(each));

        Task<DateTimeOffset?> Since(RequestId id) => wang.Do(async (ShowComplaint show) => (await show.Run(id)).GroupSince);
        async Task Link(RequestId one, RequestId two) => await wang.Do(async (LinkRequests link) => await link.Run(one, new() { Number = (await wang.Do((ShowRequest show) => show.Run(two))).Number }));
    }
}

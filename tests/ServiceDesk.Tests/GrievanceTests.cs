using Steward.Contracts.Identity;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

/// <summary>Of whom a complaint is that somebody makes at the call-back.</summary>
public sealed class GrievanceTests
{
    [Theory, OnEveryDatabase]
    public async Task A_complaint_born_of_bad_work_is_about_whoever_did_it_alone(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (zhao, qian, outside) = (app.As("zhao"), app.As("qian"), await app.Contractor("外包李师傅"));
        foreach (var (workers, about) in new (Member[], AccountId?)[] { ([zhao], zhao.Account), ([zhao, qian], null), ([outside], null) })
        {
            var id = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Repair, Subject = "水管漏水", House = "3-2-1801", ContactPhone = "13800001801" }));
            foreach (var worker in workers)
            {
                var order = await app.As("wang").Do((DispatchOrder dispatch) => dispatch.Run(new() { Request = id, Worker = worker.Account }));
                await worker.Arrives(order);
                await worker.Finishes(order);
            }
            await app.As("wang").Settle(id, "已修。");
            await app.As("lin").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.Dissatisfied, Words = "越修越漏", Then = AfterDissatisfied.LogComplaint }));
            var complaint = (await app.As("lin").Do((ShowRequest show) => show.Run(id))).Tied.Single().Id;
            Assert.Equal(about, (await app.As("lin").Do((ShowRequest show) => show.Run(complaint))).ComplainedOf);
        }
    }
}

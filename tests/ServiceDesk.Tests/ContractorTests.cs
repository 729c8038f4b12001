using System.Net;
using System.Text.Json.Nodes;
using Steward.Contracts.Files;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

/// <summary>Who comes from outside reads of the site only what they are sent for.</summary>
public sealed class ContractorTests
{
    [Theory, OnEveryDatabase]
    public async Task A_contractor_reads_no_work_order_but_their_own_wherever_it_stands(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (worker, zhao, wu) = (await app.Contractor("外包李师傅"), app.As("zhao"), app.As("wu"));
        var request = await wu.Report(app, "厨房水管漏水");
        await (await wu.Open($"/portal/requests/{request}")).Send("add", [("Words", "看照片")], [("Photos", "水.png", Labels.Photo)]);
        var file = (await wu.Do((FollowRequest follow) => follow.Run(request))).Entries.SelectMany(e => e.Files ?? []).Single();
        var others = await app.Send(request);
        await zhao.Arrives(others);
        await zhao.Do((AddPhotos add) => add.Run(others, new() { Photos = [Picture()] }));
        var photo = Assert.Single((await zhao.Order(others)).Story.Files);
        var own = await app.As("wang").Do((DispatchOrder dispatch) => dispatch.Run(new() { Request = request, Worker = worker.Account, Task = "补墙面" }));
        var elsewhere = await app.Sent();

        Assert.Equal([own], (await worker.Do((WorkOrderList list) => list.Run(new()))).Rows.Select(o => o.Id));
        Assert.Equal(1, JsonNode.Parse(await worker.Http.GetStringAsync("/api/service-desk/work-orders"))!["total"]!.GetValue<int>());
        Assert.Empty((await worker.Do((WorkOrderList list) => list.Run(new() { Q = "赵师傅" }))).Rows);
        Assert.Equal([own], (await worker.Do((OrdersOfRequest of) => of.Run(request))).Orders.Select(o => o.Id));
        await Assert.ThrowsAsync<NotFound>(async () => { var place = (await zhao.Order(elsewhere)).Of.Id; await worker.Do((OrdersOfRequest of) => of.Run(place)); });
        foreach (var order in new[] { others, elsewhere })
        {
            await Assert.ThrowsAsync<NotFound>(() => worker.Order(order));
            await Assert.ThrowsAsync<NotFound>(() => worker.Do((QuoteWork quote) => quote.Run(order, new() { Amount = Platform.Data.Money.Yuan(1) })));
        }
        async Task<HttpStatusCode> Status(AttachmentId id, Member who) => (await who.Http.GetAsync($"/files/{id}")).StatusCode;
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await Status(photo.Id, worker), await Status(photo.Id, app.As("qian"))));
        Assert.Equal(HttpStatusCode.OK, await Status(file.Id, worker));
        Assert.Equal(own, (await worker.Order(own)).Id);

        await app.As("wang").Do((RedispatchOrder again) => again.Run(own, new() { Worker = zhao.Account }));
        await Assert.ThrowsAsync<NotFound>(() => worker.Order(own));
        Assert.Equal(HttpStatusCode.NotFound, await Status(file.Id, worker));
        Assert.Equal(3, (await app.As("qian").Do((WorkOrderList list) => list.Run(new()))).Total);
    }

    private static Microsoft.AspNetCore.Http.FormFile Picture() => new(new MemoryStream(Labels.Photo), 0, Labels.Photo.Length, "Photos", "现场.png") { Headers = new Microsoft.AspNetCore.Http.HeaderDictionary(), ContentType = "image/png" };
}

using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Holds;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

/// <summary>People and jobs that the tests of work orders and the portal begin with.</summary>
internal static class Neighbours
{
    /// <summary>Somebody moves in, with a telephone number and an account of their own.</summary>
    public static async Task<Member> MoveIn(this StewardApp app, string name, string phone, string unit, OccupancyRole role, DateOnly from, DateOnly? to = null)
    {
        var customer = new Customer(app.Site, CustomerKind.Person, name);
        customer.Phones.Add(new(phone));
        var account = new Account(ActorKind.Resident, phone, name, phone) { PhoneNumberConfirmed = true, NormalizedUserName = phone, SecurityStamp = Guid.NewGuid().ToString("N") };
        account.Roles.Add(new(account.Id, await app.Look(db => db.Set<Role>().Where(r => r.Post == Post.Resident).Select(r => r.Id).SingleAsync())));
        await app.Put(customer, account, new Occupancy(app.Site, app.Unit(unit), customer.Id, role, from, to));
        return new(app, account.Id);
    }

    /// <summary>Somebody of a contractor who works at the site.</summary>
    public static async Task<Member> Contractor(this StewardApp app, string name)
    {
        var account = new Account(ActorKind.Staff, name, name) { NormalizedUserName = name, SecurityStamp = Guid.NewGuid().ToString("N") };
        account.Roles.Add(new(account.Id, await app.Look(db => db.Set<Role>().Where(r => r.Post == Post.Contractor).Select(r => r.Id).SingleAsync())));
        await app.Put(account, new Steward.Estate.Sites.Assignment(account.Id, app.Site));
        return app.As(account.Id);
    }

    public static Task<RequestId> Report(this Member resident, StewardApp app, string words, RequestType type = RequestType.Repair, string unit = "3-2-1801") =>
        resident.Do((ReportRequest report) => report.Run(new() { Type = type, Where = app.Unit(unit).Value, Words = words }));

    /// <summary>Settles a request; a complaint as a minor one, with all that settles it.</summary>
    public static async Task Settle(this Member who, RequestId request, string words)
    {
        if ((await who.Do((ShowRequest show) => show.Run(request))).Type is RequestType.Complaint)
            await who.Do((GradeComplaint grade) => grade.Run(request, new() { Validity = Validity.Valid, Responsibility = Responsibility.Service, Grade = Grade.Minor }));
        await who.Do((ResolveRequest resolve) => resolve.Run(request, new() { Resolution = words, Cause = "未及时处理", Remedy = "加强巡查", Outcome = words }));
    }

    /// <summary>A request of a caller of whom only the telephone is known, taken in hand and settled.</summary>
    public static async Task<RequestId> SettledBy(this StewardApp app, string who, RequestType type, Urgency urgency = Urgency.Normal, CategoryId? category = null)
    {
        var id = await app.As(who).Do((OpenRequest open) => open.Run(new() { Type = type, Subject = "楼道堆物", Urgency = urgency, Category = category, ContactPhone = "13700000008" }));
        await app.As(who).Do((AcceptRequest accept) => accept.Run(id, new()));
        await app.As(who).Settle(id, "已清理。");
        return id;
    }

    /// <summary>Whoever is to be called back, today or later.</summary>
    public static async Task<IReadOnlyList<DueCallBacks.Row>> Waiting(this StewardApp app)
    {
        var (today, later) = (await app.As("lin").Do((DueCallBacks due) => due.Run(new())), await app.As("lin").Do((DueCallBacks due) => due.Run(new() { Later = true })));
        return [.. today.Rows, .. later.Rows];
    }

    /// <summary>What somebody has been told, a sentence a line, the newest first.</summary>
    public static async Task<string> Told(this StewardApp app, Member who)
    {
        while (await app.DrainOutbox() > 0) { }
        return await who.Do(async (MyNotifications mine) =>
        {
            System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
            return string.Join('\n', (await mine.Run(new())).Rows.Select(n => n.Sentence));
        });
    }

    /// <summary>Merges the one into the other.</summary>
    public static Task Merges(this Member who, RequestId from, RequestId into) =>
        who.Do(async (MergeRequest merge) => await merge.Run(from, new() { Number = (await who.Do((ShowRequest show) => show.Run(into))).Number }));

    /// <summary>Sends 赵师傅 with a work order.</summary>
    public static Task<WorkOrderId> Send(this StewardApp app, RequestId request, string worker = "zhao") =>
        app.As("wang").Do((DispatchOrder dispatch) => dispatch.Run(new() { Request = request, Worker = app.World.Accounts[worker] }));

    public static async Task<WorkOrderId> Sent(this StewardApp app) => await app.Send(await app.As("wu").Report(app, "厨房水龙头漏水"));

    public static async Task Arrives(this Member worker, WorkOrderId order)
    {
        await worker.Do((AcceptOrder accept) => accept.Run(order, new()));
        await worker.Do((ArriveOnSite arrive) => arrive.Run(order, new()));
    }

    /// <summary>Puts a request on hold for a reason out of the list.</summary>
    public static async Task Waits(this Member member, StewardApp app, RequestId request, string reason = "material", string? note = null, DateTime? until = null)
    {
        var why = await app.Look(db => db.Set<HoldReason>().Where(r => r.Code == reason).Select(r => r.Id).SingleAsync());
        await member.Do((HoldRequest hold) => hold.Run(request, new() { Reason = why, Note = note, Until = until }));
    }

    public static Task Finishes(this Member worker, WorkOrderId order, FreeReason? free = FreeReason.Service) =>
        worker.Do((CompleteOrder complete) => complete.Run(order, new() { Result = "已更换阀芯，不再漏水。", FreeBecause = free }));

    /// <summary>How many the list of requests shows at an address: «Type=Repair&amp;Open=true».</summary>
    public static async Task<int> Total(this Member member, string query) =>
        JsonNode.Parse(await member.Http.GetStringAsync($"/api/service-desk/requests?{query}"))!["total"]!.GetValue<int>();

    public static Task<ShowWorkOrder.View> Order(this Member member, WorkOrderId order) => member.Do((ShowWorkOrder show) => show.Run(order));
}

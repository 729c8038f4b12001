using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform;
using Steward.Platform.Jobs;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Alerts;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Dispatching;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Holds;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Prices;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.Warranties;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk;

/// <summary>Requests of every kind, from the ringing telephone to the call-back (客户诉求).</summary>
public sealed class ServiceDeskModule : Module
{
    public override string Name => "Service desk";

    public override IReadOnlyList<MenuItem> Menu =>
    [
        new(5,  "How we stand",         "chart-bar",      "/",                          Permissions.Figures),
        new(6,  "Service figures",      "chart-bar",      "/service-desk/figures",      Permissions.Figures),
        new(10, "Desk",                 "headset",        "/desk",                      Permissions.Direct),
        new(12, "My orders",            "tool",           "/my-orders",                 Permissions.Work),
        new(20, "Requests",             "inbox",          "/requests",                  Permissions.See),
        new(21, "Work orders",          "clipboard-list", "/work-orders",               Permissions.Dispatch),
        new(22, "Outages",              "alert-triangle", "/service-desk/outages",      Permissions.See),
        new(25, "Call-backs",           "phone-call",     "/call-backs",                Permissions.CallBack),
        new(26, "Alerts",               "bell",           "/service-desk/alerts",       Permissions.Direct),
        new(27, "With the developer",   "shield",         "/service-desk/warranty",     Permissions.Direct),
        new(88, "Price list",           "tag",            "/service-desk/prices",       Permissions.KeepPrices, "Service rules"),
        new(89, "Service levels",       "clock",    "/service-desk/levels",       Permissions.Figures, "Service rules"),
        new(90, "Categories and rules", "tag",            "/service-desk/dictionaries", Permissions.Dictionaries, "Service rules"),
    ];

    public override IReadOnlyList<Job> Jobs =>
    [
        Job.Of<CloseSettledHourly>("Close settled requests", "0 15 * * * ?"),
        Job.Of<RecountClocks>("Recount clocks",              "0 20 0 * * ?"),
        Job.Of<RaiseUnsolved>("Raise complaints long unsolved", "0 40 0 * * ?"),
        Job.Of<PassOn>("Pass on jobs nobody took",           "30 * * * * ?"),
        Job.Of<WatchOver>("Watch over what is open",         "0 * * * * ?"),
    ];

    public override void Services(IServiceCollection services) => services
        .AddScoped<IServiceDesk, Answers>()
        .AddScoped<ITellOfEstate, TellOfRequests>()
        .AddScoped<IPaintTheGrid, PaintRequests>()
        .AddScoped<ISearchBox, RequestBox>()
        .AddScoped<Colleagues>()
        .AddScoped<Intake>()
        .AddScoped<Enclosures>()
        .AddScoped<RequestFinder>()
        .AddScoped<DuplicateFinder>()
        .AddScoped<Joining>()
        .AddScoped<OutageRows>()
        .AddScoped<Snags>()
        .AddScoped<Promises>()
        .AddScoped<IDerive>(services => services.GetRequiredService<Promises>())
        .AddScoped<RecountClocks>()
        .AddScoped<Ladders>()
        .AddScoped<Watchman>()
        .AddScoped<Told>()
        .AddScoped<Rulebook>()
        .AddScoped<Figures.Slices>()
        .AddScoped<GradeRules>()
        .AddScoped<Settlement>()
        .AddScoped<Superiors>()
        .AddScoped<GroupWatch>()
        .AddScoped<Hearing>()
        .AddScoped<HoldReasons>()
        .AddScoped<RequestRows>()
        .AddScoped<Workers>()
        .AddScoped<Roster>()
        .AddScoped<Dispatcher>()
        .GuardThings<Request, RequestId>(RequestVisibility.VisibleTo)
        .GuardThings<WarrantyClaim, WarrantyClaimId>(ClaimVisibility.VisibleTo)
        .GuardThings<ComplaintProposal, ProposalId>(ProposalVisibility.VisibleTo)
        .GuardThings<Outage, OutageId>(OutageVisibility.VisibleTo)
        .AddScoped<Guard, WorkOrderGuard>()
        .AddScoped<IBegin, StandardDictionaries>();

    public override void Routes(IEndpointRouteBuilder api)
    {
        ServiceDeskRoutes.Requests(api);
        ServiceDeskRoutes.Desk(api);
        ServiceDeskRoutes.Dictionaries(api);
        api.MapWorkOrders();
        api.MapComplaints();
        api.MapPrices();
        api.MapWarranties();
        api.MapAlerts();
        api.MapDispatching();
        api.MapJoins();
        api.MapOutages();
        api.MapPortal();
    }
}

public static class Permissions
{
    public static readonly Permission See          = new("requests.see",              "See requests",                                     Post.Staff | Post.Client);
    public static readonly Permission Open         = new("requests.open",             "Log requests",                                     Post.Desk | Post.Field | Post.Guard | Post.Client);
    public static readonly Permission Handle       = new("requests.handle",           "Accept, hold, answer and resolve requests",        Post.Desk | Post.Field | Post.Manager);
    public static readonly Permission CallBack     = new("requests.call-back",        "Call customers back, close and reopen",            Post.Desk | Post.Manager);
    public static readonly Permission Grade        = new("complaints.grade",          "Grade complaints",                                 Post.Desk | Post.Manager);
    public static readonly Permission Important    = new("complaints.important",      "Answer, approve and call back as head of the department", Post.Head | Post.Manager);
    public static readonly Permission Major        = new("complaints.major",          "Answer, approve and call back as manager",         Post.Manager);
    public static readonly Permission Direct       = new("requests.direct",           "Assign, transfer, close and cancel requests",      Post.Desk);
    public static readonly Permission Figures      = new("requests.figures",          "See the department's figures",                     Post.Head | Post.Manager);
    public static readonly Permission Wall         = new("alerts.wall",               "See the wall display",                             Post.Desk | Post.Manager);
    public static readonly Permission HearAsHead   = new("alerts.head",               "Hear as head of what is unattended or late",       Post.Head);
    public static readonly Permission HearAsManager = new("alerts.manager",           "Hear as manager of what stays so",                 Post.Manager);
    public static readonly Permission Dictionaries = new("requests.dictionaries",     "Change categories, departments and handling rules", Post.Head | Post.Administrator);

    public static readonly Permission SeeOrders    = new("work-orders.see",           "See work orders",                                  Post.Staff | Post.Contractor | Post.Client);
    public static readonly Permission Dispatch     = new("work-orders.dispatch",      "Send workers and direct work orders",              Post.Desk);
    public static readonly Permission KeepWorkers  = new("work-orders.workers",       "Keep crafts, certificates and the roster",         Post.Head | Post.Personnel);
    public static readonly Permission Work         = new("work-orders.work",          "Accept and do work orders",                        Post.Field | Post.Contractor);
    public static readonly Permission KeepPrices   = new("work-orders.prices",        "Keep the price list",                              Post.Head | Post.Manager | Post.Administrator | Post.Finance);
    public static readonly Permission Offer        = new("work-orders.offer",         "Offer a price for work",                           Post.Desk | Post.Field | Post.Contractor);
    public static readonly Permission Agree        = new("work-orders.agree",         "Agree to a price and confirm finished work",       Post.Desk | Post.Resident);
    public static readonly Permission Portal       = new("portal.use",                "Use the residents' portal",                        Post.Resident);
}

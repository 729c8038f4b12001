using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Jobs;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Alerts;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Digests;
using Steward.ServiceDesk.Dispatching;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Holds;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Knowledge;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.OpenDoor;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.Points;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Prices;
using Steward.ServiceDesk.Replies;
using Steward.ServiceDesk.Retention;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.Suggestions;
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
        new(7,  "Call-back rates",      "percentage",     "/call-backs/rates",          Permissions.Figures),
        new(8,  "Digests",              "report-analytics", "/service-desk/digests",    Permissions.SeeDigests),
        new(10, "Desk",                 "headset",        "/desk",                      Permissions.Direct),
        new(12, "My orders",            "tool",           "/my-orders",                 Permissions.Work),
        new(20, "Requests",             "inbox",          "/requests",                  Permissions.See),
        new(21, "Work orders",          "clipboard-list", "/work-orders",               Permissions.Dispatch),
        new(22, "Outages",              "alert-triangle", "/service-desk/outages",      Permissions.See),
        new(23, "Reporting points",     "qrcode",         "/service-desk/points",       Permissions.KeepPoints),
        new(24, "Knowledge base",       "book",           "/service-desk/knowledge",    Permissions.ReadKnowledge),
        new(25, "Call-backs",           "phone-call",     "/call-backs",                Permissions.CallBack),
        new(26, "Alerts",               "bell",           "/service-desk/alerts",       Permissions.Handle),
        new(27, "With the developer",   "shield",         "/service-desk/warranty",     Permissions.Direct),
        new(88, "Price list",           "tag",            "/service-desk/prices",       Permissions.KeepPrices, "Service rules"),
        new(89, "Service levels",       "clock",    "/service-desk/levels",       Permissions.Figures, "Service rules"),
        new(91, "Call-back rules",      "phone-check",    "/service-desk/call-back-rules", Permissions.CallBack, "Service rules"),
        new(90, "Categories and rules", "tag",            "/service-desk/dictionaries", Permissions.Dictionaries, "Service rules"),
        new(91, "Suggestions at intake", "wand",           "/service-desk/suggestions",  Permissions.Dictionaries, "Service rules"),
    ];

    public override IReadOnlyList<Job> Jobs =>
    [
        Job.Of<CloseSettledHourly>("Close settled requests", "0 15 * * * ?"),
        Job.Of<RecountClocks>("Recount clocks",              "0 20 0 * * ?"),
        Job.Of<ForgetPassersBy>("Forget who passed by",      "0 25 * * * ?"),
        Job.Of<RaiseUnsolved>("Raise complaints long unsolved", "0 40 0 * * ?"),
        Job.Of<RemindKeepers>("Tell keepers which answers run out", "0 30 8 * * ?"),
        Job.Of<PassOn>("Pass on jobs nobody took",           "30 * * * * ?"),
        Job.Of<LearnWeekly>("Learn suggestions",             "0 1/5 2-4 * * ?"),
        Job.Of<DraftWeekly>("Draft the weekly digests",      "0 0 6 * * ?"),
        Job.Of<WatchOver>("Watch over what is open",         "0 * * * * ?"),
    ];

    public override void Services(IServiceCollection services) => services
        .AddScoped<IServiceDesk, Answers>()
        .AddScoped<ITellOfEstate, TellOfRequests>()
        .AddScoped<IPaintTheGrid, PaintRequests>()
        .AddScoped<ISearchBox, RequestBox>()
        .AddScoped<ISearchBox, KnowledgeBox>()
        .AddScoped<Dictionaries>()
        .AddScoped<ArticleRows>()
        .AddScoped<AnswerFinder>()
        .AddScoped<Uses>()
        .AddScoped<Shelf>()
        .AddScoped<Colleagues>()
        .AddScoped<Notices.Followers>()
        .AddScoped<Notices.Askers>()
        .AddScoped<Intake>()
        .AddScoped<Enclosures>()
        .AddScoped<RequestFinder>()
        .AddScoped<DuplicateFinder>()
        .AddScoped<Joining>()
        .AddScoped<OutageRows>()
        .AddScoped<OpenMatters>()
        .AddScoped<Restraint>()
        .AddScoped<Doorkeeper>()
        .AddScoped<Addresses>()
        .AddScoped<OutsideRows>()
        .AddScoped<Snags>()
        .AddScoped<Promises>()
        .AddScoped<IDerive>(services => services.GetRequiredService<Promises>())
        .AddScoped<LegalReply>()
        .AddScoped<RecountClocks>()
        .AddScoped<Ladders>()
        .AddScoped<Watchman>()
        .AddScoped<Told>()
        .AddScoped<Rulebook>()
        .AddScoped<Figures.Slices>()
        .AddScoped<Unwinding>()
        .AddScoped<DigestLedger>()
        .AddScoped<FormerContacts>()
        .AddScoped<DigestBuilder>()
        .AddScoped<Advisor>()
        .AddScoped<DigestTables>()
        .AddScoped<DigestFiles>()
        .AddScoped<GradeRules>()
        .AddScoped<Settlement>()
        .AddScoped<Superiors>()
        .AddScoped<GroupWatch>()
        .AddScoped<Hearing>()
        .AddScoped<Grievance>()
        .AddScoped<Callers>()
        .AddScoped<CallRows>()
        .AddScoped<HoldReasons>()
        .AddSingleton<ModelShelf>()
        .AddScoped<Lessons>()
        .AddScoped<Offers>()
        .AddScoped<RequestRows>()
        .AddScoped<Workers>()
        .AddScoped<Roster>()
        .AddScoped<Dispatcher>()
        .AddScoped<Anonymising>()
        .AddScoped<Retained, RetainRequests>()
        .AddScoped<IKeepPersonalData, PersonsOfRequests>()
        .AddScoped<Guard, RequestGuard>()
        .GuardThings<WarrantyClaim, WarrantyClaimId>(ClaimVisibility.VisibleTo)
        .GuardThings<ComplaintProposal, ProposalId>(ProposalVisibility.VisibleTo)
        .GuardThings<Outage, OutageId>(OutageVisibility.VisibleTo)
        .GuardThings<Point, PointId>(PointVisibility.VisibleTo)
        .GuardThings<Article, ArticleId>(ArticleVisibility.VisibleTo)
        .GuardThings<Reply, ReplyId>(ReplyVisibility.VisibleTo)
        .GuardThings<Digest, DigestId>(DigestVisibility.VisibleTo)
        .AddScoped<Guard, WorkOrderGuard>()
        .AddSingleton<IProblemDetailsWriter, DoorProblems>()
        .AddScoped<IBegin, StandardDictionaries>();

    public override void Routes(IEndpointRouteBuilder api)
    {
        ServiceDeskRoutes.Requests(api);
        ServiceDeskRoutes.Desk(api);
        ServiceDeskRoutes.Dictionaries(api);
        api.MapWorkOrders();
        api.MapComplaints();
        api.MapCallBacks();
        api.MapPrices();
        api.MapSuggestions();
        api.MapWarranties();
        api.MapAlerts();
        api.MapDispatching();
        api.MapJoins();
        api.MapOutages();
        api.MapPoints();
        api.MapKnowledge();
        api.MapReplies();
        api.MapDigests();
        api.MapPortal();
    }

    public override void Doors(IEndpointRouteBuilder app) => app.MapOpenDoor();
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Buildings;
using Steward.Estate.Companies;
using Steward.Estate.Customers;
using Steward.Estate.Customers.Duplicates;
using Steward.Estate.Customers.Merges;
using Steward.Estate.Facilities;
using Steward.Estate.Floating;
using Steward.Estate.Households;
using Steward.Estate.Imports;
using Steward.Estate.Keys;
using Steward.Estate.Keys.Cabinets;
using Steward.Estate.Keys.Counts;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Keys.Loans;
using Steward.Estate.Networks;
using Steward.Estate.Networks.Plans;
using Steward.Estate.Lettings;
using Steward.Estate.MoveIns;
using Steward.Estate.Occupancies;
using Steward.Estate.Papers;
using Steward.Estate.Parking;
using Steward.Estate.Persons;
using Steward.Estate.Procedures;
using Steward.Estate.Retention;
using Steward.Estate.Sites;
using Steward.Estate.Tenure;
using Steward.Estate.TimeLines;
using Steward.Estate.Units;
using Steward.Platform.Identity;
using Steward.Platform;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.Stories;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate;

/// <summary>Communities, buildings, units, customers and who lives where (档案).</summary>
public sealed class EstateModule : Module
{
    public override string Name => "Estate";

    public override IReadOnlyList<MenuItem> Menu =>
    [
        new(50,  "Buildings", "building-skyscraper", "/buildings",   Permissions.See,   "Records"),
        new(51,  "Units",     "door",                "/units",       Permissions.See,   "Records"),
        new(52,  "Customers", "users",               "/customers",   Permissions.See,   "Records"),
        new(53,  "Likely duplicates", "copy",        "/customers/duplicates", Permissions.Merge, "Records"),
        new(53,  "Companies", "building-store",      "/companies",   Permissions.See,   "Records"),
        new(54,  "Vehicles",  "car",                 "/vehicles",    Permissions.See,   "Records"),
        new(55,  "Pets",      "paw",                 "/pets",        Permissions.See,   "Records"),
        new(56,  "Gaps in the archive", "archive",   "/archive",     Permissions.Papers, "Records"),
        new(57,  "Keys held", "key",                 "/keys",        Permissions.BorrowKeys, "Records"),
        new(58,  "Facilities", "elevator",           "/facilities",  Permissions.SeeFacilities, "Records"),
        new(59,  "Valves and networks", "route",     "/networks",    Permissions.SeeFacilities, "Records"),
        new(61,  "Parking spaces", "parking",        "/parking",     Permissions.See,   "Procedures"),
        new(62,  "Letting of public space", "tent",  "/lettings",    Permissions.See,   "Procedures"),
        new(63,  "Changes of owner and tenant", "arrows-exchange", "/changes", Permissions.See, "Procedures"),
        new(64,  "Temporary residents", "id",     "/floating",    Permissions.Floaters, "Procedures"),
        new(60,  "Move-in",   "login",               "/move-in",     Permissions.SeeMoveIns, "Procedures"),
        new(65,  "Rights of persons", "id",          "/persons",     Permissions.Persons, "Records"),
        new(910, "Sites",     "building-community",  "/admin/sites", Permissions.Sites, "Administration"),
    ];

    public override IReadOnlyList<Job> Jobs =>
    [
        Job.Of<WatchKeys>      ("Watch over keys that are out",   "0 2/5 * * * ?"),
        Job.Of<BeginKeyCounts> ("Open the counts of keys",        "0 30 7 * * ?"),
        Job.Of<WatchMoveIns>   ("Watch over move-ins and defects", "0 15 6 * * ?"),
        Job.Of<WatchDuplicates>("Look for customers on record twice", "0 40 2 * * ?"),
        Job.Of<WatchMerges>    ("Watch over merged customers",     "0 25 * * * ?"),
        Job.Of<WatchParking>   ("Watch over parking spaces",      "0 10 8 * * ?"),
        Job.Of<WatchLettings>  ("Watch over lettings",            "0 15 8 * * ?"),
        Job.Of<WatchCertificates>("Watch over certificates of facilities", "0 25 8 * * ?"),
        Job.Of<WatchLeases>    ("Watch over leases",              "0 30 8 * * ?"),
        Job.Of<WatchFloaters>  ("Register temporary residents", "0 20 8 * * ?"),
    ];

    public override void Services(IServiceCollection services) => services
        .AddProcedures()
        .AddMerges()
        .AddScoped<IEstate, Answers>()
        .AddScoped<IHomes, HomeAnswers>()
        .AddScoped<ITellOfEstate, TellOfRecords>()
        .AddScoped<ITellOfEstate, TellOfHouseholds>()
        .AddScoped<ITellOfEstate, TellOfPapers>()
        .AddScoped<ITellOfEstate, TellOfKeys>()
        .AddScoped<ITellOfEstate, TellOfNetworks>()
        .AddPapers()
        .AddScoped<HouseholdReader>()
        .AddScoped<Painting>()
        .AddScoped<IPaintTheGrid, PaintUnits>()
        .AddScoped<IPaintTheGrid, PaintArchive>()
        .AddScoped<IPaintTheGrid, PaintTrades>()
        .AddScoped<IPaintTheGrid, PaintKeys>()
        .AddScoped<ISearchBox, VehicleBox>()
        .AddScoped<TimeLine>()
        .AddScoped<IFurnishActors, FurnishReach>()
        .AddScoped<MySites>()
        .AddScoped<ISearchBox, UnitBox>()
        .AddScoped<ISearchBox, CustomerBox>()
        .AddScoped<ISearchBox, KeyBox>()
        .AddScoped<ISearchBox, FacilityBox>()
        .AddScoped<ISearchBox, NodeBox>()
        .AddScoped<FacilityRows>()
        .AddScoped<NodeRows>()
        .AddScoped<NetworkReader>()
        .AddScoped<ValveFinder>()
        .AddScoped<IKeys, KeyAnswers>()
        .AddMoveIns()
        .AddScoped<Hooks>()
        .AddScoped<KeyRows>()
        .AddScoped<LoanRows>()
        .AddScoped<LoanRules>()
        .AddScoped<PersonNotices>()
        .AddEstateRetention()
        .AddSingleton<ITopBarPart, SiteTopBar>()
        .AddSingleton<ITopBarPart, PortalHelpBar>()
        .GuardThings<Unit, UnitId>(UnitVisibility.VisibleTo)
        .GuardThings<Customer, CustomerId>(CustomerVisibility.VisibleTo)
        .GuardThings<Paper, PaperId>(PaperVisibility.VisibleTo)
        .GuardThings<KeptKey, KeyId>(KeyVisibility.VisibleTo)
        .GuardThings<KeyCustody, KeyCustodyId>(CustodyVisibility.VisibleTo).GuardDocuments<KeyCustody>(Permissions.KeepKeys)
        .GuardThings<KeyLoan, KeyLoanId>(LoanVisibility.VisibleTo).GuardDocuments<KeyLoan>(Permissions.KeepKeys)
        .GuardThings<Facility, FacilityId>(FacilityVisibility.VisibleTo)
        .GuardThings<NetworkNode, NetworkNodeId>(NodeVisibility.VisibleTo)
        .GuardThings<SitePlan, SitePlanId>(PlanVisibility.VisibleTo);

    public override void Routes(IEndpointRouteBuilder api)
    {
        var units = api.MapGroup("estate/units").WithTags("Units");
        units.MapList<UnitList, UnitList.Filter, UnitList.Row>("", UnitList.Columns, "Units");
        units.MapGet ("{id}",           (UnitId id, ShowUnit show, CancellationToken ct) => show.Run(id, ct));
        units.MapPersonalList<UnitTimeLine, UnitTimeLine.Filter, TimeLine.Row>("{id}/time-line", TimeLine.Columns, "Time line", "/units/{id}/time-line");
        units.MapPost("",               (AddUnit.Form form, AddUnit add, CancellationToken ct) => add.Run(form, ct));
        units.MapPost("{id}/fit-out",   (UnitId id, NoteFitOut.Form form, NoteFitOut note, CancellationToken ct) => note.Run(id, form, ct));
        units.MapPost("{id}/edit",      (UnitId id, UnitFields form, EditUnit edit, CancellationToken ct) => edit.Run(id, form, ct));

        var customers = api.MapGroup("estate/customers").WithTags("Customers");
        customers.MapPersonalList<CustomerList, CustomerList.Filter, CustomerList.Row>("", CustomerList.Columns, "Customers");
        customers.MapGet ("{id}",        (CustomerId id, ShowCustomer show, CancellationToken ct) => show.Run(id, ct));
        customers.MapPersonalList<CustomerTimeLine, CustomerTimeLine.Filter, TimeLine.Row>("{id}/time-line", TimeLine.Columns, "Time line", "/customers/{id}/time-line");
        customers.MapPost("",            (AddCustomer.Form form, AddCustomer add, CancellationToken ct) => add.Run(form, ct));
        customers.MapPost("{id}/edit",   (CustomerId id, CustomerFields form, EditCustomer edit, CancellationToken ct) => edit.Run(id, form, ct));
        customers.MapPost("{id}/reveal-identity", (CustomerId id, RevealForm form, RevealIdentity reveal, CancellationToken ct) => reveal.Run(id, form, ct));
        customers.MapPost("{id}/reveal", (CustomerId id, RevealForm form, RevealPhones reveal, CancellationToken ct) => reveal.Run(id, form, ct));

        api.MapMerges();
        api.MapKeys();
        api.MapFacilities();
        api.MapNetworks();
        api.MapProcedures();
        api.MapMoveIns();
        api.MapPersons();

        var occupancies = api.MapGroup("estate/occupancies").WithTags("Occupancies");
        occupancies.MapGet ("{id}",         (OccupancyId id, ShowOccupancy show, CancellationToken ct) => show.Run(id, ct));
        occupancies.MapPost("",             (MoveIn.Form form, MoveIn moveIn, CancellationToken ct) => moveIn.Run(form, ct));
        occupancies.MapPost("{id}/end",     (OccupancyId id, EndOccupancy.Form form, EndOccupancy end, CancellationToken ct) => end.Run(id, form, ct));
        occupancies.MapPost("{id}/correct", (OccupancyId id, CorrectOccupancy.Form form, CorrectOccupancy correct, CancellationToken ct) => correct.Run(id, form, ct));

        var buildings = api.MapGroup("estate/buildings").WithTags("Buildings");
        buildings.MapGet ("",          (BuildingOverview overview, CancellationToken ct) => overview.Run(new(), ct));
        buildings.MapGet ("overview",  (string? view, int? page, SiteOverview overview, CancellationToken ct) => overview.Run(new(view, page ?? 1), ct));
        buildings.MapGet ("{id}/grid", (BuildingId id, string? view, BuildingGrid grid, CancellationToken ct) => grid.Run(new(id, view), ct));
        buildings.MapPost("",          (AddBuilding.Form form, AddBuilding add, CancellationToken ct) => add.Run(form, ct));
        buildings.MapPost("{id}/edit", (BuildingId id, EditBuilding.Form form, EditBuilding edit, CancellationToken ct) => edit.Run(id, form, ct));

        var sites = api.MapGroup("estate/sites").WithTags("Sites");
        sites.MapGet ("",                  (bool? all, SiteList list, CancellationToken ct) => list.Run(new(all), ct));
        sites.MapGet ("service-lines",     (ServiceLines lines, CancellationToken ct) => lines.Run(new(), ct));
        sites.MapGet ("{id}",              (SiteId id, ShowSite show, CancellationToken ct) => show.Run(id, ct));
        sites.MapPost("",                  (SiteFields form, AddSite add, CancellationToken ct) => add.Run(form, ct));
        sites.MapPost("{id}/edit",         (SiteId id, SiteFields form, EditSite edit, CancellationToken ct) => edit.Run(id, form, ct));
        sites.MapGet ("assignments/{id}",  (AccountId id, ShowAssignment show, CancellationToken ct) => show.Run(id, ct));
        sites.MapPost("assignments/{id}",  (AccountId id, AssignStaff.Form form, AssignStaff assign, CancellationToken ct) => assign.Run(id, form, ct));

        api.MapGroup("estate/companies").WithTags("Companies").MapPersonalList<CompanyList, CompanyList.Filter, CompanyList.Row>("", CompanyList.Columns, "Companies");
        api.MapHouseholds();
        api.MapPapers();

        var forms = api.MapGroup("estate/forms").WithTags("Estate forms");
        forms.MapList<UnitForms, UnitForms.Filter, UnitForms.Row>("units", UnitForms.Columns, "Units");
        forms.MapList<FacilityForms, FacilityForms.Filter, FacilityForms.Row>("facilities", FacilityForms.Columns, "Facilities");
        forms.MapList<NodeForms, NodeForms.Filter, NodeForms.Row>("network-nodes", NodeForms.Columns, "Points of networks");
        forms.MapList<LineForms, LineForms.Filter, LineForms.Row>("network-lines", LineForms.Columns, "Lines of networks");
        forms.MapList<ParkingForms, ParkingForms.Filter, ParkingForms.Row>("parking-spaces", ParkingForms.Columns, "Parking spaces");
        forms.MapPersonalList<ResidentForms, ResidentForms.Filter, ResidentForms.Row>("residents", ResidentForms.Columns, "Residents");
    }
}

using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Customers;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate;

/// <summary>Communities, buildings, units, customers and who lives where (档案).</summary>
public sealed class EstateModule : Module
{
    public override string Name => "Estate";

    public override void Services(IServiceCollection services) => services
        .AddScoped<IEstate, Answers>()
        .AddScoped<IFurnishActors, FurnishReach>()
        .AddScoped<ISearchBox, UnitBox>()
        .AddScoped<ISearchBox, CustomerBox>();
}

public static class Permissions
{
    public static readonly Permission See    = new("estate.see",    "See units and customers",                          Post.Staff);
    public static readonly Permission People = new("estate.people", "Read the names of customers in full",              Post.Manager | Post.Desk | Post.Field | Post.Finance | Post.Clubhouse);
    public static readonly Permission Reveal = new("estate.reveal", "Reveal telephone numbers, giving a reason",        Post.Manager | Post.Desk | Post.Field | Post.Finance);
    public static readonly Permission Keep   = new("estate.keep",   "Keep units and customers",                         Post.Desk);
    public static readonly Permission Import = new("estate.import", "Import units and customers",                       Post.Head | Post.Agent);
    public static readonly Permission Sites  = new("estate.sites",  "Keep sites and buildings, assign staff to them",   Post.Administrator);
}

using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;

namespace Steward.Platform;

/// <summary>A part of the business with its own tables, use cases, pages, routes and jobs; it introduces itself on one page.</summary>
public abstract class Module
{
    public abstract string Name { get; }
    public Assembly Assembly => GetType().Assembly;

    public virtual IReadOnlyList<MenuItem> Menu => [];
    /// <summary>What residents find on the first page of the portal, besides reporting.</summary>
    public virtual IReadOnlyList<MenuItem> PortalMenu => [];
    public virtual IReadOnlyList<Job> Jobs => [];
    public virtual void Services(IServiceCollection services) { }
    public virtual void Routes(IEndpointRouteBuilder api) { }
    /// <summary>Routes beside the API, where a public standard says where they stand.</summary>
    public virtual void Doors(IEndpointRouteBuilder app) { }
}

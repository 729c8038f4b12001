namespace Steward.Host;

/// <summary>A group compiles what answers its routes anew for everyone who asks for them, and both the matcher and the authorization do;
/// compiled once they serve both, and the program listens a second sooner.</summary>
internal sealed class CompiledOnce(EndpointDataSource routes) : EndpointDataSource
{
    private readonly Lazy<IReadOnlyList<Endpoint>> compiled = new(() => routes.Endpoints);

    public override IReadOnlyList<Endpoint> Endpoints => compiled.Value;
    public override Microsoft.Extensions.Primitives.IChangeToken GetChangeToken() => Microsoft.Extensions.FileProviders.NullChangeToken.Singleton;

    /// <summary>Everything mapped below the prefix.</summary>
    public static RouteGroupBuilder Group(WebApplication app, string prefix)
    {
        var sources = ((IEndpointRouteBuilder)app).DataSources;
        var group = app.MapGroup(prefix);
        var made = sources.Last();
        sources.Remove(made);
        sources.Add(new CompiledOnce(made));
        return group;
    }
}

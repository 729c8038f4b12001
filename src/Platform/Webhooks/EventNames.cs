using System.Reflection;
using Steward.Contracts;
using Steward.Platform.Data;

namespace Steward.Platform.Webhooks;

/// <summary>The events other systems may hear of: the news records of Contracts, by their names. News names the thing it is about first,
/// by its id: RequestClosed(RequestId Request, …); cards and views begin with their own Id.</summary>
public static class EventNames
{
    public static readonly IReadOnlyList<string> All =
        [.. typeof(IId<>).Assembly.GetTypes().Where(IsEvent).Select(t => t.Name).Order(StringComparer.Ordinal)];

    public static bool IsEvent(Type type) =>
        type is { IsClass: true, IsAbstract: false } && type.Assembly == typeof(IId<>).Assembly && type.GetMethod("<Clone>$") is not null
        && type.GetConstructors().FirstOrDefault()?.GetParameters() is [{ Name: not "Id" } first, ..] && Ids.IsId(first.ParameterType);

    /// <summary>The site the news is about, when it says so.</summary>
    public static Guid? SiteOf(object news) => news.GetType().GetProperty("Site", BindingFlags.Public | BindingFlags.Instance)?.GetValue(news) is Contracts.Estate.SiteId site ? site.Value : null;
}

using Microsoft.Extensions.DependencyInjection;

namespace Steward.Platform.Outbox;

/// <summary>Who hears which news, found once from the code.</summary>
public sealed class Hearers
{
    public sealed record Hearer(Type Type, Type News)
    {
        public bool IsOutside => Type.IsAssignableTo(typeof(IActOutside));
    }

    private readonly ILookup<Type, Hearer> byNews;
    private readonly Dictionary<(string, string), Hearer> byName;

    public Hearers(IEnumerable<Type> types)
    {
        var all = types.Where(t => t is { IsAbstract: false, IsClass: true })
            .SelectMany(t => t.GetInterfaces().Where(IsHearing).Select(i => new Hearer(t, i.GetGenericArguments()[0]))).ToArray();
        byNews = all.ToLookup(h => h.News);
        byName = all.ToDictionary(h => (h.News.Name, h.Type.Name));
    }

    public IEnumerable<Type> Types => byNews.SelectMany(g => g).Select(h => h.Type).Distinct();
    public IEnumerable<Hearer> Of(Type news) => byNews[news];
    public Hearer? Find(string news, string hearer) => byName.GetValueOrDefault((news, hearer));

    public static Task Tell(IServiceProvider services, Hearer hearer, object news, CancellationToken ct) =>
        (Task)typeof(IHear<>).MakeGenericType(hearer.News).GetMethod("Hear")!.Invoke(services.GetRequiredService(hearer.Type), [news, ct])!;

    private static bool IsHearing(Type i) => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHear<>);
}

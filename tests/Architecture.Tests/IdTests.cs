using System.Reflection;
using System.Text.Json;
using Steward.Platform.Data;

namespace Steward.Architecture.Tests;

public sealed class IdTests
{
    public static TheoryData<Type> All => [.. Ids.All];

    [Theory, MemberData(nameof(All))]
    public void An_id_survives_url_string_and_json(Type type) =>
        typeof(IdTests).GetMethod(nameof(Survives), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, null);

    private static void Survives<TId>() where TId : struct, Contracts.IId<TId>
    {
        var id = TId.From(Guid.CreateVersion7());
        Assert.Equal(id.Value.ToString(), id.ToString());
        Assert.Equal(id, TId.Parse(id.ToString()!, null));
        // Routes look for this very method on the type itself.
        Assert.NotNull(typeof(TId).GetMethod("TryParse", BindingFlags.Public | BindingFlags.Static, [typeof(string), typeof(IFormatProvider), typeof(TId).MakeByRefType()]));
        Assert.False(TId.TryParse("not-an-id", null, out _));
        Assert.Equal($"\"{id}\"", JsonSerializer.Serialize(id, Json.Options));
        Assert.Equal(id, JsonSerializer.Deserialize<TId>(JsonSerializer.Serialize(id, Json.Options), Json.Options));
        Assert.Equal(id, JsonSerializer.Deserialize<Dictionary<TId, int>>(JsonSerializer.Serialize(new Dictionary<TId, int> { [id] = 1 }, Json.Options), Json.Options)!.Keys.Single());
        Assert.Null(JsonSerializer.Deserialize<TId?>("null", Json.Options));
    }
}

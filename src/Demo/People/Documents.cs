using System.Globalization;
using Steward.Estate.Customers;
using Steward.Platform.Confidentiality.Keys;

namespace Steward.Demo.People;

/// <summary>Numbers of identity documents that nobody has: no region of China begins with 99.</summary>
internal sealed class Documents(KeyRing ring)
{
    private readonly Random dice = new(330);

    /// <summary>Those known by name, and every fifth of the others.</summary>
    public void Hand(IEnumerable<Customer> customers)
    {
        foreach (var customer in customers.Where(c => c.Kind is CustomerKind.Person && (c.Name is Known.XueMei or Known.ZengLi or Known.JianGuo || dice.Next(5) == 0)))
            customer.Identify(IdentityKind.ResidentCard, Number(), ring);
    }

    private string Number()
    {
        var first = $"99{dice.Next(10_000):0000}{new DateOnly(1950, 1, 1).AddDays(dice.Next(20_000)).ToString("yyyyMMdd", CultureInfo.InvariantCulture)}{dice.Next(1000):000}";
        return first + "10X98765432"[first.Select((c, i) => (c - '0') * (1 << 17 - i) % 11).Sum() % 11];
    }
}

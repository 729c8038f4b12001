namespace Steward.Demo.People;

/// <summary>Telephone numbers that nobody has: no operator was ever given 142, and no local number begins with 0.</summary>
internal sealed class PhoneBook
{
    private int last;

    public string Mobile() => $"14200{(long)++last * 7919 % 1_000_000:000000}";
    public string Landline() => $"05710{(long)++last * 7919 % 1_000_000:000000}0";
}

using System.Xml.Linq;

namespace Steward.Architecture.Tests;

/// <summary>Who may know whom, read from the project files on disk.</summary>
public sealed class WallTests
{
    public static TheoryData<string> Modules => [.. Directory.GetDirectories(Repository.Path("src/Modules")).Select(d => Path.GetFileName(d)!)];

    [Theory, MemberData(nameof(Modules))]
    public void A_module_knows_the_platform_and_the_contracts_and_nobody_else(string module)
    {
        var project = XDocument.Load(Repository.Path($"src/Modules/{module}/{module}.csproj"));
        Assert.Equal(["Contracts", "Platform"], References(project).Order());
    }

    [Theory, MemberData(nameof(Modules))]
    public void Every_module_folder_is_in_the_hosts_list(string module) =>
        Assert.Contains(Steward.Host.Modules.All(), m => m.Assembly.GetName().Name == $"Steward.{module}");

    [Fact]
    public void The_platform_knows_only_the_contracts() => Assert.Equal(["Contracts"], References(XDocument.Load(Repository.Path("src/Platform/Platform.csproj"))));

    [Fact]
    public void The_contracts_know_nobody() => Assert.Empty(References(XDocument.Load(Repository.Path("src/Contracts/Contracts.csproj"))));

    private static IEnumerable<string> References(XDocument project) =>
        project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
}

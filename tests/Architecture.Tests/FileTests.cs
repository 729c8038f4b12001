namespace Steward.Architecture.Tests;

public sealed class FileTests
{
    private static readonly string[] HandWritten = [".cs", ".razor", ".css", ".js"];
    // Put together here, so that this file does not name what it looks for.
    private static readonly string[] Registries = ["registry.npm" + "js.org", "registry.yarn" + "pkg.com", "npm" + "mirror", "api.nu" + "get.org", "pypi" + ".org", "/artifact" + "ory/"];

    [Fact]
    public void No_hand_written_file_is_longer_than_200_lines()
    {
        var long_ones = from file in Repository.Files()
                        where HandWritten.Contains(Path.GetExtension(file)) && !file.Contains("/Migrations/", StringComparison.Ordinal)
                        let lines = File.ReadLines(Repository.Path(file)).Count()
                        where lines > 200
                        select $"{file}: {lines} lines";
        Assert.Empty(long_ones);
    }

    [Fact]
    public void The_root_stays_within_fourteen_entries() => Assert.InRange(Repository.Entries.Count(e => !e.StartsWith('.')), 1, 14);

    [Fact]
    public void No_file_names_a_package_registry_or_a_machine()
    {
        var naming = from file in Repository.Files()
                     where Path.GetExtension(file) is not (".png" or ".jpg" or ".xlsx" or ".woff2")
                     let text = File.ReadAllText(Repository.Path(file))
                     from word in Registries
                     where text.Contains(word, StringComparison.OrdinalIgnoreCase)
                     select $"{file}: {word}";
        Assert.Empty(naming);
    }

    [Fact]
    public void Every_sheet_and_script_is_loaded_by_somebody()
    {
        string[] own = [.. Repository.Files().Where(f => f.StartsWith("src/", StringComparison.Ordinal))];
        var loading = string.Concat(own.Where(f => Path.GetExtension(f) is ".razor" or ".js").Select(f => File.ReadAllText(Repository.Path(f))));
        var idle = from file in own
                   where file.Contains("/wwwroot/", StringComparison.Ordinal) && Path.GetExtension(file) is (".css" or ".js")
                   let name = Path.GetFileNameWithoutExtension(file)
                   where !loading.Contains($"/{name}\"", StringComparison.Ordinal) && !loading.Contains(Path.GetFileName(file), StringComparison.Ordinal)
                   select file;
        Assert.Empty(idle);
    }

    [Fact]
    public void No_merge_was_left_half_done()
    {
        var torn = from file in Repository.Files()
                   where Path.GetExtension(file) is not (".png" or ".jpg" or ".xlsx" or ".woff2")
                   where File.ReadLines(Repository.Path(file)).Any(l => l.StartsWith(new string('<', 7) + " ", StringComparison.Ordinal) || l.StartsWith(new string('>', 7) + " ", StringComparison.Ordinal))
                   select file;
        Assert.Empty(torn);
    }
}

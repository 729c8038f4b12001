using Steward.Host;
using Steward.Platform;

try
{
    if (await Commands.Run(args) is { } outcome) return outcome;
    var app = Startup.Build(args);
    if (!Microsoft.EntityFrameworkCore.EF.IsDesignTime) await Startup.Prepare(app);
    await app.RunAsync();
    return 0;
}
catch (CannotStart refusal)
{
    Console.Error.WriteLine(refusal.Message);
    return 1;
}

public partial class Program;

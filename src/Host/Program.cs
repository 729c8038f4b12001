using Steward.Host;

if (await Commands.Run(args) is { } outcome) return outcome;
var app = Startup.Build(args);
if (!Microsoft.EntityFrameworkCore.EF.IsDesignTime) await Startup.Prepare(app);
await app.RunAsync();
return 0;

public partial class Program;

using Steward.Host;

var app = Startup.Build(args);
if (!Microsoft.EntityFrameworkCore.EF.IsDesignTime) await Startup.Prepare(app);
await app.RunAsync();

public partial class Program;

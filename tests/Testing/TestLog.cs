using Microsoft.Extensions.Logging;
using Xunit;

namespace Steward.Testing;

/// <summary>What the system logs goes to the output of the test that started it.</summary>
internal sealed class TestLog(ITestOutputHelper? output) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string category) => this;
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
    public bool IsEnabled(LogLevel level) => output is not null && level >= LogLevel.Warning;

    public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> format)
    {
        try { output?.WriteLine($"{level}: {format(state, exception)} {exception}"); }
        catch (InvalidOperationException) { /* The test is over. */ }
    }

    public void Dispose() { }
}

using Steward.Platform.UseCases;

namespace Steward.Platform.Pages;

/// <param name="Order">Items stand in this order; tens leave room.</param>
/// <param name="Title">English; translated where shown.</param>
/// <param name="Group">Items of one group stand under one heading; null stands at the top.</param>
public sealed record MenuItem(int Order, string Title, string Icon, string Href, Permission Permission, string? Group = null);

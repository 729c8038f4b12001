namespace Steward.Platform.Audit;

/// <summary>Marks personal data (个人信息): left out of audit entries and logs, masked where shown.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;

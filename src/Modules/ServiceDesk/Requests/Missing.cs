namespace Steward.ServiceDesk.Requests;

/// <summary>What a request does not have: the rows of figures and digests that stand beside those of holders, buildings, categories, departments and grades.</summary>
public enum Missing { NoHolder, NoBuilding, NoCategory, NoDepartment, NoGrade }

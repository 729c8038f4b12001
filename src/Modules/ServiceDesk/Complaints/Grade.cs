using Steward.Platform.Pages;

namespace Steward.ServiceDesk.Complaints;

/// <summary>Whether there is something to it (有效/无效投诉).</summary>
public enum Validity { [Tone("blue")] Valid, [Tone("secondary")] NotValid }

/// <summary>On whom it falls (责任分类): A the management's own service, B the building as it was handed over, C what lies outside the management's power.</summary>
public enum Responsibility { [Tone("red")] Service, [Tone("orange")] Building, [Tone("secondary")] Outside }

/// <summary>How much weight a complaint has (投诉分级), and with it who answers, approves and calls back.</summary>
public enum Grade { [Tone("yellow")] Minor, [Tone("orange")] Important, [Tone("red")] Major }

/// <summary>What makes a complaint major (重大投诉的条件), or why its grade is what it is.</summary>
public enum GradeGround { Judged, BrokenPromise, LossOrInjury, LongUnsolved, PublicAuthority, Group }

/// <summary>Who answers for something: whoever handles it, the head of the department, or the manager of the site.</summary>
public enum Rank { [Tone("secondary")] Desk, [Tone("orange")] Head, [Tone("red")] Manager }

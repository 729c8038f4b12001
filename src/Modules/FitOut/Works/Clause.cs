namespace Steward.FitOut.Works;

/// <summary>What the Measures for Residential Interior Decoration (住宅室内装饰装修管理办法, Decree 110) say of a work.</summary>
public enum Clause
{
    /// <summary>Article 5 (1): the structure, without a scheme of the original designer.</summary>
    LoadBearing,
    /// <summary>Article 5 (2): a kitchen or bathroom where nothing is waterproof.</summary>
    WetRoomMoved,
    /// <summary>Article 5 (3): a wider opening in a load-bearing wall, the wall to the balcony.</summary>
    OpeningWidened,
    /// <summary>Article 5 (4): what saves energy.</summary>
    EnergySaving,
    /// <summary>Article 5 (5): whatever else endangers the structure or its use.</summary>
    OtherwiseUnsafe,
    /// <summary>Article 6 (1): buildings and structures put up.</summary>
    Structure,
    /// <summary>Article 6 (2): the facade, openings in outer walls that bear nothing.</summary>
    Facade,
    /// <summary>Article 6 (3): heating pipes.</summary>
    Heating,
    /// <summary>Article 6 (4): gas pipes.</summary>
    Gas,
    /// <summary>Article 7: more load on a floor than it was designed for.</summary>
    FloorLoad,
    /// <summary>Article 8: the waterproof layer of a kitchen or bathroom.</summary>
    Waterproofing,
}

/// <summary>Who has to approve a work before it begins (第六条).</summary>
public enum Authority { Planning, HeatingCompany, GasCompany }

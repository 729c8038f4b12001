namespace Steward.FitOut.Passes;

internal static class PassForms
{
    /// <summary>The form as a pass stands now.</summary>
    public static PassFields Of(ShowPass.View v) => new()
    {
        Version = v.Pass.Version, Day = v.Pass.Day, Around = v.Pass.Around, Applicant = v.Pass.Applicant, Company = v.Pass.Company, MovesOut = v.Pass.MovesOut, Carrier = v.Carrier, Plate = v.Pass.Plate, Note = v.Note,
        Items = PassItemLines.With(v.Items.Select(i => new PassFields.Line { Id = i.Id, Name = i.Name, Count = i.Count, Measure = i.Measure, IsValuable = i.IsValuable, Remark = i.Remark })),
    };
}

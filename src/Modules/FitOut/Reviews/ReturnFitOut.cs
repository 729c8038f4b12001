using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Reviews;

/// <summary>Returns an application for completion (退回补正), with what is wrong of each paper and work; nothing that was handed in is lost.</summary>
public sealed class ReturnFitOut(Work work, FitOutPeople people) : Change<FitOutId, ReturnFitOut.Form>(work, Permissions.See)
{
    public sealed class Form : Bare, IValidatableObject
    {
        /// <summary>What is wrong, by the paper's kind: {"Scheme": "标高缺失"}.</summary>
        public Dictionary<string, string> PaperFaults { get; set => field = value ?? []; } = [];
        /// <summary>What is wrong, by the work's code.</summary>
        public Dictionary<string, string> WorkFaults { get; set => field = value ?? []; } = [];
        /// <summary>What is not about a single paper or work.</summary>
        [StringLength(600)] public string? Reason { get; set; }

        internal IEnumerable<(PaperNeed Kind, string Words)> Papers => from f in PaperFaults where !string.IsNullOrWhiteSpace(f.Value) && Enum.TryParse<PaperNeed>(f.Key, out var kind) && Enum.IsDefined(kind) select (Enum.Parse<PaperNeed>(f.Key), f.Value.Trim());
        internal IEnumerable<(string Code, string Words)> Works => from f in WorkFaults where !string.IsNullOrWhiteSpace(f.Value) select (f.Key, f.Value.Trim());

        /// <summary>All of it in a line, for the history.</summary>
        internal string Short => string.Join("；", Works.Select(w => w.Words).Concat(Papers.Select(p => p.Words)).Append(Reason.OrNull()).OfType<string>()) switch { { Length: > 900 } all => all[..900] + "…", var all => all };

        /// <summary>Writes beside each paper and work what is wrong of it; its part is looked at again.</summary>
        internal void Mark(Reviewed of, Actor by, DateTimeOffset at)
        {
            foreach (var (kind, words) in Papers) of.Paper(kind, by.Account, by.Name, at).Find(words);
            foreach (var (code, words) in Works)
                if (!of.FindFault(code, words)) throw new Invalid(nameof(WorkFaults), "{0} is not known.");
            of.SendBack(Reason.OrNull() ?? "", Papers.Any(p => !PapersNeeded.IsDrawing(p.Kind)), Works.Any() || Papers.Any(p => PapersNeeded.IsDrawing(p.Kind)));
        }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (!Papers.Any() && !Works.Any() && string.IsNullOrWhiteSpace(Reason)) yield return new("Say what is to be completed: beside a paper, beside a work, or here.", [nameof(Reason)]);
            if (PaperFaults.Count > 40 || WorkFaults.Count > 80 || PaperFaults.Values.Concat(WorkFaults.Values).Any(w => w?.Length > 400 || w?.Contains('\0') == true)) yield return new("Each takes at most 400 characters.", [nameof(Reason)]);
        }
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var project = await Db.FitOut(id, Actor, ct);
        project.Return(form.Short, Actor);
        form.Mark(project, Actor, Now);
        if (form.Papers.FirstOrDefault(p => p.Kind is PaperNeed.OwnerConsent) is { Words: { } asked }) await people.TellOwners(project, "Your consent to the fit-out of {0} is asked for again: {1}", [project.House, asked], ct);
        await people.TellApplicant(project, "Fit-out {0} of {1} was returned: please complete what is marked", [project.Number, project.House], ct);
        Refresh(project.Topic);
    }
}

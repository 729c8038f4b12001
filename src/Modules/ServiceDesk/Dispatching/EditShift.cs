using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>Renames, reorders or retires a shift, and says from when to when it is.</summary>
public sealed class EditShift(Work work) : Change<ShiftId, EditShift.Form>(work, Permissions.Dictionaries)
{
    public class Form : DictionaryEntry.Form, IValidatableObject
    {
        /// <summary>By the community's clock; both left out for a day of rest.</summary>
        public TimeOnly? StartsAt { get; set; }
        public TimeOnly? EndsAt { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (StartsAt is null != EndsAt is null || StartsAt is not null && StartsAt == EndsAt) yield return new("A shift has a beginning and another end, or neither.", [nameof(EndsAt)]);
        }

        internal void Write(Shift shift)
        {
            Describe(shift);
            (shift.StartsAt, shift.EndsAt) = (StartsAt, EndsAt);
        }
    }

    protected override async Task Handle(ShiftId id, Form form, CancellationToken ct) =>
        form.Write(await Db.Set<Shift>().Where(s => s.Id == id).OrNotFound(ct));
}

package app.redress.casefile.lists;

import app.redress.worklist.CompensationItem.Status;

/// How many items of the compensation list stand at a stage.
///
/// @param overdue of these, those with a deadline that is over, and those sent to be paid on a day that is over, of
/// which
///     nobody has told the outcome
public record StageCount(Status stage, long items, long yen, long overdue) {}

package app.redress.console.parts;

import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// One thing people may decide on rows of a worklist.
///
/// @param name of the step in the word lists and in ids
/// @param needsReason whether a person is asked why before it is taken
/// @param allowed whether the row's life has this step
/// @param take takes it for a row with a reason; throws [app.redress.worklist.DecisionRefused]
public record WorkflowStep<T>(String name, boolean needsReason, Predicate<T> allowed, BiConsumer<T, String> take) {}

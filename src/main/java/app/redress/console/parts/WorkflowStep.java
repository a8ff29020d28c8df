package app.redress.console.parts;

import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// A decision that people may take on rows of a worklist.
///
/// @param name the step's name in the texts and in ids
/// @param needsReason whether the user must give a reason
/// @param allowed whether the row's workflow allows this step
/// @param take takes the step for a row with a reason; throws [app.redress.worklist.DecisionRefused]
public record WorkflowStep<T>(String name, boolean needsReason, Predicate<T> allowed, BiConsumer<T, String> take) {}

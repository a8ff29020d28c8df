package app.redress.console.parts;

import app.redress.worklist.DecisionRefused.Rule;
import java.util.Map;
import java.util.stream.Collectors;

/// Words for the rows of a list that a step was refused for.
public final class RefusedSteps {
    private RefusedSteps() {}

    /// @return a line for each rule with the number of rows it refused; empty if there are none
    public static String words(Map<Rule, Integer> refused, ViewContext context) {
        return refused.entrySet().stream()
                .map(e -> context.say(
                        "step.refused",
                        context.display().count(e.getValue()),
                        context.texts().name(e.getKey())))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}

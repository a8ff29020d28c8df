package app.redress.cli;

import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The claims that a step is for: of named accounts, or all that match.
final class ClaimStepChoice {
    @Parameters(paramLabel = "ACCOUNT", arity = "0..*")
    private List<String> accounts = List.of();

    @Mixin
    private final ClaimChoice matching = new ClaimChoice();

    /// Empty if none is named.
    List<String> accounts() {
        return accounts;
    }

    ClaimChoice matching() {
        return matching;
    }
}

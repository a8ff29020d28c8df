package app.redress.cli.options;

import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The claims that a step is for: of named accounts, or all that match.
public final class ClaimStepChoice {
    @Parameters(paramLabel = "ACCOUNT", arity = "0..*")
    private List<String> accounts = List.of();

    @Mixin
    private final ClaimChoice matching = new ClaimChoice();

    /// Empty if none is named.
    public List<String> accounts() {
        return accounts;
    }

    public ClaimChoice matching() {
        return matching;
    }
}

package app.redress.cli;

import app.redress.casefile.ClaimFilter;
import app.redress.worklist.ClaimMatch;
import app.redress.worklist.ClaimStatus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The claims that a command lists.
final class ClaimChoice {
    @Option(names = "--match", paramLabel = "MATCH", arity = "1..*")
    private List<ClaimMatch> matches = List.of();

    @Option(names = "--status", paramLabel = "STATUS", arity = "1..*")
    private List<ClaimStatus> statuses = List.of();

    @Option(names = "--told", paramLabel = "WHEN")
    private ClaimFilter.@Nullable Told told;

    @Option(names = "--contacts")
    private boolean contacts;

    @Option(names = "--text", paramLabel = "TEXT", defaultValue = "")
    private String text = "";

    ClaimFilter filter() {
        return contacts
                ? ClaimFilter.contacts(text)
                : new ClaimFilter(text, Set.copyOf(matches), Set.copyOf(statuses), told);
    }
}

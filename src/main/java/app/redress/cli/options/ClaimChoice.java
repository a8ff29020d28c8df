package app.redress.cli.options;

import app.redress.casefile.lists.ClaimFilter;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.worklist.ClaimMatch;
import app.redress.worklist.ClaimStatus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The claims that a command is about.
public final class ClaimChoice {
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

    @Option(names = "--all")
    private boolean all;

    /// The filter of a step with many claims.
    ///
    /// @throws UnusableInput when nothing is chosen: all claims must be requested
    public ClaimFilter chosen() {
        if (!any()) {
            throw new UnusableInput(Message.of("claims.which"));
        }
        return filter();
    }

    /// Whether any of these options is given.
    public boolean any() {
        return all || !filter().named().isEmpty();
    }

    public ClaimFilter filter() {
        return contacts
                ? ClaimFilter.contacts(text)
                : new ClaimFilter(text, Set.copyOf(matches), Set.copyOf(statuses), told);
    }
}

package app.redress.cli.options;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.session.CaseFile;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.worklist.FreezeItem;
import app.redress.worklist.FreezeItem.Status;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/// The accounts of the freeze list a command applies to: by name, or all that match a filter.
public final class FreezeChoice {
    @Option(names = "--account", paramLabel = "ACCOUNT", arity = "1..*")
    private List<String> accounts = List.of();

    @Option(names = "--status", paramLabel = "STATUS", arity = "1..*")
    private List<Status> statuses = List.of();

    @Option(names = "--text", paramLabel = "TEXT", defaultValue = "")
    private String text = "";

    @Option(names = "--all")
    private boolean all;

    boolean any() {
        return all || !accounts.isEmpty() || !statuses.isEmpty() || !text.isBlank();
    }

    /// @throws UnusableInput when a filter is given as well, which would be ignored
    private void requireNoFilter() {
        if (all || !statuses.isEmpty() || !text.isBlank()) {
            throw new UnusableInput(Message.of("freeze.namedOrMatching"));
        }
    }

    /// The chosen items in the list's order.
    public List<FreezeItem> items(CaseFile file, String sort, boolean descending) {
        return file
                .freeze(Set.copyOf(statuses), new ListQuery(text, sort, descending, 0, Integer.MAX_VALUE))
                .rows()
                .stream()
                .filter(item -> accounts.isEmpty() || accounts.contains(item.account()))
                .toList();
    }

    /// The chosen accounts. Those named need not be on the list: frozen ones that were cleared are not.
    ///
    /// @throws UnusableInput when nothing is chosen: all accounts must be requested
    public List<String> accounts(CaseFile file) {
        if (!accounts.isEmpty()) {
            requireNoFilter();
            return accounts.stream().distinct().toList();
        }
        if (!all && statuses.isEmpty() && text.isBlank()) {
            throw new UnusableInput(Message.of("freeze.which"));
        }
        return items(file, "", false).stream().map(FreezeItem::account).toList();
    }
}

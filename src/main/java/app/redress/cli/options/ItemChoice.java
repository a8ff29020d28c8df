package app.redress.cli.options;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.session.CaseFile;
import app.redress.domain.Channel;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.worklist.CompensationItem.Status;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// The items of the compensation list a command applies to: by number, or all that match a filter.
public final class ItemChoice {
    private static final ListQuery EVERYTHING = new ListQuery("", "", false, 0, Integer.MAX_VALUE);

    @Option(names = "--item", paramLabel = "ID", arity = "1..*")
    private List<Long> items = List.of();

    @Option(names = "--status", paramLabel = "STATUS", arity = "1..*")
    private List<Status> statuses = List.of();

    @Option(names = "--channel", paramLabel = "CHANNEL", arity = "1..*")
    private List<Channel> channels = List.of();

    @Option(names = "--text", paramLabel = "TEXT", defaultValue = "")
    private String text = "";

    @Option(names = "--all")
    private boolean all;

    public List<Long> items() {
        return items;
    }

    public ItemFilter filter() {
        return new ItemFilter(text, Set.copyOf(statuses), Set.copyOf(channels));
    }

    /// Refuses an implicit decision on all items: that must be requested.
    public void requireChoice() {
        if (items.isEmpty() && !all && filter().equals(ItemFilter.ALL)) {
            throw new UnusableInput(Message.of("worklist.which"));
        }
    }

    /// Refuses numbers that no item has: nothing would be done in silence.
    public void refuseUnknown(CaseFile file) {
        if (items.isEmpty()) {
            return;
        }
        Set<Long> known = file.compensation(ItemFilter.ALL, EVERYTHING).rows().stream()
                .map(CaseItem::id)
                .collect(Collectors.toSet());
        List<Long> unknown = items.stream().filter(id -> !known.contains(id)).toList();
        if (!unknown.isEmpty()) {
            throw new UnusableInput(Message.of(
                    "worklist.noItem", unknown.stream().map(String::valueOf).toList()));
        }
    }
}

package app.redress.casefile.lists;

import app.redress.casefile.database.CaseTypes;
import app.redress.casefile.database.Listing;
import app.redress.deadlines.DeadlineRule.Action;
import app.redress.worklist.CompensationItem.Status;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// Until when what has to be done with an item, by the first of its deadlines that is not met.
///
/// @param at the last second in time
/// @param pack id and version of the pack that set it
/// @param overdue whether its time was over when the list was read
public record ItemDue(Instant at, Action action, String pack, boolean overdue) {
    private static final Set<Status> SETTLED =
            EnumSet.of(Status.PAID, Status.RECOVERED, Status.REJECTED, Status.WAIVED);
    private static final Set<Status> DECIDED = EnumSet.of(
            Status.APPROVED,
            Status.EXPORTED,
            Status.FAILED,
            Status.PAID,
            Status.RECOVERED,
            Status.REJECTED,
            Status.WAIVED);

    /// The statuses in which what we have to do with an item is done; empty for what the customer does, and for what an
    /// item's status does not tell.
    public static Set<Status> doneIn(Action action) {
        return switch (action) {
            case REFUND, PROVISIONAL -> SETTLED;
            case DECIDE -> DECIDED;
            case CLAIM, NOTIFY, REPORT -> Set.of();
        };
    }

    /// SQL that finds the first open deadline of the item `i`, as text that sorts by time; null without one.
    static String sql() {
        String open = Arrays.stream(Action.values())
                .filter(action -> !doneIn(action).isEmpty())
                .map(action -> "d.duty = '" + action + "' and not " + Listing.in("i.status", doneIn(action)))
                .collect(Collectors.joining(" or "));
        return "(select min(d.due_key) from account_deadline d where d.account = i.account and i.amount > 0 and ("
                + open + "))";
    }

    /// Sorts by time.
    public String key() {
        return moment(at) + " " + action + " " + pack;
    }

    /// A time as keys begin with it.
    static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public static void register(Jdbi jdbi) {
        jdbi.registerColumnMapper(ItemDue.class, CaseTypes.json(ItemDue::parse));
    }

    static ItemDue parse(String key) {
        String[] parts = key.split(" ", 3);
        return new ItemDue(Instant.parse(parts[0]), Action.valueOf(parts[1]), parts[2], false);
    }

    ItemDue read(Instant now) {
        return new ItemDue(at, action, pack, now.isAfter(at));
    }
}

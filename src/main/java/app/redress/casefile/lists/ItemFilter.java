package app.redress.casefile.lists;

import app.redress.casefile.database.Listing;
import app.redress.domain.Channel;
import app.redress.worklist.CompensationItem.Status;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Filter of the compensation list.
///
/// @param text part of an account, a channel, a status, a person or a batch, in English or Japanese; blank for all
/// @param statuses empty for all
/// @param channels empty for all
public record ItemFilter(String text, Set<Status> statuses, Set<Channel> channels) {
    /// Every item.
    public static final ItemFilter ALL = new ItemFilter("", Set.of(), Set.of());

    public ItemFilter {
        statuses = Set.copyOf(statuses);
        channels = Set.copyOf(channels);
    }

    /// A copy for items in one state.
    public ItemFilter in(Status status) {
        return new ItemFilter(text, Set.of(status), channels);
    }

    /// The active filters, for manifests; empty for none.
    public Map<String, String> named() {
        Map<String, String> named = new TreeMap<>();
        if (!text.isBlank()) {
            named.put("text", text);
        }
        if (!statuses.isEmpty()) {
            named.put("status", names(statuses));
        }
        if (!channels.isEmpty()) {
            named.put("channel", names(channels));
        }
        return named;
    }

    private static String names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }

    String sql() {
        return Listing.in("status", statuses) + " and " + Listing.in("channel", channels);
    }
}

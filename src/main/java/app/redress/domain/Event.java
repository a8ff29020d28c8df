package app.redress.domain;

import java.time.Instant;
import java.util.Comparator;

/// Something that happened to one account: money moved or someone came in.
public sealed interface Event permits Transaction, Access {
    /// A total order that depends on content before position, so that shuffled exports give the same timeline:
    /// time, then access before money, charges before spends, then id, and the source line as the last resort.
    Comparator<Event> ORDER = Comparator.comparing(Event::at)
            .thenComparingInt(Event::rank)
            .thenComparing(Event::orderKey)
            .thenComparing(Event::source);

    /// The account concerned; empty for an access row that names no account.
    String account();

    /// When it happened.
    Instant at();

    /// The file and line that say so.
    SourceLine source();

    /// Position among events of the same instant.
    int rank();

    /// Content that separates events of the same instant and rank.
    String orderKey();
}

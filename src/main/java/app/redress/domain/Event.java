package app.redress.domain;

import java.time.Instant;
import java.util.Comparator;

/// Something that happened in one account: a transaction or an access.
public sealed interface Event permits Transaction, Access {
    /// A total order by content before position, so that shuffled exports give the same timeline: time, then accesses
    /// before transactions, charges before payments, then id, and finally the source line.
    Comparator<Event> ORDER = (one, other) -> {
        int byTime = one.at().compareTo(other.at());
        int byRank = byTime != 0 ? byTime : Integer.compare(one.rank(), other.rank());
        int byKey = byRank != 0 ? byRank : one.orderKey().compareTo(other.orderKey());
        return byKey != 0 ? byKey : one.source().compareTo(other.source());
    };

    /// The account concerned; empty for an access row that names no account.
    String account();

    /// When it happened.
    Instant at();

    /// The file and line it was read from.
    SourceLine source();

    /// Position among events of the same instant.
    int rank();

    /// Sort key for events of the same instant and rank.
    String orderKey();
}

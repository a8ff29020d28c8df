package app.redress.worklist;

import app.redress.domain.Channel;
import app.redress.domain.Payout;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What payouts say about one account: how much of what is due was paid through each channel already.
///
/// A payout belongs to the channel that it names; one that names none, to the channel that is owed its amount, else to
/// whatever is still owed.
final class AlreadyPaid {
    private final Map<Channel, Long> left;
    private final Map<Channel, List<Payout>> paid = new EnumMap<>(Channel.class);
    private final Map<Channel, Long> yen = new EnumMap<>(Channel.class);
    private final List<Payout> failed;
    private long beyond;

    /// @param due yen by channel
    /// @param payouts of the account, in evidence order
    AlreadyPaid(Map<Channel, Long> due, List<Payout> payouts) {
        this.left = new EnumMap<>(Channel.class);
        left.putAll(due);
        this.failed =
                payouts.stream().filter(p -> p.status() == Payout.Status.FAILED).toList();
        List<Payout> open = payouts.stream()
                .filter(p -> p.status() == Payout.Status.PAID)
                .collect(Collectors.toCollection(ArrayList::new));
        open.removeIf(p -> channelOf(p).filter(channel -> take(channel, p)).isPresent());
        open.removeIf(p ->
                channelOf(p).isEmpty() && sameAmount(p).filter(c -> take(c, p)).isPresent());
        open.forEach(this::spread);
    }

    private static Optional<Channel> channelOf(Payout payout) {
        return Stream.of(Channel.values())
                .filter(channel -> channel.name().equals(payout.channel()))
                .findFirst();
    }

    private Optional<Channel> sameAmount(Payout payout) {
        return left.entrySet().stream()
                .filter(e -> e.getValue() == payout.amount())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean take(Channel channel, Payout payout) {
        note(channel, payout, payout.amount());
        return true;
    }

    private void spread(Payout payout) {
        long rest = payout.amount();
        for (Channel channel : List.copyOf(left.keySet())) {
            long part = Math.min(rest, Math.max(0, left.getOrDefault(channel, 0L)));
            if (part > 0) {
                note(channel, payout, part);
                rest -= part;
            }
        }
        beyond = Math.addExact(beyond, rest);
    }

    private void note(Channel channel, Payout payout, long amount) {
        paid.computeIfAbsent(channel, _ -> new ArrayList<>()).add(payout);
        yen.merge(channel, amount, Math::addExact);
        left.merge(channel, -amount, Math::addExact);
    }

    long yen(Channel channel) {
        return yen.getOrDefault(channel, 0L);
    }

    /// The batches in which it was paid; a dash where none is named.
    String batches(Channel channel) {
        return batches(paid.getOrDefault(channel, List.of()));
    }

    /// Payouts through the channel that failed, the last of them.
    Optional<Payout> failed(Channel channel) {
        return failed.stream()
                .filter(p -> channelOf(p).orElse(channel) == channel)
                .reduce((a, b) -> b);
    }

    /// Yen paid that nothing is due for, over all channels.
    long beyondDue() {
        long over = left.values().stream()
                .filter(rest -> rest < 0)
                .mapToLong(rest -> -rest)
                .sum();
        return Math.addExact(beyond, over);
    }

    static String batches(List<Payout> payouts) {
        String named = payouts.stream()
                .map(Payout::batchId)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "-" : named;
    }
}

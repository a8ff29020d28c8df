package app.redress.worklist;

import app.redress.domain.Message;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// What a delay of the freeze cost in one case, from how fast its own accounts were emptied.
///
/// The other figures are 0 when there are fewer than [#FEWEST] accounts: a pace of so few is chance.
///
/// @param accounts number of emptied accounts
/// @param perTenMinutes yen that one account lost in ten minutes, on average until [#mostSeconds]
/// @param inTenMinutes yen that one account lost in the first ten minutes after the takeover
/// @param halfSeconds, mostSeconds time after the takeover by which half and 90% of the stolen yen were gone
public record DrainSpeed(int accounts, long perTenMinutes, long inTenMinutes, long halfSeconds, long mostSeconds) {
    /// With fewer emptied accounts nothing is said.
    public static final int FEWEST = 5;

    private static final long TEN_MINUTES = 600;
    private static final double HALF = 0.5;
    private static final double MOST = 0.9;

    /// @param drains of victims; those without losses are left out
    public static DrainSpeed of(Collection<Drain> drains) {
        List<Drain.Loss> losses = drains.stream()
                .flatMap(drain -> drain.losses().stream())
                .sorted(Comparator.comparingLong(Drain.Loss::seconds))
                .toList();
        int accounts = (int) drains.stream().filter(drain -> drain.yen() > 0).count();
        if (accounts < FEWEST) {
            return new DrainSpeed(accounts, 0, 0, 0, 0);
        }
        long most = goneBy(losses, MOST);
        double tens = Math.max(TEN_MINUTES, most) / (double) TEN_MINUTES;
        return new DrainSpeed(
                accounts,
                Math.round(lostBy(losses, Math.max(TEN_MINUTES, most)) / (accounts * tens)),
                Math.round(lostBy(losses, TEN_MINUTES) / (double) accounts),
                goneBy(losses, HALF),
                most);
    }

    private static long lostBy(List<Drain.Loss> losses, long seconds) {
        return losses.stream()
                .filter(loss -> loss.seconds() <= seconds)
                .mapToLong(Drain.Loss::yen)
                .reduce(0, Math::addExact);
    }

    private static long goneBy(List<Drain.Loss> losses, double share) {
        double wanted = share * lostBy(losses, Long.MAX_VALUE);
        long gone = 0;
        for (Drain.Loss loss : losses) {
            gone += loss.yen();
            if (gone >= wanted) {
                return loss.seconds();
            }
        }
        return 0;
    }

    /// Whether there are enough accounts to say anything.
    public boolean known() {
        return accounts >= FEWEST;
    }

    /// The cost of a delay in one sentence, or why it cannot be said.
    public Message said() {
        return known()
                ? Message.of(
                        "freeze.delay",
                        perTenMinutes,
                        accounts,
                        inTenMinutes,
                        duration(halfSeconds),
                        duration(mostSeconds))
                : Message.of("freeze.delayUnknown", accounts, FEWEST);
    }

    private static Message duration(long seconds) {
        long minutes = Math.ceilDiv(seconds, 60);
        return minutes < 120
                ? Message.of("freeze.minutes", minutes)
                : Message.of("freeze.hours", minutes / 60, minutes % 60);
    }
}

package app.redress.damages;

import app.redress.domain.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one control of the operator would have kept from happening at any minute before it was taken.
///
/// @param control name as in the controls export
/// @param taken when it was taken; null if it never was
/// @param end the control's own time, or the end of the evidence
/// @param known false where the timelines do not say whom it would have stopped
/// @param thefts what a control taken by then would have kept from thieves
/// @param business what it would have kept from owners
/// @param refused thieves' attempts that were declined after it was taken
public record ControlEffect(
        String control,
        @Nullable Instant taken,
        Instant end,
        boolean known,
        List<Prevented> thefts,
        List<Prevented> business,
        Refused refused) {
    /// Minutes before the end at which an effect is told.
    private static final List<Integer> EARLIER = List.of(10, 30, 60, 120, 240, 480, 1440, 2880);

    public ControlEffect {
        thefts = List.copyOf(thefts);
        business = List.copyOf(business);
    }

    /// Yen that a control taken by this time would have stopped in one account.
    public record Prevented(Instant by, long yen, String account) {}

    /// Declined attempts; whoever tries again counts again.
    public record Refused(int attempts, long yen) {}

    /// The effect of a control at one minute.
    ///
    /// @param saved yen that thieves would not have got
    /// @param victims accounts to which that applies
    /// @param stopped yen that owners could not have moved
    /// @param customers owners to whom that applies
    public record Effect(Instant minute, long saved, int victims, long stopped, int customers) {}

    /// The effect if it had been taken at this minute; nothing after its own.
    public Effect at(Instant minute) {
        Set<String> victims = new HashSet<>();
        Set<String> customers = new HashSet<>();
        long saved = sum(thefts, minute, victims);
        long stopped = sum(business, minute, customers);
        return new Effect(minute, saved, victims.size(), stopped, customers.size());
    }

    private long sum(List<Prevented> all, Instant minute, Set<String> accounts) {
        long yen = 0;
        for (Prevented one : all) {
            if (!one.by().isBefore(minute) && one.by().isBefore(end)) {
                yen = Math.addExact(yen, one.yen());
                accounts.add(one.account());
            }
        }
        return yen;
    }

    /// The earliest theft that it could have stopped; its own time if there is none.
    public Instant first() {
        return thefts.stream()
                .map(Prevented::by)
                .min(Instant::compareTo)
                .filter(end::isAfter)
                .orElse(end);
    }

    /// The effect at round times before its own, the latest first, and at the first theft.
    public List<Effect> earlier() {
        List<Effect> effects = new ArrayList<>();
        Instant first = first();
        for (int minutes : EARLIER) {
            Instant minute = end.minus(Duration.ofMinutes(minutes));
            if (minute.isAfter(first)) {
                effects.add(at(minute));
            }
        }
        if (first.isBefore(end)) {
            effects.add(at(first));
        }
        return effects;
    }

    /// The effect at every so many minutes from the first theft on, up to its own time.
    public List<Effect> every(int minutes) {
        List<Effect> effects = new ArrayList<>();
        Instant minute = first().truncatedTo(ChronoUnit.MINUTES);
        while (minute.isBefore(end)) {
            effects.add(at(minute));
            minute = minute.plus(Duration.ofMinutes(minutes));
        }
        return effects;
    }

    /// What was done and what it stopped, or that it was not taken.
    public Message said() {
        if (!known) {
            return Message.of("containment.unknown");
        }
        if (taken == null) {
            return Message.of("containment.notTaken");
        }
        return refused.attempts() == 0
                ? Message.of("containment.noAttempt")
                : Message.of("containment.refused", refused.attempts(), refused.yen());
    }
}

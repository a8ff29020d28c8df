package app.redress.damages;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.damages.ControlEffect.Prevented;
import app.redress.damages.ControlEffect.Refused;
import app.redress.domain.Access;
import app.redress.domain.Control;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reckons from timelines what each control would have prevented at any minute.
///
/// What never happened leaves no trace, so this takes for granted that everybody else would have done the same: thieves
/// would not have tried another way, and would have been no faster.
public final class ControlEffects {
    private final Collection<AccountTimeline> timelines;
    private final Collection<Control> controls;
    private final Tracing tracing;
    private final Instant asOf;

    /// @param timelines all accounts whose events are known; those of victims count as robbed
    /// @param asOf end of the evidence
    public ControlEffects(
            Collection<AccountTimeline> timelines, Collection<Control> controls, Tracing tracing, Instant asOf) {
        this.timelines = timelines;
        this.controls = controls;
        this.tracing = tracing;
        this.asOf = asOf;
    }

    /// The effects of the controls that timelines can tell: of charges, payments, access from abroad and any login.
    public List<ControlEffect> all() {
        String home = home();
        return List.of(
                effect(Control.CHARGING_STOPPED, true, PreventedMovements::charges, PreventedMovements::ownCharges),
                effect(Control.PAYMENTS_STOPPED, true, PreventedMovements::spends, PreventedMovements::ownSpends),
                effect(
                        Control.FOREIGN_ACCESS_BLOCKED,
                        !home.isEmpty(),
                        movements -> movements.after(abroad(home)),
                        movements -> movements.ownAfter(abroad(home))),
                effect(
                        Control.LOGIN_BLOCKED,
                        true,
                        movements -> movements.after(_ -> true),
                        movements -> movements.ownAfter(_ -> true)));
    }

    private interface Part {
        List<Prevented> of(PreventedMovements movements);
    }

    private ControlEffect effect(String control, boolean known, Part ofThieves, Part ofOwners) {
        Instant taken = taken(control);
        List<Prevented> thefts = new ArrayList<>();
        List<Prevented> business = new ArrayList<>();
        int attempts = 0;
        long yen = 0;
        for (AccountTimeline timeline : known ? timelines : List.<AccountTimeline>of()) {
            PreventedMovements movements = new PreventedMovements(timeline, tracing);
            business.addAll(ofOwners.of(movements));
            if (timeline.tier().isVictim()) {
                thefts.addAll(ofThieves.of(movements));
                List<Transaction> refused = taken == null ? List.of() : movements.refused(taken, declinedBy(control));
                attempts += refused.size();
                yen = Math.addExact(
                        yen, refused.stream().mapToLong(Transaction::amount).reduce(0, Math::addExact));
            }
        }
        Comparator<Prevented> order = Comparator.comparing(Prevented::by).thenComparing(Prevented::account);
        thefts.sort(order);
        business.sort(order);
        // nothing that happened at the last moment is left out where no control ends the time
        Instant end = taken == null ? asOf.plusMillis(1) : taken;
        return new ControlEffect(control, taken, end, known, thefts, business, new Refused(attempts, yen));
    }

    private static Predicate<Transaction> declinedBy(String control) {
        return switch (control) {
            case Control.CHARGING_STOPPED -> t -> t.type() == Transaction.Type.CHARGE;
            case Control.PAYMENTS_STOPPED -> t -> t.type().isSpend();
            default -> t -> t.type().isChargeOrSpend();
        };
    }

    private @Nullable Instant taken(String control) {
        return controls.stream()
                .filter(c -> c.name().equals(control))
                .map(Control::at)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Predicate<Access> abroad(String home) {
        return access -> access.country() != null && !access.country().equals(home);
    }

    /// The country from which most owners come; empty where no visit has one.
    private String home() {
        Map<String, Integer> visits = new HashMap<>();
        for (AccountTimeline timeline : timelines) {
            timeline.events().stream()
                    .filter(e -> e.event() instanceof Access && !PreventedMovements.isHostile(e))
                    .map(e -> ((Access) e.event()).country())
                    .filter(Objects::nonNull)
                    .forEach(country -> visits.merge(country, 1, Integer::sum));
        }
        return visits.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}

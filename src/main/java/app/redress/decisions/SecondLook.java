package app.redress.decisions;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.CompromiseWindow.Closing;
import app.redress.attribution.timeline.EventKeys;
import app.redress.damages.AccountFinding;
import app.redress.domain.Message;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds decisions contradicted by new evidence or another policy. The decision stays in force until a person reviews
/// it.
public final class SecondLook {
    private final Instant evidenceEnd;

    public SecondLook(Instant evidenceEnd) {
        this.evidenceEnd = evidenceEnd;
    }

    /// The engine's finding on a subject, as recorded in decisions.
    public static String found(AccountFinding engine, DecisionSubject subject) {
        return switch (subject.kind()) {
            case TIER -> engine.timeline().tier().name();
            case WINDOWS -> WindowText.of(engine.timeline().windows());
            case VERDICT -> {
                int i = EventKeys.of(engine.timeline().events()).indexOf(subject.event());
                yield i < 0 ? "" : engine.timeline().events().get(i).verdict().name();
            }
            case DONE ->
                engine.timeline().tier() + " " + engine.damages().point().totalDue();
            case NOTE, TAGS, ASSIGNEE, HOLD -> "";
        };
    }

    /// Why the decision needs review; null if nothing contradicts it.
    ///
    /// @param engine the engine's current finding; null if the account is no longer a candidate
    public @Nullable Message of(AccountDecision decision, @Nullable AccountFinding engine) {
        DecisionSubject.Kind kind = decision.subject().kind();
        if (!decision.inForce() || !kind.rules() && kind != DecisionSubject.Kind.DONE) {
            return null;
        }
        if (engine == null) {
            return Message.of("look.noAccount");
        }
        if (kind.rules() && engine.timeline().events().isEmpty()) {
            return Message.of("look.noEvents");
        }
        String now = found(engine, decision.subject());
        return switch (kind) {
            case VERDICT ->
                now.isEmpty() ? Message.of("look.noEvent", decision.subject().event()) : changed(decision, now);
            case WINDOWS -> windows(decision, engine);
            default -> changed(decision, now);
        };
    }

    private static @Nullable Message changed(AccountDecision decision, String now) {
        return now.equals(decision.found()) || now.equals(decision.choice())
                ? null
                : Message.of("look.changed", decision.found(), now);
    }

    private @Nullable Message windows(AccountDecision decision, AccountFinding engine) {
        List<CompromiseWindow> drawn = WindowText.windows(Objects.requireNonNull(decision.choice()));
        Instant first = engine.timeline().events().getFirst().event().at();
        if (drawn.stream()
                .anyMatch(w -> w.end().isAfter(evidenceEnd) || w.start().isBefore(first))) {
            return Message.of("look.windowOutside");
        }
        String before = settled(WindowText.windows(decision.found()));
        String now = settled(engine.timeline().windows());
        return before.equals(now) || now.equals(settled(drawn))
                ? null
                : Message.of(
                        "look.changed",
                        decision.found(),
                        WindowText.of(engine.timeline().windows()));
    }

    /// Removes ends of unclosed windows: these end with the evidence, and more evidence is no contradiction.
    private static String settled(List<CompromiseWindow> windows) {
        return windows.stream()
                .map(w -> w.start() + "/" + (w.closing() == Closing.EVIDENCE_ENDS ? "" : w.end()))
                .collect(Collectors.joining(";"));
    }
}

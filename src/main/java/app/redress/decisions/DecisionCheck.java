package app.redress.decisions;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.EventKeys;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.RuledTimeline;
import app.redress.damages.AccountFinding;
import app.redress.domain.Message;
import app.redress.domain.Tier;
import app.redress.domain.UnusableInput;
import app.redress.domain.Verdict;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Checks that a decision about an account makes sense, and normalises its choice.
public final class DecisionCheck {
    private static final int LONGEST = 2000;

    private final AccountFinding engine;
    private final Instant evidenceEnd;

    /// @param engine the engine's finding on the account
    public DecisionCheck(AccountFinding engine, Instant evidenceEnd) {
        this.engine = engine;
        this.evidenceEnd = evidenceEnd;
    }

    /// The choice as stored; null if it withdraws the decision.
    ///
    /// @throws DecisionRefused when the account has no such event, a reason is missing, or the choice makes no
    /// sense
    public @Nullable String checked(DecisionRequest request) {
        String choice = request.choice();
        if (request.why().length() > LONGEST || choice != null && choice.length() > LONGEST) {
            throw new UnusableInput(Message.of("decision.tooLong", LONGEST));
        }
        if (choice == null || choice.isBlank()) {
            return null;
        }
        if (request.subject().kind().rules()) {
            requireEvents();
        }
        if (request.subject().needsReason() && request.why().isBlank()) {
            throw new DecisionRefused(Rule.REASON_MISSING, Message.of("decision.sayWhy"));
        }
        return switch (request.subject().kind()) {
            case TIER -> tier(choice);
            case WINDOWS -> windows(choice);
            case VERDICT -> verdict(request.subject().event(), choice);
            case TAGS -> tags(choice);
            case NOTE, ASSIGNEE -> choice.strip();
            case DONE, HOLD -> request.subject().kind().name();
        };
    }

    private void requireEvents() {
        if (engine.timeline().events().isEmpty()) {
            throw new DecisionRefused(Rule.NO_SUCH_STEP, Message.of("decision.noEvents", engine.account()));
        }
    }

    private static String tier(String choice) {
        Tier tier = named(Tier.class, choice);
        if (tier == Tier.MULE) {
            throw new DecisionRefused(Rule.NO_SUCH_STEP, Message.of("decision.noMule"));
        }
        return tier.name();
    }

    private static <E extends Enum<E>> E named(Class<E> type, String choice) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(choice.strip()))
                .findFirst()
                .orElseThrow(() -> new UnusableInput(Message.of(
                        "decision.noChoice",
                        choice,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList())));
    }

    private String windows(String choice) {
        List<CompromiseWindow> windows = WindowText.windows(choice);
        if (windows.stream().anyMatch(w -> w.end().isAfter(evidenceEnd))) {
            throw new UnusableInput(Message.of("windows.afterEvidence", evidenceEnd));
        }
        return WindowText.of(windows);
    }

    private String verdict(String event, String choice) {
        List<JudgedEvent> events = engine.timeline().events();
        int i = EventKeys.of(events).indexOf(event);
        if (i < 0) {
            throw new DecisionRefused(Rule.NO_SUCH_ITEM, Message.of("decision.noEvent", engine.account(), event));
        }
        if (!RuledTimeline.standsAlone(events, i)) {
            throw new DecisionRefused(Rule.NO_SUCH_STEP, Message.of("decision.follows", event));
        }
        return named(Verdict.class, choice).name();
    }

    private static @Nullable String tags(String choice) {
        String tags = Arrays.stream(choice.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return tags.isEmpty() ? null : tags;
    }
}

package app.redress.casefile.limits;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The decisions on limits as somebody saw them. What is requested on that ground is refused if somebody else has
/// decided since.
///
/// @param steps all of them, in the order in which they were taken
public record SeenLimits(List<LimitDecision> steps) {
    public static final SeenLimits NONE = new SeenLimits(List.of());

    public SeenLimits {
        steps = List.copyOf(steps);
    }

    /// The latest decision on a limit, which may leave it to the files; empty if there never was one.
    public Optional<LimitDecision> of(EvidenceLimit limit) {
        return steps.stream().filter(step -> step.limit() == limit).reduce((_, later) -> later);
    }

    /// The value in force; empty if the limit is left to the files.
    public Optional<String> value(EvidenceLimit limit) {
        return of(limit).flatMap(step -> Optional.ofNullable(step.value()));
    }

    /// The values in force, as the lines of a mapping profile.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (EvidenceLimit limit : EvidenceLimit.values()) {
            value(limit).ifPresent(value -> lines.add(limit.key() + " = " + value));
        }
        return lines;
    }

    public LimitRequest decide(EvidenceLimit limit, @Nullable String value) {
        return new LimitRequest(
                limit, value, of(limit).map(LimitDecision::version).orElse(0));
    }

    /// The decision on a limit that an undo would take back; empty if all are taken back.
    Optional<LimitDecision> standing(EvidenceLimit limit) {
        Map<EvidenceLimit, List<LimitDecision>> stacks = new EnumMap<>(EvidenceLimit.class);
        for (LimitDecision step : steps) {
            List<LimitDecision> stack = stacks.computeIfAbsent(step.limit(), _ -> new ArrayList<>());
            if (step.undoes() == null) {
                stack.add(step);
            } else {
                stack.removeIf(taken -> Integer.valueOf(taken.version()).equals(step.undoes()));
            }
        }
        List<LimitDecision> left = stacks.getOrDefault(limit, List.of());
        return left.isEmpty() ? Optional.empty() : Optional.of(left.getLast());
    }
}

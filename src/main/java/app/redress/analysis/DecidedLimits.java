package app.redress.analysis;

import app.redress.casefile.limits.EvidenceLimit;
import app.redress.casefile.limits.LimitDecision;
import app.redress.casefile.limits.SeenLimits;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The period and the ceiling that people decided for the evidence of a case: every later run reads all files by them.
final class DecidedLimits {
    private DecidedLimits() {}

    static MappingProfile of(SeenLimits decisions) {
        List<String> lines = decisions.lines();
        return lines.isEmpty() ? MappingProfile.NONE : MappingProfile.of("the case", lines);
    }

    /// The lines by which a request was decided.
    static List<String> lines(AnalysisRequest request) {
        List<String> lines = new ArrayList<>();
        request.profiles().decided().lines().forEach((key, value) -> lines.add(key + " = " + value));
        return lines;
    }

    /// A statement that contradicts a decision has to become one itself: it is never dropped in silence.
    ///
    /// @throws UnusableInput naming both
    static void refuseOthers(SeenLimits decisions, MappingProfiles said) {
        for (EvidenceLimit limit : EvidenceLimit.values()) {
            Optional<LimitDecision> decided = decisions.of(limit).filter(step -> step.value() != null);
            decided.ifPresent(step -> Stream.concat(Stream.of(said.stated()), said.perFile().values().stream())
                    .flatMap(profile -> profile.said(limit.key()).stream())
                    .filter(value -> !value.equals(step.value()))
                    .findFirst()
                    .ifPresent(value -> {
                        throw new UnusableInput(Message.of(
                                "limit.otherwise", limit.key(), value, String.valueOf(step.value()), step.decidedBy()));
                    }));
        }
    }
}

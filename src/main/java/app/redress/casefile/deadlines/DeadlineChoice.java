package app.redress.casefile.deadlines;

import app.redress.deadlines.DeadlineRule;
import app.redress.deadlines.DeadlineRule.Payments;
import app.redress.deadlines.DeadlineRule.Subject;
import app.redress.deadlines.RulePack;
import app.redress.deadlines.RulePackReader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules by which a case has deadlines, as a person chose them.
///
/// @param version number of choices made in this case; 0 when there was none
/// @param texts the packs as they were when they were chosen; empty where none applies
/// @param noted when the fraud was noted; null if nobody said
/// @param stated when the statements showing it were sent; null if nobody said
public record DeadlineChoice(
        int version,
        List<String> texts,
        @Nullable Instant noted,
        @Nullable Instant stated,
        String reason,
        String decidedBy,
        @Nullable Instant decidedAt) {
    /// Nobody has chosen.
    public static final DeadlineChoice NONE = new DeadlineChoice(0, List.of(), null, null, "", "", null);

    public DeadlineChoice {
        texts = List.copyOf(texts);
    }

    /// What a person asks for.
    ///
    /// @param texts the packs' texts; empty for no rules
    /// @param seen version of the choice that the person saw
    public record Request(
            List<String> texts,
            @Nullable Instant noted,
            @Nullable Instant stated,
            String reason,
            int seen) {
        public Request {
            texts = List.copyOf(texts);
        }
    }

    /// A rule with the pack it stands in.
    public record Rule(RulePack pack, DeadlineRule rule) {
        DeadlineMark.Rule name() {
            return new DeadlineMark.Rule(pack.id(), rule.id());
        }
    }

    /// The packs.
    public List<RulePack> packs() {
        return texts.stream().map(RulePackReader::parse).toList();
    }

    /// The rules about payments that the customer did not authorise, in the order of the packs.
    public List<Rule> rules(Subject subject) {
        return packs().stream()
                .flatMap(pack -> pack.rules().stream()
                        .filter(rule -> rule.subject() == subject && rule.applies() == Payments.UNAUTHORISED)
                        .map(rule -> new Rule(pack, rule)))
                .toList();
    }

    /// Whether any rule is about payments that the customer did not authorise.
    public boolean hasRules() {
        return !rules(Subject.ITEM).isEmpty() || !rules(Subject.INCIDENT).isEmpty();
    }

    /// Ids and versions of the packs.
    public List<String> stamps() {
        return packs().stream().map(RulePack::stamp).toList();
    }
}

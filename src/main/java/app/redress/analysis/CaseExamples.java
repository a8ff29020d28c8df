package app.redress.analysis;

import app.redress.attribution.sources.AccountContribution;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.attribution.sources.LabelledAccount;
import app.redress.attribution.sources.SourceReputation;
import app.redress.attribution.timeline.AccountEvidence;
import app.redress.attribution.timeline.AccountJudge;
import app.redress.decisions.Labels;
import app.redress.domain.Policy;
import app.redress.screening.Screening;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Lets the accounts that people decided about teach the last round: they join what is known of sources, stores and
/// owners, and nobody is judged by his own label.
final class CaseExamples {
    private final Map<String, LabelledAccount> labels;

    CaseExamples(Labels labels, Policy policy) {
        this.labels = policy.numbers().labels().teach()
                ? labels.accounts().stream()
                        .collect(Collectors.toMap(
                                LabelledAccount::account, Function.identity(), (one, _) -> one, TreeMap::new))
                : Map.of();
    }

    /// What the last round knows.
    ///
    /// @param ofOthers of accounts that nobody decided about
    /// @param ofExamples of those that somebody did
    /// @param own what each of these contributes
    record Taught(CaseKnowledge ofOthers, CaseKnowledge ofExamples, Map<String, SourceReputation.Contribution> own) {
        CaseKnowledge of(String account) {
            return own.containsKey(account) ? ofExamples : ofOthers;
        }

        SourceReputation.Contribution own(String account, SourceReputation.Contribution otherwise) {
            return own.getOrDefault(account, otherwise);
        }
    }

    /// Whether nobody decided anything that teaches.
    boolean areNone() {
        return labels.isEmpty();
    }

    boolean has(String account) {
        return labels.containsKey(account);
    }

    /// @param second what the contributions were judged by
    /// @param contributions of all candidates, in order of account id
    Taught teach(
            CandidateRounds rounds,
            CaseKnowledge initial,
            CaseKnowledge second,
            List<AccountContribution> contributions) {
        CaseKnowledge untaught = initial.with(contributions, rounds.together());
        if (labels.isEmpty()) {
            return new Taught(untaught, untaught, Map.of());
        }
        Map<String, SourceReputation.Contribution> own = new TreeMap<>();
        List<AccountContribution> taught = new ArrayList<>(contributions);
        List<AccountContribution> examples = rounds.eachChosen(
                i -> has(rounds.account(i)),
                (i, evidence) -> example(second, evidence, contributions.get(i).own()));
        for (int i = 0; i < taught.size(); i++) {
            AccountContribution example = examples.get(i);
            if (example != null) {
                taught.set(i, example);
                own.put(rounds.account(i), example.own());
            }
        }
        for (String account : labels.keySet()) {
            AccountEvidence evidence = rounds.isCandidate(account) ? null : rounds.evidenceOfAsked(account);
            if (evidence != null) {
                AccountContribution example = example(second, evidence, AccountContribution.NONE.own());
                taught.add(example);
                own.put(account, example.own());
            }
        }
        CaseKnowledge known = initial.taught(untaught, taught, rounds.together());
        return new Taught(known, untaught.forExamples(known), own);
    }

    private AccountContribution example(
            CaseKnowledge known, AccountEvidence evidence, SourceReputation.Contribution own) {
        LabelledAccount label = labels.get(evidence.account());
        boolean measured = evidence.screened().contains(Screening.MEASURED);
        return AccountJudge.exampleOf(Objects.requireNonNull(label), known, evidence, own, measured);
    }
}

package app.redress.analysis;

import app.redress.attribution.sources.AccountContribution;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.attribution.sources.SourceReputation;
import app.redress.attribution.timeline.AccountEvidence;
import app.redress.attribution.timeline.AccountJudge;
import app.redress.attribution.timeline.Containment;
import app.redress.attribution.timeline.TransferTrail;
import app.redress.damages.Estimates;
import app.redress.domain.Message;
import app.redress.domain.Policy;
import app.redress.screening.Screening;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Judges the candidates repeatedly: each round updates the reputation of sources, which the next round uses. The
/// usual behaviour of owners is measured first. Only the timelines of the last round are kept. If there are very many
/// candidates, those that can no longer become possible victims leave after each round, which is nearly all of them;
/// what their sums show about owners is kept.
final class CaseJudge {
    /// Two learning rounds and the final one.
    static final int ROUNDS = 3;

    /// Limit for keeping the events of cleared accounts: up to this many, the window opens quickly.
    static final long FEW_EVENTS = 1_000_000;

    /// Signals of accounts that somebody will ask about: why they were cleared is always listed, and the figures by
    /// the operator's rule and by claims need them.
    private static final Set<String> ASKED = Set.of("sameDayChargeAndSpend", "claim", "frozen", "receiver");

    private static final Set<String> ONLY_MEASURED = Set.of(Screening.MEASURED);

    private final CandidateRounds rounds;
    private final Policy policy;
    private final Containment containment;
    private final boolean everything;
    private final SortedSet<String> asked;
    private final CaseExamples examples;
    private final boolean many;
    private final BitSet left = new BitSet();
    private boolean allEvents = true;
    private long listed;

    /// What was found, and where stolen money went from there.
    record Judgement(List<FindingMaker.Made> made, TransferTrail trail) {}

    /// @param everything whether to judge all candidates in every round and keep all their events, however many
    /// @param asked accounts to list with their events whatever screening says
    /// @param examples accounts that people decided about
    CaseJudge(
            CandidateRounds rounds,
            Policy policy,
            Containment containment,
            boolean everything,
            Set<String> asked,
            CaseExamples examples) {
        this.examples = examples;
        this.asked = new TreeSet<>(asked);
        this.rounds = rounds;
        this.policy = policy;
        this.containment = containment;
        this.everything = everything;
        this.many = !everything && rounds.size() > policy.numbers().screening().judgedToTheEnd();
    }

    Judgement judge(CaseKnowledge initial) {
        List<AccountContribution> contributions = new ArrayList<>();
        CaseExamples.Taught third = learnTwice(initial, contributions);
        goOnWith(i -> isAsked(i)
                || third.ofOthers().mayMatter(contributions.get(i).probability())
                || third.ofOthers().isTaughtOf(contributions.get(i)));
        List<SourceReputation.Contribution> own =
                contributions.stream().map(AccountContribution::own).toList();
        // of very many candidates, the rest of what they showed takes room that the findings need
        contributions.clear();
        return last(third, own);
    }

    /// @param contributions filled with what each candidate showed
    private CaseExamples.Taught learnTwice(CaseKnowledge initial, List<AccountContribution> contributions) {
        CaseKnowledge first = initial.measuredBy(measured(initial), rounds.together());
        contributions.addAll(learn(first));
        CaseKnowledge second = initial.with(contributions, rounds.together());
        goOnWith(i -> stays(first, second, i, contributions.get(i)));
        learnAgain(second, contributions);
        return examples.teach(rounds, initial, second, contributions);
    }

    private void goOnWith(IntPredicate chosen) {
        if (many) {
            left.or(rounds.goOnWith(chosen));
        }
    }

    private boolean isAsked(int i) {
        return asked.contains(rounds.account(i))
                || examples.has(rounds.account(i))
                || !Collections.disjoint(rounds.signals(i), ASKED);
    }

    /// Whether an account is judged again after the first round. What people's decisions will teach of its sources is
    /// not known yet, so that with any of them, the fate of others may still say all that it could.
    ///
    /// @param first what it was judged by
    /// @param second what is known since
    private boolean stays(CaseKnowledge first, CaseKnowledge second, int i, AccountContribution seen) {
        return isAsked(i)
                || seen.sampled()
                || second.isSeldom(seen)
                || first.mayBecomePossible(seen) && (!examples.areNone() || second.mayMatter(seen, first));
    }

    private List<AccountContribution> measured(CaseKnowledge initial) {
        return rounds.eachMeasured(
                (_, evidence) -> AccountJudge.contributionOf(initial, evidence, AccountContribution.NONE.own(), true));
    }

    /// The first round, with all candidates. Of very many, nearly all are judged only until it is clear that nothing
    /// can make them possible.
    private List<AccountContribution> learn(CaseKnowledge known) {
        return CandidateRounds.present(rounds.each((i, evidence) -> {
            if (!many || isAsked(i) || rounds.signals(i).contains(Screening.MEASURED)) {
                return contribution(known, evidence, AccountContribution.NONE);
            }
            AccountContribution seen = AccountJudge.firstContributionOf(known, evidence);
            return known.mayBecomePossible(seen) ? seen : seen.unremarkable();
        }));
    }

    /// Replaces each contribution at once: two rounds' would be too many.
    private void learnAgain(CaseKnowledge known, List<AccountContribution> contributions) {
        rounds.each((i, evidence) -> {
            contributions.set(i, contribution(known, evidence, contributions.get(i)));
            return null;
        });
    }

    private static AccountContribution contribution(
            CaseKnowledge known, AccountEvidence evidence, AccountContribution before) {
        return AccountJudge.contributionOf(
                known, evidence, before.own(), evidence.screened().contains(Screening.MEASURED));
    }

    private Judgement last(CaseExamples.Taught known, List<SourceReputation.Contribution> own) {
        allEvents = everything || rounds.events() <= FEW_EVENTS;
        FindingMaker maker = new FindingMaker(policy, new Estimates(policy), allEvents);
        List<FindingMaker.@Nullable Outcome> outcomes = rounds.each((i, evidence) -> {
            boolean wanted = asked.contains(evidence.account());
            return maker.of(
                    AccountJudge.judge(
                            known.of(evidence.account()),
                            wanted ? CandidateRounds.asked(evidence) : evidence,
                            known.own(evidence.account(), own.get(i)),
                            containment),
                    wanted);
        });
        TransferTrail trail = TransferTrail.of(
                CandidateRounds.present(outcomes).stream()
                        .flatMap(outcome -> outcome.sender().stream())
                        .toList(),
                rounds::evidenceOf,
                policy.numbers().mules(),
                Duration.ofMinutes(policy.numbers().screening().cluster().minutes()),
                known.ofOthers().screening()::storeVisits);
        List<FindingMaker.Made> made = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            String account = rounds.account(i);
            AccountEvidence received = trail.received(account) ? rounds.evidenceOf(account) : null;
            FindingMaker.Outcome outcome = outcomes.get(i);
            if (received != null) {
                left.clear(i);
                made.add(maker.receiver(AccountJudge.judgeReceiver(
                        known.of(account), received, known.own(account, own.get(i)), containment, trail)));
            } else if (outcome != null) {
                outcome.made().ifPresent(made::add);
            }
        }
        addAsked(known, maker, trail, made);
        listed = made.size();
        return new Judgement(made, trail);
    }

    /// Judges the accounts that a person asked for like any candidate, by what was learnt without them.
    private void addAsked(
            CaseExamples.Taught known, FindingMaker maker, TransferTrail trail, List<FindingMaker.Made> made) {
        for (String account : asked) {
            AccountEvidence evidence = rounds.isCandidate(account) ? null : rounds.evidenceOfAsked(account);
            if (evidence != null) {
                CaseKnowledge of = known.of(account);
                SourceReputation.Contribution own = known.own(account, AccountContribution.NONE.own());
                made.add(maker.asked(
                        trail.received(account)
                                ? AccountJudge.judgeReceiver(of, evidence, own, containment, trail)
                                : AccountJudge.judge(of, evidence, own, containment)));
            }
        }
        made.sort(Comparator.comparing(one -> one.finding().account()));
    }

    /// Receipt notes on candidates that are not listed, or listed without events.
    List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        if (many) {
            long unlisted = left.stream()
                    .filter(i -> !rounds.signals(i).equals(ONLY_MEASURED))
                    .count();
            notes.add(Message.of("note.clearedUnlisted", listed + unlisted, unlisted));
        }
        if (!allEvents) {
            notes.add(Message.of("note.clearedEvents", rounds.events()));
        }
        return notes;
    }
}

package app.redress.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.sources.LabelledAccount;
import app.redress.attribution.sources.LabelledAccount.Fate;
import app.redress.domain.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which decisions are examples, and of what.
class LabelsOfDecisionsTest {
    private static AccountDecision decided(DecisionSubject subject, @Nullable String choice) {
        return new AccountDecision("A", subject, choice, "PROBABLE 90000", "", "Sato", Instant.EPOCH, 1, null);
    }

    private static List<LabelledAccount> labels(AccountDecision... decisions) {
        return Labels.of(List.of(decisions), Map.of()).accounts();
    }

    @Test
    void agreementIsAnExampleOfWhatWasFoundThen() {
        assertThat(labels(decided(DecisionSubject.DONE, "yes")))
                .containsExactly(new LabelledAccount("A", Fate.PROBABLE, Map.of()));
    }

    @Test
    void aTierGoesBeforeAgreementAndAClaim() {
        List<AccountDecision> both =
                List.of(decided(DecisionSubject.DONE, "yes"), decided(DecisionSubject.TIER, "CLEARED"));
        Labels labels = Labels.of(both, Map.of("A", Fate.CLAIM_ACCEPTED, "B", Fate.CLAIM_WITHDRAWN));
        assertThat(labels.accounts())
                .containsExactly(
                        new LabelledAccount("A", Fate.CLEARED, Map.of()),
                        new LabelledAccount("B", Fate.CLAIM_WITHDRAWN, Map.of()));
        assertThat(List.of(labels.confirmed(), labels.cleared(), labels.claims()))
                .containsExactly(0L, 1L, 1L);
    }

    @Test
    void aStolenEventConfirmsItsAccount() {
        assertThat(labels(decided(DecisionSubject.verdictOn("T1"), "UNAUTHORISED")))
                .containsExactly(new LabelledAccount("A", Fate.CONFIRMED, Map.of("T1", Verdict.UNAUTHORISED)));
    }

    @Test
    void anOwnersEventSpeaksForItselfOnly() {
        assertThat(labels(decided(DecisionSubject.verdictOn("T1"), "OWNER"), decided(DecisionSubject.DONE, "yes")))
                .containsExactly(new LabelledAccount("A", null, Map.of("T1", Verdict.OWNER)));
    }

    @Test
    void notesWithdrawnDecisionsAndAccountsOnHoldAreNoExamples() {
        assertThat(labels(decided(DecisionSubject.NOTE, "calls back"), decided(DecisionSubject.TIER, null)))
                .isEmpty();
        assertThat(labels(decided(DecisionSubject.HOLD, "waits"), decided(DecisionSubject.TIER, "CONFIRMED")))
                .isEmpty();
    }
}

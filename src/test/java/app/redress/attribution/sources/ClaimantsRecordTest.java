package app.redress.attribution.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.redress.analysis.PolicyFile;
import app.redress.attribution.sources.ClaimantsRecord.Borne;
import app.redress.attribution.sources.ClaimantsRecord.Claimant;
import app.redress.attribution.sources.ClaimantsRecord.Word;
import app.redress.domain.policy.PolicyNumbers;
import app.redress.domain.policy.SignalShares;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimantsRecordTest {
    private static final PolicyNumbers NUMBERS =
            PolicyFile.shipped(ZoneOffset.UTC).numbers();
    private static final SignalShares SHARES = NUMBERS.signals();

    private final List<AccountContribution> contributions = new ArrayList<>();

    private ClaimantsRecordTest claimants(int number, Word word, double visited, double alone) {
        for (int i = 0; i < number; i++) {
            contributions.add(new AccountContribution(
                    0.5,
                    0,
                    0,
                    SourceReputation.Contribution.NONE,
                    null,
                    false,
                    new Claimant(word, visited, alone),
                    null));
        }
        return this;
    }

    private Borne of(Word word) {
        return ClaimantsRecord.of(NUMBERS, contributions, 0.02).of(word);
    }

    @Test
    void whereNobodyComplainedAClaimWeighsWhatThePolicySays() {
        Borne borne = of(Word.NAMING);
        assertThat(borne.whole()).isCloseTo(SHARES.claimMost(), within(0.001));
        assertThat(borne.alone())
                .isCloseTo(SHARES.claimMost() + Math.log(NUMBERS.takeover().unseenShare()), within(0.001));
        assertThat(borne.claimants()).isZero();
    }

    @Test
    void claimantsWhoseVisitorsBearThemOutMakeTheNextOneCredible() {
        claimants(30, Word.NAMING, 5, 0);
        assertThat(of(Word.NAMING).visited()).isEqualTo(SHARES.most());
        assertThat(of(Word.NAMING).alone()).isLessThan(0);
        assertThat(of(Word.NAMING).robbed()).isBetween(20L, 30L);
    }

    @Test
    void claimantsWhoseMoneyAloneBearsThemOutSayThatThievesLeaveNoVisit() {
        claimants(30, Word.NAMING, -4, 3.5);
        assertThat(of(Word.NAMING).alone()).isGreaterThan(3);
        assertThat(of(Word.NAMING).visited()).isLessThan(2);
    }

    @Test
    void claimantsWhoseAccountsShowNothingTakeTheWeightAway() {
        claimants(60, Word.VAGUE, -4, -3);
        assertThat(of(Word.VAGUE).whole()).isLessThan(0.6);
        assertThat(of(Word.VAGUE).alone()).isLessThan(-3);
    }

    @Test
    void whereVisitorsExplainNothingAccountsAreLookedAtWhereTheirCustomersPoint() {
        for (int i = 0; i < 20; i++) {
            contributions.add(new AccountContribution(
                    0.5,
                    0,
                    0,
                    SourceReputation.Contribution.NONE,
                    null,
                    false,
                    new Claimant(Word.NAMING, -6, -1, -6, 3),
                    null));
        }
        Borne borne = ClaimantsRecord.of(NUMBERS, contributions, 0.0001).of(Word.NAMING);
        assertThat(borne.followed()).isTrue();
        double even = -Math.log(0.0001 / 0.9999);
        assertThat(borne.alone()).as("up to even odds").isCloseTo(even, within(0.001));
    }

    @Test
    void whereVisitorsExplainTheComplaintsNothingElseIsAsked() {
        claimants(30, Word.NAMING, 5, 0);
        assertThat(of(Word.NAMING).followed()).isFalse();
    }

    @Test
    void theWorriedAreNeverFollowed() {
        claimants(30, Word.VAGUE, -6, 3);
        assertThat(of(Word.VAGUE).followed()).isFalse();
    }

    @Test
    void theWorriedSayNothingAboutThoseWhoNameTransactions() {
        claimants(60, Word.VAGUE, -4, -3).claimants(30, Word.NAMING, 5, 0);
        assertThat(of(Word.NAMING).visited()).isEqualTo(SHARES.most());
        assertThat(of(Word.NAMING).claimants()).isEqualTo(30);
    }
}

package app.redress.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.damages.DamageEstimate.Range;
import app.redress.domain.Tier;
import app.redress.inference.AuditResult;
import app.redress.inference.ClaimsPrior;
import app.redress.inference.Estimate;
import app.redress.inference.FirstDays;
import app.redress.inference.Growth;
import app.redress.inference.Overstatement;
import app.redress.inference.Proportion;
import app.redress.inference.ReviewedSample;
import app.redress.inference.UnseenVictims;
import app.redress.report.text.Statement.Part;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementTest {
    private static final long FIGURE = 55_000_000;

    private static Statement of(
            @Nullable Range range, @Nullable Part<ReviewedSample> sampling, @Nullable Part<Growth> growth) {
        DamageEstimate estimate = new DamageEstimate(
                Definition.EVIDENCE,
                900,
                FIGURE,
                53_000_000,
                55_100_000,
                57_000_000,
                range,
                Instant.parse("2019-07-03T21:00:00Z"),
                "FRAUD_FIRST",
                "standard",
                List.of());
        return new Statement(estimate, ZoneId.of("Asia/Tokyo"), sampling, growth);
    }

    private static Part<ReviewedSample> sample(double list, double error, @Nullable Estimate missed) {
        AuditResult result = new AuditResult(
                120,
                0,
                FIGURE,
                new Estimate(list, error, list - 2 * error, list + 2 * error),
                new Overstatement(0, 1_650_000),
                Map.of(Tier.CONFIRMED, new Proportion(60, 60)),
                60,
                missed,
                missed,
                null);
        return new Part<>(new ReviewedSample(7, 120, "ab", "cd", result), true);
    }

    private static Part<Growth> growth(int claims, int found, int both, @Nullable Estimate coming) {
        UnseenVictims unseen = UnseenVictims.twoLists(claims, found, both);
        return new Part<>(new Growth(claims, 0, found, both, 0, unseen, null, coming, claims, null), true);
    }

    private static final Range RANGE = new Range(53_900_000, 56_200_000);

    @Test
    void inTheFirstDaysClaimsStillToComeRestOnWhatIsKnownBeforehand() {
        FirstDays first = FirstDays.of(ClaimsPrior.ASSUMED, 3, new double[20]);
        UnseenVictims unseen = UnseenVictims.twoLists(3, 20, 3);
        Growth early = new Growth(3, 0, 20, 3, 0, unseen, null, null, 3, first);
        Statement said = of(RANGE, null, new Part<>(early, true));
        // 20 x 0.6 expected, none of them by now: (10 + 3) / 10 of 12
        assertThat(said.in(Locale.ENGLISH)).contains("about 16 have yet to report");
    }

    @Test
    void theThreeKindsStandSideBySideAndAreNeverAdded() {
        Statement all = of(RANGE, sample(53_350_000, 550_000, null), growth(300, 600, 200, null));
        assertThat(all.in(Locale.ENGLISH))
                .isEqualTo("As of 4 July 06:00 we know of 900 affected customers and a loss of ¥55.0 million"
                        + " (judgement, 90%: 53.9 to 56.2); a review of 120 accounts says that our list overstates the"
                        + " loss by 3.0% ± 2.0 (95%); at least about 199 more customers have neither reported nor been"
                        + " found (149 to 266, 95%).");
        assertThat(all.in(Locale.JAPANESE))
                .isEqualTo("7月4日 6:00時点で判明している被害は900名、5,500万円（判定の幅：90%の確からしさで5,390万〜5,620万円）。"
                        + "抽出した120アカウントのレビューによれば、被害リストは3.0% ± 2.0の過大（信頼度95%）。"
                        + "申告もなく当社も把握していない被害者が、さらに少なくとも約199名（149〜266名、信頼度95%）。");
    }

    @Test
    void whatIsNotKnownSaysWhatWouldTellAndNamesNoNumber() {
        String said = of(null, null, null).in(Locale.ENGLISH);
        assertThat(said)
                .contains("the uncertainty of this judgement is not known")
                .contains("a review of a drawn sample would tell")
                .contains("a comparison of reports and our own findings would tell");
        assertThat(said.replace("900", "").replace("¥55 million", "").replace("4 July 06:00", ""))
                .doesNotContainPattern("\\d");
    }

    @Test
    void aResultAboutAnEarlierFigureIsNotStatedOfThisOne() {
        Part<ReviewedSample> old = new Part<>(sample(53_350_000, 550_000, null).result(), false);
        Part<Growth> before = new Part<>(growth(300, 600, 200, null).result(), false);
        assertThat(of(RANGE, old, before).in(Locale.ENGLISH))
                .contains("was of an earlier figure", "a new comparison")
                .doesNotContain("3.0%")
                .doesNotContain("199");
    }

    @Test
    void aReviewWithoutAnErrorClaimsNoCertainty() {
        assertThat(of(RANGE, sample(FIGURE, 0, null), null).in(Locale.ENGLISH))
                .contains("found no error in our list, which overstates the loss by no more than 3.0% (95%)")
                .doesNotContain("± 0.0");
    }

    @Test
    void missedVictimsAndClaimsToComeAreSaidBesideAndNotWithin() {
        String said = of(
                        RANGE,
                        sample(56_100_000, 550_000, new Estimate(12, 3, 6, 20)),
                        growth(300, 600, 200, new Estimate(40, 10, 20, 60)))
                .in(Locale.ENGLISH);
        assertThat(said)
                .contains("understates the loss by 2.0% ± 2.0")
                .contains("; about 12 customers whom we had cleared were victims after all (6 to 20, 95%)")
                .contains("; of the customers whom we know, about 40 have yet to report (20 to 60, 95%)");
    }

    @Test
    void tooFewOnBothListsGiveNoFigure() {
        assertThat(of(RANGE, null, growth(30, 60, 3, null)).in(Locale.ENGLISH))
                .contains("cannot be said: only 3 of those who reported were also found", "at least 7 are needed");
        assertThat(of(RANGE, null, growth(50, 60, 50, null)).in(Locale.ENGLISH))
                .contains("nothing points to customers who have neither reported nor been found");
    }
}

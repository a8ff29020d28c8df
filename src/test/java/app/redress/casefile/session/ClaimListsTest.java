package app.redress.casefile.session;

import static app.redress.domain.Verdict.UNAUTHORISED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.CaseClaim;
import app.redress.casefile.lists.ClaimCount;
import app.redress.casefile.lists.ClaimFilter;
import app.redress.casefile.lists.ClaimFilter.Told;
import app.redress.damages.AccountFinding;
import app.redress.damages.LedgerFixture;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.domain.Tracing;
import app.redress.domain.UnusableInput;
import app.redress.findings.Findings;
import app.redress.language.Said;
import app.redress.people.Role;
import app.redress.worklist.ClaimMatch;
import app.redress.worklist.ClaimStatus;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Claims beside findings in a real case file. Each victim lost 1,000 yen of its own.
class ClaimListsTest {
    private static final Instant CLAIMED = Instant.parse("2019-07-03T09:00:00Z");

    private static final PreparedCase BEFORE = PreparedCase.saved("Abe", CaseFileSaveTest.CLOCK, () -> standard());

    @TempDir
    Path folder;

    private CaseFile opened;
    private Sessions people;

    @BeforeEach
    void create() {
        opened = CaseFile.open(BEFORE.in(folder), "Abe", CaseFileSaveTest.CLOCK);
        people = new Sessions(opened);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private static LedgerFixture victim(String account) {
        return new LedgerFixture(account, 5_000)
                .at("2019-07-03T00:05:00Z")
                .pay(UNAUTHORISED, 1_000)
                .at(CLAIMED.toString());
    }

    private static Findings standard() {
        return findings(
                victim("agreed").claim(400L).claim(600L),
                victim("less").claim(900L),
                victim("more").claim(1_200L),
                victim("namesNoSum").claim(null),
                victim("undecided").tier(Tier.POSSIBLE, 0.3).claim(1_000L),
                new LedgerFixture("notFound", 0)
                        .tier(Tier.CLEARED, 0)
                        .at(CLAIMED.toString())
                        .claim(3_000L),
                victim("silent"),
                new LedgerFixture("unharmed", 0).tier(Tier.CLEARED, 0));
    }

    private static Findings findings(LedgerFixture... books) {
        List<AccountFinding> found = new ArrayList<>();
        for (LedgerFixture book : books) {
            found.add(new AccountFinding(book.timeline(), book.damages(Tracing.FRAUD_FIRST)));
        }
        return new Findings(
                new Findings.Basis(Instant.EPOCH, ZoneOffset.UTC, "standard", ""),
                new Findings.Evidence(found.size(), List.of(), List.of(), List.of(), List.of()),
                found,
                new Findings.Figures(List.of(), List.of(), List.of()),
                new Findings.Lists(List.of(), List.of()));
    }

    private CaseClaim claim(String account) {
        return opened.claim(account).orElseThrow();
    }

    private List<String> accounts(ClaimFilter filter) {
        return opened.claims(filter, ListQuery.ALL).rows().stream()
                .map(CaseClaim::account)
                .toList();
    }

    private @Nullable Rule refusal(Runnable act) {
        DecisionRefused refused = catchThrowableOfType(DecisionRefused.class, act::run);
        return refused == null ? null : refused.rule();
    }

    private void decide(String who, String account, ClaimStatus to, String reason) {
        people.as(who).claims().decide(account, claim(account).version(), to, reason);
    }

    @Test
    void everyClaimIsComparedWithItsFindingAndSilentVictimsAreListed() {
        Map<String, ClaimMatch> expected = Map.of(
                "agreed", ClaimMatch.AGREED,
                "less", ClaimMatch.LESS,
                "more", ClaimMatch.MORE,
                "namesNoSum", ClaimMatch.NO_AMOUNT,
                "undecided", ClaimMatch.UNDECIDED,
                "notFound", ClaimMatch.NOT_FOUND,
                "silent", ClaimMatch.UNREPORTED);
        assertThat(opened.claims(ClaimFilter.ALL, ListQuery.ALL).rows())
                .hasSameSizeAs(expected.entrySet())
                .allSatisfy(row -> assertThat(row.match()).as(row.account()).isEqualTo(expected.get(row.account())));
        assertThat(claim("agreed")).satisfies(row -> {
            assertThat(row.claims()).isEqualTo(2);
            assertThat(row.claimed()).isEqualTo(1_000);
            assertThat(row.due()).isEqualTo(1_000);
            assertThat(row.firstAt()).isEqualTo(CLAIMED);
            assertThat(row.difference()).isZero();
        });
        assertThat(claim("more").difference()).isEqualTo(200);
        assertThat(opened.claim("unharmed")).isEmpty();
        assertThat(opened.claimsOf("agreed")).hasSize(2).allMatch(c -> c.account()
                .equals("agreed"));
        assertThat(opened.claimCounts())
                .contains(new ClaimCount(ClaimMatch.MORE, 1, 1_200, 1_000, 0))
                .hasSize(7);
        assertThat(Said.english(ClaimCount.said(opened.claimCounts(), true)))
                .startsWith("6 accounts have claimed")
                .endsWith("1 victim has not reported.");
        assertThat(Said.english(ClaimCount.said(opened.claimCounts(), false))).contains("No claims export");
    }

    @Test
    void theListIsFilteredSortedPagedAndSearchedInTheStore() {
        assertThat(accounts(new ClaimFilter("", Set.of(ClaimMatch.MORE, ClaimMatch.LESS), Set.of(), null)))
                .containsExactly("less", "more");
        assertThat(accounts(new ClaimFilter("claims more", Set.of(), Set.of(), null)))
                .containsExactly("more");
        assertThat(accounts(new ClaimFilter("未申告", Set.of(), Set.of(), null))).containsExactly("silent");
        var page = opened.claims(ClaimFilter.ALL, new ListQuery("", "claimed", true, 0, 2));
        assertThat(page.rows()).extracting(CaseClaim::account).containsExactly("notFound", "more");
        assertThat(page.total()).isEqualTo(7);
        assertThat(page.sum()).isEqualTo(7_100);
        for (String sort : List.of("match", "due", "difference", "claimed_at", "told_at", "status", "decided_by")) {
            assertThat(opened.claims(ClaimFilter.ALL, new ListQuery("", sort, true, 0, 9))
                            .rows())
                    .as(sort)
                    .hasSize(7);
        }
    }

    @Test
    void aDecisionIsKeptAndAskedToBeLookedAtAgainWhenTheSumsChange() {
        decide("Abe", "agreed", ClaimStatus.ACCEPTED, "");
        decide("Abe", "notFound", ClaimStatus.REJECTED, "her own shopping");
        assertThat(refusal(() -> decide("Abe", "more", ClaimStatus.ACCEPTED, "")))
                .isEqualTo(Rule.REASON_MISSING);
        assertThat(refusal(() -> decide("Abe", "agreed", ClaimStatus.WITHDRAWN, "x")))
                .isEqualTo(Rule.NO_SUCH_STEP);
        assertThat(claim("notFound")).satisfies(row -> {
            assertThat(row.status()).isEqualTo(ClaimStatus.REJECTED);
            assertThat(row.reason()).isEqualTo("her own shopping");
            assertThat(row.decidedBy()).isEqualTo("Abe");
            assertThat(row.changed()).isFalse();
        });
        AuditEntry last = opened.audit().entries(ListQuery.ALL).rows().getLast();
        assertThat(last.action()).isEqualTo(Action.CLAIM_DECIDED);
        assertThat(last.detail()).isEqualTo("OPEN -> REJECTED; claimed 3000, due 0 yen; her own shopping");

        opened.close();
        opened = CaseFile.open(folder.resolve("case"), "Abe", CaseFileSaveTest.CLOCK);
        people = new Sessions(opened);
        people.as("Abe");
        opened.save(
                findings(
                        victim("agreed").claim(400L).claim(600L),
                        victim("notFound").claim(3_000L)),
                Progress.NONE);
        assertThat(claim("agreed").changed()).isFalse();
        assertThat(claim("agreed").status()).isEqualTo(ClaimStatus.ACCEPTED);
        assertThat(claim("notFound").changed()).as("1,000 yen were found").isTrue();
        decide("Abe", "notFound", ClaimStatus.OPEN, "found after all");
        assertThat(claim("notFound").changed()).isFalse();
        assertThat(opened.audit().verify().intact()).isTrue();
    }

    @Test
    void onlyClaimsCanBeDecidedByThoseWhoMayAndOnlyAsSeen() {
        CaseClaim seen = claim("more");
        decide("Abe", "more", ClaimStatus.ACCEPTED, "goodwill");
        assertThat(refusal(() -> people.as("Abe").claims().decide("more", seen.version(), ClaimStatus.REJECTED, "no")))
                .isEqualTo(Rule.CHANGED_MEANWHILE);
        assertThat(refusal(() -> people.as("Abe").claims().decide("silent", 0, ClaimStatus.ACCEPTED, "x")))
                .isEqualTo(Rule.NO_CLAIM);
        assertThat(refusal(() -> people.as("Ueda", Role.AUDITOR).claims().decide("less", 0, ClaimStatus.ACCEPTED, "x")))
                .isEqualTo(Rule.NOT_ALLOWED);
        assertThat(claim("less").status()).isEqualTo(ClaimStatus.OPEN);
    }

    @Test
    void aClaimOnTheWrongAccountIsLinkedToTheOneThatTheCustomerMeant() {
        people.as("Abe").claims().link("notFound", 0, "silent", "typed the wrong number");
        assertThat(claim("notFound")).satisfies(row -> {
            assertThat(row.foundAs()).isEqualTo("silent");
            assertThat(row.match()).isEqualTo(ClaimMatch.MORE);
            assertThat(row.due()).isEqualTo(1_000);
        });
        assertThat(opened.claim("silent")).as("has reported now").isEmpty();
        assertThat(refusal(() -> people.as("Abe").claims().link("less", 0, "nobody", "x")))
                .isEqualTo(Rule.NO_SUCH_ITEM);
        assertThat(refusal(() -> people.as("Abe").claims().link("less", 0, "silent", "")))
                .isEqualTo(Rule.REASON_MISSING);
        people.as("Abe").claims().link("notFound", 1, "notFound", "no, it was hers");
        assertThat(claim("notFound").match()).isEqualTo(ClaimMatch.NOT_FOUND);
        assertThat(accounts(ClaimFilter.contacts(""))).containsExactly("silent");
    }

    @Test
    void claimsAfterWeToldTheCustomerAreApartFromThoseBefore() {
        people.as("Abe")
                .claims()
                .told(
                        Map.of(
                                "less", CLAIMED.minusSeconds(60),
                                "more", CLAIMED.plusSeconds(60),
                                "silent", CLAIMED),
                        "letters.csv");
        assertThat(accounts(new ClaimFilter("", Set.of(), Set.of(), Told.AFTER)))
                .containsExactly("less");
        assertThat(accounts(new ClaimFilter("", Set.of(), Set.of(), Told.BEFORE)))
                .containsExactlyInAnyOrder("agreed", "more", "namesNoSum", "notFound", "undecided");
        assertThat(accounts(ClaimFilter.contacts(""))).as("told already").isEmpty();
        assertThat(claim("less").toldFirst()).isTrue();
        assertThat(claim("more").toldFirst()).isFalse();
        assertThat(opened.claimCounts()).contains(new ClaimCount(ClaimMatch.LESS, 1, 900, 1_000, 1));
        people.as("Abe").claims().told(Map.of("less", CLAIMED.plusSeconds(60)), "a correction");
        assertThat(claim("less").toldFirst()).isFalse();
        AuditEntry last = opened.audit().entries(ListQuery.ALL).rows().getLast();
        assertThat(last.action()).isEqualTo(Action.CUSTOMERS_TOLD);
        assertThat(last.subject()).isEqualTo("less");
        assertThat(last.detail()).isEqualTo("a correction");
    }

    @Test
    void aCaseOfAnOlderVersionSaysThatItMustBeAnalysedAgain() {
        opened.write(handle -> handle.execute("update analysis set kept = null"));
        assertThatThrownBy(() -> opened.claims(ClaimFilter.ALL, ListQuery.ALL))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("analyse it again"));
        assertThatThrownBy(() -> opened.wronglyFrozen(ListQuery.ALL)).isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> opened.drainSpeed()).isInstanceOf(UnusableInput.class);
        opened.save(standard(), Progress.NONE);
        assertThat(opened.claims(ClaimFilter.ALL, ListQuery.ALL).total()).isEqualTo(7);
    }
}

package app.redress.casefile.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.redress.casefile.accounts.AccountRow;
import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.casefile.estimates.PublishedEstimate.Draft;
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountSearch;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.query.AccountState;
import app.redress.damages.AccountFinding;
import app.redress.damages.Bridge;
import app.redress.damages.Bridge.Cause;
import app.redress.damages.Contribution;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.damages.DamageEstimate.Range;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.domain.UnusableInput;
import app.redress.findings.Findings;
import app.redress.people.Role;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateLedgerTest {
    private static final Message OPEN = Message.of("reservation.noAccess");
    private static final PreparedCase BEFORE =
            PreparedCase.saved("os-user", CaseFileSaveTest.CLOCK, () -> findings("one", "policy", 60_000));

    @TempDir
    Path folder;

    private CaseFile opened;
    private Sessions people;

    @BeforeEach
    void create() {
        opened = CaseFile.open(BEFORE.in(folder), "os-user", CaseFileSaveTest.CLOCK);
        people = new Sessions(opened);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void publishingFreezesTheFigureWithEverythingItIsBasedOn() {
        PublishedEstimate made = publish("for the board");

        assertThat(made).isEqualTo(opened.ledger().published(1));
        assertThat(made.number()).isEqualTo(1);
        assertThat(made.publishedBy()).isEqualTo("Tanaka");
        assertThat(made.note()).isEqualTo("for the board");
        assertThat(made.figures()).isEqualTo(opened.estimates());
        assertThat(made.stated().amount()).isEqualTo(60_000);
        assertThat(made.policyText()).isEqualTo("policy");
        assertThat(made.reservations()).containsExactly(OPEN);
        assertThat(opened.ledger().contributions(1))
                .containsExactly(
                        new Contribution("victim", true, 60_000, 60_000, 60_000, 60_000, 0, 75_000, 0, true, 80_000));
        assertThat(opened.ledger().intact(1)).isTrue();
        AuditEntry line = opened.audit().entries(ListQuery.ALL).rows().getLast();
        assertThat(line.action()).isEqualTo(Action.ESTIMATE_PUBLISHED);
        assertThat(line.seq()).isEqualTo(made.decisionsTo() + 1);
        assertThat(line.detail()).contains("60000 yen", made.seal());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyManagersPublish(Role role) {
        CaseSession session = people.as("Suzuki", role);
        if (role == Role.MANAGER) {
            assertThat(session.publish(draft("")).number()).isEqualTo(1);
        } else {
            assertThat(rule(() -> session.publish(draft("")))).isEqualTo(Rule.NOT_ALLOWED);
            assertThat(opened.ledger().published()).isEmpty();
        }
    }

    @Test
    void nobodyPublishesInACaseWithoutPeople() {
        assertThat(rule(() -> opened.session().publish(draft("")))).isEqualTo(Rule.NOT_SIGNED_IN);
    }

    @Test
    void aFigureThatChangedSinceItWasSeenIsNotPublished() {
        Draft seen = draft("");
        save("one", "policy", 61_000);

        assertThat(rule(() -> people.as("Tanaka").publish(seen))).isEqualTo(Rule.CHANGED_MEANWHILE);
    }

    @Test
    void aWrongEstimateIsSupersededWithAReasonAndStaysUnchanged() {
        PublishedEstimate mistaken = publish("");
        CaseSession tanaka = people.as("Tanaka");
        DamageEstimate seen = ours();

        assertThat(rule(() -> tanaka.publish(new Draft(seen, "", List.of(), 1, " "))))
                .isEqualTo(Rule.REASON_MISSING);
        assertThat(rule(() -> tanaka.publish(new Draft(seen, "", List.of(), 7, "why"))))
                .isEqualTo(Rule.NO_SUCH_ITEM);
        PublishedEstimate right = tanaka.publish(new Draft(seen, "", List.of(), 1, "claims were missing"));
        assertThat(rule(() -> tanaka.publish(new Draft(seen, "", List.of(), 1, "again"))))
                .isEqualTo(Rule.NO_SUCH_STEP);

        assertThat(right.supersedes()).isEqualTo(1);
        assertThat(right.reason()).isEqualTo("claims were missing");
        PublishedEstimate old = opened.ledger().published(1);
        assertThat(old.supersededBy()).isEqualTo(2);
        assertThat(old.seal()).isEqualTo(mistaken.seal());
        assertThat(opened.ledger().intact(1)).isTrue();
        assertThat(opened.ledger().intact(2)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update published_figure set amount = amount + 1 where definition = 'EVIDENCE'",
                "update published_contribution set due = due + 1",
                "delete from published_contribution",
                "update published_estimate set note = 'other'",
                "update published_estimate set published_by = 'Mallory'",
                "update published_estimate set reservations = '[]'",
                "update published_estimate set seal = 'x'"
            })
    void changingAPublishedEstimateInTheDatabaseIsDetected(String sql) throws SQLException {
        publish("");
        opened.close();
        try (var direct = DriverManager.getConnection("jdbc:h2:" + folder.resolve("case"), "redress", "");
                var statement = direct.createStatement()) {
            statement.execute(sql);
        }
        opened = CaseFile.open(folder.resolve("case"), "os-user", CaseFileSaveTest.CLOCK);

        assertThat(opened.ledger().intact(1)).isFalse();
    }

    @Test
    void aBridgeNamesTheChangesOfTheRunsInBetween() {
        publish("");
        save("one two", "policy", 70_000);
        save("one two", "policy of another kind", 65_000);

        Bridge bridge = opened.ledger().bridge(1, null, null);

        assertThat(bridge.bars())
                .extracting(Bridge.Bar::cause, Bridge.Bar::yen)
                .containsExactly(tuple(Cause.EVIDENCE, 10_000L), tuple(Cause.POLICY, -5_000L));
    }

    @Test
    void aStepOfABridgeFindsItsAccounts() {
        publish("");
        save("one two", "policy", 70_000);

        assertThat(found("bridge:1../evidence")).containsExactly("victim");
        assertThat(found("bridge:1../added")).isEmpty();
        assertThatThrownBy(() -> found("bridge:3../added")).isInstanceOf(UnusableInput.class);
        publish("");
        assertThat(found("bridge:1..2/Evidence")).containsExactly("victim");
        assertThatThrownBy(() -> found("bridge:2..1/evidence")).isInstanceOf(UnusableInput.class);
    }

    private List<String> found(String typed) {
        AccountSearch search = AccountSearch.of(typed);
        return opened
                .accounts(new AccountQuery(
                        search.text(),
                        search.terms(),
                        EnumSet.allOf(Tier.class),
                        AccountState.ANY,
                        AccountSort.ACCOUNT,
                        false,
                        0,
                        100))
                .rows()
                .stream()
                .map(AccountRow::account)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"one two|policy two|SEVERAL", "one|policy|RULE", "one|policy\ntracing = FIFO|RULE"})
    void aRunThatChangesSeveralThingsOrNoneIsReportedAsSuch(String run) {
        publish("");
        String[] part = run.split("\\|");
        save(part[0], part[1], 70_000);

        assertThat(opened.ledger().bridge(1, null, null).bars())
                .extracting(Bridge.Bar::cause)
                .containsExactly(Cause.valueOf(part[2]));
    }

    @Test
    void aBridgeOnlyGoesForwardInTime() {
        publish("");
        publish("");

        assertThat(opened.ledger().bridge(1, 2, Definition.CLAIMS).bars()).isEmpty();
        assertThatThrownBy(() -> opened.ledger().bridge(2, 1, null)).isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> opened.ledger().bridge(3, null, null)).isInstanceOf(UnusableInput.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyBridgeAddsUpAndNothingPublishedChangesWhateverHappensLater(long seed) {
        Random random = new Random(seed);
        int published = 0;
        Map<Integer, PublishedEstimate> kept = new HashMap<>();
        Map<Integer, Collection<Contribution>> parts = new HashMap<>();
        for (int step = 0; step < 12; step++) {
            if (random.nextInt(3) == 0) {
                PublishedEstimate made = publish("step " + step);
                published++;
                kept.put(made.number(), made);
                parts.put(made.number(), List.copyOf(opened.ledger().contributions(made.number())));
            } else {
                save("run" + random.nextInt(3), "policy" + random.nextInt(2), random.nextInt(100_000));
            }
        }
        for (int from = 1; from <= published; from++) {
            assertThat(opened.ledger().published(from)).isEqualTo(kept.get(from));
            assertThat(List.copyOf(opened.ledger().contributions(from))).isEqualTo(parts.get(from));
            assertThat(opened.ledger().intact(from)).isTrue();
            for (int to = from; to <= published + 1; to++) {
                for (Definition definition : Definition.values()) {
                    Bridge bridge = opened.ledger().bridge(from, to > published ? null : to, definition);
                    assertThat(bridge.bars().stream().mapToLong(Bridge.Bar::yen).sum())
                            .isEqualTo(bridge.difference());
                }
            }
        }
        assertThat(opened.audit().verify().intact()).isTrue();
    }

    private PublishedEstimate publish(String note) {
        return people.as("Tanaka").publish(draft(note));
    }

    private Draft draft(String note) {
        return Draft.of(ours(), note, List.of(OPEN));
    }

    private DamageEstimate ours() {
        return opened.estimates().stream()
                .filter(e -> e.definition() == Definition.EVIDENCE)
                .findFirst()
                .orElseThrow();
    }

    private static Rule rule(ThrowingCallable act) {
        DecisionRefused refused = catchThrowableOfType(DecisionRefused.class, act);
        return refused.rule();
    }

    /// A run that finds the one victim due that much, by the evidence of these hashes.
    private void save(String evidence, String policy, long due) {
        opened.save(findings(evidence, policy, due), Progress.NONE);
    }

    private static Findings findings(String evidence, String policy, long due) {
        Findings small = SmallCase.of(due, Map.of());
        AccountFinding victim = small.accounts().getFirst();
        Contribution counted = Contribution.judged("victim", victim.timeline().tier(), victim.damages())
                .counted(75_000, 0, true, 80_000);
        List<String> hashes = List.of(evidence.split(" "));
        return new Findings(
                new Findings.Basis(Instant.EPOCH, ZoneOffset.UTC, "standard", policy),
                small.evidence(),
                small.accounts(),
                new Findings.Figures(
                        List.of(
                                estimate(Definition.OPERATOR_DAY, 75_000, policy, hashes),
                                estimate(Definition.OPERATOR_SINGLE, 0, policy, hashes),
                                estimate(Definition.EVIDENCE, due, policy, hashes),
                                estimate(Definition.CLAIMS, 80_000, policy, hashes)),
                        List.of(),
                        List.of(),
                        List.of(counted)),
                small.lists());
    }

    private static DamageEstimate estimate(Definition definition, long yen, String policy, List<String> hashes) {
        return new DamageEstimate(
                definition,
                yen > 0 ? 1 : 0,
                yen,
                yen,
                yen,
                yen,
                new Range(yen, yen),
                Instant.EPOCH,
                policy.contains("FIFO") ? "FIFO" : "FRAUD_FIRST",
                "standard",
                hashes);
    }
}

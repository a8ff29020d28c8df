package app.redress.casefile.session;

import static app.redress.domain.Channel.CARD;
import static app.redress.worklist.CompensationItem.Status.APPROVED;
import static app.redress.worklist.CompensationItem.Status.RECOVERED;
import static app.redress.worklist.CompensationItem.Status.REVIEWED;
import static app.redress.worklist.CompensationItem.Status.WAIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.lists.AccountStep;
import app.redress.casefile.lists.BulkStep;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.payouts.BatchContent;
import app.redress.casefile.payouts.SealRequest;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.payout.PayoutFormat;
import app.redress.people.Role;
import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import app.redress.worklist.FreezeItem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever made something never checks it: not by another call, not in another role, not under a name that looks like
/// another.
class FourEyesTest {
    /// "Sato" with an unseen letter, in full-width letters, with letters of other scripts, and with a nought.
    private static final List<String> LOOK_ALIKES =
            List.of("Sato", "sato\u200B", "Ｓａｔｏ", "S\u0430t\u043E", "\u0405ato", "Sat0", "sa\u00ADto", "𝐒𝐚𝐭𝐨");

    private static final String A = SmallCase.VICTIM;

    private static final PreparedCase BEFORE =
            PreparedCase.saved("os", CaseFileSaveTest.CLOCK, () -> SmallCase.of(900, Map.of(CARD, 900L)));

    @TempDir
    Path folder;

    private CaseFile opened;
    private Sessions people;

    @BeforeEach
    void create() {
        opened = CaseFile.open(BEFORE.in(folder), "os", CaseFileSaveTest.CLOCK);
        people = new Sessions(opened);
        people.as("Mori");
        people.as("Sato", Role.ANALYST);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    /// A way to take a step with the one item that the list holds.
    private interface Way extends BiConsumer<CaseSession, Status> {}

    private List<Way> ways() {
        return List.of(
                (who, to) -> who.decide(A, CARD, to, "because"),
                (who, to) -> who.decide(item().id(), item().version(), to, "because"),
                (who, to) ->
                        bulk(who.decideAll(List.of(new BulkStep.Chosen(item().id(), item().version())), to, "because")),
                (who, to) -> {
                    BulkStep.Preview preview = who.preview(ItemFilter.ALL, List.of(item().id()), to);
                    assertThat(preview.items()).isEmpty();
                    throw new DecisionRefused(
                            preview.excluded().keySet().iterator().next(), Message.nothing());
                });
    }

    private static void bulk(BulkStep.Result result) {
        assertThat(result.done().items()).isZero();
        throw new DecisionRefused(result.refused().keySet().iterator().next(), Message.nothing());
    }

    private CaseItem item() {
        return opened.item(A, CARD).orElseThrow();
    }

    private CaseSession again(String spelling, Role role) {
        people.as("Mori").changePerson("Sato", role, true);
        CaseSession session = opened.signIn(spelling, Passphrase.of(Sessions.SECRET));
        assertThat(session.name()).isEqualTo("Sato");
        return session;
    }

    private void refusedInEveryWay(Status to, Role role) {
        Status before = item().status();
        for (String spelling : LOOK_ALIKES) {
            CaseSession sato = again(spelling, role);
            for (Way way : ways()) {
                assertThat(rule(() -> way.accept(sato, to))).as(spelling).isEqualTo(Rule.SAME_PERSON);
            }
        }
        assertThat(item().status()).isEqualTo(before);
    }

    private static Rule rule(ThrowingCallable step) {
        return catchThrowableOfType(DecisionRefused.class, step).rule();
    }

    @Test
    void nobodyIsAddedUnderANameThatLooksLikeAnothers() {
        for (String spelling : LOOK_ALIKES) {
            assertThatThrownBy(() -> people.as("Mori")
                            .addPerson(spelling, Role.MANAGER, Passphrase.of(Sessions.SECRET), Sessions.QUICK))
                    .as(spelling)
                    .isInstanceOf(UnusableInput.class);
        }
        assertThat(opened.people()).hasSize(2);
    }

    @Test
    void whoReviewedDoesNotApprove() {
        people.as("Sato").decide(A, CARD, REVIEWED, "");
        refusedInEveryWay(APPROVED, Role.MANAGER);
        people.as("Mori").decide(A, CARD, APPROVED, "");
    }

    /// What is asked back, reviewed and approved by these.
    private void askedBack(String reviewer, String approver) {
        people.as("Mori").decide(A, CARD, REVIEWED, "");
        people.as("Abe").decide(A, CARD, APPROVED, "");
        opened.save(SmallCase.of(400, Map.of(CARD, 400L)), Progress.NONE);
        assertThat(item().amount()).isEqualTo(-500);
        people.as(reviewer).decide(A, CARD, REVIEWED, "");
        if (!approver.isEmpty()) {
            people.as(approver).decide(A, CARD, APPROVED, "");
        }
    }

    @Test
    void whoReviewedTakingMoneyBackNeitherWaivesItNorSaysThatItCameBack() {
        askedBack("Sato", "Abe");
        refusedInEveryWay(WAIVED, Role.MANAGER);
        refusedInEveryWay(RECOVERED, Role.FINANCE);
        people.as("Kato", Role.FINANCE).decide(A, CARD, RECOVERED, "transfer of 9 July");
    }

    @Test
    void whoApprovedTakingMoneyBackNeitherWaivesItNorSaysThatItCameBack() {
        people.as("Mori").changePerson("Sato", Role.MANAGER, true);
        askedBack("Abe", "Sato");
        refusedInEveryWay(WAIVED, Role.MANAGER);
        refusedInEveryWay(RECOVERED, Role.FINANCE);
        people.as("Mori").decide(A, CARD, WAIVED, "too little to ask for");
    }

    static Stream<Role> makers() {
        return Stream.of(Role.ANALYST, Role.MANAGER);
    }

    @ParameterizedTest
    @MethodSource("makers")
    void whoReviewedOrApprovedDoesNotSeal(Role maker) {
        people.as("Mori").changePerson("Sato", maker, true);
        people.as(maker == Role.ANALYST ? "Sato" : "Abe").decide(A, CARD, REVIEWED, "");
        people.as(maker == Role.ANALYST ? "Abe" : "Sato").decide(A, CARD, APPROVED, "");
        SealRequest request = Payments.request(1, PayoutFormat.CSV, CARD, Payments.recipients(Set.of(A)));
        BatchContent content = Payments.content(PayoutFormat.CSV);
        for (String spelling : LOOK_ALIKES) {
            CasePayouts sato = again(spelling, Role.FINANCE).payouts();
            assertThat(sato.plan(request, content).taken()).isEmpty();
            assertThat(catchThrowable(() -> sato.seal(request, content)))
                    .as(spelling)
                    .isInstanceOf(UnusableInput.class)
                    .hasMessageContaining("seal.ownWork");
        }
        assertThat(item().status()).isEqualTo(APPROVED);
        assertThat(people.as("Kato", Role.FINANCE)
                        .payouts()
                        .seal(request, content)
                        .rows())
                .isEqualTo(1);
    }

    @Test
    void whoHadAnAccountFrozenDoesNotReleaseIt() {
        people.as("Sato").decideFreeze(A, FreezeItem.Status.REQUESTED, "");
        people.as("Mori").decideFreeze(A, FreezeItem.Status.FROZEN, "ticket 7");
        List<Function<CaseSession, Rule>> ways = List.of(
                who -> rule(() -> who.decideFreeze(A, FreezeItem.Status.RELEASED, "because")),
                who -> rule(() -> who.decideFreeze(A, 2, FreezeItem.Status.RELEASED, "because")),
                who -> who.freezes()
                        .decide(List.of(new AccountStep.Row(A, 2, 0)), FreezeItem.Status.RELEASED, "because")
                        .refused()
                        .keySet()
                        .iterator()
                        .next(),
                who -> who.freezes()
                        .preview(List.of(A), FreezeItem.Status.RELEASED, true)
                        .excluded()
                        .keySet()
                        .iterator()
                        .next());
        for (String spelling : LOOK_ALIKES) {
            for (Role role : List.of(Role.ANALYST, Role.MANAGER)) {
                CaseSession sato = again(spelling, role);
                ways.forEach(way -> assertThat(way.apply(sato)).as(spelling).isEqualTo(Rule.OWN_FREEZE));
            }
        }
        assertThat(opened.freeze(ListQuery.ALL).rows().getFirst().status()).isEqualTo(FreezeItem.Status.FROZEN);
        people.as("Mori").decideFreeze(A, FreezeItem.Status.RELEASED, "owner verified");
    }
}

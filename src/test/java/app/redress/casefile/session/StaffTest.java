package app.redress.casefile.session;

import static app.redress.casefile.session.SmallCase.VICTIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.SignInRefused;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.database.PassphraseHashing;
import app.redress.domain.Channel;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.language.Said;
import app.redress.people.Act;
import app.redress.people.Role;
import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import app.redress.worklist.FreezeItem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Permissions of roles, checked at the store itself.
class StaffTest {
    private static final PreparedCase BEFORE = PreparedCase.saved(
            "os-user",
            CaseFileSaveTest.CLOCK,
            () -> SmallCase.of(90_400, Map.of(Channel.CARD, 90_000L, Channel.BALANCE, 400L)));

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
    void aNewCaseIsFilledWithoutPeopleButOnlyPeopleDecide() {
        assertThat(opened.people()).isEmpty();
        assertThat(rule(() -> opened.session().decide(VICTIM, Channel.CARD, Status.REVIEWED, "")))
                .isEqualTo(Rule.NOT_SIGNED_IN);
        people.as("Tanaka");
        assertThat(opened.people().getFirst().role()).isEqualTo(Role.MANAGER);
        opened.signOut();
        assertThat(rule(() -> opened.save(SmallCase.of(1, Map.of()), Progress.NONE)))
                .isEqualTo(Rule.NOT_SIGNED_IN);
    }

    @Test
    void onlyTheFirstPersonCanBecomeOwner() {
        people.as("Tanaka");
        assertThat(rule(() -> opened.makeOwner("Mallory", Passphrase.of(Sessions.SECRET), Sessions.QUICK)))
                .isEqualTo(Rule.NOT_ALLOWED);
        assertThat(opened.people()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void noRoleExceedsItsPermissions(Act act) {
        for (Role role : Role.values()) {
            CaseSession session = people.as(role.name(), role);
            if (role.may(act)) {
                session.require(act);
            } else {
                assertThat(rule(() -> session.require(act)))
                        .as(role + " " + act)
                        .isEqualTo(Rule.NOT_ALLOWED);
            }
        }
    }

    @Test
    void everyActionOfAnotherRoleIsRefusedAndLeavesNoTrace() {
        CaseSession auditor = people.as("Ito", Role.AUDITOR);
        CaseSession finance = people.as("Suzuki", Role.FINANCE);
        CaseSession analyst = people.as("Sato", Role.ANALYST);
        long lines = opened.audit().entries(ListQuery.ALL).total();
        List<ThrowingCallable> attempts = new ArrayList<>();
        for (CaseSession session : List.of(auditor, finance)) {
            attempts.add(() -> session.decide(VICTIM, Channel.CARD, Status.REVIEWED, ""));
            attempts.add(() -> session.decide(VICTIM, Channel.CARD, Status.REJECTED, "because"));
            attempts.add(() -> session.decide(VICTIM, Channel.CARD, Status.APPROVED, ""));
            attempts.add(() -> session.decideFreeze(VICTIM, FreezeItem.Status.REQUESTED, ""));
            attempts.add(() -> session.save(SmallCase.of(1, Map.of()), null, Progress.NONE));
            attempts.add(() -> session.changePerson("Sato", Role.MANAGER, true));
        }
        attempts.add(() -> auditor.exported("compensation.csv", 1, 1, "ab"));
        attempts.add(() -> analyst.decide(VICTIM, Channel.CARD, Status.APPROVED, ""));
        attempts.add(() -> analyst.addPerson("Helper", Role.MANAGER, Passphrase.of(Sessions.SECRET), Sessions.QUICK));
        attempts.add(() -> analyst.resetPassphrase("Owner", Passphrase.of(Sessions.SECRET), Sessions.QUICK));
        for (ThrowingCallable attempt : attempts) {
            assertThat(rule(attempt)).isEqualTo(Rule.NOT_ALLOWED);
        }
        assertThat(opened.audit().entries(ListQuery.ALL).total()).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sato", "Sato\u200B", "Ｓａｔｏ", "S\u0430to", "Sat0", " Sato "})
    void aNameThatLooksLikeAnotherIsTaken(String name) {
        people.as("Sato", Role.ANALYST);
        assertThatThrownBy(() ->
                        opened.session().addPerson(name, Role.MANAGER, Passphrase.of(Sessions.SECRET), Sessions.QUICK))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("Sato"));
    }

    @Test
    void aReviewerCannotApproveUnderAnotherSpellingOrAfterBecomingAManager() {
        CaseSession sato = people.as("Sato", Role.ANALYST);
        sato.decide(VICTIM, Channel.CARD, Status.REVIEWED, "");
        opened.session().changePerson("Sato", Role.MANAGER, true);
        assertThat(rule(() -> sato.decide(VICTIM, Channel.CARD, Status.APPROVED, "")))
                .isEqualTo(Rule.SAME_PERSON);
        CaseSession again = opened.signIn("ＳＡＴＯ\u200B", Passphrase.of(Sessions.SECRET));
        assertThat(again.name()).isEqualTo("Sato");
        assertThat(rule(() -> again.decide(VICTIM, Channel.CARD, Status.APPROVED, "")))
                .isEqualTo(Rule.SAME_PERSON);
        people.as("Mori").decide(VICTIM, Channel.CARD, Status.APPROVED, "");
    }

    @Test
    void losingARoleOrAccessTakesEffectInOpenSessionsAtOnce() {
        CaseSession sato = people.as("Sato", Role.ANALYST);
        opened.session().changePerson("Sato", Role.AUDITOR, true);
        assertThat(rule(() -> sato.decide(VICTIM, Channel.CARD, Status.REVIEWED, "")))
                .isEqualTo(Rule.NOT_ALLOWED);
        opened.session().changePerson("Sato", Role.ANALYST, false);
        assertThat(rule(() -> sato.decide(VICTIM, Channel.CARD, Status.REVIEWED, "")))
                .isEqualTo(Rule.NOT_SIGNED_IN);
        assertThatThrownBy(() -> opened.signIn("Sato", Passphrase.of(Sessions.SECRET)))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    void aLockedOrEndedSessionDecidesNothing() {
        CaseSession sato = people.as("Sato", Role.ANALYST);
        sato.lock();
        assertThat(rule(() -> sato.decide(VICTIM, Channel.CARD, Status.REVIEWED, "")))
                .isEqualTo(Rule.LOCKED);
        assertThatThrownBy(() -> sato.unlock(Passphrase.of("not the passphrase")))
                .isInstanceOf(SignInRefused.class);
        assertThat(sato.locked()).isTrue();
        sato.unlock(Passphrase.of(Sessions.SECRET));
        sato.decide(VICTIM, Channel.CARD, Status.REVIEWED, "");
        sato.end();
        assertThat(rule(() -> sato.decide(VICTIM, Channel.CARD, Status.ON_HOLD, "why")))
                .isEqualTo(Rule.NOT_SIGNED_IN);
    }

    @Test
    void anAssignedPassphraseMustBeChangedBeforeAnythingElse() {
        people.as("Tanaka").addPerson("Sato", Role.ANALYST, Passphrase.of("given by Tanaka"), Sessions.QUICK);
        CaseSession sato = opened.signIn("Sato", Passphrase.of("given by Tanaka"));
        assertThat(rule(() -> sato.decide(VICTIM, Channel.CARD, Status.REVIEWED, "")))
                .isEqualTo(Rule.PASSPHRASE_GIVEN);
        sato.changeOwnPassphrase(Passphrase.of("given by Tanaka"), Passphrase.of("only Sato knows"), Sessions.QUICK);
        sato.decide(VICTIM, Channel.CARD, Status.REVIEWED, "");
        assertThatThrownBy(() -> opened.signIn("Sato", Passphrase.of("given by Tanaka")))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    void aWrongPassphraseAndAnUnknownNameGiveTheSameErrorAndAreLogged() {
        people.as("Tanaka");
        String wrong = said(() -> opened.signIn("Tanaka", Passphrase.of("wrong")));
        String unknown = said(() -> opened.signIn("nobody", Passphrase.of("wrong")));
        assertThat(unknown).isEqualTo(wrong);
        assertThat(opened.audit().entries(ListQuery.ALL).rows())
                .filteredOn(line -> line.action() == Action.SIGN_IN_REFUSED)
                .extracting(AuditEntry::subject)
                .containsExactly("Tanaka", "nobody");
    }

    @Test
    void theOperatingSystemUserIsRecordedWithThePerson() {
        people.as("Tanaka").decide(VICTIM, Channel.CARD, Status.REVIEWED, "");
        AuditEntry last =
                opened.audit().entries(new ListQuery("", "", true, 0, 1)).rows().getFirst();
        assertThat(last.who()).isEqualTo("Tanaka");
        assertThat(last.osUser()).isEqualTo("os-user");
        assertThat(opened.audit().verify().intact()).isTrue();
    }

    @Test
    void aCaseAlwaysKeepsAManager() {
        CaseSession tanaka = people.as("Tanaka");
        assertThat(rule(() -> tanaka.changePerson("Tanaka", Role.ANALYST, true)))
                .isEqualTo(Rule.NOT_ALLOWED);
        assertThat(rule(() -> tanaka.changePerson("Tanaka", Role.MANAGER, false)))
                .isEqualTo(Rule.NOT_ALLOWED);
        people.as("Mori");
        tanaka.changePerson("Tanaka", Role.ANALYST, true);
    }

    @Test
    void noPassphraseIsStoredInTheCaseAndAShortOneIsRefused() {
        assertThatThrownBy(() -> opened.makeOwner("Tanaka", Passphrase.of("short"), Sessions.QUICK))
                .isInstanceOf(UnusableInput.class);
        PassphraseHashing.Hash one = Sessions.QUICK.hash(Passphrase.of(Sessions.SECRET));
        PassphraseHashing.Hash other = Sessions.QUICK.hash(Passphrase.of(Sessions.SECRET));
        assertThat(one.passphraseHash()).isNotEqualTo(other.passphraseHash());
        assertThat(one.matches(Passphrase.of(Sessions.SECRET))).isTrue();
        assertThat(one.matches(Passphrase.of(Sessions.SECRET + " "))).isFalse();
        assertThat(PassphraseHashing.STANDARD).isGreaterThanOrEqualTo(210_000);
    }

    private static @Nullable Rule rule(ThrowingCallable work) {
        DecisionRefused refused = catchThrowableOfType(DecisionRefused.class, work);
        return refused == null ? null : refused.rule();
    }

    private static String said(ThrowingCallable work) {
        return Said.english(catchThrowableOfType(SignInRefused.class, work).said());
    }
}

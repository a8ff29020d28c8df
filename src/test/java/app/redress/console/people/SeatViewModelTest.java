package app.redress.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.console.MemoryPeopleService;
import app.redress.console.parts.Threads;
import app.redress.console.people.SeatViewModel.Question;
import app.redress.people.Person;
import app.redress.people.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SeatViewModelTest {
    private static final Threads HERE = new Threads(Runnable::run, Runnable::run, _ -> {});

    private static SeatViewModel loaded(MemoryPeopleService service) {
        SeatViewModel seat = new SeatViewModel(service, HERE);
        seat.load();
        return seat;
    }

    @Test
    void aCaseWithoutPeopleAsksForItsOwner() {
        MemoryPeopleService service = new MemoryPeopleService();
        SeatViewModel seat = loaded(service);
        assertThat(seat.question().get()).isEqualTo(Question.OWNER);
        seat.name().set("Tanaka");
        seat.fresh().passphrase().set(MemoryPeopleService.SECRET);
        assertThat(seat.ready().get()).isFalse();
        seat.fresh().repeated().set(MemoryPeopleService.SECRET);
        seat.submit();
        assertThat(seat.question().get()).isEqualTo(Question.NONE);
        assertThat(seat.current().get().orElseThrow().role()).isEqualTo(Role.MANAGER);
    }

    @Test
    void aWrongPassphraseIsReportedAndAskedForAgain() {
        MemoryPeopleService service = MemoryPeopleService.sato();
        service.signOut();
        SeatViewModel seat = loaded(service);
        assertThat(seat.question().get()).isEqualTo(Question.SIGN_IN);
        seat.name().set("Tanaka");
        seat.passphrase().set("wrong");
        seat.submit();
        assertThat(seat.trouble().get().code()).isEqualTo("signIn.wrong");
        assertThat(seat.passphrase().get()).isEmpty();
        seat.passphrase().set(MemoryPeopleService.SECRET);
        seat.submit();
        assertThat(seat.current().get().orElseThrow().name()).isEqualTo("Tanaka");
        assertThat(seat.question().get()).isEqualTo(Question.NONE);
    }

    @Test
    void theWindowLocksAfterInactivityAndOnlyThePassphraseUnlocksIt() {
        MemoryPeopleService service = MemoryPeopleService.sato();
        SeatViewModel seat = loaded(service);
        seat.touched(0);
        seat.poll(SeatViewModel.IDLE.minus(Duration.ofSeconds(1)).toNanos());
        assertThat(seat.question().get()).isEqualTo(Question.NONE);
        seat.poll(SeatViewModel.IDLE.toNanos());
        assertThat(seat.question().get()).isEqualTo(Question.LOCKED);
        assertThat(service.locked).isTrue();
        seat.close();
        seat.askSignIn();
        assertThat(seat.question().get()).isEqualTo(Question.LOCKED);
        seat.passphrase().set(MemoryPeopleService.SECRET);
        seat.submit();
        assertThat(seat.question().get()).isEqualTo(Question.NONE);
        assertThat(service.locked).isFalse();
    }

    @Test
    void aPassphraseAssignedBySomebodyElseMustBeChangedFirst() {
        MemoryPeopleService service = new MemoryPeopleService(new Person("Sato", Role.ANALYST, true, false));
        SeatViewModel seat = loaded(service);
        assertThat(seat.question().get()).isEqualTo(Question.OWN_PASSPHRASE);
        seat.passphrase().set(MemoryPeopleService.SECRET);
        seat.fresh().passphrase().set("nobody else knows");
        seat.fresh().repeated().set("nobody else knows");
        seat.submit();
        assertThat(seat.question().get()).isEqualTo(Question.NONE);
    }

    @Test
    void peopleAreAddedAndChangedAndErrorsAreReported() {
        MemoryPeopleService service = MemoryPeopleService.sato();
        PeopleViewModel people = new PeopleViewModel(service, HERE, () -> service.done.add("told"));
        people.open();
        people.name().set("Suzuki");
        people.role().set(Role.FINANCE);
        assertThat(people.ready().get()).isFalse();
        people.passphrase().set("twelve or more");
        people.add();
        assertThat(people.people()).hasSize(3);
        assertThat(people.passphrase().get()).isEmpty();
        people.change(people.people().getFirst(), Role.ANALYST, false);
        assertThat(people.people().getFirst().active()).isFalse();
        assertThat(service.done).containsExactly("told", "told");
    }
}

package app.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.casefile.query.AccountTerm;
import app.redress.casefile.results.SearchHit;
import app.redress.console.accounts.AccountsViewModel;
import app.redress.console.parts.Settings;
import app.redress.console.parts.Threads;
import app.redress.console.search.SearchViewModel;
import app.redress.console.shell.CaseScreens;
import app.redress.console.shell.Screen;
import app.redress.console.shell.ShellViewModel;
import app.redress.desktop.OpenCase;
import app.redress.desktop.RealCases;
import app.redress.domain.Access;
import app.redress.domain.Transaction;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything in a real case is found by a few letters.
class SearchTest {
    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private ShellViewModel shell;

    @BeforeAll
    static void make() {
        RealCases.july(folder);
    }

    @BeforeEach
    void open() {
        shell = new ShellViewModel(
                RealCases.service(folder, "os"),
                new Threads(Runnable::run, Runnable::run, _ -> {}),
                new Settings(folder.resolve("settings")),
                Locale.ENGLISH);
        shell.openCase(folder.resolve("july.mv.db"));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private CaseScreens screens() {
        return shell.open().get().orElseThrow();
    }

    private AccountsViewModel accounts() {
        return screens().accounts();
    }

    private List<SearchHit> found(String text) {
        shell.search().search(text);
        assertThat(shell.search().answer().get().complete()).isTrue();
        return shell.search().answer().get().found();
    }

    private Transaction lastPayment() {
        return accounts().finding().get().orElseThrow().timeline().events().stream()
                .map(JudgedEvent::event)
                .filter(event -> event instanceof Transaction t && t.store() != null)
                .map(event -> (Transaction) event)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    @Test
    void anAccountIsFoundByPartOfItsIdInAnyCaseAndOpens() {
        String account =
                Objects.requireNonNull(accounts().queue().rows().get(1)).account();
        SearchHit first = found(account.toLowerCase(Locale.ROOT)).getFirst();

        assertThat(first).isInstanceOfSatisfying(SearchHit.Account.class, a -> assertThat(a.account())
                .isEqualTo(account));
        shell.search().choose(first);
        assertThat(shell.screen().get()).isEqualTo(Screen.ACCOUNTS);
        assertThat(accounts().account().get()).isEqualTo(account);
        assertThat(shell.search().shown().get()).isFalse();
    }

    @Test
    void aTransactionIsFoundByItsIdAndSelectedOnItsAccount() {
        Transaction payment = lastPayment();
        accounts()
                .select(Objects.requireNonNull(accounts().queue().rows().get(2)).account());
        SearchHit one = found(payment.id()).stream()
                .filter(f -> f instanceof SearchHit.Payment p && p.id().equals(payment.id()))
                .findFirst()
                .orElseThrow();

        shell.search().choose(one);
        assertThat(accounts().account().get()).isEqualTo(payment.account());
        assertThat(accounts()
                        .finding()
                        .get()
                        .orElseThrow()
                        .timeline()
                        .events()
                        .get(accounts().selectedEvent().get())
                        .event())
                .isEqualTo(payment);
    }

    @Test
    void aLineOfEvidenceLeadsToTheEventItTellsOf() {
        Transaction payment = lastPayment();
        accounts()
                .select(Objects.requireNonNull(accounts().queue().rows().get(2)).account());
        SearchHit.Row row = (SearchHit.Row)
                found("Transactions.csv:" + payment.source().line()).getFirst();

        assertThat(row.file()).isEqualTo("transactions.csv");
        shell.search().choose(row);
        assertThat(accounts().account().get()).isEqualTo(payment.account());
        assertThat(accounts()
                        .finding()
                        .get()
                        .orElseThrow()
                        .timeline()
                        .events()
                        .get(accounts().selectedEvent().get())
                        .event())
                .isEqualTo(payment);
        assertThat(found("%:" + payment.source().line())).isEmpty();
        assertThat(found("transactions.csv:999999999")).isEmpty();
    }

    @Test
    void aStoreAnAddressAndADeviceLeadToTheAccountsThatHaveThem() {
        String store = Objects.requireNonNull(lastPayment().store()).key();
        Access visit = accounts().finding().get().orElseThrow().timeline().events().stream()
                .map(JudgedEvent::event)
                .filter(event -> event instanceof Access a && a.ip() != null && a.deviceId() != null)
                .map(event -> (Access) event)
                .findFirst()
                .orElseThrow();
        String shown = accounts().account().get();
        leads(store, AccountTerm.Key.STORE, shown);
        leads(Objects.requireNonNull(visit.ip()), AccountTerm.Key.ADDRESS, shown);
        leads(Objects.requireNonNull(visit.deviceId()), AccountTerm.Key.DEVICE, shown);
    }

    private void leads(String value, AccountTerm.Key key, String shown) {
        SearchHit.Source source = found(value).stream()
                .filter(f -> f instanceof SearchHit.Source s && s.value().equals(value))
                .map(f -> (SearchHit.Source) f)
                .findFirst()
                .orElseThrow();
        shell.search().choose(source);
        var queue = accounts().queue();
        assertThat(queue.choice().get().search().terms())
                .containsExactly(new AccountTerm(key, AccountTerm.Comparison.IS, value));
        assertThat(queue.total().get()).isEqualTo(source.accounts());
        assertThat(queue.rows())
                .extracting(row -> Objects.requireNonNull(row).account())
                .contains(shown);
    }

    @Test
    void signsOfPatternsAreLettersAndASingleLetterFindsNothing() {
        assertThat(found("%%")).isEmpty();
        assertThat(found("__")).isEmpty();
        assertThat(found("a")).isEmpty();
    }

    @Test
    void aLateAnswerToEarlierLettersIsDropped() {
        Deque<Runnable> later = new ArrayDeque<>();
        OpenCase open = screens().open();
        SearchViewModel search = new SearchViewModel(
                () -> java.util.Optional.of(open.search()), new Threads(later::add, Runnable::run, _ -> {}), _ -> {});
        search.search("no such thing");
        search.search(accounts().account().get());
        later.removeLast().run();
        later.removeLast().run();

        assertThat(search.answer().get().text()).isEqualTo(accounts().account().get());
        assertThat(search.answer().get().found()).isNotEmpty();
    }
}

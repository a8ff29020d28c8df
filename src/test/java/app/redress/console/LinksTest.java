package app.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.links.LinkCentre.OfAccount;
import app.redress.casefile.links.LinkCentre.OfThing;
import app.redress.casefile.links.Links;
import app.redress.casefile.query.TwinQuery.Trait;
import app.redress.console.accounts.AccountsViewModel;
import app.redress.console.accounts.LinksViewModel;
import app.redress.console.accounts.LinksViewModel.Choice;
import app.redress.console.parts.Threads;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The walk through linked accounts, without a window.
class LinksTest {
    private static final int PAGE = 16;

    private final MemoryCase reader = new MemoryCase(SampleIncident.findings(60));
    private final AccountsViewModel accounts = new AccountsViewModel(
            reader,
            new MemoryDecisionService(),
            new MemoryPeopleService(),
            new NoReports(),
            new MemoryEvidenceService(reader, List.of()),
            new Threads(Runnable::run, Runnable::run, _ -> {}),
            () -> {});
    private final LinksViewModel links = accounts.links();

    @BeforeEach
    void open() {
        accounts.load();
        links.open();
    }

    private Links page() {
        return links.links().get().orElseThrow();
    }

    @Test
    void whoGoesBeyondTheLastAccountIsOnTheNextPageAndFindsBack() {
        String centre = accounts.account().get();
        assertThat(page().accounts()).hasSize(PAGE + 1);
        assertThat(page().total()).isEqualTo(MemoryCase.LINKED - 1);
        links.choose(new Choice(false, PAGE));
        String last = page().accounts().getLast().account();
        links.move(1);

        assertThat(page().offset()).isEqualTo(PAGE);
        assertThat(page().accounts().getFirst().account()).isEqualTo(centre);
        assertThat(links.choice().get()).isEqualTo(new Choice(false, 1));
        links.choose(new Choice(false, 0));
        links.move(-1);
        assertThat(page().offset()).isZero();
        assertThat(links.choice().get()).isEqualTo(new Choice(false, PAGE));
        assertThat(page().accounts().getLast().account()).isEqualTo(last);
    }

    @Test
    void noPageIsBeforeTheFirstOrAfterTheLast() {
        links.turn(-1);
        assertThat(page().offset()).isZero();
        for (int i = 0; i < 9; i++) {
            links.turn(1);
        }
        assertThat(page().offset()).isEqualTo(2 * PAGE);
        assertThat(page().accounts()).hasSize(MemoryCase.LINKED - 1 - 2 * PAGE + 1);
    }

    @Test
    void whatIsEnteredIsInTheCentreAndTheWayBackLeadsThroughTheSamePages() {
        String first = accounts.account().get();
        links.turn(1);
        links.choose(new Choice(false, 3));
        String second = page().accounts().get(3).account();
        links.enter();
        assertThat(page().centre()).isEqualTo(new OfAccount(second));
        assertThat(accounts.account().get()).isEqualTo(second);

        links.cross(true);
        links.enter();
        assertThat(page().centre()).isEqualTo(new OfThing(Trait.STORE, "S1"));
        assertThat(accounts.account().get())
                .as("a thing leaves the account in front")
                .isEqualTo(second);
        links.enter();
        assertThat(page().centre()).as("it is there already").isEqualTo(new OfThing(Trait.STORE, "S1"));

        links.back();
        assertThat(page().centre()).isEqualTo(new OfAccount(second));
        links.back();
        assertThat(page().centre()).isEqualTo(new OfAccount(first));
        assertThat(page().offset()).isEqualTo(PAGE);
        assertThat(accounts.account().get()).isEqualTo(first);
        assertThat(links.canGoBack()).isFalse();
    }

    @Test
    void aDecisionIsAboutAllThatHaveWhatLinksTheChosenAccount() {
        links.choose(new Choice(false, 2));
        links.decide();
        assertThat(links.isOpen().get()).isFalse();
        assertThat(accounts.twins().isOpen().get()).isTrue();
        assertThat(accounts.twins().found().get().orElseThrow().thing().value()).isEqualTo("S1");
    }
}

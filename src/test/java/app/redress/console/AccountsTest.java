package app.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.casefile.accounts.AccountRow;
import app.redress.casefile.accounts.FacetValue;
import app.redress.casefile.query.AccountGrouping;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.query.AccountState;
import app.redress.casefile.query.SavedView;
import app.redress.console.accounts.AccountsViewModel;
import app.redress.console.accounts.queue.QueueViewModel;
import app.redress.console.accounts.timeline.Viewport;
import app.redress.console.parts.Threads;
import app.redress.domain.Tier;
import app.redress.domain.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The accounts screen's view model over a case in memory.
class AccountsTest {
    private static final SavedView SMALL = new SavedView(
            "", "", EnumSet.of(Tier.CONFIRMED), AccountState.OPEN, AccountSort.DUE, true, AccountGrouping.NONE);

    private final MemoryCase reader = new MemoryCase(SampleIncident.findings(430));
    private final MemoryDecisionService decisions = new MemoryDecisionService();
    private final AccountsViewModel accounts = new AccountsViewModel(
            reader,
            decisions,
            new MemoryPeopleService(),
            new NoReports(),
            new MemoryEvidenceService(reader, List.of()),
            new Threads(Runnable::run, Runnable::run, _ -> {}),
            () -> {});

    @BeforeEach
    void load() {
        accounts.load();
    }

    @Test
    void theLargestAmountsDueComeFirstAndClearedAccountsAreHidden() {
        assertThat(accounts.queue().rows())
                .isSortedAccordingTo((a, b) -> Long.compare(b.due(), a.due()))
                .extracting(AccountRow::tier)
                .doesNotContain(Tier.CLEARED);
        assertThat(reader.accountQueries.getLast().sort()).isEqualTo(AccountSort.DUE);
    }

    @Test
    void selectingTiersQueriesOnlyThose() {
        accounts.queue().show(EnumSet.of(Tier.CLEARED));

        assertThat(reader.accountQueries.getLast().tiers()).containsExactly(Tier.CLEARED);
        assertThat(accounts.queue().rows()).isNotEmpty().allMatch(row -> row.tier() == Tier.CLEARED);
        assertThat(accounts.queue().total().get()).isGreaterThan(200);
    }

    @Test
    void aFacetNarrowsTheSearchAndOnceMoreWidensIt() {
        QueueViewModel queue = accounts.queue();
        assertThat(queue.facets().values().get()).as("nobody looks yet").isEmpty();
        queue.facets().show(true);
        FacetValue confirmed = queue.facets().values().get().stream()
                .filter(value -> value.value().equals("confirmed"))
                .findFirst()
                .orElseThrow();
        queue.search("sato due>30000");
        queue.facets().toggle(confirmed);

        assertThat(queue.choice().get().typed()).isEqualTo("sato due>30000 tier:confirmed");
        assertThat(reader.accountQueries.getLast().terms()).contains(confirmed.term());
        assertThat(queue.facets().isChosen(confirmed)).isTrue();
        queue.facets().toggle(confirmed);
        assertThat(queue.choice().get().typed()).isEqualTo("sato due>30000");
    }

    @Test
    void withoutWhatWasFoundTheQueueIsWhatItWasBefore() {
        QueueViewModel queue = accounts.queue();
        long undecided = queue.undecided().get();
        QueueViewModel.Choice before = queue.choice().get();
        queue.find("due>30000");
        assertThat(queue.choice().get().tiers()).containsExactlyInAnyOrder(Tier.values());
        assertThat(queue.undecided().get()).isEqualTo(undecided);
        queue.search("");
        assertThat(queue.choice().get()).isEqualTo(before);

        queue.find("due>30000");
        queue.show(EnumSet.of(Tier.POSSIBLE));
        queue.search("");
        assertThat(queue.choice().get().tiers()).as("what a person chose stays").containsExactly(Tier.POSSIBLE);
    }

    @Test
    void aViewIsShownAgainAsItWasKept() {
        QueueViewModel queue = accounts.queue();
        queue.search("due>30000");
        queue.show(EnumSet.of(Tier.POSSIBLE, Tier.MULE));
        queue.group(AccountGrouping.STORE);
        queue.order(AccountSort.RESIDUAL, false);
        QueueViewModel.Choice kept = queue.choice().get();
        accounts.views().keep("small ones");
        queue.show(SMALL);
        assertThat(queue.choice().get()).isNotEqualTo(kept);

        accounts.views().show(accounts.views().views().get().getFirst());
        assertThat(queue.choice().get()).isEqualTo(kept);
        assertThat(reader.accountQueries.getLast().grouping()).isEqualTo(AccountGrouping.STORE);
        accounts.views().remove("small ones");
        assertThat(accounts.views().views().get()).isEmpty();
    }

    @Test
    void selectingAnAccountShowsTheIncidentInItsTimeline() {
        String victim = accounts.queue().rows().getFirst().account();
        accounts.select(victim);

        var timeline = accounts.finding().get().orElseThrow().timeline();
        Viewport shown = accounts.viewport().get();
        assertThat(timeline.account()).isEqualTo(victim);
        assertThat(shown.position(timeline.windows().getFirst().start())).isBetween(0.0, 1.0);
        assertThat(shown.span()).isLessThan(shown.fitted().span());
    }

    @Test
    void selectingAnEventScrollsToIt() {
        accounts.select(accounts.queue().rows().getFirst().account());
        List<JudgedEvent> events =
                accounts.finding().get().orElseThrow().timeline().events();
        assertThat(accounts.viewport().get().position(events.getFirst().event().at()))
                .isNegative();
        accounts.selectEvent(0);

        assertThat(accounts.selectedEvent().get()).isZero();
        assertThat(accounts.viewport().get().position(events.getFirst().event().at()))
                .isBetween(0.0, 1.0);
    }

    @Test
    void anAccountStartsAtItsFirstSuspiciousEvent() {
        accounts.select(accounts.queue().rows().getFirst().account());

        int selected = accounts.selectedEvent().get();
        List<JudgedEvent> events =
                accounts.finding().get().orElseThrow().timeline().events();
        assertThat(events.get(selected).verdict()).isNotEqualTo(Verdict.OWNER);
        assertThat(events.subList(0, selected)).allMatch(e -> e.verdict() == Verdict.OWNER);
    }

    @Test
    void theNeighboursInTheQueueAreReadInAdvance() {
        String second = Objects.requireNonNull(accounts.queue().rows().get(1)).account();
        String third = Objects.requireNonNull(accounts.queue().rows().get(2)).account();
        int before = reader.accountsRead.size();
        accounts.queue().next();

        assertThat(accounts.account().get()).isEqualTo(second);
        assertThat(reader.accountsRead.subList(before, reader.accountsRead.size()))
                .as("only the one after it is new")
                .containsExactly(third);
    }

    @Test
    void agreeingGoesOnToTheNextAccountAndTheLastOneStays() {
        String first = accounts.account().get();
        accounts.decisions().agree();
        assertThat(decisions.taken).containsExactly(first + " DONE DONE ");
        assertThat(accounts.queue().place().get()).isEqualTo(1);

        accounts.queue().goTo((int) accounts.queue().total().get() - 1);
        String last = accounts.account().get();
        accounts.queue().next();
        assertThat(accounts.account().get()).isEqualTo(last);
    }

    @Test
    void anAccountIsHeldOnlyWithAReason() {
        String first = accounts.account().get();
        accounts.decisions().hold();
        accounts.decisions().decide();
        assertThat(decisions.taken).isEmpty();
        assertThat(accounts.account().get()).isEqualTo(first);

        accounts.decisions().why().set("asked the issuer");
        accounts.decisions().decide();
        assertThat(decisions.taken).containsExactly(first + " HOLD HOLD asked the issuer");
        assertThat(accounts.queue().place().get()).isEqualTo(1);
    }

    @Test
    void whatCannotBeSearchedForIsSaidAndChangesNothing() {
        long all = accounts.queue().total().get();
        int asked = reader.accountQueries.size();
        accounts.queue().search("teir:probable");

        assertThat(accounts.queue().refused().get().code()).isEqualTo("search.noKey");
        assertThat(accounts.queue().total().get()).isEqualTo(all);
        assertThat(reader.accountQueries).hasSize(asked);
        accounts.queue().search("due>30000");
        assertThat(accounts.queue().refused().get().isEmpty()).isTrue();
        assertThat(reader.accountQueries.getLast().terms()).hasSize(1);
    }

    @Test
    void thereIsNoEventBeforeTheFirst() {
        accounts.select(accounts.queue().rows().getFirst().account());
        accounts.selectEvent(0);
        accounts.selectEvent(-1);

        assertThat(accounts.selectedEvent().get()).isZero();
    }

    @Test
    void anEventShowsItsFileAndLine() {
        accounts.select(accounts.queue().rows().getFirst().account());
        var events = accounts.finding().get().orElseThrow().timeline().events();

        assertThat(accounts.source(events.getFirst().event())).matches("(access|transactions)\\.csv:\\d+");
    }

    @Test
    void aVerdictRequiresAReasonWhichIsKeptForTheNextOne() {
        accounts.select(accounts.queue().rows().getFirst().account());
        var model = accounts.decisions();
        accounts.selectEvent(0);
        model.propose(Verdict.OWNER);
        model.decide();
        assertThat(decisions.taken).isEmpty();
        model.why().set("her own phone");
        model.decide();
        assertThat(decisions.taken).singleElement().asString().contains("VERDICT ", "OWNER her own phone");
        assertThat(model.pending().get()).isEmpty();
        assertThat(model.why().get()).isEqualTo("her own phone");

        model.agree();
        model.undo();
        assertThat(decisions.taken).hasSize(3).last().isEqualTo("undo");
    }

    @Test
    void eachKindOfDecisionRemembersItsOwnReason() {
        var model = accounts.decisions();
        accounts.select(accounts.queue().rows().getFirst().account());
        accounts.selectEvent(0);
        model.propose(Verdict.OWNER);
        model.why().set("her own phone");
        model.decide();
        model.hold();
        assertThat(model.why().get()).isEmpty();
        model.why().set("asked the issuer");
        model.decide();

        accounts.select(accounts.queue().rows().getFirst().account());
        accounts.selectEvent(0);
        model.propose(Verdict.OWNER);
        assertThat(model.why().get()).isEqualTo("her own phone");
        model.cancel();
        accounts.select(Objects.requireNonNull(accounts.queue().rows().get(1)).account());
        model.hold();
        assertThat(model.why().get()).isEqualTo("asked the issuer");
    }
}

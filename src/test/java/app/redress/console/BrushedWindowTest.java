package app.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.LossSpan;
import app.redress.casefile.lists.CaseClaim;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.query.AccountSort;
import app.redress.console.parts.Settings;
import app.redress.console.parts.SpanSelection;
import app.redress.console.parts.Threads;
import app.redress.console.shell.CaseScreens;
import app.redress.console.shell.Screen;
import app.redress.console.shell.ShellViewModel;
import app.redress.desktop.RealCases;
import app.redress.worklist.FreezeItem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A span brushed in the chart of hours narrows every list of a real case, without a window.
class BrushedWindowTest {
    /// From 02:00 to 02:40 in Tokyo, when A01 alone lost money.
    private static final LossSpan EARLY =
            new LossSpan(Instant.parse("2019-07-02T17:00:00Z"), Instant.parse("2019-07-02T17:40:00Z"));

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private ShellViewModel shell;

    @BeforeEach
    void open() {
        shell = new ShellViewModel(
                RealCases.service(folder, "os"),
                new Threads(Runnable::run, Runnable::run, _ -> {}),
                new Settings(folder.resolve("settings")),
                Locale.ENGLISH);
        shell.openCase(RealCases.july(folder));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private CaseScreens screens() {
        return shell.open().get().orElseThrow();
    }

    private SpanSelection span() {
        return screens().overview().span();
    }

    private void expectOnlyTheEarlyVictim() {
        assertThat(screens().accounts().queue().total().get()).isEqualTo(1);
        assertThat(screens().compensation().list().rows())
                .isNotEmpty()
                .extracting(CaseItem::account)
                .containsOnly("A01");
        assertThat(screens().claims().list().rows())
                .extracting(CaseClaim::account)
                .containsExactly("A01");
        assertThat(screens().freeze().toFreeze().list().rows())
                .extracting(FreezeItem::account)
                .containsExactly("A01");
    }

    private void expectEverybody() {
        assertThat(screens().accounts().queue().total().get()).isEqualTo(4);
        assertThat(screens().compensation().list().query().get().text()).isEmpty();
        assertThat(screens().claims().list().total().get()).isGreaterThan(1);
        assertThat(screens().freeze().toFreeze().list().total().get()).isGreaterThan(1);
    }

    @Test
    void everyListFollowsTheSpanUntilItIsTakenAwayAnywhere() {
        expectEverybody();
        screens().overview().brush(EARLY);
        expectOnlyTheEarlyVictim();
        assertThat(screens().compensation().list().everythingShown().text())
                .as("what is exported or decided is what is shown")
                .isEqualTo("loss:2019-07-03T02..2019-07-03T02:40");

        screens().accounts().queue().search("");
        assertThat(span().chosen().get()).isEmpty();
        assertThat(screens().overview().brushed().get()).isEmpty();
        expectEverybody();
    }

    @Test
    void aSpanTypedIntoTheSearchOfAccountsIsFollowedLikeABrushedOne() {
        String typed = "loss:2019-07-03T02..2019-07-03T02:40";
        screens().accounts().queue().search(typed);
        expectOnlyTheEarlyVictim();
        assertThat(span().chosen().get()).contains(EARLY);
        assertThat(screens().overview().brushed().get()).isPresent();

        screens().accounts().queue().search("loss:2019-07-03");
        assertThat(screens().accounts().queue().choice().get().typed())
                .as("what somebody typed stays as typed")
                .isEqualTo("loss:2019-07-03");
        assertThat(screens().compensation().list().query().get().text()).isEqualTo("loss:2019-07-03T00..2019-07-04T00");

        span().clear();
        assertThat(screens().accounts().queue().choice().get().typed()).isEmpty();
        expectEverybody();
    }

    @Test
    void aSpanWithoutAnEndIsFollowedToo() {
        screens().accounts().queue().search("loss:..2019-07-03T02:40");
        assertThat(span().chosen().get()).contains(new LossSpan(null, EARLY.to()));
        expectOnlyTheEarlyVictim();
    }

    @Test
    void ofTwoSpansWhatTheyHaveInCommonIsFollowed() {
        screens().accounts().queue().search("loss:2019-07-03T02.. loss:..2019-07-03T02:40");
        assertThat(span().chosen().get()).contains(EARLY);
        expectOnlyTheEarlyVictim();
        screens().accounts().queue().search("loss:2019-07-02 loss:2019-07-04");
        assertThat(span().chosen().get()).isEmpty();
        screens().overview().brush(EARLY);
        expectOnlyTheEarlyVictim();
    }

    @Test
    void aNewAnalysisKeepsTheSpanAndTheOrderOfTheQueue() {
        screens().overview().brush(EARLY);
        screens().accounts().queue().order(AccountSort.RESIDUAL, false);
        CaseScreens before = screens();
        shell.again().ask();
        shell.again().submit();
        assertThat(screens()).isNotSameAs(before);
        assertThat(span().chosen().get()).contains(EARLY);
        assertThat(screens().accounts().queue().choice().get().sort()).isEqualTo(AccountSort.RESIDUAL);
        expectOnlyTheEarlyVictim();
    }

    @Test
    void theTypedFilterAndTheSpanNarrowTogether() {
        screens().compensation().list().filter("A02");
        screens().overview().brush(EARLY);
        assertThat(screens().compensation().list().rows()).isEmpty();
        span().clear();
        assertThat(screens().compensation().list().typed()).isEqualTo("A02");
        assertThat(screens().compensation().list().rows())
                .extracting(CaseItem::account)
                .containsOnly("A02");
    }

    @Test
    void theWayBackLeadsThroughTheSpansThatWereLookedAt() {
        screens().overview().brush(EARLY);
        shell.screen().set(Screen.COMPENSATION);
        span().clear();
        shell.navigation().back();
        assertThat(shell.screen().get()).isEqualTo(Screen.COMPENSATION);
        expectOnlyTheEarlyVictim();
        shell.navigation().back();
        shell.navigation().back();
        expectEverybody();
        shell.navigation().forward();
        expectOnlyTheEarlyVictim();
    }

    @Test
    void oneStepBackLeadsFromTheAccountsOfAnHourToTheChart() {
        shell.showAccounts("loss:2019-07-03T02..2019-07-03T02:40");
        assertThat(span().chosen().get()).contains(EARLY);
        shell.navigation().back();
        assertThat(shell.screen().get()).isEqualTo(Screen.OVERVIEW);
        assertThat(span().chosen().get()).isEmpty();
        expectEverybody();
    }

    @Test
    void anUnfinishedSpanIsTextLikeAnyOther() {
        ListQuery half = new ListQuery("loss:2019-0", "", false, 0, 10);
        assertThat(screens().open().reader().compensation(half).rows()).isEmpty();
    }
}

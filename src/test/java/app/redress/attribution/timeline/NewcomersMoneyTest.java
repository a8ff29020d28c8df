package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.clients.Client;
import app.redress.attribution.clients.SessionBuilder;
import app.redress.domain.Access;
import app.redress.domain.SourceLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewcomersMoneyTest {
    private static final long DAY = 86_400;
    private final List<Access> accesses = new ArrayList<>();

    private void visit(String device, long second) {
        accesses.add(new Access(
                "A",
                Instant.ofEpochSecond(second),
                Access.Kind.LOGIN,
                Access.Result.SUCCESS,
                null,
                null,
                null,
                device,
                null,
                new SourceLine(1, accesses.size() + 2)));
    }

    private double[] doubted(HmmFixture movements) {
        List<Client> clients = Client.of(SessionBuilder.of(accesses));
        return new NewcomersMoney(clients, movements.money).doubted(new double[movements.money.size()], h -> true);
    }

    private boolean belongs(int client) {
        return new NewcomersMoney(Client.of(SessionBuilder.of(accesses)), new HmmFixture().pay(DAY, 0).money)
                .belongs(client);
    }

    private void visitsOn(String device, int... days) {
        for (int day : days) {
            visit(device, day * DAY);
        }
    }

    @Test
    void whoComesAgainAndAgainFromTheFirstDaysOfTheLogOnIsNoStranger() {
        visitsOn("tablet", 0);
        visitsOn("phone", 2, 5, 9, 20);
        visitsOn("seldom", 3, 8);
        visitsOn("tablet", 30);
        assertThat(belongs(1)).isTrue();
        assertThat(belongs(2)).isFalse();
    }

    @Test
    void whoTakesTheOthersPlaceForWeeksIsNoStranger() {
        visitsOn("phone", 0, 10);
        visitsOn("new phone", 12, 15, 20, 26);
        assertThat(belongs(1)).isTrue();
    }

    @Test
    void whoComesBesideTheOthersLaterOnIs() {
        visitsOn("phone", 0, 10);
        visitsOn("another", 12, 15, 20, 26);
        visitsOn("phone", 24);
        assertThat(belongs(1)).isFalse();
    }

    @Test
    void whatFollowsANewcomerWithinAWeekIsNoExampleOfTheOwnersHabits() {
        visit("phone", 0);
        visit("another", 10 * DAY);
        HmmFixture movements = new HmmFixture()
                .pay(DAY, 0)
                .pay(2 * DAY, 0)
                .pay(9 * DAY, 0)
                .pay(10 * DAY, 0)
                .pay(16 * DAY, 0)
                .pay(18 * DAY, 0);
        assertThat(doubted(movements)).containsExactly(0, 0, 0, 0.5, 0.5, 0);
    }

    @Test
    void whereTooFewExamplesWouldBeLeftOnlyTheDayAndAHalfAfterAVisitIsDoubted() {
        visit("phone", 0);
        visit("another", 10 * DAY);
        HmmFixture movements = new HmmFixture()
                .pay(DAY, 0)
                .pay(9 * DAY, 0)
                .pay(10 * DAY, 0)
                .pay(11 * DAY, 0)
                .pay(12 * DAY, 0);
        assertThat(doubted(movements)).containsExactly(0, 0, 0.5, 0.5, 0);
    }

    @Test
    void theFirstClientOfAnAccountAndThoseBeyondSuspicionLeaveAllExamples() {
        visit("phone", 0);
        HmmFixture movements = new HmmFixture().pay(DAY, 0).pay(2 * DAY, 0).pay(3 * DAY, 0);
        assertThat(doubted(movements)).containsExactly(0, 0, 0);
        visit("tablet", DAY);
        List<Client> clients = Client.of(SessionBuilder.of(accesses));
        assertThat(new NewcomersMoney(clients, movements.money).doubted(new double[] {0, 0, 0.9}, h -> h != 1))
                .containsExactly(0, 0, 0.9);
    }
}

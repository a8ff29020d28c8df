package app.redress.attribution.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HabitTest {
    private static final long DAY = 24 * 3600;

    private static Habit on(double... days) {
        return among(60, days);
    }

    /// @param known days from the account's first transaction to its last
    private static Habit among(double known, double... days) {
        long[] seconds = Arrays.copyOf(
                Arrays.stream(days).mapToLong(day -> (long) (day * DAY)).toArray(), days.length + 1);
        seconds[days.length] = (long) (known * DAY);
        return Habit.of(seconds, n -> n < days.length);
    }

    @Test
    void whatCameOnThreeOtherDaysOverAWeekIsAHabit() {
        assertThat(on(0, 3, 7).occasionsApartFrom(10 * DAY, false)).isEqualTo(3);
        assertThat(on(0, 3, 7).occasionsApartFrom(7 * DAY, false)).isZero();
        assertThat(on(0, 3, 7, 9).occasionsApartFrom(7 * DAY, false)).isEqualTo(3);
    }

    @Test
    void whatCameWithinAWeekOrTwiceIsNone() {
        assertThat(on(0, 2, 4, 6.9).occasionsApartFrom(20 * DAY, false)).isZero();
        assertThat(on(0, 30).occasionsApartFrom(20 * DAY, false)).isZero();
        assertThat(Habit.NONE.occasionsApartFrom(0, false)).isZero();
    }

    @Test
    void anAccountKnownForAWeekHasTheHabitsOfHalfOfItUnlessANewcomerCame() {
        assertThat(among(7, 0, 2, 3.4).occasionsApartFrom(5 * DAY, false)).isZero();
        assertThat(among(7, 0, 2, 3.6).occasionsApartFrom(5 * DAY, false)).isEqualTo(3);
        assertThat(among(7, 0, 2, 3.6).occasionsApartFrom(5 * DAY, true)).isZero();
        assertThat(among(4, 0, 1, 2.9).occasionsApartFrom(5 * DAY, false)).isZero();
        assertThat(among(4, 0, 1, 3).occasionsApartFrom(5 * DAY, false)).isEqualTo(3);
    }

    @Test
    void manyWithinHoursAreOneOccasion() {
        assertThat(on(0, 0.1, 0.2, 0.3, 8).occasionsApartFrom(20 * DAY, false)).isZero();
        assertThat(on(0, 0.1, 4, 4.2, 8).occasionsApartFrom(20 * DAY, false)).isEqualTo(3);
    }

    @Test
    void onlyExamplesCount() {
        long[] seconds = {0, 4 * DAY, 8 * DAY, 12 * DAY};
        assertThat(Habit.of(seconds, n -> n != 1).occasionsApartFrom(20 * DAY, false))
                .isEqualTo(3);
        assertThat(Habit.of(seconds, n -> n > 1).occasionsApartFrom(20 * DAY, false))
                .isZero();
    }
}

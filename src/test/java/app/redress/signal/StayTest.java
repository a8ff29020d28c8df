package app.redress.signal;

import static app.redress.signal.Visitor.Turn.FIRST;
import static app.redress.signal.Visitor.Turn.INTERLEAVED;
import static app.redress.signal.Visitor.Turn.REPLACED;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StayTest {
    private final Stay stay = new Stay();
    private final FirstStay firstStay = new FirstStay();

    private static Visitor staying(int days, Visitor.Turn turn) {
        return Visiting.stranger().stays(days, 2, turn).make();
    }

    private @Nullable String told(int days, Visitor.Turn turn) {
        return Answer.of(stay, staying(days, turn));
    }

    @Test
    void aNewcomerStaysADayOrLongerBesideTheOwnerOrInTheirPlace() {
        assertThat(told(1, INTERLEAVED)).isEqualTo("briefBesideOwner 1");
        assertThat(told(1, REPLACED)).isEqualTo("briefAlone 1");
        assertThat(told(3, INTERLEAVED)).isEqualTo("daysBesideOwner 3");
        assertThat(told(3, REPLACED)).isEqualTo("daysAlone 3");
        assertThat(told(4, INTERLEAVED)).isEqualTo("lastingBesideOwner 4");
        assertThat(told(4, REPLACED)).isEqualTo("lastingAlone 4");
    }

    @Test
    void theFirstVisitorIsAskedApart() {
        assertThat(told(4, FIRST)).isNull();
        assertThat(Answer.of(firstStay, staying(4, REPLACED))).isNull();
        assertThat(Answer.of(firstStay, staying(1, FIRST))).isEqualTo("oneDay 1");
        assertThat(Answer.of(firstStay, staying(3, FIRST))).isEqualTo("severalDays 3");
        assertThat(Answer.of(firstStay, staying(4, FIRST))).isEqualTo("lasting 4");
    }

    @Test
    void whoCameJustBeforeTheLogEndsHadNoChanceToStayAndIsMeasuredApart() {
        assertThat(Answer.context(
                        stay, Visiting.stranger().stays(1, 0, REPLACED).make()))
                .isEqualTo(3);
        assertThat(Answer.context(
                        stay,
                        Visiting.stranger().device(null).stays(1, 2, REPLACED).make()))
                .isEqualTo(2);
        assertThat(Answer.context(
                        firstStay, Visiting.stranger().stays(1, 1, FIRST).make()))
                .isEqualTo(4);
    }
}

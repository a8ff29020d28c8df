package app.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.bench.DamageDefinition.Method;
import app.redress.domain.UnusableInput;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamageDefinitionTest {
    private static final DamageDefinition USUAL =
            DamageDefinition.ofDay(10_000, 20_000, LocalTime.MIDNIGHT, ZoneId.of("Asia/Tokyo"));

    private static DamageDefinition read(String line) {
        return DamageDefinition.read(line, USUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "day; charge >= 10000; spend >= 20000; boundary 00:00; zone Asia/Tokyo",
                "single; charge >= 30000; spend >= 1; boundary 04:30; zone +09:00",
                "window 6 h; charge >= 0; spend >= 5000"
            })
    void aDefinitionIsReadBackFromItsText(String text) {
        assertThat(read(text).text()).isEqualTo(text);
    }

    @Test
    void aWindowKeepsTheDayItDoesNotSpeakOf() {
        DamageDefinition window = USUAL.from(LocalTime.of(4, 0)).with(Method.WINDOW, 6);
        assertThat(DamageDefinition.read("day", window)).isEqualTo(USUAL.from(LocalTime.of(4, 0)));
    }

    @Test
    void whatALineDoesNotSayIsTakenFromTheUsualDefinition() {
        assertThat(read("")).isEqualTo(USUAL);
        assertThat(read(" ;boundary 4:00; ")).isEqualTo(USUAL.from(LocalTime.of(4, 0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHARGE≥¥1,234,567 ; Spend 30_000 | day; charge >= 1234567; spend >= 30000; boundary 00:00; zone Asia/Tokyo",
                "24h; spend>=7 | window 24 h; charge >= 10000; spend >= 7",
                "window 1 hour; zone = UTC | window 1 h; charge >= 10000; spend >= 20000"
            })
    void peopleMayWriteItInTheirWay(String written, String text) {
        assertThat(read(written).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "days | days",
                "charge >= many | charge >= many",
                "boundary 25:00 | 25:00",
                "boundary 00:00:30 | 00:00:30",
                "zone Asia/Tokio | Asia/Tokio",
                "spend >= 0 | define.spend",
                "charge >= 9999999999999 | define.charge",
                "window 0 h | define.hours",
                "window 745 h | define.hours"
            })
    void aPartThatCannotBeMeantIsNamed(String line, String named) {
        assertThatThrownBy(() -> read(line)).isInstanceOf(UnusableInput.class).hasMessageContaining(named);
    }
}

package app.redress.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Message;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A line that names more rows than there are is told; one that agrees, or counts a part of them, is not.
class StatedTotalsTest {
    private final StatedTotals totals = new StatedTotals();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "合計,,,240件,1234567|240",
                "(240 rows)|240",
                "# rows: 240|240",
                "240 rows selected.|240",
                "出力件数：２４０件|240",
                "Showing 1-220 of 240 rows|240",
                "240件中 1～220件を表示|240",
                "220 of 1,240 records|1240"
            })
    void aCountThatIsNotReachedIsTold(String line, long stated) {
        totals.met(222, line, 220);
        assertThat(totals.notes(220)).containsExactly(Message.of("note.statedRows", 222L, stated, 220L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合計,,,220件,1234567",
                "(220 rows)",
                "Showing 1-220 of 220 rows",
                "Total,,,1234567,",
                "Page 3 of 12",
                "printed 2019-07-08 10:15",
                "---------"
            })
    void aLineThatAgreesOrCountsNothingIsSilent(String line) {
        totals.met(222, line, 220);
        assertThat(totals.notes(220)).isEmpty();
    }

    @Test
    void countsOfPagesAndDaysAreThoseOfTheirOwnRows() {
        totals.met(51, "page total 50 rows", 50);
        totals.met(102, "page total 50 rows", 100);
        totals.met(103, "day total 100 rows", 100);
        totals.met(124, "page total 20 rows", 120);
        totals.met(125, "grand total 120 rows", 120);
        assertThat(totals.notes(120)).isEmpty();
    }

    @Test
    void aLineAboveTheTableSpeaksOfAllItsRows() {
        totals.above(1, "件数：240件");
        assertThat(totals.notes(220)).containsExactly(Message.of("note.statedRows", 1L, 240L, 220L));
    }

    @Test
    void aCountAboveTheTableMayLeaveOutWhatAFileOfSeveralHasBesides() {
        totals.above(1, "取引件数：100件");
        assertThat(totals.notes(220)).isEmpty();
    }

    @Test
    void aLimitIsToldEvenWithoutACount() {
        totals.met(1001, "-- Row limit reached --", 1000);
        assertThat(totals.notes(1000)).extracting(Message::code).isEqualTo(List.of("note.capped"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRL|210|99", "TRL|000000000212|1142554", "TRL|1142554|211"})
    void aClosingRecordMayCountTheFirstRecordAndItself(String record) {
        totals.trailer(212, record, 210);
        assertThat(totals.notes(210)).isEmpty();
    }

    @Test
    void aClosingRecordThatCountsOthersIsTold() {
        totals.trailer(212, "TRL|225|1142554", 210);
        assertThat(totals.notes(210)).containsExactly(Message.of("note.statedTrailer", 212L, "TRL|225|1142554", 210L));
    }
}

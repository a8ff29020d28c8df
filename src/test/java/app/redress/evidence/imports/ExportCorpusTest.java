package app.redress.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reads the corpus of dirty exports through the evidence API and compares each result with the expected one.
class ExportCorpusTest {
    static Stream<ExpectedImport> corpus() {
        return ExpectedImport.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void everyExportGivesItsExpectedResult(ExpectedImport expected) {
        assertThat(ImportComparison.differences(expected, CorpusImport.of(expected)))
                .as(expected.toString())
                .isEmpty();
    }

    @Test
    void theCorpusExistsAndItsLinesBalance() {
        assertThat(corpus()).hasSizeGreaterThan(70);
        assertThat(corpus().filter(e -> !e.refused()))
                .allSatisfy(
                        e -> assertThat(e.lines().balances()).as(e.toString()).isTrue());
    }
}

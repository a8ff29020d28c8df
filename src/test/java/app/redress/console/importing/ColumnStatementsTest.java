package app.redress.console.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.FileColumn;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import app.redress.evidence.vocabulary.ExportColumn;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnStatementsTest {
    private static Inspection of(String... headers) {
        List<FileColumn> columns = new ArrayList<>();
        for (String header : headers) {
            ExportColumn meaning = columns.isEmpty() ? ExportColumn.AMOUNT : null;
            columns.add(MemoryExport.column(columns.size(), header, meaning, Confidence.SURE, ""));
        }
        return new MemoryExport(EvidenceKind.CLAIMS, "UTF-8", false, columns, List.of(), List.of(), 1)
                .inspect(ExportFile.of(Path.of("x")), null, MappingProfiles.detected(ZoneOffset.UTC));
    }

    private static MappingProfile state(MappingProfile stated, Inspection seen, int at, Optional<ExportColumn> ours) {
        return ColumnStatements.state(
                stated, seen, EvidenceKind.CLAIMS, seen.columns().get(at), ours);
    }

    @ParameterizedTest
    @CsvSource({"Betrag, Betrag", "'', #1", "'#3', #1", "'=A', #1", "'@line', #1", "'-', #1", "' wide ', #1"})
    void aHeaderThatLooksLikeASpecialFormIsNamedByPosition(String header, String reference) {
        Inspection seen = of(header, "other");

        assertThat(ColumnStatements.reference(seen, seen.columns().getFirst())).isEqualTo(reference);
    }

    @Test
    void duplicateHeadersAreNamedByPosition() {
        Inspection seen = of("金額", "金額");

        assertThat(state(MappingProfile.NONE, seen, 1, Optional.of(ExportColumn.AMOUNT))
                        .said("claims.amount"))
                .contains("#2");
    }

    @Test
    void aColumnHasOneMeaningAtATime() {
        Inspection seen = of("a", "b");
        MappingProfile once = state(MappingProfile.NONE, seen, 1, Optional.of(ExportColumn.NOTE));
        MappingProfile twice = state(once, seen, 1, Optional.of(ExportColumn.CLAIMED_AT));

        assertThat(twice.lines()).containsOnlyKeys("claims.claimed_at");
    }

    @Test
    void aDetectedColumnCanBeStatedAsUnused() {
        Inspection seen = of("a", "b");

        assertThat(state(MappingProfile.NONE, seen, 0, Optional.empty()).said("claims.amount"))
                .contains("-");
        assertThat(state(MappingProfile.NONE, seen, 1, Optional.empty()).lines())
                .isEmpty();
    }
}

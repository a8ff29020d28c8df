package app.redress.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.EvidenceKind;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.ExpectedImport;
import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.ImportResult;
import app.redress.evidence.kinds.ExportKind;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRowsTest {
    @TempDir
    private Path folder;

    @Test
    void everyRowAndRejectOfTheCorpusIsToldAgainAsItWasRead() {
        int rows = 0;
        int rejects = 0;
        for (ExpectedImport base :
                ExpectedImport.all().filter(KeptRowsTest::isKept).toList()) {
            ExportKind<?> kind = base.kind() == EvidenceKind.ACCESS ? ExportKinds.ACCESS : ExportKinds.TRANSACTIONS;
            ImportResult result = toldAgain(kind, base);
            if (result != null) {
                rows += (int) result.receipt().lines().accepted();
                rejects += result.rejects().size();
            }
        }
        assertThat(rows).isGreaterThan(500);
        assertThat(rejects).isGreaterThan(50);
    }

    private static boolean isKept(ExpectedImport base) {
        return RowCodec.keeps(base.kind()) && !base.toString().startsWith("line-of-40-million");
    }

    private <T> @org.jspecify.annotations.Nullable ImportResult toldAgain(ExportKind<T> kind, ExpectedImport base) {
        List<String> first = new ArrayList<>();
        List<String> again = new ArrayList<>();
        try {
            ImportResult read = read(kind, base, first, first);
            ImportResult told = read(kind, base, List.of(), again);
            assertThat(again).as(base.toString()).isEqualTo(first);
            assertThat(told).as(base.toString()).isEqualTo(read);
            return told;
        } catch (UnusableInput refused) {
            return null;
        }
    }

    /// @param fresh, told where rows go that are read from the file, or told again
    private <T> ImportResult read(ExportKind<T> kind, ExpectedImport base, List<String> fresh, List<String> told) {
        MappingProfiles profiles = new MappingProfiles(
                ZoneId.of("Asia/Tokyo"), MappingProfile.of("--set", base.settings()), List.of(), Map.of());
        Export<T> export = Export.of(kind, 0, ExportFile.of(base.file()), profiles);
        try (EvidenceStore store = EvidenceStore.in(folder, "test")) {
            EvidenceStore.Fresh<T> reading = beside -> export.read(
                    (row, lines) -> {
                        beside.add(row, lines);
                        fresh.add(lines + " " + row);
                    },
                    (row, lines) -> {
                        beside.add(row, lines);
                        fresh.add(lines + " " + row.value());
                    },
                    _ -> {});
            ImportResult result =
                    store.read(export, (row, lines) -> told.add(lines + " " + row.value()), reading, _ -> {});
            store.keep();
            return result;
        }
    }
}

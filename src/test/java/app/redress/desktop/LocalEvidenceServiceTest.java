package app.redress.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.redress.analysis.SavedEvidence;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.results.RejectFilter;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.Sessions;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.domain.SourceLine;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.RawRows.RawRow;
import app.redress.language.Said;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Corrects evidence in a real case as a person does on the evidence screen, without the screen.
class LocalEvidenceServiceTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String HEADER = "取引ID,会員番号,取引日時,取引種別,金額\r\n";

    @TempDir
    Path dir;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path export;

    private final LocalCaseService desk = new LocalCaseService(
            new AppFolders(Path.of("target/none"), Path.of("target/none"), Path.of("target/none"), null),
            "sato",
            InstantSource.fixed(Instant.parse("2019-07-05T00:00:00Z")),
            Sessions.QUICK,
            TOKYO,
            1);

    @BeforeEach
    void write() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 20; i++) {
            text.append("T%03d,U%02d,2019/07/03 12:%02d:00,チャージ,30000\r\n".formatted(i, i % 5, i));
        }
        text.append("T100,U01,2019/07/03 13:00:00,支払,金額不明\r\n");
        text.append("T101,U01,2019/07/03 13:01:00,支払,1000\r\n");
        text.append("T101,U01,2019/07/03 13:01:00,支払,9000\r\n");
        export = Files.write(dir.resolve("tx.csv"), text.toString().getBytes(CP932));
    }

    private OpenCase analysed() {
        return desk.analyse(
                new EvidenceChoice(
                        Map.of(EvidenceKind.TRANSACTIONS, List.of(export)),
                        MappingProfiles.detected(TOKYO),
                        TOKYO,
                        dir.resolve("case"),
                        null),
                Progress.NONE);
    }

    private static long accepted(OpenCase open) {
        return open.reader().receipts().stream()
                .mapToLong(receipt -> receipt.lines().accepted())
                .sum();
    }

    private static EvidenceFile file(OpenCase open) {
        return open.reader().receipts().getFirst().file();
    }

    @Test
    void aDecisionIsSavedAtOnceAndCountsAfterReanalysis() {
        try (OpenCase open = analysed()) {
            Conflict conflict = open.evidence().conflicts().getFirst();
            assertThat(accepted(open)).isEqualTo(20);
            ConflictChoice choice = ConflictChoice.of(conflict, conflict.sides().get(1));
            open.evidence().decide(List.of(open.evidence().seen().decide(choice)), "the till's journal");

            assertThat(open.evidence().conflicts().getFirst().choice()).isEqualTo(choice);
            assertThat(open.evidence().counted()).isEmpty();

            open.reanalysis().run(List.of(), Progress.NONE);
            assertThat(open.evidence().counted()).containsExactly(choice);
            assertThat(accepted(open)).isEqualTo(21);
        }
    }

    @Test
    void correctedRejectsCanBeImported() throws IOException {
        try (OpenCase open = analysed()) {
            Path toCorrect = dir.resolve("tx_rejected.csv");
            assertThat(open.evidence().saveRejectedLines(file(open), toCorrect)).isEqualTo(1);
            String saved = new String(Files.readAllBytes(toCorrect), CP932);
            assertThat(saved).isEqualTo(HEADER + "T100,U01,2019/07/03 13:00:00,支払,金額不明\r\n");

            Files.writeString(toCorrect, saved.replace("金額不明", "90000"));
            open.reanalysis().run(List.of(new CorrectedLines(file(open), toCorrect)), Progress.NONE);

            assertThat(accepted(open)).isEqualTo(21);
            assertThat(open.reader().receipts()).hasSize(2).allMatch(receipt -> receipt.lines()
                    .balances());
            open.reanalysis().run(List.of(), Progress.NONE);
            assertThat(accepted(open)).isEqualTo(21);
        }
    }

    @Test
    void theHeadersOfAFileAreKnownWhileItExists() throws IOException {
        try (OpenCase open = analysed()) {
            assertThat(open.evidence().headers(file(open))).containsExactly("取引ID", "会員番号", "取引日時", "取引種別", "金額");

            Files.delete(export);
            assertThat(open.evidence().headers(file(open))).isEmpty();
        }
    }

    @Test
    void aFactLeadsBackToItsRowBesideTheHeadersAndItsNeighbours() throws IOException {
        try (OpenCase open = analysed()) {
            assertThat(open.evidence().rawRows(new SourceLine(0, 9)))
                    .extracting(RawRow::line, RawRow::text)
                    .containsExactly(
                            tuple(1L, HEADER.strip()),
                            tuple(7L, "T005,U00,2019/07/03 12:05:00,チャージ,30000"),
                            tuple(8L, "T006,U01,2019/07/03 12:06:00,チャージ,30000"),
                            tuple(9L, "T007,U02,2019/07/03 12:07:00,チャージ,30000"),
                            tuple(10L, "T008,U03,2019/07/03 12:08:00,チャージ,30000"),
                            tuple(11L, "T009,U04,2019/07/03 12:09:00,チャージ,30000"));
            assertThat(open.evidence().rawRows(new SourceLine(7, 9))).isEmpty();

            Files.write(export, "T200,U00\r\n".getBytes(CP932), StandardOpenOption.APPEND);
            assertThatThrownBy(() -> open.evidence().rawRows(new SourceLine(0, 9)))
                    .isInstanceOf(UnusableInput.class)
                    .satisfies(Said.containing("tx.csv"));
        }
    }

    @Test
    void aFileThatWasNamedFromAnotherFolderIsFoundWhereItWasRead() {
        Path here = Path.of("").toAbsolutePath();
        assumeThat(export.getRoot()).isEqualTo(here.getRoot());
        export = here.relativize(export);
        try (OpenCase open = analysed()) {
            assertThat(Path.of(file(open).path())).isRelative();
            EvidenceFile placed = SavedEvidence.placed((CaseFile) open.reader(), file(open));
            assertThat(Path.of(placed.path())).isAbsolute();
            assertThat(placed.name()).isEqualTo("tx.csv");
            assertThat(open.evidence().headers(file(open))).hasSize(5);
        }
    }

    @Test
    void evidenceIsNeverOverwritten() throws IOException {
        byte[] before = Files.readAllBytes(export);
        try (OpenCase open = analysed()) {
            assertThatThrownBy(() -> open.evidence().saveRejectedLines(file(open), export))
                    .isInstanceOf(UnusableInput.class);
            assertThatThrownBy(() -> open.evidence().exportRejects(RejectFilter.ALL, ListQuery.ALL, export))
                    .isInstanceOf(UnusableInput.class);
        }
        assertThat(Files.readAllBytes(export)).isEqualTo(before);
    }

    @Test
    void exportedRejectsAreExactlyThoseShown() throws IOException {
        try (OpenCase open = analysed()) {
            Path target = dir.resolve("rejects.csv");
            RejectFilter amounts = new RejectFilter(0, "金額", "amount.none");
            var written = open.evidence().exportRejects(amounts, ListQuery.ALL, target);

            assertThat(written.rows()).isEqualTo(1);
            assertThat(Files.readString(target)).contains("金額不明").doesNotContain("T101");
            assertThat(dir.resolve("rejects.csv.manifest.json"))
                    .content()
                    .contains("金額", "is not an amount")
                    .doesNotContain("amount.none");
        }
    }
}

package app.redress.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.duplicates.ConflictFile;
import app.redress.findings.Findings;
import app.redress.language.Said;
import app.redress.report.text.SampleFindings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFolderTest {
    private static final List<Message> RESERVATIONS = List.of(Message.of("reservation.conflicts", 1, 400L));

    private final Findings findings = SampleFindings.small();

    @TempDir
    private Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "receipt.json",
                "rejects.csv",
                "accounts.csv",
                "events.csv",
                "estimate.json",
                "compensation.csv",
                "freeze.csv",
                "report.html",
                "conflicts.csv",
                "explanations.csv",
                "mules.csv"
            })
    void theSmallCaseMatchesTheExpectedFile(String name) throws Exception {
        new ResultFolder(Locale.ENGLISH, RESERVATIONS).write(findings, dir);
        assertThat(dir.resolve(name)).hasSameTextualContentAs(golden(name));
        assertThat(Files.mismatch(dir.resolve(name), golden(name))).isEqualTo(-1);
    }

    @Test
    void theJapaneseReportMatchesTheExpectedFile() throws Exception {
        new ResultFolder(Locale.JAPAN, RESERVATIONS).write(findings, dir);
        assertThat(dir.resolve("report.html")).hasSameTextualContentAs(golden("report_ja.html"));
        assertThat(Files.mismatch(dir.resolve("accounts.csv"), golden("accounts.csv")))
                .isEqualTo(-1);
    }

    @Test
    void exactlyTheListedFilesAreWritten() throws Exception {
        Path made = dir.resolve("a/b");
        new ResultFolder(Locale.ENGLISH, RESERVATIONS).write(findings, made);
        assertThat(content(made).keySet()).containsExactlyInAnyOrderElementsOf(ResultFolder.FILES);
    }

    @Test
    void rejectedRowsGoToTheirOwnFolderAndEditedFilesThereAreKept() throws Exception {
        Map<String, ResultFolder.Content> rejected = Map.of("tx.csv", out -> out.write('a'));
        new ResultFolder(Locale.ENGLISH, RESERVATIONS).write(findings, dir, rejected);
        new ResultFolder(Locale.ENGLISH, RESERVATIONS).write(findings, dir, rejected);
        Path folder = dir.resolve(ResultFolder.REJECTED);
        assertThat(content(folder)).containsExactly(Map.entry("tx.csv", "a"));
        Files.writeString(folder.resolve("tx.csv"), "put right");
        new ResultFolder(Locale.ENGLISH, RESERVATIONS).write(findings, dir, rejected);
        assertThat(content(folder)).containsOnly(Map.entry("tx.csv", "put right"), Map.entry("2-tx.csv", "a"));
        assertThat(content(dir)).hasSize(ResultFolder.FILES.size() + 1);
    }

    @Test
    void aFailureToCopyRejectedRowsLeavesNothingBehind() {
        Map<String, ResultFolder.Content> broken = Map.of("a.csv", out -> out.write('a'), "b.csv", _ -> {
            throw new IOException("gone");
        });
        assertThatThrownBy(() ->
                        new ResultFolder(Locale.ENGLISH, RESERVATIONS).write(findings, dir.resolve("new"), broken))
                .satisfies(Said.exactly("gone"));
        assertThat(dir.resolve("new")).doesNotExist();
    }

    @Test
    void theListOfConflictsIsReadBackWithItsMarkedRows() throws Exception {
        new ResultFolder(Locale.ENGLISH, RESERVATIONS).write(findings, dir);
        Path list = dir.resolve("conflicts.csv");
        assertThat(ConflictFile.read(list)).isEmpty();
        Conflict conflict = findings.evidence().conflicts().getFirst();
        String text = Files.readString(list);
        Files.writeString(list, text.replace(",6,,", ",6,x,"));
        assertThat(ConflictFile.read(list))
                .containsExactly(ConflictChoice.of(conflict, conflict.sides().get(1)));
        Files.writeString(list, text.replace(",0,,", ",0,○,"));
        assertThat(ConflictFile.read(list)).containsExactly(ConflictChoice.none(conflict));
        Files.writeString(list, text.replace(",4,,", ",4,x,").replace(",6,,", ",6,x,"));
        assertThatThrownBy(() -> ConflictFile.read(list))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("two rows of -T7 are marked"));
        Files.writeString(list, text.replace("TRANSACTIONS,none,,0,,", "MONEY,none,,0,x,"));
        assertThatThrownBy(() -> ConflictFile.read(list))
                .satisfies(Said.containing("no kind of evidence called MONEY"));
    }

    @Test
    void theBytesDoNotDependOnTheDefaultLocaleAndZone() throws Exception {
        new ResultFolder(Locale.ENGLISH, RESERVATIONS).write(findings, dir.resolve("one"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            new ResultFolder(Locale.ENGLISH, RESERVATIONS).write(findings, dir.resolve("two"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(content(dir.resolve("two"))).isEqualTo(content(dir.resolve("one")));
    }

    @Test
    void anotherRunReplacesItsFilesAndNoOther() throws Exception {
        Files.writeString(dir.resolve("accounts.csv"), "old");
        Files.writeString(dir.resolve("minutes of the meeting.txt"), "mine");
        new ResultFolder(Locale.ENGLISH, RESERVATIONS).write(findings, dir);
        assertThat(dir.resolve("minutes of the meeting.txt")).hasContent("mine");
        assertThat(dir.resolve("accounts.csv")).hasSameTextualContentAs(golden("accounts.csv"));
        assertThat(content(dir)).hasSize(ResultFolder.FILES.size() + 1);
    }

    @Test
    void aFolderInTheWayOfAFileLeavesEverythingUnchanged() throws Exception {
        Files.writeString(dir.resolve("accounts.csv"), "old");
        Files.createDirectory(dir.resolve("freeze.csv"));
        assertThatThrownBy(() -> new ResultFolder(Locale.ENGLISH, RESERVATIONS).write(findings, dir))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("freeze.csv is a folder"));
        assertThat(content(dir)).containsOnlyKeys("accounts.csv", "freeze.csv");
        assertThat(dir.resolve("accounts.csv")).hasContent("old");
    }

    @Test
    void aFileInTheWayOfTheFolderIsNamed() throws Exception {
        Path file = Files.writeString(dir.resolve("out"), "a file");
        for (Path folder : List.of(file, file.resolve("deeper/still"))) {
            assertThatThrownBy(() -> ResultFolder.requireUsable(folder))
                    .isInstanceOf(UnusableInput.class)
                    .satisfies(Said.exactly(file + " is a file, not a folder; choose another folder"));
        }
        assertThat(file).hasContent("a file");
    }

    @Test
    void aFailureHalfWayLeavesNoFolderBehind() {
        Findings broken = SampleFindings.of(List.of(SampleFindings.withEventOfUnknownFile()), List.of());
        assertThatThrownBy(() -> new ResultFolder(Locale.ENGLISH, RESERVATIONS).write(broken, dir.resolve("new/out")))
                .satisfies(Said.containing("evidence file 7"));
        assertThat(dir.resolve("new")).doesNotExist();
    }

    @Test
    void theReceiptContainsNoPathAndBalances() throws Exception {
        new ResultFolder(Locale.ENGLISH, RESERVATIONS).write(findings, dir);
        JsonNode receipt =
                new ObjectMapper().readTree(dir.resolve("receipt.json").toFile());
        assertThat(receipt.toString()).doesNotContain("/evidence/");
        assertThat(receipt.at("/files/0/lines/balances").asBoolean()).isTrue();
    }

    private static Path golden(String name) {
        return Path.of("src/test/resources/report", name);
    }

    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                content.put(file.getFileName().toString(), Files.isDirectory(file) ? "" : Files.readString(file));
            }
        }
        return content;
    }
}

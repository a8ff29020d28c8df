package app.redress.report.export;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.damages.AccountFinding;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.findings.Findings;
import app.redress.language.Catalogue;
import app.redress.report.document.RunReport;
import app.redress.report.html.HtmlDocument;
import app.redress.report.text.Formats;
import app.redress.report.text.ReasonWords;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes the result files of one run to a folder, all or none.
///
/// The same findings give the same bytes on any machine.
public final class ResultFolder {
    /// The files written by a run; the README describes each.
    public static final List<String> FILES = List.of(
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
            "mules.csv");

    private static final int ROWS_PER_CHECK = 256;

    /// The folder for rejected rows that can be corrected and imported.
    public static final String REJECTED = "rejected-lines";

    /// Writes the content of one file.
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Locale language;
    private final List<Message> reservations;

    /// @param language of report.html, and of the reasons in rejects.csv and receipt.json; what other programs read
    /// stays
    ///     English
    /// @param reservations what makes the figure of report.html provisional
    public ResultFolder(Locale language, List<Message> reservations) {
        this.language = language;
        this.reservations = List.copyOf(reservations);
    }

    /// Refuses an unusable folder before long work is done for it.
    public static void requireUsable(Path folder) {
        StagedFiles.requireFolder(folder);
        FILES.forEach(name -> StagedFiles.requireFree(folder.resolve(name)));
    }

    /// Writes all files; those of an earlier run are replaced, other files are untouched.
    public void write(Findings findings, Path folder) throws IOException {
        write(findings, folder, Map.of());
    }

    /// Writes all files, with rejected rows in a subfolder. A file there that was edited since it was written is kept,
    /// and the new one gets another name.
    public void write(Findings findings, Path folder, Map<String, Content> rejected) throws IOException {
        write(findings, folder, rejected, Progress.NONE);
    }

    /// The same, unless it is cancelled meanwhile; the folder is then as it was.
    public void write(Findings findings, Path folder, Map<String, Content> rejected, Progress progress)
            throws IOException {
        requireUsable(folder);
        Formats formats = new Formats(Locale.ENGLISH, findings.basis().zone());
        Catalogue messages = Catalogue.ofMessages(language);
        try (StagedFiles staged = StagedFiles.in(folder)) {
            writeLists(findings, new ListLayouts(formats, new ReasonWords(Locale.ENGLISH), messages), staged, progress);
            ResultJson json = new ResultJson(findings, formats, messages);
            JsonText.write(staged.add("receipt.json"), json.receipt());
            JsonText.write(staged.add("estimate.json"), json.estimate());
            progress.checkCancelled();
            Files.writeString(
                    staged.add("report.html"),
                    HtmlDocument.of(List.of(RunReport.whole(findings, reservations, language))));
            for (Map.Entry<String, Content> file : rejected.entrySet()) {
                try (OutputStream out = staged.addBeside(REJECTED, file.getKey())) {
                    file.getValue().writeTo(out);
                }
            }
            progress.checkCancelled();
            staged.publish();
        }
    }

    private static void writeLists(Findings findings, ListLayouts sheets, StagedFiles staged, Progress progress)
            throws IOException {
        writeSheet(sheets.rejects(), findings.evidence().rejects(), staged, progress);
        writeSheet(
                sheets.conflicts(),
                () -> ConflictRow.of(findings.evidence().conflicts()).iterator(),
                staged,
                progress);
        writeSheet(sheets.accounts(), findings.accounts(), staged, progress);
        writeSheet(sheets.events(findings.evidence().receipts()), events(findings), staged, progress);
        writeSheet(sheets.compensation(), findings.lists().compensation(), staged, progress);
        writeSheet(sheets.freeze(), findings.lists().freeze(), staged, progress);
        writeSheet(sheets.mules(), findings.lists().mules(), staged, progress);
        writeSheet(sheets.explanations(findings.basis().zone()), explained(findings), staged, progress);
    }

    /// Accounts to explain: only those whose events were kept.
    private static Iterable<AccountFinding> explained(Findings findings) {
        boolean all = !findings.clearedAreLines();
        return () -> findings.accounts().stream()
                .filter(f -> all || f.timeline().tier() != Tier.CLEARED)
                .iterator();
    }

    /// All events one by one rather than in one list: there may be millions.
    private static Iterable<JudgedEvent> events(Findings findings) {
        return () -> findings.accounts().stream()
                .map(AccountFinding::timeline)
                .flatMap(timeline -> timeline.events().stream())
                .iterator();
    }

    private static <T> void writeSheet(ListColumns<T> sheet, Iterable<T> rows, StagedFiles staged, Progress progress)
            throws IOException {
        long written = 0;
        Path file = staged.add(sheet.name() + ".csv");
        try (CsvFile csv = CsvFile.withBom(new BufferedOutputStream(Files.newOutputStream(file)))) {
            sheet.writeHeader(csv);
            for (T row : rows) {
                sheet.writeRow(csv, row);
                if (++written % ROWS_PER_CHECK == 0) {
                    progress.checkCancelled();
                }
            }
        }
    }
}

package app.redress.report.export;

import app.redress.casefile.lists.CaseClaim;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.WronglyFrozen;
import app.redress.casefile.results.CashOutCluster;
import app.redress.domain.Message;
import app.redress.domain.Sha256;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.Reject;
import app.redress.language.Catalogue;
import app.redress.report.text.Formats;
import app.redress.report.text.ReasonWords;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;

/// Exports a worklist for finance or operations as CSV, with a manifest that states who exported what and lets the
/// receiver verify it.
public final class ListExporter {
    private ListExporter() {}

    /// The text encoding.
    public enum Encoding {
        /// The default; opens correctly in current spreadsheets.
        UTF_8(StandardCharsets.UTF_8),
        /// For older Japanese systems.
        CP932(Charset.forName("windows-31j"));

        private final Charset charset;

        Encoding(Charset charset) {
            this.charset = charset;
        }

        /// The charset.
        public Charset charset() {
            return charset;
        }

        CsvFile open(OutputStream out) throws IOException {
            return this == UTF_8 ? CsvFile.withBom(out) : CsvFile.plain(out, charset);
        }
    }

    /// @param file path of the list; the manifest is `FILE.manifest.json` next to it
    /// @param language of the reasons in the list
    /// @param when time of the export, printed in the manifest with its zone
    /// @param filters the filters applied, by their display names; empty for all rows
    public record Request(
            Path file,
            Encoding encoding,
            Locale language,
            String batchId,
            String who,
            Instant when,
            ZoneId zone,
            Map<String, String> filters) {
        public Request {
            filters = Map.copyOf(filters);
        }

        /// Path of the manifest.
        public Path manifest() {
            return file.resolveSibling(file.getFileName() + ".manifest.json");
        }
    }

    /// What was exported.
    ///
    /// @param total total yen of all rows
    /// @param sha256 of the CSV file, lower-case hex
    public record Exported(int rows, long total, String sha256) {}

    /// Writes the compensation items in the order given.
    public static Exported compensation(List<CompensationItem> items, Request request) throws IOException {
        return export(sheets(request).compensation(), items, CompensationItem::amount, request);
    }

    /// Writes items of a case in the order given. If any of them is not in a sealed batch, the file is a draft (see
    /// [#draft(List)]) and its last column marks such rows.
    public static Exported items(List<CaseItem> items, Request request) throws IOException {
        return export(sheets(request).items(), items, CaseItem::amount, request);
    }

    /// Whether some of the items were never sealed in a batch.
    public static boolean draft(List<CaseItem> items) {
        return items.stream().anyMatch(item -> item.batch() == null);
    }

    /// Writes the freeze items in the order given; the total is the yen at risk.
    public static Exported freeze(List<FreezeItem> items, Request request) throws IOException {
        return export(sheets(request).freeze(), items, FreezeItem::atRisk, request);
    }

    /// Writes accounts that are frozen although they were cleared, in the order given; they carry no yen.
    public static Exported wronglyFrozen(List<WronglyFrozen> rows, Request request) throws IOException {
        return export(sheets(request).wronglyFrozen(), rows, _ -> 0, request);
    }

    /// Writes claims beside the findings in the order given; the total is the yen claimed.
    public static Exported claims(List<CaseClaim> rows, Request request) throws IOException {
        return export(sheets(request).claims(), rows, CaseClaim::claimed, request);
    }

    /// Writes for which tills and minutes to ask stores for their footage, in the order given; the total is the yen
    /// paid.
    ///
    /// @param kept how long stores keep their footage
    public static Exported cameras(List<CashOutCluster> rows, Duration kept, Request request) throws IOException {
        return export(sheets(request).cameras(kept, request.when()), rows, CashOutCluster::yen, request);
    }

    /// Writes rejected lines in the order given; they carry no yen.
    public static Exported rejects(List<Reject> rejects, Request request) throws IOException {
        return export(sheets(request).rejects(), rejects, _ -> 0, request);
    }

    private static ListLayouts sheets(Request request) {
        return new ListLayouts(
                new Formats(request.language(), request.zone()),
                new ReasonWords(request.language()),
                Catalogue.ofMessages(request.language()));
    }

    private static <T> Exported export(ListColumns<T> sheet, List<T> rows, ToLongFunction<T> yen, Request request)
            throws IOException {
        requireWritable(sheet, rows, request.encoding());
        Path file = request.file().toAbsolutePath();
        try (StagedFiles staged = StagedFiles.in(Objects.requireNonNull(file.getParent(), "a folder"))) {
            Path csv = staged.add(String.valueOf(file.getFileName()));
            long total = rows.stream().mapToLong(yen).reduce(0, Math::addExact);
            Exported exported = new Exported(rows.size(), total, write(sheet, rows, csv, request.encoding()));
            JsonText.write(
                    staged.add(String.valueOf(request.manifest().getFileName())), manifest(sheet, request, exported));
            staged.publish();
            return exported;
        }
    }

    private static <T> String write(ListColumns<T> sheet, List<T> rows, Path file, Encoding encoding)
            throws IOException {
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest);
                CsvFile csv = encoding.open(out)) {
            sheet.writeHeader(csv);
            rows.forEach(row -> sheet.writeRow(csv, row));
        }
        return Sha256.hex(digest);
    }

    /// Refuses characters missing in the encoding: they would become question marks, and the money might not reach its
    /// account.
    private static <T> void requireWritable(ListColumns<T> sheet, List<T> rows, Encoding encoding) {
        CharsetEncoder encoder = encoding.charset.newEncoder();
        for (int i = 0; i < rows.size(); i++) {
            for (ListColumns.Column<T> column : sheet.columns()) {
                String text = String.valueOf(column.cell().of(rows.get(i)));
                if (!encoder.canEncode(text)) {
                    throw new UnusableInput(Message.of("export.character", i + 1, column.name(), text, encoding));
                }
            }
        }
    }

    private static Map<String, Object> manifest(ListColumns<?> sheet, Request request, Exported exported) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("list", sheet.name());
        manifest.put("file", String.valueOf(request.file().getFileName()));
        manifest.put("sha256", exported.sha256());
        manifest.put("rows", exported.rows());
        manifest.put("total_yen", exported.total());
        manifest.put("columns", sheet.header());
        manifest.put("encoding", request.encoding().charset.name());
        manifest.put("batch_id", request.batchId());
        manifest.put("exported_by", request.who());
        manifest.put(
                "exported_at", String.valueOf(new Formats(request.language(), request.zone()).iso(request.when())));
        manifest.put("filters", request.filters());
        return manifest;
    }
}

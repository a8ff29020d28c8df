package app.redress.report.export;

import app.redress.casefile.payouts.BatchContent.NamedFile;
import app.redress.payout.Held;
import app.redress.payout.Outcome;
import app.redress.payout.PayoutBatch;
import app.redress.payout.PayoutFormat;
import app.redress.payout.PayoutWriter;
import app.redress.payout.ReadBackReceipt;
import app.redress.payout.ReturnedLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Writes pay-out files to a folder, all or none: each with its manifest, and a list of held items.
public final class PayoutFolder {
    private final Path folder;
    private final ListExporter.Encoding encoding;
    private final Locale language;

    /// @param encoding encoding of tables; bank formats prescribe their own
    /// @param language of the reasons in the list of held items
    public PayoutFolder(Path folder, ListExporter.Encoding encoding, Locale language) {
        this.folder = folder;
        this.encoding = encoding;
        this.language = language;
    }

    /// @param written the output of [PayoutWriter] for the batch
    /// @param held the held items, including those never passed to the writer
    public void write(PayoutBatch batch, PayoutFormat format, PayoutWriter.Written written, List<Held> held)
            throws IOException {
        PayoutFiles files = new PayoutFiles(format, encoding, language);
        List<NamedFile> all = new ArrayList<>();
        for (NamedFile file : files.of(written)) {
            all.add(file);
            all.add(files.manifest(batch, file, held, null));
        }
        all.add(files.held(batch, held));
        write(folder, all);
    }

    /// Writes files unchanged, all or none.
    public static void write(Path folder, List<NamedFile> files) throws IOException {
        try (StagedFiles staged = StagedFiles.in(folder)) {
            for (NamedFile file : files) {
                Files.write(staged.add(file.name()), file.content());
            }
            staged.publish();
        }
    }

    /// Writes returned results as a list of payouts, which an analysis reads with `--payouts`.
    ///
    /// @param file path to write
    /// @param batch id of the batch
    public static void payouts(Path file, String batch, List<ReadBackReceipt> receipts) throws IOException {
        Map<Long, ReadBackReceipt.Matched> latest = new TreeMap<>();
        for (ReadBackReceipt receipt : receipts) {
            receipt.matched().forEach(matched -> latest.put(matched.item().id(), matched));
        }
        List<ReadBackReceipt.Matched> settled = new ArrayList<>(latest.values());
        settled.removeIf(matched ->
                matched.line().outcome() != Outcome.PAID && matched.line().outcome() != Outcome.FAILED);
        Path target = file.toAbsolutePath();
        try (StagedFiles staged = StagedFiles.in(Objects.requireNonNull(target.getParent(), "a folder"))) {
            Files.write(staged.add(String.valueOf(target.getFileName())), payouts(batch, settled));
            staged.publish();
        }
    }

    private static byte[] payouts(String batch, List<ReadBackReceipt.Matched> settled) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvFile csv = CsvFile.withBom(bytes)) {
            csv.row("account_id", "amount", "status", "batch_id", "channel", "paid_at", "item_id", "reason");
            for (ReadBackReceipt.Matched one : settled) {
                ReturnedLine line = one.line();
                csv.row(
                        one.item().account(),
                        one.item().amount(),
                        line.outcome(),
                        batch,
                        one.item().channel(),
                        line.on(),
                        one.item().id(),
                        line.reason());
            }
        }
        return bytes.toByteArray();
    }
}

package app.redress.report.export;

import app.redress.domain.Sha256;
import app.redress.language.Catalogue;
import app.redress.payout.Held;
import app.redress.payout.Outcome;
import app.redress.payout.PayoutBatch;
import app.redress.payout.PayoutFile;
import app.redress.payout.PayoutFormat;
import app.redress.payout.PayoutWriter;
import app.redress.payout.ReadBackReceipt;
import app.redress.payout.ReturnedLine;
import app.redress.report.text.Formats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Writes pay-out files to a folder, all or none: each with its manifest, and a list of held items.
///
/// Everything written comes from the batch, so that the same batch gives the same bytes.
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

    /// Name of the list of held items.
    public static String heldName(PayoutBatch batch, PayoutFormat format) {
        return (batch.draft() ? "DRAFT-" : "") + format.name().toLowerCase(Locale.ROOT) + "-" + batch.shortId()
                + ".held.csv";
    }

    /// @param written the output of [PayoutWriter] for the batch
    /// @param held the held items, including those never passed to the writer
    public void write(PayoutBatch batch, PayoutFormat format, PayoutWriter.Written written, List<Held> held)
            throws IOException {
        try (StagedFiles staged = StagedFiles.in(folder)) {
            for (PayoutFile file : written.files()) {
                byte[] content = content(file);
                Files.write(staged.add(file.name()), content);
                JsonText.write(
                        staged.add(file.name() + ".manifest.json"), manifest(batch, format, file, hash(content), held));
            }
            Files.write(staged.add(heldName(batch, format)), held(held));
            staged.publish();
        }
    }

    private byte[] content(PayoutFile file) throws IOException {
        PayoutFile.Text text = file.text();
        return text == null ? csv(file.table()) : text.bytes();
    }

    private byte[] csv(List<List<Object>> table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvFile csv = encoding.open(bytes)) {
            table.forEach(row -> csv.row(row.toArray()));
        }
        return bytes.toByteArray();
    }

    /// The list of held items, always in UTF-8 because reasons quote what could not be encoded.
    private byte[] held(List<Held> held) throws IOException {
        Catalogue messages = Catalogue.ofMessages(language);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvFile csv = CsvFile.withBom(bytes)) {
            csv.row("item_id", "account_id", "channel", "amount", "reason");
            for (Held one : held) {
                csv.row(
                        one.item().id(),
                        one.item().account(),
                        one.item().channel(),
                        one.item().amount(),
                        messages.say(one.reason()));
            }
        }
        return bytes.toByteArray();
    }

    private static String hash(byte[] content) {
        MessageDigest digest = Sha256.digest();
        digest.update(content);
        return Sha256.hex(digest);
    }

    private Map<String, Object> manifest(
            PayoutBatch batch, PayoutFormat format, PayoutFile file, String hash, List<Held> held) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("file", file.name());
        manifest.put("format", format.name().toLowerCase(Locale.ROOT));
        manifest.put("state", batch.draft() ? "DRAFT" : "SEALED");
        manifest.put("sha256", hash);
        manifest.put("rows", file.rows());
        manifest.put("total", file.total());
        manifest.put("currency", batch.payer().currency());
        manifest.put("held_rows", held.size());
        manifest.put(
                "held_total",
                held.stream().mapToLong(one -> one.item().amount()).reduce(0, Math::addExact));
        manifest.put("batch_id", batch.id().toString());
        manifest.put("batch_number", batch.number());
        manifest.put("case", batch.caseName());
        manifest.put("sealed_by", batch.sealedBy());
        manifest.put("sealed_at", String.valueOf(new Formats(Locale.ENGLISH, batch.zone()).iso(batch.sealedAt())));
        manifest.put("pay_on", batch.payOn().toString());
        manifest.put("filters", batch.filters());
        if (file.text() == null) {
            manifest.put("encoding", encoding.charset().name());
        }
        return manifest;
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

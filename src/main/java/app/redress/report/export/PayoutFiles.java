package app.redress.report.export;

import app.redress.casefile.payouts.BatchContent.AuditHead;
import app.redress.casefile.payouts.BatchContent.NamedFile;
import app.redress.domain.Sha256;
import app.redress.language.Catalogue;
import app.redress.payout.Held;
import app.redress.payout.PayoutBatch;
import app.redress.payout.PayoutFile;
import app.redress.payout.PayoutFormat;
import app.redress.payout.PayoutWriter;
import app.redress.report.text.Formats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The files of a batch as bytes: pay-out files, a manifest for each, and the list of held items. All content comes
/// from the batch, so that the same batch gives the same bytes.
public final class PayoutFiles {
    private final PayoutFormat format;
    private final ListExporter.Encoding encoding;
    private final Locale language;

    /// @param encoding encoding of tables; bank formats prescribe their own
    /// @param language of the reasons in the list of held items
    public PayoutFiles(PayoutFormat format, ListExporter.Encoding encoding, Locale language) {
        this.format = format;
        this.encoding = encoding;
        this.language = language;
    }

    /// Name of the list of held items.
    public static String heldName(PayoutBatch batch, PayoutFormat format) {
        return (batch.draft() ? "DRAFT-" : "") + format.name().toLowerCase(Locale.ROOT) + "-" + batch.shortId()
                + ".held.csv";
    }

    /// The pay-out files.
    public List<NamedFile> of(PayoutWriter.Written written) throws IOException {
        List<NamedFile> files = new ArrayList<>();
        for (PayoutFile file : written.files()) {
            files.add(new NamedFile(file.name(), content(file), file.rows(), file.total()));
        }
        return files;
    }

    /// The manifest of a pay-out file.
    ///
    /// @param head the end of the audit log when the batch was sealed; null for a draft
    public NamedFile manifest(PayoutBatch batch, NamedFile file, List<Held> held, @Nullable AuditHead head) {
        byte[] text = JsonText.of(entries(batch, file, held, head)).getBytes(StandardCharsets.UTF_8);
        return new NamedFile(file.name() + ".manifest.json", text, 0, 0);
    }

    /// The held items with their reasons.
    public NamedFile held(PayoutBatch batch, List<Held> held) throws IOException {
        return new NamedFile(heldName(batch, format), held(held), 0, 0);
    }

    /// The whole batch, item by item.
    public NamedFile record(PayoutBatch batch, List<NamedFile> files, List<Held> held, AuditHead head) {
        return BatchRecord.of(batch, format, files, held, head);
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

    private Map<String, Object> entries(PayoutBatch batch, NamedFile file, List<Held> held, @Nullable AuditHead head) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("file", file.name());
        manifest.put("format", format.name().toLowerCase(Locale.ROOT));
        manifest.put("state", batch.draft() ? "DRAFT" : "SEALED");
        manifest.put("sha256", Sha256.hex(file.content()));
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
        manifest.put("filters", new TreeMap<>(batch.filters()));
        if (file.name().endsWith(".csv")) {
            manifest.put("encoding", encoding.charset().name());
        }
        if (head != null) {
            manifest.put("audit_seq", head.seq());
            manifest.put("audit_hash", head.hash());
        }
        return manifest;
    }
}

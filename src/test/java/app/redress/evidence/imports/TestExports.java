package app.redress.evidence.imports;

import app.redress.domain.Transaction;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes small export files and reads them.
public final class TestExports {
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    public static final MappingProfiles DETECTED = MappingProfiles.detected(TOKYO);
    public static final String HEADER = "transaction_id,account_id,occurred_at,type,amount,method,store_name\n";

    private TestExports() {}

    /// The result of one reading.
    public record Read<T>(List<T> rows, Receipt receipt, List<Reject> rejects) {}

    public static <T> Read<T> read(Export<T> export) {
        List<T> rows = new ArrayList<>();
        ImportResult reading = export.read((row, _) -> rows.add(row), _ -> {});
        return new Read<>(rows, reading.receipt(), reading.rejects());
    }

    static Read<Transaction> transactions(Path file) {
        return read(Export.of(ExportKinds.TRANSACTIONS, 0, ExportFile.of(file), DETECTED));
    }

    public static Path write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String row(String id, String type, long yen) {
        return id + ",A1,2019-07-03 12:00:00," + type + "," + yen + ",CREDIT_CARD,Kawagoe\n";
    }

    public static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    static byte[] gz(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("folder/"));
            out.putNextEntry(new ZipEntry(name));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

package app.redress.report.export;

import app.redress.casefile.payouts.BatchContent.NamedFile;
import app.redress.casefile.payouts.OutsideBatch;
import app.redress.casefile.payouts.SealedBatch;
import app.redress.domain.Channel;
import app.redress.domain.Message;
import app.redress.domain.Sha256;
import app.redress.domain.UnusableInput;
import app.redress.payout.PayoutFormat;
import app.redress.payout.PayoutItem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Reads the sealed batches in a folder back from their records, and holds each record against the files beside it.
public final class BatchRecordReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MANIFEST = ".manifest.json";
    private static final int DEPTH = 4;

    private BatchRecordReader() {}

    /// All batches in a folder and the folders in it; a copy of one counts once.
    ///
    /// @throws UnusableInput saying which file is missing, changed or unreadable
    public static List<OutsideBatch> readAll(Path folder) {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UnusableInput(Message.of("folder.unreadable", folder), e);
        }
        Map<UUID, OutsideBatch> found = new TreeMap<>();
        for (Path file : ending(files, BatchRecord.ENDING)) {
            OutsideBatch batch = read(file);
            OutsideBatch before = found.putIfAbsent(batch.sealed().id(), batch);
            if (before != null && !before.items().equals(batch.items())) {
                throw new UnusableInput(
                        Message.of("outside.twice", file, batch.sealed().id()));
            }
        }
        requireRecords(ending(files, MANIFEST), found.keySet());
        if (found.isEmpty()) {
            throw new UnusableInput(Message.of("outside.none", folder));
        }
        return List.copyOf(found.values());
    }

    private static List<Path> ending(List<Path> files, String ending) {
        return files.stream().filter(file -> file.toString().endsWith(ending)).toList();
    }

    /// A pay-out file whose batch nothing tells of item by item must not be passed over.
    private static void requireRecords(List<Path> manifests, Set<UUID> known) {
        for (Path manifest : manifests) {
            JsonNode said = tree(manifest);
            if ("SEALED".equals(said.path("state").asText())
                    && known.stream().noneMatch(id -> id.toString()
                            .equals(said.path("batch_id").asText()))) {
                throw new UnusableInput(Message.of("outside.noRecord", manifest, BatchRecord.ENDING));
            }
        }
    }

    private static JsonNode tree(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UnusableInput(Message.of("outside.unreadable", file), e);
        }
    }

    private static OutsideBatch read(Path record) {
        JsonNode said = tree(record);
        try {
            Channel channel = Channel.valueOf(said.required("channel").asText());
            List<PayoutItem> items = new ArrayList<>();
            said.required("items")
                    .forEach(item -> items.add(new PayoutItem(
                            item.required(0).asLong(),
                            item.required(1).asText(),
                            channel,
                            item.required(2).asLong())));
            OutsideBatch batch = new OutsideBatch(sealed(said, channel), items, files(record, said));
            requireSums(record, batch);
            BatchRows.requireItems(record, batch);
            return batch;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnusableInput(Message.of("outside.unreadable", record), e);
        }
    }

    private static SealedBatch sealed(JsonNode said, Channel channel) {
        return new SealedBatch(
                UUID.fromString(said.required("batch_id").asText()),
                0,
                PayoutFormat.valueOf(said.required("format").asText()),
                channel,
                said.required("currency").asText(),
                LocalDate.parse(said.required("pay_on").asText()),
                said.required("rows").asInt(),
                said.required("total").asLong(),
                said.required("held_rows").asInt(),
                said.required("held_total").asLong(),
                said.required("sealed_by").asText(),
                Instant.parse(said.required("sealed_at").asText()),
                said.required("filters").asText(),
                said.required("audit_seq").asLong(),
                said.required("audit_hash").asText());
    }

    private static List<NamedFile> files(Path record, JsonNode said) {
        List<NamedFile> files = new ArrayList<>();
        for (JsonNode one : said.required("files")) {
            Path name = Path.of(one.required("file").asText());
            // a record may name files beside it only
            Path file = record.resolveSibling(Objects.requireNonNull(name.getFileName()));
            byte[] content = content(record, file);
            if (!Sha256.hex(content).equals(one.required("sha256").asText())) {
                throw new UnusableInput(Message.of("outside.otherFile", file, record));
            }
            files.add(new NamedFile(
                    String.valueOf(file.getFileName()),
                    content,
                    one.required("rows").asInt(),
                    one.required("total").asLong()));
        }
        List<NamedFile> beside = new ArrayList<>();
        files.forEach(file -> beside.addAll(manifest(record, file)));
        files.addAll(beside);
        files.add(new NamedFile(String.valueOf(record.getFileName()), content(record, record), 0, 0));
        return files;
    }

    /// The manifest of a file, where it was kept; one of another content is refused.
    private static List<NamedFile> manifest(Path record, NamedFile file) {
        Path manifest = record.resolveSibling(file.name() + MANIFEST);
        if (!Files.exists(manifest)) {
            return List.of();
        }
        if (!tree(manifest).path("sha256").asText().equals(Sha256.hex(file.content()))) {
            throw new UnusableInput(Message.of("outside.otherFile", record.resolveSibling(file.name()), manifest));
        }
        return List.of(new NamedFile(String.valueOf(manifest.getFileName()), content(record, manifest), 0, 0));
    }

    private static byte[] content(Path record, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("outside.fileMissing", file, record), e);
        }
    }

    private static void requireSums(Path record, OutsideBatch batch) {
        SealedBatch sealed = batch.sealed();
        Set<Long> ids = new HashSet<>();
        boolean once = batch.items().stream().allMatch(item -> ids.add(item.id()));
        long total = batch.items().stream().mapToLong(PayoutItem::amount).reduce(0, Math::addExact);
        int rows = batch.files().stream().mapToInt(NamedFile::rows).sum();
        long written = batch.files().stream().mapToLong(NamedFile::total).reduce(0, Math::addExact);
        if (!once
                || batch.items().size() != sealed.rows()
                || rows != sealed.rows()
                || total != sealed.total()
                || written != total) {
            throw new UnusableInput(Message.of("outside.sums", record));
        }
    }
}

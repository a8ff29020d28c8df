package app.redress.report.export;

import app.redress.casefile.payouts.BatchContent.AuditHead;
import app.redress.casefile.payouts.BatchContent.NamedFile;
import app.redress.domain.Sha256;
import app.redress.payout.Held;
import app.redress.payout.PayoutBatch;
import app.redress.payout.PayoutFormat;
import app.redress.payout.PayoutItem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A whole sealed batch, item by item, to be kept beside its files and sent to nobody: a case restored from an earlier
/// backup learns from it what has gone out already.
final class BatchRecord {
    static final String ENDING = ".batch.json";

    private BatchRecord() {}

    static NamedFile of(
            PayoutBatch batch, PayoutFormat format, List<NamedFile> files, List<Held> held, AuditHead head) {
        Set<Long> out = held.stream().map(one -> one.item().id()).collect(Collectors.toSet());
        List<PayoutItem> items = batch.lines().stream()
                .map(PayoutBatch.Line::item)
                .filter(item -> !out.contains(item.id()))
                .toList();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("batch_id", batch.id().toString());
        record.put("case", batch.caseName());
        record.put("format", format.name());
        record.put("channel", items.getFirst().channel().name());
        record.put("currency", batch.payer().currency());
        record.put("pay_on", batch.payOn().toString());
        record.put("sealed_by", batch.sealedBy());
        record.put("sealed_at", batch.sealedAt().toString());
        record.put("filters", batch.filters().getOrDefault("text", ""));
        record.put("rows", items.size());
        record.put("total", sum(items));
        record.put("held_rows", held.size());
        record.put("held_total", sum(held.stream().map(Held::item).toList()));
        record.put("audit_seq", head.seq());
        record.put("audit_hash", head.hash());
        record.put("files", files.stream().map(BatchRecord::file).toList());
        record.put("items", items.stream().map(BatchRecord::item).toList());
        byte[] text = JsonText.of(record).getBytes(StandardCharsets.UTF_8);
        String name = format.name().toLowerCase(Locale.ROOT) + "-" + batch.shortId() + ENDING;
        return new NamedFile(name, text, 0, 0);
    }

    private static long sum(List<PayoutItem> items) {
        return items.stream().mapToLong(PayoutItem::amount).reduce(0, Math::addExact);
    }

    private static Map<String, Object> file(NamedFile file) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("file", file.name());
        said.put("sha256", Sha256.hex(file.content()));
        said.put("rows", file.rows());
        said.put("total", file.total());
        return said;
    }

    private static List<Object> item(PayoutItem item) {
        return new ArrayList<>(List.of(item.id(), item.account(), item.amount()));
    }
}

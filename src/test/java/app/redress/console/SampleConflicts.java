package app.redress.console;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.imports.ImportPreview;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.ArrayList;
import java.util.List;

/// Conflicting rows of the sample incident.
final class SampleConflicts {
    private SampleConflicts() {}

    /// The conflicts; none without files.
    static List<Conflict> of(List<Receipt> receipts) {
        if (receipts.size() < 3) {
            return List.of();
        }
        EvidenceFile transactions = receipts.get(0).file();
        EvidenceFile accounts = receipts.get(2).file();
        return List.of(
                new Conflict(
                        EvidenceKind.TRANSACTIONS,
                        "T0019204",
                        List.of(
                                side(
                                        transactions,
                                        19_205,
                                        "T0019204,U00811,2019-07-03T10:12:44+09:00,PAYMENT,9800,COMPLETED,\"Seven, 丸の内\""),
                                side(
                                        transactions,
                                        30_411,
                                        "T0019204,U00811,2019-07-03T10:12:44+09:00,PAYMENT,98000,COMPLETED,\"Seven, 丸の内\"")),
                        null),
                new Conflict(
                        EvidenceKind.TRANSACTIONS,
                        "T0020731",
                        List.of(
                                side(
                                        transactions,
                                        20_732,
                                        "T0020731,U01152,2019-07-03T11:40:02+09:00,CHARGE,30000,COMPLETED,"),
                                side(
                                        transactions,
                                        30_902,
                                        "T0020731,U01152,2019-07-03T11:40:02+09:00,CHARGE,30000,VOIDED,"),
                                side(
                                        transactions,
                                        31_004,
                                        "T0020731,U01153,2019-07-03T11:40:02+09:00,CHARGE,30000,DECLINED,")),
                        new ConflictChoice(EvidenceKind.TRANSACTIONS, "T0020731", transactions.sha256(), 30_902)),
                new Conflict(
                        EvidenceKind.ACCOUNTS,
                        "U00377",
                        List.of(
                                side(accounts, 378, "U00377,2019-07-01,5200,山田 花子"),
                                side(accounts, 1_702, "U00377,2019-07-01,2500,山田 花子")),
                        null));
    }

    private static Conflict.Side side(EvidenceFile file, long line, String raw) {
        String[] values = raw.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        List<String> headers = headers(file);
        List<ImportPreview.Cell> cells = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            ExportColumn column = ExportColumn.byName(headers.get(i)).orElseThrow();
            String value = values[i].replace("\"", "");
            cells.add(new ImportPreview.Cell(column, value, value));
        }
        return new Conflict.Side(file, line, line, raw, cells);
    }

    static List<String> headers(EvidenceFile file) {
        return switch (file.kind()) {
            case TRANSACTIONS ->
                List.of("transaction_id", "account_id", "occurred_at", "type", "amount", "status", "store_name");
            case ACCOUNTS -> List.of("account_id", "registered_at", "balance_before", "display_name");
            default -> List.of();
        };
    }
}

package app.redress.evidence.imports;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.Event;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Payout;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.DuplicateRegister;
import app.redress.evidence.duplicates.DuplicateRows;
import app.redress.evidence.kinds.ExportKind;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.ExportFile;
import app.redress.language.Said;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads a corpus file and its evidence set through the evidence API; the only part of the corpus tests that knows
/// that API.
final class CorpusImport {
    private final EvidenceKind kind;
    private final Path file;
    private final MappingProfiles profiles;
    private final List<ImportResult> readings = new ArrayList<>();
    private final List<Placed> rows = new ArrayList<>();

    /// A row of the evidence set with its position.
    private record Placed(SourceLine source, Map<String, String> row) {}

    private CorpusImport(EvidenceKind kind, Path file, MappingProfiles profiles) {
        this.kind = kind;
        this.file = file;
        this.profiles = profiles;
    }

    static SeenReading of(ExpectedImport expected) {
        List<Path> set = new ArrayList<>(expected.before());
        set.add(expected.file());
        set.addAll(expected.after());
        return of(expected.kind(), expected.file(), set, expected.settings());
    }

    /// @param set the files of the evidence set in order, including the file itself
    /// @param settings statements as `key = value`
    static SeenReading of(EvidenceKind kind, Path file, List<Path> set, List<String> settings) {
        try {
            return new CorpusImport(
                            kind,
                            file,
                            new MappingProfiles(
                                    TestExports.TOKYO, MappingProfile.of("--set", settings), List.of(), Map.of()))
                    .read(set);
        } catch (UnusableInput e) {
            return SeenReading.refused(Said.english(e));
        }
    }

    private SeenReading read(List<Path> set) {
        List<ExportFile> texts =
                set.stream().flatMap(p -> Inspector.textsIn(p).stream()).toList();
        return switch (kind) {
            case TRANSACTIONS -> settled(texts, ExportKinds.TRANSACTIONS, CorpusImport::row);
            case ACCESS -> settled(texts, ExportKinds.ACCESS, CorpusImport::row);
            case ACCOUNTS -> settled(texts, ExportKinds.ACCOUNTS, CorpusImport::row);
            case CLAIMS -> settled(texts, ExportKinds.CLAIMS, CorpusImport::row);
            case CONTROLS -> settled(texts, ExportKinds.CONTROLS, CorpusImport::row);
            case PAYOUTS -> settled(texts, ExportKinds.PAYOUTS, CorpusImport::row);
        };
    }

    private <T> SeenReading settled(List<ExportFile> texts, ExportKind<T> kind, Function<T, Map<String, String>> row) {
        List<Export<T>> exports = new ArrayList<>();
        try (DuplicateRegister<T> register = new DuplicateRegister<>(kind)) {
            for (ExportFile text : texts) {
                Export<T> export = Export.of(kind, exports.size(), text, profiles);
                exports.add(export);
                readings.add(export.read(
                        (value, lines) -> {
                            register.add(value, lines);
                            rows.add(new Placed(kind.source(value), row.apply(value)));
                        },
                        _ -> {}));
            }
            List<EvidenceFile> files =
                    readings.stream().map(r -> r.receipt().file()).toList();
            DuplicateRows duplicates = register.settle(exports, files, List.of());
            List<Reject> rejects = new ArrayList<>(
                    readings.stream().flatMap(r -> r.rejects().stream()).toList());
            duplicates.conflicts(exports, files).forEach(c -> c.sides()
                    .forEach(side ->
                            rejects.add(SeenReading.conflict(side.file(), side.line(), side.lastLine(), side.raw()))));
            return seen(duplicates, rejects);
        }
    }

    private SeenReading seen(DuplicateRows duplicates, List<Reject> rejects) {
        List<Receipt> receipts = readings.stream()
                .map(ImportResult::receipt)
                .filter(r -> r.file().path().startsWith(file.toString()))
                .map(duplicates::settle)
                .toList();
        List<Integer> own = receipts.stream().map(r -> r.file().index()).toList();
        List<Map<String, String>> kept = rows.stream()
                .filter(p -> own.contains(p.source().file()) && duplicates.keeps(p.source()))
                .map(Placed::row)
                .toList();
        return new SeenReading(
                Optional.empty(),
                receipts,
                rejects.stream().filter(r -> own.contains(r.file().index())).toList(),
                Optional.of(kept));
    }

    private static Map<String, String> row(Transaction t) {
        Map<String, String> row = event(t);
        row.put("transaction_id", t.id());
        row.put("type", t.type().name());
        row.put("amount", String.valueOf(t.amount()));
        row.put("status", t.status().name());
        row.put("method", t.method().name());
        Transaction.Store store = t.store() == null ? new Transaction.Store(null, null, null) : t.store();
        row.put("store_id", text(store.id()));
        row.put("store_name", text(store.name()));
        row.put("prefecture", text(store.prefecture()));
        row.put("balance_after", text(t.balanceAfter()));
        row.put("related_transaction_id", text(t.relatedId()));
        return row;
    }

    private static Map<String, String> row(Access a) {
        Map<String, String> row = event(a);
        row.put("event", a.kind().name());
        row.put("result", a.result().name());
        row.put("ip", text(a.ip()));
        row.put("country", text(a.country()));
        row.put("user_agent", text(a.userAgent()));
        row.put("device_id", text(a.deviceId()));
        row.put("detail", text(a.detail()));
        return row;
    }

    private static Map<String, String> event(Event event) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("account_id", event.account());
        row.put("occurred_at", event.at().toString());
        return row;
    }

    private static Map<String, String> row(AccountFacts a) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("account_id", a.account());
        row.put("registered_at", text(a.registeredAt()));
        row.put("balance_before", text(a.balanceBefore()));
        row.put("card_linked", text(a.cardLinked()));
        row.put("display_name", text(a.displayName()));
        row.put("contact", text(a.contact()));
        row.put("frozen_at", text(a.frozenAt()));
        return row;
    }

    private static Map<String, String> row(Claim c) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("account_id", c.account());
        row.put("claimed_at", c.claimedAt().toString());
        row.put("amount", text(c.amount()));
        row.put("transaction_ids", String.join(";", c.transactionIds()));
        row.put("note", text(c.note()));
        return row;
    }

    private static Map<String, String> row(Control c) {
        return Map.of("at", c.at().toString(), "control", c.name(), "note", text(c.note()));
    }

    private static Map<String, String> row(Payout p) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("account_id", p.account());
        row.put("amount", String.valueOf(p.amount()));
        row.put("status", p.status().name());
        row.put("batch_id", text(p.batchId()));
        row.put("channel", text(p.channel()));
        row.put("paid_at", text(p.paidAt()));
        return row;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

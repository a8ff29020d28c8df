package app.redress.evidence.detect;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.Inspection.Confidence;
import app.redress.evidence.detect.Inspection.Question;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Asks about tables whose rows are not one event or one movement each: rows counted together, one kept of many, the
/// price of one beside how many were paid, the lines of a receipt. As they stand, they count too little.
final class ManyInOne {
    private static final Set<String> COUNTS = Set.of(
            "count",
            "counts",
            "cnt",
            "hits",
            "eventcount",
            "numevents",
            "occurrences",
            "repeatcount",
            "numtransactions",
            "txcount",
            "transactioncount",
            "件数",
            "回数",
            "取引件数",
            "発生件数",
            "発生回数",
            "イベント数");
    private static final Set<String> SAMPLED = Set.of(
            "sampleinterval", "samplerate", "samplingrate", "samplinginterval", "samplefactor", "サンプリング間隔", "サンプリング率");
    private static final Set<String> PRICES =
            Set.of("単価", "商品単価", "販売単価", "unitprice", "priceeach", "priceperunit", "unitamount", "itemprice");
    private static final List<String> CHARGES = List.of(
            "オートチャージ額",
            "オートチャージ金額",
            "自動チャージ額",
            "自動チャージ金額",
            "自動入金額",
            "同時チャージ額",
            "チャージ額",
            "チャージ金額",
            "autocharge",
            "autochargeamount",
            "autotopup",
            "autotopupamount",
            "autoreload",
            "autoreloadamount",
            "autoload",
            "autoloadamount",
            "topupamount",
            "reloadamount",
            "loadamount",
            "aufladebetrag",
            "recargaautomatica",
            "자동충전금액");
    private static final double MOSTLY = 0.9;
    private static final int SEVERAL = 5;
    private static final double SOME = 0.05;

    private final SampleTable table;
    private final Map<ExportColumn, ColumnMatch> used;

    ManyInOne(SampleTable table, Map<ExportColumn, ColumnMatch> used) {
        this.table = table;
        this.used = used;
    }

    /// Rows of an access log that stand for several events.
    Optional<Question> events() {
        ColumnMatch event = used.get(ExportColumn.EVENT);
        String answer = event == null ? "=LOGIN" : table.nameOf(event.position());
        return counted(COUNTS, Message.of("ask.counted"), answer)
                .or(() -> counted(SAMPLED, Message.of("ask.sampled"), answer));
    }

    private Optional<Question> counted(Set<String> names, Message words, String answer) {
        return IntStream.range(0, table.width())
                .filter(i -> ColumnMatch.isFree(i, used) && isNamed(i, names))
                .mapToObj(i -> several(i)
                        .map(row -> new Question(
                                MappingProfile.key(EvidenceKind.ACCESS, ExportColumn.EVENT),
                                words.about(answer)
                                        .about(row.line())
                                        .about(row.cell(i))
                                        .about(table.nameOf(i)),
                                List.of(answer))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean isNamed(int position, Set<String> names) {
        return names.contains(Synonyms.normalise(table.headers().get(position)));
    }

    /// The first row with more than one, where the column holds nothing but counts.
    private Optional<SampleRow> several(int position) {
        boolean counts = table.rows().stream()
                .map(row -> row.cell(position))
                .allMatch(text -> text.isEmpty() || text.length() < 10 && text.matches("\\d+"));
        return counts
                ? table.rows().stream()
                        .filter(row -> !row.cell(position).matches("[01]?"))
                        .findFirst()
                : Optional.empty();
    }

    /// Rows of transactions that may stand for several movements of the same amount.
    Optional<Question> movements() {
        ColumnMatch amount = used.get(ExportColumn.AMOUNT);
        if (amount == null || amount.confidence() == Confidence.STATED) {
            return Optional.empty();
        }
        String name = table.nameOf(amount.position());
        return IntStream.range(0, table.width())
                .filter(i -> isNamed(i, COUNTS) && (ColumnMatch.isFree(i, used) || isQuantity(i)))
                .mapToObj(i -> several(i)
                        .map(row -> new Question(
                                MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.AMOUNT),
                                Message.of("ask.countedMovements", table.nameOf(i), row.cell(i), row.line(), name),
                                List.of(name))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean namesCharges(int position) {
        String bare = Synonyms.normalise(table.headers().get(position));
        return CHARGES.stream().map(Synonyms::normalise).anyMatch(bare::equals);
    }

    private boolean isQuantity(int position) {
        ColumnMatch quantity = used.get(ExportColumn.QUANTITY);
        return quantity != null && quantity.position() == position;
    }

    /// Charges of the balance that stand in the rows of the payments that called for them.
    Optional<Question> charges(List<ColumnTraits> traits) {
        ColumnMatch amount = used.get(ExportColumn.AMOUNT);
        if (amount == null || amount.confidence() == Confidence.STATED || !table.headed()) {
            return Optional.empty();
        }
        String name = table.nameOf(amount.position());
        return IntStream.range(0, table.width())
                .filter(i -> ColumnMatch.isFree(i, used) && namesCharges(i))
                .filter(i -> traits.get(i).share(ValueTrait.AMOUNT) > MOSTLY
                        && traits.get(i).has(ValueTrait.POSITIVE))
                .mapToObj(i -> new Question(
                        MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.AMOUNT),
                        Message.of(
                                "ask.chargeInRow",
                                table.nameOf(i),
                                traits.get(i).example(ValueTrait.POSITIVE),
                                name),
                        List.of(name)))
                .findFirst();
    }

    /// A price of one taken for the amount although more than one was paid.
    Optional<Question> prices() {
        ColumnMatch amount = used.get(ExportColumn.AMOUNT);
        ColumnMatch quantity = used.get(ExportColumn.QUANTITY);
        if (amount == null
                || quantity == null
                || amount.confidence() == Confidence.STATED
                || !isNamed(amount.position(), PRICES)) {
            return Optional.empty();
        }
        String price = table.nameOf(amount.position());
        String many = table.nameOf(quantity.position());
        return several(quantity.position())
                .map(row -> new Question(
                        MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.AMOUNT),
                        Message.of("ask.unitPrice", price, many, row.cell(quantity.position()), row.line()),
                        List.of(price)));
    }

    /// Rows of one number, account, time and type with different amounts.
    Optional<Question> lines() {
        ColumnMatch id = used.get(ExportColumn.TRANSACTION_ID);
        if (id == null || !used.containsKey(ExportColumn.AMOUNT) || !used.containsKey(ExportColumn.TYPE)) {
            return Optional.empty();
        }
        Map<String, SampleRow> first = new LinkedHashMap<>();
        List<SampleRow> again = table.rows().stream()
                .filter(row -> {
                    SampleRow one = first.putIfAbsent(row.cell(id.position()), row);
                    return one != null && isPartBeside(one, row);
                })
                .toList();
        if (again.size() < SEVERAL || again.size() < SOME * table.rows().size()) {
            return Optional.empty();
        }
        SampleRow part = again.getFirst();
        SampleRow one = first.getOrDefault(part.cell(id.position()), part);
        return Optional.of(new Question(
                MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.TRANSACTION_ID),
                Message.of(
                        "ask.partsOfOne",
                        table.nameOf(id.position()),
                        again.size(),
                        one.line(),
                        part.line(),
                        Message.of("ask.lineAsId")),
                List.of(MappingProfile.LINE, table.nameOf(id.position()))));
    }

    private boolean isPartBeside(SampleRow one, SampleRow other) {
        return !same(ExportColumn.AMOUNT, one, other)
                && same(ExportColumn.ACCOUNT_ID, one, other)
                && same(ExportColumn.OCCURRED_AT, one, other)
                && same(ExportColumn.OCCURRED_ON, one, other)
                && same(ExportColumn.TYPE, one, other)
                && same(ExportColumn.STATUS, one, other);
    }

    private boolean same(ExportColumn column, SampleRow one, SampleRow other) {
        ColumnMatch where = used.get(column);
        return where == null || one.cell(where.position()).equals(other.cell(where.position()));
    }
}

package app.redress.evidence.detect.doubts;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Type;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.columns.StatedColumns;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueClassifier;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Asks about rows of one file that would count what another row has told already: an authorisation and its capture,
/// the record of an app and that of the core, numbers that begin anew every day.
final class ToldTwice {
    private static final int SEVERAL = 10;
    private static final double SOME = 0.05;
    private static final double MANY = 0.2;
    private static final double NEARLY_ALL = 0.8;
    private static final int MOST_PARTS = 12;
    private static final int DAY = 10;
    private static final int FEW = 3;
    private static final Set<Type> BACK = Set.of(Type.REFUND, Type.CHARGE_REVERSAL);
    private static final Set<Type> MOVED = Set.of(Type.PAYMENT, Type.CHARGE, Type.WITHDRAWAL);

    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;
    private final ValueClassifier look;

    /// A row that names another one of the file.
    private record Link(SampleRow row, SampleRow named) {}

    ToldTwice(SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used, ValueClassifier look) {
        this.table = table;
        this.traits = traits;
        this.used = used;
        this.look = look;
    }

    /// The question to ask; empty where a person has spoken of the column that answers it.
    Optional<Question> question(StatedColumns stated) {
        ColumnMatch id = used.get(ExportColumn.TRANSACTION_ID);
        if (id == null || !used.containsKey(ExportColumn.ACCOUNT_ID) || !table.headed()) {
            return Optional.empty();
        }
        Optional<Question> again =
                stated.speaksOf(ExportColumn.TRANSACTION_ID) ? Optional.empty() : numbersAgain(id.position());
        return again.isPresent() || stated.speaksOf(ExportColumn.STATUS) ? again : linked(id.position());
    }

    private Optional<Question> linked(int id) {
        Map<String, SampleRow> byId = new HashMap<>();
        table.rows().forEach(row -> byId.put(row.cell(id), row));
        return IntStream.range(0, table.width())
                .filter(column -> column != id)
                .mapToObj(column -> linked(column, byId))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Question> linked(int column, Map<String, SampleRow> byId) {
        List<Link> links = links(column, byId);
        List<Link> same = links.stream().filter(this::tellsTheSame).toList();
        boolean many = same.size() >= SEVERAL
                && same.size() >= SOME * table.rows().size()
                && same.size() >= NEARLY_ALL * links.size();
        return many ? Optional.of(ask(column, same)) : undone(links);
    }

    private List<Link> links(int column, Map<String, SampleRow> byId) {
        return table.rows().stream()
                .filter(row -> !row.cell(column).isEmpty() && byId.containsKey(row.cell(column)))
                .map(row -> new Link(row, byId.getOrDefault(row.cell(column), row)))
                .filter(link -> link.row.line() != link.named.line())
                .toList();
    }

    /// Rows that give back a movement which its state says did not count: the money would come back twice.
    private Optional<Question> undone(List<Link> links) {
        List<Link> back = links.stream().filter(this::undoes).toList();
        Optional<String> word = back.stream()
                .map(link -> text(link.named, ExportColumn.STATUS))
                .filter(state -> !look.isStated("status", state))
                .findFirst();
        return back.size() < FEW
                ? Optional.empty()
                : word.map(state -> new Question(
                        "value.status." + state,
                        Message.of(
                                "ask.givenBackTwice",
                                back.size(),
                                state,
                                back.getFirst().row.line(),
                                back.getFirst().named.line()),
                        List.of(Status.COMPLETED.name(), Status.VOIDED.name())));
    }

    private boolean undoes(Link link) {
        return type(link.row).filter(BACK::contains).isPresent()
                && text(link.row, ExportColumn.ACCOUNT_ID).equals(text(link.named, ExportColumn.ACCOUNT_ID))
                && text(link.row, ExportColumn.AMOUNT).equals(text(link.named, ExportColumn.AMOUNT))
                && isVoided(link.named)
                && !isVoided(link.row);
    }

    private boolean isVoided(SampleRow row) {
        String state = text(row, ExportColumn.STATUS);
        return !state.isEmpty()
                && look.word("status", state)
                        .filter(Status.VOIDED.name()::equals)
                        .isPresent();
    }

    private Question ask(int column, List<Link> same) {
        Link first = same.getFirst();
        List<String> answers = new ArrayList<>();
        telling(same).map(table::nameOf).ifPresent(answers::add);
        answers.add("-");
        return new Question(
                MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.STATUS),
                Message.of("ask.toldTwice", same.size(), table.nameOf(column), first.row.line(), first.named.line()),
                answers);
    }

    private boolean tellsTheSame(Link link) {
        return text(link.row, ExportColumn.ACCOUNT_ID).equals(text(link.named, ExportColumn.ACCOUNT_ID))
                && text(link.row, ExportColumn.AMOUNT).equals(text(link.named, ExportColumn.AMOUNT))
                && type(link.row).filter(MOVED::contains).isPresent()
                && type(link.row).equals(type(link.named));
    }

    private Optional<Type> type(SampleRow row) {
        return look.type(text(row, ExportColumn.TYPE));
    }

    /// A column with few values that never agrees between a row and the one it names.
    private Optional<Integer> telling(List<Link> same) {
        return IntStream.range(0, table.width())
                .filter(i ->
                        traits.get(i).distinct() <= MOST_PARTS && traits.get(i).distinct() > 1)
                .filter(i -> same.stream().noneMatch(link -> link.row.cell(i).equals(link.named.cell(i))))
                .boxed()
                .findFirst();
    }

    /// Numbers that stand for movements of different accounts.
    private Optional<Question> numbersAgain(int id) {
        Map<String, List<SampleRow>> byId = new HashMap<>();
        table.rows().stream().filter(row -> !row.cell(id).isEmpty()).forEach(row -> byId.computeIfAbsent(
                        row.cell(id), _ -> new ArrayList<>())
                .add(row));
        List<List<SampleRow>> again =
                byId.values().stream().filter(this::areOfDifferentAccounts).toList();
        long rows = again.stream().mapToLong(List::size).sum();
        if (again.size() < SEVERAL / 2 || rows < MANY * table.rows().size()) {
            return Optional.empty();
        }
        boolean daily = again.stream().allMatch(this::areOfDifferentDays);
        SampleRow one = again.getFirst().getFirst();
        long other = again.getFirst().get(1).line();
        Message line = Message.of("ask.lineAsId");
        Message words = daily
                ? Message.of("ask.numbersDaily", table.nameOf(id), one.cell(id), one.line(), other, line)
                : Message.of("ask.numbersAgain", table.nameOf(id), one.cell(id), one.line(), other, line);
        return Optional.of(new Question(
                MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.TRANSACTION_ID),
                words,
                List.of(MappingProfile.LINE, MappingProfile.ROW)));
    }

    private boolean areOfDifferentAccounts(List<SampleRow> rows) {
        return rows.stream()
                        .map(row -> text(row, ExportColumn.ACCOUNT_ID))
                        .distinct()
                        .count()
                > 1;
    }

    private boolean areOfDifferentDays(List<SampleRow> rows) {
        Set<String> days = new HashSet<>();
        return rows.stream().map(this::day).allMatch(days::add);
    }

    private String day(SampleRow row) {
        String apart = text(row, ExportColumn.OCCURRED_ON);
        String time = apart.isEmpty() ? text(row, ExportColumn.OCCURRED_AT) : apart;
        return time.substring(0, Math.min(DAY, time.length()));
    }

    private String text(SampleRow row, ExportColumn column) {
        ColumnMatch where = used.get(column);
        return where == null ? "" : row.cell(where.position());
    }
}

package app.redress.evidence.detect;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.Inspection.Confidence;
import app.redress.evidence.detect.Inspection.Question;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.HeaderMatch;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Asks about columns of accounts that do not name one in each row: masked numbers, marks for the one above, or
/// groups of rows of which only the first says whose they are.
final class AccountMarks {
    private static final Set<String> DITTO =
            Set.of("〃", "″", "\"", "''", "”", "々", "同上", "同", "仝", "ditto", "do.", "dto.", "id.");
    private static final List<String> EARLIER = List.of(
            "old", "former", "previous", "prev", "legacy", "earlier", "original", "migratedfrom", "旧", "変更前", "移行前");
    private static final Pattern MASK = Pattern.compile("[*＊•●✱]{2,}|[xX×]{4,}");
    /// Rows of a file that is no mere fragment.
    private static final int MANY = 20;
    private static final List<ExportColumn> BESIDE = List.of(
            ExportColumn.TYPE,
            ExportColumn.STATUS,
            ExportColumn.EVENT,
            ExportColumn.RESULT,
            ExportColumn.OCCURRED_ON,
            ExportColumn.OCCURRED_AT,
            ExportColumn.AMOUNT,
            ExportColumn.IP);
    private static final int SEVERAL = 2;
    private static final double HALF = 0.5;

    private final EvidenceKind kind;
    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;
    private final ValueClassifier look;

    AccountMarks(
            EvidenceKind kind,
            SampleTable table,
            List<ColumnTraits> traits,
            Map<ExportColumn, ColumnMatch> used,
            ValueClassifier look) {
        this.kind = kind;
        this.table = table;
        this.traits = traits;
        this.used = used;
        this.look = look;
    }

    Optional<Question> question(StatedColumns stated) {
        return kind == EvidenceKind.ACCOUNTS
                ? renumbered(stated)
                : marks().or(this::dittoBeside).or(this::groupedDays);
    }

    /// An earlier number beside each account: exports of before would be other people's.
    private Optional<Question> renumbered(StatedColumns stated) {
        if (stated.speaksOf(ExportColumn.CONTACT) || !table.headed() || !used.containsKey(ExportColumn.ACCOUNT_ID)) {
            return Optional.empty();
        }
        return IntStream.range(0, table.width())
                .filter(i -> ColumnMatch.isFree(i, used)
                        && namesEarlier(table.headers().get(i)))
                .filter(i -> traits.get(i).values() > 0 && traits.get(i).share(ValueTrait.TIME) < HALF)
                .mapToObj(i -> new Question(
                        MappingProfile.key(kind, ExportColumn.CONTACT),
                        Message.of(
                                "ask.renumbered",
                                table.nameOf(i),
                                traits.get(i).samples().getFirst()),
                        List.of(table.nameOf(i), "-")))
                .findFirst();
    }

    /// Once earlier numbers are read, every file has to be joined by them.
    Optional<Question> joining() {
        ColumnMatch contact = used.get(ExportColumn.CONTACT);
        return kind == EvidenceKind.ACCOUNTS
                        && contact != null
                        && namesEarlier(table.headers().get(contact.position()))
                ? Optional.of(new Question(
                        "account.by",
                        Message.of("ask.joinEarlier", table.nameOf(contact.position())),
                        List.of("contact", "account_id")))
                : Optional.empty();
    }

    static boolean namesEarlier(String header) {
        String bare = Synonyms.normalise(header);
        return EARLIER.stream()
                .filter(bare::startsWith)
                .map(word -> bare.substring(word.length()))
                .anyMatch(rest -> !rest.isEmpty()
                        && (rest.equals("id")
                                || rest.equals("番号")
                                || HeaderMatch.of(ExportColumn.ACCOUNT_ID, rest).score() >= HeaderMatch.KNOWN));
    }

    private Optional<Question> marks() {
        ColumnMatch account = used.get(ExportColumn.ACCOUNT_ID);
        if (!events() || account == null || account.confidence() == Confidence.STATED) {
            return Optional.empty();
        }
        int at = account.position();
        return ditto(at).or(() -> groups(at)).or(() -> masked(at));
    }

    static boolean isDitto(String text) {
        return DITTO.contains(text.strip());
    }

    /// Marks for what stands above in other columns than that of accounts.
    private Optional<Question> dittoBeside() {
        return events()
                ? BESIDE.stream().flatMap(column -> dittoIn(column).stream()).findFirst()
                : Optional.empty();
    }

    private Optional<Question> dittoIn(ExportColumn column) {
        ColumnMatch where = used.get(column);
        if (where == null || where.confidence() == Confidence.STATED) {
            return Optional.empty();
        }
        List<SampleRow> marks = table.rows().stream()
                .filter(row -> isDitto(row.cell(where.position())))
                .filter(row -> !look.isStated(column.canonical(), row.cell(where.position())))
                .toList();
        String name = table.nameOf(where.position());
        return marks.size() < SEVERAL
                ? Optional.empty()
                : Optional.of(new Question(
                        MappingProfile.key(kind, column),
                        Message.of(
                                "ask.dittoBeside",
                                name,
                                marks.getFirst().cell(where.position()),
                                marks.getFirst().line()),
                        List.of(name)));
    }

    /// Days that only the first row of each group has: the others would have no time.
    private Optional<Question> groupedDays() {
        ColumnMatch day = used.get(ExportColumn.OCCURRED_ON);
        int rows = table.rows().size();
        if (!events() || day == null || day.confidence() == Confidence.STATED || !table.headed() || rows < MANY) {
            return Optional.empty();
        }
        List<SampleRow> without = table.rows().stream()
                .filter(row -> row.cell(day.position()).isBlank())
                .toList();
        String name = table.nameOf(day.position());
        return without.size() < HALF * rows
                ? Optional.empty()
                : Optional.of(new Question(
                        MappingProfile.key(kind, ExportColumn.OCCURRED_ON),
                        Message.of(
                                "ask.groupedDays",
                                name,
                                without.size(),
                                without.getFirst().line()),
                        List.of(name)));
    }

    private boolean events() {
        return kind == EvidenceKind.TRANSACTIONS || kind == EvidenceKind.ACCESS;
    }

    /// Marks for the account above; who states the column says that they are accounts.
    private Optional<Question> ditto(int account) {
        List<SampleRow> marks = table.rows().stream()
                .filter(row -> DITTO.contains(row.cell(account).strip()))
                .toList();
        return marks.size() < SEVERAL
                ? Optional.empty()
                : Optional.of(ask(Message.of(
                        "ask.ditto",
                        table.nameOf(account),
                        marks.getFirst().cell(account),
                        marks.getFirst().line())));
    }

    /// A login that succeeded was somebody's: rows without a name below one row with it belong together.
    private Optional<Question> groups(int account) {
        ColumnTraits values = traits.get(account);
        List<SampleRow> nobody = table.rows().stream()
                .filter(row -> look.isNothing(row.cell(account)) && isLogin(row))
                .toList();
        boolean grouped = kind == EvidenceKind.ACCESS
                && table.headed()
                && values.values() >= SEVERAL
                && values.variety() == 1
                && table.rows().size() >= MANY
                && nobody.size() >= HALF * table.rows().size();
        return grouped
                ? Optional.of(ask(Message.of(
                        "ask.groupedAccounts",
                        table.nameOf(account),
                        nobody.size(),
                        nobody.getFirst().line())))
                : Optional.empty();
    }

    private boolean isLogin(SampleRow row) {
        return "LOGIN".equals(word(row, ExportColumn.EVENT, "event"))
                && "SUCCESS".equals(word(row, ExportColumn.RESULT, "result"));
    }

    private String word(SampleRow row, ExportColumn column, String group) {
        ColumnMatch where = used.get(column);
        return where == null ? "" : look.word(group, row.cell(where.position())).orElse("");
    }

    private Optional<Question> masked(int account) {
        ColumnTraits values = traits.get(account);
        List<String> masks = values.texts()
                .filter(text -> MASK.matcher(text).find() && text.indexOf('@') < 0)
                .toList();
        return masks.size() >= SEVERAL && masks.size() > HALF * values.distinct()
                ? Optional.of(ask(Message.of("ask.masked", table.nameOf(account), masks.getFirst())))
                : Optional.empty();
    }

    private Question ask(Message words) {
        ColumnMatch account = used.get(ExportColumn.ACCOUNT_ID);
        return new Question(
                MappingProfile.key(kind, ExportColumn.ACCOUNT_ID),
                words,
                account == null ? List.of() : List.of(table.nameOf(account.position())));
    }
}

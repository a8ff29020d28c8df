package app.redress.evidence.detect.columns;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Transaction.Type;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.Undoing;
import app.redress.evidence.detect.sample.ValueClassifier;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Asks about a column of transactions that nothing reads although its name says that movements fail or are undone in
/// it: left aside, a declined payment would count as money spent.
public final class UnreadStates {
    private static final List<String> NAMES = List.of(
            "result",
            "response",
            "respcode",
            "recordtype",
            "outcome",
            "declin",
            "reversed",
            "cancel",
            "voided",
            "isvoid",
            "success",
            "approved",
            "failed",
            "failure",
            "error",
            "status",
            "reversal",
            "valid",
            "iscurrent",
            "currentflag",
            "currentversion",
            "islatest",
            "isactive",
            "activeflag",
            "posted",
            "superseded",
            "excluded",
            "deleted",
            "有効",
            "確定",
            "赤黒",
            "削除",
            "訂正",
            "対象外",
            "除外",
            "計上区分",
            "保留",
            "結果",
            "応答",
            "取消",
            "成否",
            "キャンセル",
            "失敗",
            "エラー",
            "無効",
            "storn",
            "estorn",
            "anulad",
            "취소",
            "결과");
    /// Names and values of the column by which a database tells what became of a row.
    private static final Set<String> OPERATIONS = Set.of(
            "op", "oper", "operation", "changetype", "cdcoperation", "opcode", "optype", "rowkind", "dmlop", "dmltype");
    private static final Set<String> DELETES = Set.of("d", "delete", "deleted", "-d", "remove");
    private static final Set<String> CHANGES = Set.of(
            "i", "u", "d", "c", "r", "insert", "update", "delete", "create", "read", "b", "a", "+i", "-u", "+u", "-d",
            "deleted", "remove");
    private static final List<String> FLAGS = List.of(
            "有効",
            "赤黒",
            "削除",
            "訂正",
            "計上区分",
            "対象外",
            "除外",
            "validflag",
            "isvalid",
            "recordstatus",
            "reversalind",
            "iscurrent",
            "currentflag",
            "islatest",
            "isactive",
            "activeflag",
            "postedflag",
            "isposted",
            "superseded",
            "excluded");
    private static final Set<String> WALLETS = Set.of(
            "wallet",
            "balance",
            "walletbalance",
            "prepaid",
            "storedvalue",
            "emoney",
            "残高",
            "ウォレット",
            "残高払い",
            "電子マネー",
            "チャージ残高",
            "マネー");
    private static final int MOST_STATES = 8;
    private static final Set<String> APPROVALS = Set.of(
            "承認番号",
            "オーソリ番号",
            "approvalcode",
            "approvalno",
            "approvalnumber",
            "authcode",
            "authorizationcode",
            "authorisationcode");
    private static final int FEW = 3;
    private static final double HALF = 0.5;
    private static final int ENOUGH = 5;
    private static final double MOSTLY = 0.9;

    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;
    private final ValueClassifier look;

    public UnreadStates(
            SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used, ValueClassifier look) {
        this.table = table;
        this.traits = traits;
        this.used = used;
        this.look = look;
    }

    /// The question about a column that says that rows were undone which the status calls completed.
    public Optional<Question> contradiction() {
        ColumnMatch status = used.get(ExportColumn.STATUS);
        if (status == null || used.containsKey(ExportColumn.CANCELLED)) {
            return Optional.empty();
        }
        for (int i = 0; table.headed() && i < table.width(); i++) {
            if (ColumnMatch.isFree(i, used)
                    && isNoType(traits.get(i))
                    && traits.get(i).distinct() <= MOST_STATES) {
                Optional<String> undone = undone(status.position(), i);
                if (undone.isPresent()) {
                    return Optional.of(new Question(
                            MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.CANCELLED),
                            Message.of(
                                    "ask.statesDiffer", table.nameOf(i), undone.get(), table.nameOf(status.position())),
                            List.of(table.nameOf(i), "-")));
                }
            }
        }
        return Optional.empty();
    }

    /// The question about payments of which only some were made from the wallet.
    public Optional<Question> tender() {
        ColumnMatch type = used.get(ExportColumn.TYPE);
        if (type == null || used.containsKey(ExportColumn.STATUS) || !table.headed()) {
            return Optional.empty();
        }
        List<SampleRow> paid = table.rows().stream()
                .filter(row -> look.type(row.cell(type.position()))
                        .filter(t -> t == Type.PAYMENT)
                        .isPresent())
                .toList();
        return IntStream.range(0, table.width())
                .filter(i -> isMeans(i) && traits.get(i).distinct() <= MOST_STATES)
                .filter(i -> paid.stream().anyMatch(row -> isWallet(row.cell(i))))
                .mapToObj(i -> paid.stream()
                        .filter(row -> isOtherMoney(row.cell(i)))
                        .findFirst()
                        .map(row -> new Question(
                                MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.STATUS),
                                Message.of("ask.tender", table.nameOf(i), row.cell(i), row.line()),
                                List.of(table.nameOf(i), "-"))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean isMeans(int position) {
        ColumnMatch method = used.get(ExportColumn.METHOD);
        return ColumnMatch.isFree(position, used) || method != null && method.position() == position;
    }

    private static boolean isWallet(String text) {
        return WALLETS.contains(Synonyms.normalise(text));
    }

    private boolean isOtherMoney(String text) {
        return look.word("method", text)
                .filter(m -> m.equals("CASH") || m.equals("CREDIT_CARD") || m.equals("DEBIT_CARD"))
                .isPresent();
    }

    /// The question about a flag that says of completed rows whether they count.
    public Optional<Question> flag() {
        ColumnMatch status = used.get(ExportColumn.STATUS);
        if (status == null || used.containsKey(ExportColumn.CANCELLED) || !table.headed()) {
            return Optional.empty();
        }
        return IntStream.range(0, table.width())
                .filter(i ->
                        ColumnMatch.isFree(i, used) && (isFlag(table.headers().get(i)) || areChanges(i)))
                .filter(i -> holdsStates(traits.get(i)) && tellsApart(i, status.position()))
                .mapToObj(i -> new Question(
                        MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.CANCELLED),
                        Message.of(
                                "ask.flagBeside",
                                table.nameOf(i),
                                traits.get(i).samples(),
                                table.nameOf(status.position())),
                        List.of(table.nameOf(i), "-")))
                .findFirst();
    }

    /// Whether a header names a flag by which rows do not count, whatever became of their movements.
    static boolean isFlag(String header) {
        String bare = Synonyms.normalise(header);
        return FLAGS.stream().anyMatch(bare::contains) || OPERATIONS.contains(bare);
    }

    /// Whether completed rows differ in a column.
    private boolean tellsApart(int position, int status) {
        return table.rows().stream()
                        .filter(row -> is("COMPLETED", row.cell(status)))
                        .map(row -> row.cell(position))
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    /// A word of one column that takes back what another calls completed.
    private Optional<String> undone(int status, int other) {
        return table.rows().stream()
                .filter(row -> is("COMPLETED", row.cell(status)))
                .map(row -> row.cell(other))
                .filter(text -> is("VOIDED", text) && isWord(text))
                .findFirst();
    }

    private boolean is(String state, String text) {
        return look.word("status", text).filter(state::equals).isPresent();
    }

    /// What is still open is not undone, and a number says nothing.
    private static boolean isWord(String text) {
        return text.length() > 1
                && text.chars().noneMatch(Character::isDigit)
                && Synonyms.shipped().valueOf("status.pending", text).isEmpty();
    }

    private static boolean isNoType(ColumnTraits t) {
        return t.share(ValueTrait.TYPE) < MOSTLY;
    }

    /// The question about the first such column, where the table has no status.
    public Optional<Question> question() {
        for (int i = 0; table.headed() && !used.containsKey(ExportColumn.STATUS) && i < table.width(); i++) {
            if (ColumnMatch.isFree(i, used)
                    && (namesStates(i) && holdsStates(traits.get(i))
                            || areChanges(i)
                            || areStates(traits.get(i))
                            || areSentences(traits.get(i)))) {
                List<String> some = traits.get(i).samples();
                return Optional.of(new Question(
                        MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.STATUS),
                        Message.of("ask.unreadStates", table.nameOf(i), some),
                        List.of(table.nameOf(i), "-")));
            }
        }
        return Optional.empty();
    }

    /// The question about movements without a number of approval, where most of their type have one.
    public Optional<Question> approvals() {
        ColumnMatch type = used.get(ExportColumn.TYPE);
        // movements that were no cards' need no approval
        if (used.containsKey(ExportColumn.METHOD)) {
            return Optional.empty();
        }
        for (int i = 0;
                table.headed() && type != null && !used.containsKey(ExportColumn.STATUS) && i < table.width();
                i++) {
            int position = i;
            String bare = Synonyms.normalise(table.headers().get(i));
            Optional<SampleRow> without = ColumnMatch.isFree(i, used) && APPROVALS.contains(bare)
                    ? traits.get(type.position())
                            .texts()
                            .flatMap(word -> without(position, type.position(), word).stream())
                            .findFirst()
                    : Optional.empty();
            if (without.isPresent()) {
                return Optional.of(new Question(
                        MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.STATUS),
                        Message.of(
                                "ask.withoutApproval",
                                without.get().cell(type.position()),
                                table.nameOf(i),
                                without.get().line()),
                        List.of("-")));
            }
        }
        return Optional.empty();
    }

    /// The first of some rows with a word of type that have nothing where most of them have something.
    private Optional<SampleRow> without(int position, int type, String word) {
        List<SampleRow> rows =
                table.rows().stream().filter(row -> row.cell(type).equals(word)).toList();
        List<SampleRow> open =
                rows.stream().filter(row -> row.cell(position).isEmpty()).toList();
        return open.size() >= FEW && open.size() < HALF * rows.size() ? Optional.of(open.getFirst()) : Optional.empty();
    }

    /// Whether the column says of each row whether a database added, changed or deleted it.
    private boolean areChanges(int position) {
        List<String> words = traits.get(position)
                .texts()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
        return OPERATIONS.contains(Synonyms.normalise(table.headers().get(position)))
                && holdsStates(traits.get(position))
                && CHANGES.containsAll(words)
                && words.stream().anyMatch(DELETES::contains);
    }

    private boolean namesStates(int position) {
        String bare = Synonyms.normalise(table.headers().get(position));
        return NAMES.stream().anyMatch(bare::contains);
    }

    /// Whether the values are words of states, whatever their column is called. Numbers, answers and movements are not.
    private boolean areStates(ColumnTraits t) {
        return holdsStates(t)
                && t.distinct() > 1
                && t.share(ValueTrait.STATUS) > MOSTLY
                && t.share(ValueTrait.TYPE) < MOSTLY
                && !t.has(ValueTrait.DIGIT)
                && !t.has(ValueTrait.YES_NO)
                && !t.has(ValueTrait.TRUE_FALSE);
    }

    /// Whether every row has one of a few sentences, and some of them say that nothing was moved.
    private boolean areSentences(ColumnTraits t) {
        List<String> bad = t.texts().filter(Undoing::isFailure).toList();
        return holdsStates(t)
                && isNoType(t)
                && t.values() > MOSTLY * table.rows().size()
                && !bad.isEmpty()
                && bad.size() < t.distinct();
    }

    /// Whether the values, or their absence, tell rows apart. Ids and texts do not; those of other rows are references.
    private boolean holdsStates(ColumnTraits t) {
        boolean some = t.values() < table.rows().size();
        boolean several = t.distinct() > 1 || some && t.values() > 0;
        boolean other = t.has(ValueTrait.TIME) || t.has(ValueTrait.FRACTION);
        boolean references = t.variety() == 1 && t.values() > 1 && t.share(ValueTrait.DIGIT) == 1;
        return table.rows().size() >= ENOUGH && several && !other && !references && t.distinct() <= MOST_STATES;
    }
}

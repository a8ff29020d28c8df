package app.redress.evidence.detect.columns;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.HeaderMatch;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Columns that fit a meaning but say less than another that fits it, too: a day beside a time, a direction beside a
/// type, an id that no other file knows beside one that they know.
public final class LesserColumns {
    private static final int ENOUGH = 5;
    private static final double HALF = 0.5;
    private static final double MOSTLY = 0.9;
    /// Weight of a column that only does where there is no better one: the same account in every row, a day without
    /// time, a direction in place of a type, the address of a proxy.
    private static final double LESSER = 0.6;
    /// Weight of a column that says the same of every row, where another one of its kind does not.
    private static final double IDLE = 0.3;

    private static final List<String> WITHOUT_TAX = List.of(
            "税抜", "税別", "本体金額", "本体価格", "excltax", "exclvat", "extax", "exvat", "beforetax", "horstaxe", "netsales");
    private static final List<String> WITH_TAX =
            List.of("税込", "incltax", "inclvat", "inctax", "incvat", "withtax", "totalcollected", "ttc");

    private static final List<String> OF_ADDRESSES =
            List.of("geo", "ip", "client", "source", "login", "access", "remote", "接続", "アクセス", "ログイン");

    private static final Set<ExportColumn> TIMES =
            Set.of(ExportColumn.CLAIMED_AT, ExportColumn.OCCURRED_AT, ExportColumn.REGISTERED_AT);
    private static final List<String> CHANGED = List.of("updated", "modified", "lastchange", "更新日", "変更日", "最終更新");
    private static final List<String> CREATED =
            List.of("created", "opened", "received", "submitted", "authorised", "authorized", "作成日", "登録日", "受付日");

    /// Words for the one whose account a movement concerned, in the header of an audit log that names who did it, too.
    private static final List<String> CONCERNED =
            List.of("target", "affected", "impacted", "subject", "対象", "被操作", "目标", "대상");

    /// A time of day, and not the offset behind it.
    private static final Pattern CLOCK = Pattern.compile("(?<![+\\d-])\\d{1,2}:\\d{2}(?::\\d{2})?");

    /// The time of day of a day, and that of a text without one.
    private static final Set<String> MIDNIGHT = Set.of("00:00:00", "00:00", "0:00", "0:00:00", "12:00", "12:00:00", "");

    private final EvidenceKind kind;
    private final SampleTable table;
    private final List<ColumnTraits> traits;

    LesserColumns(EvidenceKind kind, SampleTable table, List<ColumnTraits> traits) {
        this.kind = kind;
        this.table = table;
        this.traits = traits;
    }

    /// What the likelihood of a column is multiplied with.
    double weight(ExportColumn column, int position) {
        ColumnTraits values = traits.get(position);
        boolean idle = column == ExportColumn.OCCURRED_AT && isOneClockBesideOthers(values)
                || column == ExportColumn.RESULT && isConstantBesideResults(values);
        return idle ? IDLE : is(column, position) ? LESSER : 1;
    }

    private boolean is(ExportColumn column, int position) {
        ColumnTraits values = traits.get(position);
        return switch (column) {
            case ACCOUNT_ID ->
                values.distinct() == 1 && values.values() >= ENOUGH || isElsewhere(position) || isActor(position);
            case OCCURRED_AT -> values.share(ValueTrait.DAY_ONLY) > MOSTLY;
            case EVENT -> isConstantBeside(ValueTrait.EVENT, values);
            case TYPE -> HeaderHints.onlyDirections(values) || isConstantBeside(ValueTrait.TYPE, values);
            case IP -> HeaderHints.onlyInside(values);
            case AMOUNT -> isWithoutTax(position);
            case COUNTRY -> isHomeCountry(position);
            default -> false;
        };
    }

    /// Whether another column holds the same amounts with their tax, which is what customers pay.
    private boolean isWithoutTax(int position) {
        return namesNoTax(table.headers().get(position))
                && table.headers().stream().anyMatch(h -> names(WITH_TAX, h));
    }

    public static boolean namesNoTax(String header) {
        return names(WITHOUT_TAX, header);
    }

    private static boolean names(List<String> words, String header) {
        String bare = Synonyms.normalise(header);
        return words.stream().anyMatch(bare::contains);
    }

    /// Whether a column is no rival at all of the one that says more.
    boolean isSettled(ExportColumn column, int position) {
        return column == ExportColumn.AMOUNT && isWithoutTax(position)
                || TIMES.contains(column) && isLastChange(position)
                || column == ExportColumn.ACCOUNT_ID && (isElsewhere(position) || isActor(position));
    }

    /// Whether the column names who acted, while another one names whose account it was: user_id beside
    /// target_user_id. In a ledger, the target is the other side of a transfer.
    private boolean isActor(int position) {
        String own = Synonyms.normalise(table.headers().get(position));
        return kind == EvidenceKind.ACCESS
                && CONCERNED.stream().noneMatch(own::startsWith)
                && IntStream.range(0, traits.size())
                        .filter(other -> concerns(table.headers().get(other)))
                        .anyMatch(
                                other -> other != position && traits.get(other).values() >= HALF * rows());
    }

    private int rows() {
        return table.rows().size();
    }

    private static boolean concerns(String header) {
        String bare = Synonyms.normalise(header);
        return CONCERNED.stream()
                .filter(bare::startsWith)
                .map(word -> bare.substring(word.length()))
                .anyMatch(LesserColumns::isAccount);
    }

    private static boolean isAccount(String header) {
        return !header.isEmpty()
                && HeaderMatch.of(ExportColumn.ACCOUNT_ID, header).score() >= HeaderMatch.KNOWN;
    }

    /// Whether the header names the time of the last change, and another one that of the beginning.
    private boolean isLastChange(int position) {
        return names(CHANGED, table.headers().get(position))
                && table.headers().stream().anyMatch(h -> names(CREATED, h));
    }

    /// Whether another column has the country of the address, and this one may be where the customer lives.
    private boolean isHomeCountry(int position) {
        return kind == EvidenceKind.ACCESS
                && !names(OF_ADDRESSES, table.headers().get(position))
                && IntStream.range(0, traits.size())
                        .anyMatch(other -> other != position
                                && names(OF_ADDRESSES, table.headers().get(other))
                                && traits.get(other).share(ValueTrait.COUNTRY) > MOSTLY);
    }

    private boolean isShared(int position) {
        return traits.get(position).share(ValueTrait.SHARED_ACCOUNT) > HALF;
    }

    /// Whether other files know the accounts of a column by another one.
    private boolean isElsewhere(int position) {
        return !isShared(position)
                && IntStream.range(0, traits.size()).anyMatch(other -> isShared(other) && nameTheSame(position, other));
    }

    /// Whether two columns are ids of the same accounts: a value of one always stands beside the same of the other.
    private boolean nameTheSame(int a, int b) {
        Map<String, String> there = new HashMap<>();
        Map<String, String> back = new HashMap<>();
        for (SampleRow row : table.rows()) {
            String before = there.putIfAbsent(row.cell(a), row.cell(b));
            String known = back.putIfAbsent(row.cell(b), row.cell(a));
            if (before != null && !before.equals(row.cell(b)) || known != null && !known.equals(row.cell(a))) {
                return false;
            }
        }
        return true;
    }

    private boolean isConstantBeside(ValueTrait words, ColumnTraits values) {
        return values.distinct() == 1 && traits.stream().anyMatch(t -> t.distinct() > 1 && t.share(words) > MOSTLY);
    }

    /// Whether every row has the same result while another column tells successes from failures: it only says that the
    /// request was answered.
    private boolean isConstantBesideResults(ColumnTraits values) {
        return values.distinct() == 1
                && values.values() >= ENOUGH
                && traits.stream().anyMatch(LesserColumns::tellsResults);
    }

    private static boolean tellsResults(ColumnTraits t) {
        return t.distinct() > 1
                && t.share(ValueTrait.RESULT) > MOSTLY
                && t.share(ValueTrait.EVENT) < HALF
                && !t.has(ValueTrait.DIGIT)
                && !t.has(ValueTrait.YES_NO)
                && !t.has(ValueTrait.TRUE_FALSE);
    }

    /// Whether all times are of one moment of the day, as of a nightly run, while another column has the real ones.
    private boolean isOneClockBesideOthers(ColumnTraits values) {
        return hasOneClock(values)
                && traits.stream()
                        .anyMatch(t -> t.share(ValueTrait.TIME) > MOSTLY
                                && t.share(ValueTrait.DAY_ONLY) < HALF
                                && t.values() >= values.values()
                                && !hasOneClock(t));
    }

    /// Whether all times are of one moment of the day, and not of midnight, which days are written with.
    public static boolean isNightly(ColumnTraits values) {
        return hasOneClock(values)
                && values.texts()
                        .findFirst()
                        .filter(text -> !MIDNIGHT.contains(clock(text)))
                        .isPresent();
    }

    private static boolean hasOneClock(ColumnTraits values) {
        return values.values() >= ENOUGH
                && values.texts().map(LesserColumns::clock).distinct().limit(2).count() == 1;
    }

    /// The time of day in a text; empty when it has none.
    private static String clock(String text) {
        Matcher clock = CLOCK.matcher(text);
        return clock.find() ? clock.group() : "";
    }

    /// An action that is only a success or a failure is what became of it.
    static boolean onlyResults(ColumnTraits values) {
        return values.share(ValueTrait.RESULT) > MOSTLY && !values.has(ValueTrait.EVENT);
    }
}

package app.redress.evidence.detect.columns;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Transaction.Type;
import app.redress.evidence.detect.columns.ColumnCandidates.Candidate;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.LoginWords;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueClassifier;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.HeaderMatch;
import app.redress.evidence.vocabulary.HeaderMatches;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds the columns of one kind in a table: stated ones first, then by header and values together, the most certain
/// match first.
public final class ColumnDetector {
    private static final double MOSTLY = 0.9;
    private static final double MARGIN = 0.05;
    private final EvidenceKind kind;
    private final SampleTable table;
    private final HeaderMatches names;
    private final List<ColumnTraits> traits;
    private final LesserColumns lesser;
    private final StatedColumns stated;
    private final String fileName;
    private final List<ExportColumn> wanted = new ArrayList<>();
    private final Map<ExportColumn, ColumnMatch> found = new EnumMap<>(ExportColumn.class);
    private final ColumnCandidates meanings;
    private final Set<Integer> taken = new HashSet<>();

    /// @param fileName a hint at the kind of export
    public ColumnDetector(
            EvidenceKind kind, SampleTable table, List<ColumnTraits> traits, StatedColumns stated, String fileName) {
        this.fileName = fileName;
        this.kind = kind;
        this.table = table;
        this.names = new HeaderMatches(table.headers());
        this.traits = traits;
        this.lesser = new LesserColumns(kind, table, traits);
        this.stated = stated;
        wanted.addAll(ExportKinds.of(kind).required());
        wanted.addAll(ExportKinds.of(kind).optional());
        stated.positions().forEach((column, position) -> take(column, ColumnMatch.stated(position)));
        splitTime();
        this.meanings = new ColumnCandidates(kind, table, names, traits, lesser, wanted);
        List<Candidate> candidates =
                meanings.all(column -> found.containsKey(column) || stated.speaksOf(column), taken);
        candidates.forEach(candidate -> consider(candidate, candidates));
        new MoneyOutBesideIn(table).settle(found);
        accountByContact();
    }

    /// Where nothing else names the account, the one address or number does by which its owner is known.
    private void accountByContact() {
        if (kind == EvidenceKind.ACCOUNTS
                || !wanted.contains(ExportColumn.ACCOUNT_ID)
                || found.containsKey(ExportColumn.ACCOUNT_ID)
                || stated.speaksOf(ExportColumn.ACCOUNT_ID)) {
            return;
        }
        List<Integer> contacts = IntStream.range(0, table.width())
                .filter(i -> isNamed(ExportColumn.CONTACT, i) && traits.get(i).values() > 0)
                .boxed()
                .toList();
        if (contacts.size() == 1 && !taken.contains(contacts.getFirst())) {
            Message why = Message.of("fit.contact");
            take(
                    ExportColumn.ACCOUNT_ID,
                    new ColumnMatch(contacts.getFirst(), Confidence.LIKELY, 0.8, why, List.of(), true));
        }
    }

    /// The type that the name of the file or sheet is a word for.
    public Optional<Type> typeByName(ValueClassifier look) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('!'), fileName.lastIndexOf('/')) + 1);
        String bare = name.replaceFirst("\\.[A-Za-z]{2,5}$", "");
        return look.type(bare).or(() -> look.type(bare.replaceFirst("s$", "")));
    }

    /// Whether the header of a column is a known name of one of ours.
    boolean isNamed(ExportColumn column, int position) {
        return names.of(column, table.headers().get(position)).score() >= HeaderMatch.KNOWN;
    }

    /// Number of columns of the table.
    int width() {
        return table.width();
    }

    /// Whether the table has a header.
    boolean headed() {
        return table.headed();
    }

    public EvidenceKind kind() {
        return kind;
    }

    public Map<ExportColumn, ColumnMatch> found() {
        return found;
    }

    /// Columns whose header matches but whose values contradict it, by the meaning of the header.
    public Map<ExportColumn, Integer> refuted() {
        return meanings.refuted();
    }

    private void take(ExportColumn column, ColumnMatch where) {
        found.put(column, where);
        taken.add(where.position());
    }

    /// Whether every required column was found, and the values that say what happened are words of this kind only.
    boolean saysWhatHappened() {
        ExportColumn happened = kind == EvidenceKind.TRANSACTIONS ? ExportColumn.TYPE : ExportColumn.EVENT;
        ValueTrait words = kind == EvidenceKind.TRANSACTIONS ? ValueTrait.TYPE : ValueTrait.EVENT;
        ColumnMatch where = found.get(happened);
        return where != null
                && ExportKinds.of(kind).required().stream().allMatch(found::containsKey)
                && traits.get(where.position()).share(words) > MOSTLY;
    }

    /// Score of this kind: columns found, less required columns missing.
    public double points() {
        double points = 0;
        for (ExportColumn column : wanted) {
            boolean needed = ExportKinds.of(kind).required().contains(column);
            ColumnMatch where = found.get(column);
            if (where != null) {
                points += (needed ? 2 : 1) * where.score();
            } else if (needed && stated.constants().containsKey(column)) {
                points += 2;
            } else if (needed && !byPair(column)) {
                points += loginsOnly(column) || spendingOnly(column) ? 1 : -1.5;
            }
        }
        return points - (repeatsMaster() ? 4 : 0);
    }

    /// Share of the required columns that were found.
    public double coverage() {
        double sum = 0;
        for (ExportColumn column : ExportKinds.of(kind).required()) {
            ColumnMatch where = found.get(column);
            boolean given = stated.constants().containsKey(column)
                    || byPair(column)
                    || loginsOnly(column)
                    || spendingOnly(column);
            sum += where != null ? where.score() : given ? 0.9 : 0;
        }
        return sum / ExportKinds.of(kind).required().size();
    }

    boolean byPair(ExportColumn column) {
        return (column == ExportColumn.AMOUNT || column == ExportColumn.TYPE)
                && (found.containsKey(ExportColumn.AMOUNT_OUT) || found.containsKey(ExportColumn.AMOUNT_IN));
    }

    /// Whether the file's results belong to logins and so replace the event column.
    public boolean loginsOnly(ExportColumn column) {
        return column == ExportColumn.EVENT
                && found.containsKey(ExportColumn.RESULT)
                && (table.headers().stream().anyMatch(LoginWords::in)
                        || LoginWords.in(fileName)
                        || traits.stream().anyMatch(ColumnDetector::isLoginInEveryRow));
    }

    /// Whether the name of the amount says that money was spent and so replaces the type, as in a card statement.
    private boolean spendingOnly(ExportColumn column) {
        ColumnMatch amount = found.get(ExportColumn.AMOUNT);
        return column == ExportColumn.TYPE
                && amount != null
                && found.containsKey(ExportColumn.OCCURRED_AT)
                && HeaderHints.namesSpending(table.headers().get(amount.position()));
    }

    private static boolean isLoginInEveryRow(ColumnTraits values) {
        return values.values() >= ColumnCandidates.ENOUGH
                && values.distinct() == 1
                && values.texts().allMatch(LoginWords::in);
    }

    /// Whether this is master data whose accounts repeat, which speaks against it: it names each account once.
    private boolean repeatsMaster() {
        ColumnMatch account = found.get(ExportColumn.ACCOUNT_ID);
        return kind == EvidenceKind.ACCOUNTS
                && account != null
                && traits.get(account.position()).values() >= ColumnCandidates.ENOUGH
                && traits.get(account.position()).variety() < 0.8;
    }

    /// Uses separate date and time-of-day columns where no column contains both.
    private void splitTime() {
        if (!wanted.contains(ExportColumn.OCCURRED_ON)
                || stated.speaksOf(ExportColumn.OCCURRED_ON)
                || stated.speaksOf(ExportColumn.OCCURRED_AT)) {
            return;
        }
        new SplitTime(table, names, traits, taken).found().ifPresent(apart -> {
            take(ExportColumn.OCCURRED_ON, split(apart.day(), Message.of("detect.daysApart")));
            take(ExportColumn.OCCURRED_AT, split(apart.clock(), Message.of("detect.timesApart")));
        });
    }

    private static ColumnMatch split(int position, Message why) {
        return new ColumnMatch(position, Confidence.SURE, 0.95, why, List.of(), false);
    }

    private void consider(Candidate candidate, List<Candidate> all) {
        if (found.containsKey(candidate.column()) || taken.contains(candidate.position())) {
            return;
        }
        boolean known = candidate.name() >= HeaderMatch.KNOWN;
        List<Integer> rivals = all.stream()
                .filter(o -> o.column() == candidate.column() && o.position() != candidate.position())
                .filter(o -> !taken.contains(o.position()) && rivals(candidate, o))
                .map(Candidate::position)
                .toList();
        if (!rivals.isEmpty() && candidate.column() == ExportColumn.OCCURRED_AT) {
            List<Integer> clocks = new ArrayList<>(List.of(candidate.position()));
            clocks.addAll(rivals);
            Optional<Integer> twin = new TwinTimes(table).choice(clocks);
            if (twin.isPresent()) {
                take(candidate.column(), split(twin.get(), Message.of("fit.sameMoment")));
                return;
            }
        }
        boolean needed = ExportKinds.of(kind).required().contains(candidate.column());
        if (!rivals.isEmpty() && !needed && !known) {
            return;
        }
        boolean open = !rivals.isEmpty() && needed;
        Confidence confidence =
                open ? Confidence.UNSURE : known && candidate.agrees() ? Confidence.SURE : Confidence.LIKELY;
        take(
                candidate.column(),
                new ColumnMatch(
                        candidate.position(),
                        confidence,
                        Math.round(candidate.score() * (open ? 50 : 100)) / 100.0,
                        candidate.why(),
                        open ? rivals : List.of(),
                        !known));
    }

    private boolean rivals(Candidate candidate, Candidate other) {
        if (lesser.isSettled(candidate.column(), other.position())) {
            return false;
        }
        boolean close = other.score() > candidate.score() - MARGIN;
        if (candidate.name() < HeaderMatch.KNOWN) {
            return close;
        }
        boolean differ = !sameValues(other.position(), candidate.position());
        return differ
                && (other.name() == candidate.name()
                        || close && other.name() >= HeaderMatch.KNOWN && otherParty(candidate, other));
    }

    /// Whether two columns name different parties: a member and a customer do, a user's id and a user's name do not.
    private boolean otherParty(Candidate candidate, Candidate other) {
        String a = Synonyms.normalise(table.headers().get(candidate.position()));
        String b = Synonyms.normalise(table.headers().get(other.position()));
        return candidate.column() == ExportColumn.ACCOUNT_ID
                && candidate.name() < 1
                && !a.regionMatches(0, b, 0, a.chars().allMatch(c -> c < 128) ? 4 : 2);
    }

    private boolean sameValues(int a, int b) {
        return table.rows().stream().allMatch(row -> row.cell(a).equals(row.cell(b)));
    }
}

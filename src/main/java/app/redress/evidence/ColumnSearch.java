package app.redress.evidence;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.Inspection.Confidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the columns of one kind in a table: what a person said first, then headers and values together, the surest
/// find first.
final class ColumnSearch {
    /// Values below which a column is not told by them alone, nor a header refuted.
    private static final int ENOUGH = 5;
    private static final List<String> LOGIN_WORDS = List.of("login", "logon", "signin", "authenticat", "ログイン", "認証");
    private static final List<String> NUMBER_WORDS =
            List.of("id", "ref", "reference", "no", "nr", "num", "number", "key", "code", "serial", "番号", "コード");

    /// Values that must all differ before their column is taken for an id by them.
    private static final int MANY = 20;

    private static final double REFUTED = 0.3;
    private static final double MARGIN = 0.05;

    private final EvidenceKind kind;
    private final Table table;
    private final HeaderNames names;
    private final List<ColumnTraits> traits;
    private final StatedColumns stated;
    private final List<Column> wanted = new ArrayList<>();
    private final Map<Column, Found> found = new EnumMap<>(Column.class);
    private final Map<Column, Integer> refuted = new EnumMap<>(Column.class);
    private final Set<Integer> taken = new HashSet<>();

    ColumnSearch(EvidenceKind kind, Table table, List<ColumnTraits> traits, StatedColumns stated) {
        this.kind = kind;
        this.table = table;
        this.names = new HeaderNames(table.headers());
        this.traits = traits;
        this.stated = stated;
        wanted.addAll(Column.required(kind));
        wanted.addAll(Column.optional(kind));
        stated.positions().forEach((column, position) -> take(column, Found.stated(position)));
        splitTime();
        List<Candidate> candidates = candidates();
        candidates.forEach(candidate -> consider(candidate, candidates));
    }

    EvidenceKind kind() {
        return kind;
    }

    Map<Column, Found> found() {
        return found;
    }

    /// Columns whose header is right while their values say otherwise, by what they would have been.
    Map<Column, Integer> refuted() {
        return refuted;
    }

    private void take(Column column, Found where) {
        found.put(column, where);
        taken.add(where.position());
    }

    /// How much speaks for this kind: what it needs and has, less what it needs and lacks.
    double points() {
        double points = 0;
        for (Column column : wanted) {
            boolean needed = Column.required(kind).contains(column);
            Found where = found.get(column);
            if (where != null) {
                points += (needed ? 2 : 1) * where.score();
            } else if (needed && stated.constants().containsKey(column)) {
                points += 2;
            } else if (needed && !byPair(column)) {
                points += loginsOnly(column) ? 1 : -1.5;
            }
        }
        return points - (repeatsMaster() ? 4 : 0);
    }

    /// Share of what the kind needs that was found.
    double coverage() {
        double sum = 0;
        for (Column column : Column.required(kind)) {
            Found where = found.get(column);
            boolean given = stated.constants().containsKey(column) || byPair(column) || loginsOnly(column);
            sum += where != null ? where.score() : given ? 0.9 : 0;
        }
        return sum / Column.required(kind).size();
    }

    boolean byPair(Column column) {
        return (column == Column.AMOUNT || column == Column.TYPE)
                && (found.containsKey(Column.AMOUNT_OUT) || found.containsKey(Column.AMOUNT_IN));
    }

    /// Whether results of logins stand for the events that they are results of.
    boolean loginsOnly(Column column) {
        return column == Column.EVENT
                && found.containsKey(Column.RESULT)
                && table.headers().stream().anyMatch(ColumnSearch::speaksOfLogin);
    }

    private static boolean speaksOfLogin(String header) {
        String bare = Synonyms.normalise(header);
        return LOGIN_WORDS.stream().anyMatch(bare::contains);
    }

    /// Master data names each account once.
    private boolean repeatsMaster() {
        Found account = found.get(Column.ACCOUNT_ID);
        return kind == EvidenceKind.ACCOUNTS
                && account != null
                && traits.get(account.position()).values() >= ENOUGH
                && traits.get(account.position()).variety() < 0.8;
    }

    /// Day and time of day in two columns, where no column holds both.
    private void splitTime() {
        if (!wanted.contains(Column.OCCURRED_ON)
                || stated.speaksOf(Column.OCCURRED_ON)
                || stated.speaksOf(Column.OCCURRED_AT)) {
            return;
        }
        int clock = best(Column.OCCURRED_AT, Trait.TIME_OF_DAY);
        int day = best(Column.OCCURRED_ON, Trait.DAY_ONLY);
        if (clock < 0 || day < 0 || hasFullTime()) {
            return;
        }
        take(Column.OCCURRED_ON, split(day, "the days to the times of day"));
        take(Column.OCCURRED_AT, split(clock, "times of day; the days stand in another column"));
    }

    private boolean hasFullTime() {
        for (int i = 0; i < table.width(); i++) {
            ColumnTraits t = traits.get(i);
            boolean full = t.share(Trait.TIME) > 0.5 && t.share(Trait.DAY_ONLY) < 0.5;
            if (full && names.of(Column.OCCURRED_AT, table.headers().get(i)).score() > 0.5) {
                return true;
            }
        }
        return false;
    }

    private static Found split(int position, String why) {
        return new Found(position, Confidence.SURE, 0.95, why, List.of(), false);
    }

    private int best(Column column, Trait trait) {
        int best = -1;
        double most = -1;
        for (int i = 0; i < table.width(); i++) {
            double name = names.of(column, table.headers().get(i)).score();
            if (!taken.contains(i) && traits.get(i).share(trait) >= 0.8 && name > most) {
                best = i;
                most = name;
            }
        }
        return best;
    }

    /// One way to read one column.
    private record Candidate(Column column, int position, double name, double score, String why, boolean agrees) {}

    private List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>();
        for (Column column : wanted) {
            if (column == Column.OCCURRED_ON || found.containsKey(column) || stated.speaksOf(column)) {
                continue;
            }
            for (int i = 0; i < table.width(); i++) {
                Candidate candidate = candidate(column, i);
                if (candidate.score > 0 && !taken.contains(i)) {
                    all.add(candidate);
                }
            }
        }
        all.sort(Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparingInt(Candidate::position)
                .thenComparing(Candidate::column));
        return all;
    }

    private Candidate candidate(Column column, int position) {
        HeaderName name = names.of(column, table.headers().get(position));
        ColumnTraits values = traits.get(position);
        ColumnFit fit = ColumnFit.of(column, values);
        boolean counts = column == Column.OCCURRED_AT && isCount(values) && name.score() >= HeaderName.KNOWN;
        double agree = counts ? 0.5 : fit.agree();
        if (name.score() >= HeaderName.KNOWN && values.values() >= ENOUGH && agree < REFUTED) {
            refuted.putIfAbsent(column, position);
            return new Candidate(column, position, 0, 0, "", false);
        }
        double score = score(column, name.score(), agree, values, position);
        String said = name.score() == 0 ? "" : name.how() + (values.values() == 0 ? "" : "; ");
        String why = said + (values.values() == 0 ? "" : counts ? "counts, not times" : fit.words());
        return new Candidate(column, position, name.score(), score, why, agree >= 0.8 || values.values() == 0);
    }

    /// Numbers that count steps of time from somewhere.
    static boolean isCount(ColumnTraits values) {
        return values.values() > 0 && values.share(Trait.SMALL_NUMBER) > 0.95 && values.share(Trait.BARE_TIME) < 0.5;
    }

    private double score(Column column, double name, double agree, ColumnTraits values, int position) {
        if (name >= HeaderName.KNOWN) {
            boolean empty = values.values() == 0 && !table.rows().isEmpty();
            return empty ? name * 0.5 : values.values() == 0 ? name * 0.9 : name * (0.4 + 0.6 * agree);
        }
        boolean needed = Column.required(kind).contains(column);
        if (column != Column.AMOUNT_OUT
                && column != Column.AMOUNT_IN
                && column != Column.STATUS
                && column != Column.RESULT
                && !needed
                && !ValueAlone.tells(column)) {
            return 0;
        }
        if (knownAsOther(position)) {
            return 0;
        }
        double similar = name == 0 || values.values() < 1 || agree < 0.8 ? 0 : name * (0.3 + 0.7 * agree);
        double alone =
                values.values() < ENOUGH && table.headed() || values.values() == 0 || guesses(column, values, position)
                        ? 0
                        : ValueAlone.score(column, values, needed);
        return Math.max(similar, alone);
    }

    /// Where columns have names, one that is not called an id or a state is not made one: many columns hold such
    /// values. A number of some sort that never comes twice is taken for the id, with a warning.
    private boolean guesses(Column column, ColumnTraits values, int position) {
        if (!table.headed()) {
            return false;
        }
        return switch (column) {
            case TRANSACTION_ID -> !numbersRows(values, table.headers().get(position));
            case STATUS, RESULT -> true;
            case ACCOUNT_ID -> values.share(Trait.SHARED_ACCOUNT) < 0.2;
            default -> false;
        };
    }

    private static boolean numbersRows(ColumnTraits values, String header) {
        String bare = Synonyms.normalise(header);
        return values.values() >= MANY
                && values.variety() == 1
                && NUMBER_WORDS.stream().anyMatch(word -> bare.startsWith(word) || bare.endsWith(word));
    }

    /// Whether the header is the name of another column of this kind.
    private boolean knownAsOther(int position) {
        String header = table.headers().get(position);
        return !header.isEmpty()
                && wanted.stream().anyMatch(c -> names.of(c, header).score() >= HeaderName.KNOWN);
    }

    private void consider(Candidate candidate, List<Candidate> all) {
        if (found.containsKey(candidate.column) || taken.contains(candidate.position)) {
            return;
        }
        boolean known = candidate.name >= HeaderName.KNOWN;
        List<Integer> rivals = all.stream()
                .filter(o -> o.column == candidate.column && o.position != candidate.position)
                .filter(o -> !taken.contains(o.position) && rivals(candidate, o))
                .map(Candidate::position)
                .toList();
        boolean needed = Column.required(kind).contains(candidate.column);
        if (!rivals.isEmpty() && !needed && !known) {
            return;
        }
        boolean open = !rivals.isEmpty() && needed;
        Confidence confidence =
                open ? Confidence.UNSURE : known && candidate.agrees ? Confidence.SURE : Confidence.LIKELY;
        take(
                candidate.column,
                new Found(
                        candidate.position,
                        confidence,
                        Math.round(candidate.score * (open ? 50 : 100)) / 100.0,
                        candidate.why,
                        open ? rivals : List.of(),
                        !known));
    }

    private boolean rivals(Candidate candidate, Candidate other) {
        boolean close = other.score > candidate.score - MARGIN;
        if (candidate.name < HeaderName.KNOWN) {
            return close;
        }
        boolean differ = !sameValues(other.position, candidate.position);
        return differ
                && (other.name == candidate.name
                        || close && other.name >= HeaderName.KNOWN && otherParty(candidate, other));
    }

    /// A member and a customer are two parties, where a user's id and a user's name are one.
    private boolean otherParty(Candidate candidate, Candidate other) {
        String a = Synonyms.normalise(table.headers().get(candidate.position));
        String b = Synonyms.normalise(table.headers().get(other.position));
        return candidate.column == Column.ACCOUNT_ID
                && candidate.name < 1
                && !a.regionMatches(0, b, 0, a.chars().allMatch(c -> c < 128) ? 4 : 2);
    }

    private boolean sameValues(int a, int b) {
        return table.rows().stream().allMatch(row -> row.cell(a).equals(row.cell(b)));
    }
}

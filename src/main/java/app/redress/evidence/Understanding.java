package app.redress.evidence;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.Inspection.Confidence;
import app.redress.evidence.Inspection.Question;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a file comes to when it is read as one kind: its profile, what must be asked first, and what a person should
/// know all the same.
final class Understanding {
    private static final int MOST_WORDS = 6;
    private static final int ENOUGH = 5;
    private static final String NO_ACCOUNTS =
            "No sampled row names an account: such rows are evidence about their source only";

    private final ColumnSearch search;
    private final Layout layout;
    private final Table table;
    private final List<ColumnTraits> traits;
    private final StatedColumns stated;
    private final ValueLook look;
    private final Questions words;
    private final Map<Column, Found> used;
    private final Map<Column, String> constants;
    private final List<Question> questions = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final SpellingSearch spelling;
    private final MappingProfile profile;

    Understanding(
            ColumnSearch search,
            Layout layout,
            Table table,
            List<ColumnTraits> traits,
            StatedColumns stated,
            ValueLook look,
            Mapping mapping,
            ZoneId zone) {
        this.search = search;
        this.layout = layout;
        this.table = table;
        this.traits = traits;
        this.stated = stated;
        this.look = look;
        this.words = new Questions(search.kind(), table, traits);
        this.used = new EnumMap<>(Column.class);
        used.putAll(search.found());
        this.constants = new EnumMap<>(Column.class);
        constants.putAll(stated.constants());
        leaveOutTheLesserAmount();
        needed();
        damages();
        unknownTypes();
        remarks();
        this.spelling = new SpellingSearch(mapping, zone, used.keySet(), this::traitsOf);
        questions.addAll(spelling.questions());
        this.profile = profile(mapping);
    }

    MappingProfile profile() {
        return profile;
    }

    Map<Column, Found> used() {
        return used;
    }

    List<Question> questions() {
        return questions;
    }

    List<String> warnings() {
        return warnings;
    }

    boolean zoneless() {
        return spelling.zoneless();
    }

    private EvidenceKind kind() {
        return search.kind();
    }

    private ColumnTraits traitsOf(Column column) {
        Found found = used.get(column);
        return found == null ? new ColumnTraits() : traits.get(found.position());
    }

    private boolean has(Column column) {
        return used.containsKey(column) || constants.containsKey(column);
    }

    /// Columns of money out and in say more than one amount that was found by likeness.
    private void leaveOutTheLesserAmount() {
        Found amount = used.get(Column.AMOUNT);
        boolean pair = used.containsKey(Column.AMOUNT_OUT) && used.containsKey(Column.AMOUNT_IN);
        if (pair && amount != null && amount.weak()) {
            used.remove(Column.AMOUNT);
        }
        if (!pair && amount != null) {
            used.remove(Column.AMOUNT_OUT);
            used.remove(Column.AMOUNT_IN);
        }
    }

    private void needed() {
        for (Column column : Column.required(kind())) {
            Found found = used.get(column);
            if (found != null && found.confidence() == Confidence.UNSURE) {
                questions.add(words.unclear(column, found));
            } else if (!has(column) && !search.byPair(column) && !inferred(column) && !doneWithout(column)) {
                ask(column);
            }
        }
    }

    /// Access rows say something even when nothing says whose they are.
    private boolean doneWithout(Column column) {
        boolean without = kind() == EvidenceKind.ACCESS
                && column == Column.ACCOUNT_ID
                && (stated.absent().contains(column) || layout == Layout.WEB_LOG);
        if (without) {
            warnings.add(NO_ACCOUNTS);
        }
        return without;
    }

    private void ask(Column column) {
        Optional<Integer> refuted = Optional.ofNullable(search.refuted().get(column));
        if (refuted.isPresent() && traits.get(refuted.get()).share(Trait.LOST_TIME) > 0.2) {
            questions.add(words.lostTimes(column, refuted.get()));
            return;
        }
        questions.add(words.missing(column, refuted, candidates(column)));
    }

    /// Unused columns whose values would do.
    private List<String> candidates(Column column) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            int position = i;
            boolean free = used.values().stream().noneMatch(f -> f.position() == position);
            ColumnTraits t = traits.get(i);
            if (free && t.values() > 0 && names.size() < 4 && plausible(column, t)) {
                names.add(table.nameOf(i));
            }
        }
        return names;
    }

    private static boolean plausible(Column column, ColumnTraits t) {
        boolean once = t.variety() > 0.99;
        return ColumnFit.of(column, t).agree() > 0.7
                && switch (column) {
                    case TRANSACTION_ID -> once && t.share(Trait.CODE) > 0.9;
                    case ACCOUNT_ID ->
                        t.share(Trait.CODE) > 0.9
                                && t.share(Trait.DIGIT) > 0.5
                                && t.share(Trait.SMALL_NUMBER) < 0.5
                                && t.distinct() > 1;
                    case TYPE, EVENT, STATUS -> t.share(Trait.AMOUNT) < 0.5;
                    default -> true;
                };
    }

    private boolean inferred(Column column) {
        if (stated.absent().contains(column)) {
            return false;
        }
        return column == Column.TYPE && typeFromSign() || column == Column.EVENT && loginsOnly();
    }

    private boolean typeFromSign() {
        ColumnTraits amount = traitsOf(Column.AMOUNT);
        boolean signed = amount.has(Trait.NEGATIVE) && amount.has(Trait.POSITIVE);
        if (!signed || traitsOf(Column.STATUS).has(Trait.REFUND_STATUS)) {
            return false;
        }
        constants.put(Column.TYPE, StatedColumns.SIGN);
        warnings.add(
                "No column says the type: a negative amount is taken as money out (PAYMENT), a positive one as money in"
                        + " (CHARGE); --set \"" + words.key(Column.TYPE)
                        + " = =PAYMENT\" makes negative amounts refunds instead");
        return true;
    }

    private boolean loginsOnly() {
        if (!search.loginsOnly(Column.EVENT)) {
            return false;
        }
        constants.put(Column.EVENT, "LOGIN");
        warnings.add(
                "No column says what was done: every row is taken as a LOGIN, as its headers speak of logins and \""
                        + table.nameOf(traitPosition(Column.RESULT)) + "\" says whether it succeeded");
        return true;
    }

    private int traitPosition(Column column) {
        Found found = used.get(column);
        return found == null ? 0 : found.position();
    }

    /// Damage that would merge accounts stops an import even where a person named the column.
    private void damages() {
        for (Column column : List.of(Column.ACCOUNT_ID, Column.TRANSACTION_ID)) {
            Found found = used.get(column);
            if (found != null && traits.get(found.position()).has(Trait.ROUNDED)) {
                questions.add(words.rounded(column, found.position()));
            }
        }
        for (Column column : List.of(Column.OCCURRED_AT, Column.CLAIMED_AT, Column.AT)) {
            Found found = used.get(column);
            if (found != null && traits.get(found.position()).share(Trait.LOST_TIME) > 0.2) {
                questions.add(words.lostTimes(column, found.position()));
            }
        }
    }

    private void unknownTypes() {
        Found type = used.get(Column.TYPE);
        ColumnTraits values = traitsOf(Column.TYPE);
        if (kind() != EvidenceKind.TRANSACTIONS || type == null || values.values() < ENOUGH) {
            return;
        }
        List<String> unknown = values.without(Trait.TYPE, look);
        if (search.byPair(Column.TYPE) && !used.containsKey(Column.AMOUNT)) {
            return;
        }
        if (values.share(Trait.TYPE) < 0.5) {
            unknown.stream()
                    .limit(MOST_WORDS)
                    .forEach(word -> questions.add(words.unknownWord(
                            "type",
                            type.position(),
                            word,
                            List.of("PAYMENT", "CHARGE", "REFUND", "CHARGE_REVERSAL", "ADJUSTMENT"))));
        } else if (!unknown.isEmpty()) {
            warnings.add(
                    "Rows whose type is \"" + String.join("\", \"", unknown.subList(0, Math.min(3, unknown.size())))
                            + "\" will be rejected unless value.type.… says what that means");
        }
    }

    private void remarks() {
        used.forEach((column, found) -> {
            if (found.weak()
                    && found.confidence() == Confidence.LIKELY
                    && Column.required(kind()).contains(column)) {
                warnings.add("\"" + table.nameOf(found.position()) + "\" is taken for " + Questions.plain(column) + ": "
                        + found.why());
            }
        });
        ColumnTraits account = traitsOf(Column.ACCOUNT_ID);
        if (used.containsKey(Column.ACCOUNT_ID)
                && account.values() == 0
                && table.rows().size() >= 3) {
            emptyAccounts();
        }
        Found id = used.get(Column.TRANSACTION_ID);
        if (id != null && traitsOf(Column.TRANSACTION_ID).isSequence()) {
            warnings.add("\"" + table.nameOf(id.position())
                    + "\" counts the rows: where another export counts from the start" + " again, --set \""
                    + words.key(Column.TRANSACTION_ID) + " = @line\" keeps their rows apart");
        }
        ColumnTraits time = traitsOf(Column.OCCURRED_AT);
        if (time.values() > 0 && time.share(Trait.DAY_ONLY) > 0.9 && !used.containsKey(Column.OCCURRED_ON)) {
            warnings.add("The times are days without a time of day: what happened within a day has no order");
        }
    }

    /// A column without a value is no account; only access rows may do without.
    private void emptyAccounts() {
        if (kind() == EvidenceKind.ACCESS) {
            warnings.add(NO_ACCOUNTS);
        } else {
            questions.add(words.missing(Column.ACCOUNT_ID, Optional.empty(), candidates(Column.ACCOUNT_ID)));
        }
    }

    private MappingProfile profile(Mapping mapping) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        Map<Column, String> headers = new EnumMap<>(Column.class);
        used.forEach((column, found) -> {
            columns.put(column, found.position());
            String header = table.headers().get(found.position());
            headers.put(column, header.isEmpty() ? "#" + (found.position() + 1) : header);
        });
        String name = mapping.name().isEmpty() ? "detected" : mapping.name();
        return new MappingProfile(name, kind(), columns, headers, constants, mapping.values(), spelling.spelling());
    }
}

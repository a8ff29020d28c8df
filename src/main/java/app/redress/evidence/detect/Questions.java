package app.redress.evidence.detect;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.Inspection.Question;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.values.DateOrder;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Questions asked by detection, with proposed answers.
final class Questions {
    private static final int SHOWN = 40;

    private final EvidenceKind kind;
    private final SampleTable table;
    private final List<ColumnTraits> traits;

    Questions(EvidenceKind kind, SampleTable table, List<ColumnTraits> traits) {
        this.kind = kind;
        this.table = table;
        this.traits = traits;
    }

    /// The columns of a table by name or number, for a message.
    static Message columns(SampleTable table) {
        if (!table.headed()) {
            return Message.of("detect.unnamed", table.width());
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.min(SHOWN, table.width()); i++) {
            names.add("\"" + table.nameOf(i) + "\"");
        }
        return Message.plain(String.join(", ", names) + (table.width() > SHOWN ? " ..." : ""));
    }

    String key(ExportColumn column) {
        return MappingProfile.key(kind, column);
    }

    /// Question about a required column that was not found.
    Question missing(ExportColumn column, Optional<Integer> refuted, List<String> candidates) {
        Message but = new HostNotations(table, traits)
                .instead(column)
                .or(() -> refuted.map(at -> Message.of("ask.refuted", table.nameOf(at), sample(at))))
                .orElse(
                        switch (column) {
                            case TRANSACTION_ID -> Message.of("ask.lineAsId");
                            case ACCOUNT_ID ->
                                kind == EvidenceKind.ACCESS
                                        ? Message.of("ask.noAccount")
                                        : Message.of("ask.oneAccount");
                            case TYPE -> Message.of("ask.oneType");
                            case EVENT -> Message.of("ask.oneEvent");
                            case STATUS -> Message.of("ask.onePayout");
                            default -> Message.of("ask.which");
                        });
        List<String> answers = new ArrayList<>(
                column == ExportColumn.ACCOUNT_ID && kind == EvidenceKind.ACCESS ? List.of("-") : standing(column));
        int at = column == ExportColumn.TRANSACTION_ID ? answers.size() : 0;
        answers.addAll(at, candidates);
        return new Question(key(column), Message.of("ask.missing", plain(column), but), answers);
    }

    /// Question about times of day without a date.
    Question noDay(ExportColumn column, ColumnMatch found) {
        return new Question(
                key(column),
                Message.of("ask.noDay", table.nameOf(found.position()), sample(found.position())),
                List.of());
    }

    /// Question about a required column that fills few rows.
    ///
    /// @param percent share of the rows that it fills
    Question seldom(ExportColumn column, ColumnMatch found, int percent, List<String> rivals) {
        List<String> answers = new ArrayList<>();
        answers.add(table.nameOf(found.position()));
        answers.addAll(rivals);
        Question missing = missing(column, Optional.empty(), List.of());
        answers.addAll(missing.answers());
        return new Question(
                key(column), Message.of("ask.seldom", plain(column), table.nameOf(found.position()), percent), answers);
    }

    private static List<String> standing(ExportColumn column) {
        return switch (column) {
            case TRANSACTION_ID -> List.of(MappingProfile.LINE);
            case ACCOUNT_ID -> List.of("=ID");
            case TYPE -> List.of("=PAYMENT", "=CHARGE");
            case EVENT -> List.of("=LOGIN");
            case STATUS -> List.of("=PAID");
            default -> List.of();
        };
    }

    Question unclear(ExportColumn column, ColumnMatch found) {
        List<String> answers = new ArrayList<>();
        answers.add(table.nameOf(found.position()));
        found.rivals().forEach(rival -> answers.add(table.nameOf(rival)));
        return new Question(key(column), Message.of("ask.unclear", plain(column), answers), answers);
    }

    Question rounded(ExportColumn column, int position) {
        return new Question(
                key(column),
                Message.of(
                        "ask.rounded",
                        table.nameOf(position),
                        traits.get(position).example(ValueTrait.ROUNDED)),
                List.of());
    }

    /// Question about amounts whose last digits are lost.
    Question roundedAmounts(int position) {
        return new Question(
                key(ExportColumn.AMOUNT),
                Message.of(
                        "ask.roundedAmounts",
                        table.nameOf(position),
                        traits.get(position).example(ValueTrait.ROUNDED)),
                List.of());
    }

    Question lostTimes(ExportColumn column, int position) {
        return new Question(
                key(column),
                Message.of(
                        "ask.lostTimes",
                        table.nameOf(position),
                        traits.get(position).example(ValueTrait.LOST_TIME)),
                List.of());
    }

    Question unknownWord(String group, int position, String word, List<String> answers) {
        Message ask = group.equals("cancelled")
                ? Message.of("ask.flagWord", word, table.nameOf(position))
                : Message.of("ask.word", word, table.nameOf(position));
        return new Question("value." + group + "." + word, ask, answers);
    }

    boolean isFlag(int position) {
        String header = table.headers().get(position);
        return UnreadStates.isFlag(header) || TestRows.tell(header, traits.get(position));
    }

    String nameOf(int position) {
        return table.nameOf(position);
    }

    /// Whether a column contains error texts, whose values need no meaning of their own.
    boolean namesErrors(int position) {
        return Synonyms.shipped().namesErrors(table.headers().get(position));
    }

    /// The same of a payouts file.
    boolean namesPayoutErrors(int position) {
        return Synonyms.shipped().namesPayoutErrors(table.headers().get(position));
    }

    /// Question about unknown type words next to columns of money out and in.
    Question directed(ExportColumn column, int position, List<String> some, String first) {
        return new Question(key(column), Message.of("ask.directed", table.nameOf(position), some, first), List.of("-"));
    }

    /// @param columns candidates for the result of a login
    Question noResult(List<String> columns) {
        List<String> answers = new ArrayList<>(columns);
        answers.add("-");
        answers.add("=SUCCESS");
        return new Question(key(ExportColumn.RESULT), Message.of("ask.noResult"), answers);
    }

    static Question stepOrigin(String example) {
        return new Question("time.origin", Message.of("ask.stepOrigin", example), List.of("2019-07-01T00:00:00Z"));
    }

    static Question stepUnit() {
        return new Question("time.unit", Message.of("ask.stepUnit"), List.of("1h", "1m", "1s", "1d"));
    }

    static Question dateOrder(String example, boolean both) {
        Message why = both ? Message.of("ask.mixedDates", example) : Message.of("ask.dateOrder", example);
        return new Question("date.order", why, List.of("dmy", "mdy"));
    }

    static Question dateOrderElsewhere(String example, DateOrder said, DateOrder fitting) {
        String stated = word(said);
        String better = word(fitting);
        return new Question(
                "date.order", Message.of("ask.dateOrderElsewhere", example, stated, better), List.of(better, stated));
    }

    private static String word(DateOrder order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    static Question style(String example) {
        return new Question(
                "amount.style",
                Message.of("ask.style", example),
                example.contains(".") ? List.of("comma", "point") : List.of("point", "comma"));
    }

    static Question decimals(String example) {
        return new Question("amount.decimals", Message.of("ask.decimals", example), List.of("2", "0"));
    }

    static Question kinds(List<EvidenceKind> kinds) {
        List<String> names =
                kinds.stream().map(k -> k.name().toLowerCase(Locale.ROOT)).toList();
        return new Question(
                "kind",
                names.isEmpty() ? Message.of("ask.noKind") : Message.of("ask.kinds", String.join(" / ", names)),
                names.isEmpty() ? List.of("transactions", "access") : names);
    }

    private String sample(int position) {
        return traits.get(position).texts().findFirst().orElse("");
    }

    /// One of our columns in plain words, with its name.
    static Message plain(ExportColumn column) {
        String name = column.canonical();
        return switch (column) {
            case TRANSACTION_ID -> Message.of("our.transaction", name);
            case ACCOUNT_ID -> Message.of("our.account", name);
            case OCCURRED_AT, AT -> Message.of("our.time", name);
            case TYPE -> Message.of("our.type", name);
            case AMOUNT -> Message.of("our.amount", name);
            case EVENT -> Message.of("our.event", name);
            case CLAIMED_AT -> Message.of("our.claim", name);
            case CONTROL -> Message.of("our.control", name);
            case STATUS -> Message.of("our.status", name);
            default -> Message.of("our.other", name);
        };
    }
}

package app.redress.evidence.detect;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.detect.Inspection.Question;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The words in which detection asks, and the answers it proposes.
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

    /// The columns of a table for a message, by name or number.
    static String columns(SampleTable table) {
        if (!table.headed()) {
            return table.width() + " columns without names (#1 to #" + table.width() + ")";
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.min(SHOWN, table.width()); i++) {
            names.add("\"" + table.nameOf(i) + "\"");
        }
        return String.join(", ", names) + (table.width() > SHOWN ? " ..." : "");
    }

    String key(ExportColumn column) {
        return MappingProfile.key(kind, column);
    }

    /// A needed column that was not found at all.
    Question missing(ExportColumn column, Optional<Integer> refuted, List<String> candidates) {
        String but = refuted.map(at -> "column " + quoted(at) + " holds other values, such as \"" + sample(at) + "\"")
                .orElse(
                        switch (column) {
                            case TRANSACTION_ID ->
                                "@line makes an id of the line number, but the same row in another export is then not known"
                                        + " as a duplicate";
                            case ACCOUNT_ID ->
                                kind == EvidenceKind.ACCESS
                                        ? "if no row names one, - says so: the rows then are evidence about their source only"
                                        : "if the file is one account's, =ID names it";
                            case TYPE -> "if all rows are of one type, =PAYMENT or =CHARGE says so";
                            case EVENT -> "if all rows are of one kind, =LOGIN or another word says so";
                            default -> "say which one it is";
                        });
        List<String> answers = new ArrayList<>(
                column == ExportColumn.ACCOUNT_ID && kind == EvidenceKind.ACCESS ? List.of("-") : standing(column));
        int at = column == ExportColumn.TRANSACTION_ID || column == ExportColumn.TYPE ? answers.size() : 0;
        answers.addAll(at, candidates);
        return new Question(key(column), "No column is found for " + plain(column) + "; " + but, answers);
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
        return new Question(
                key(column), "Several columns could be " + plain(column) + ": " + String.join(", ", answers), answers);
    }

    Question rounded(ExportColumn column, int position) {
        return new Question(
                key(column),
                "Column " + quoted(position) + " holds ids that a spreadsheet rounded, such as \""
                        + traits.get(position).example(ValueTrait.ROUNDED)
                        + "\": different accounts now look the same. Export the file again and do not open it in a"
                        + " spreadsheet before the import; only another column that still holds whole ids could stand"
                        + " for it",
                List.of());
    }

    Question lostTimes(ExportColumn column, int position) {
        return new Question(
                key(column),
                "Column " + quoted(position) + " holds times that lost their day and hour in a spreadsheet, such as \""
                        + traits.get(position).example(ValueTrait.LOST_TIME)
                        + "\". Export the file again and do not open it in a spreadsheet before the import; only another"
                        + " column that still holds whole times could stand for it",
                List.of());
    }

    Question unknownWord(String group, int position, String word, List<String> answers) {
        return new Question(
                "value." + group + "." + word,
                "What does \"" + word + "\" in column " + quoted(position) + " mean?",
                answers);
    }

    static Question stepOrigin(String example) {
        return new Question(
                "time.origin",
                "The times are counts such as \"" + example + "\", not times: from which moment do they count?",
                List.of("2019-07-01T00:00:00Z"));
    }

    static Question stepUnit() {
        return new Question("time.unit", "How long is one step of the counts?", List.of("1h", "1m", "1s", "1d"));
    }

    static Question dateOrder(String example, boolean both) {
        String why = both
                ? "Some dates have the day first and others the month; which order do dates like \"" + example
                        + "\" have?"
                : "Is \"" + example + "\" written with the day or with the month first? No sampled row tells";
        return new Question("date.order", why, List.of("dmy", "mdy"));
    }

    static Question style(String example) {
        return new Question(
                "amount.style",
                "Is the point or comma in \"" + example + "\" a decimal mark, or does it group thousands?",
                example.contains(".") ? List.of("comma", "point") : List.of("point", "comma"));
    }

    static Question decimals(String example) {
        return new Question(
                "amount.decimals",
                "Amounts such as \"" + example
                        + "\" have fractions: how many decimals does the currency have (2 reads cents, 0 rejects such rows)?",
                List.of("2", "0"));
    }

    static Question kinds(List<EvidenceKind> kinds) {
        List<String> names =
                kinds.stream().map(k -> k.name().toLowerCase(Locale.ROOT)).toList();
        return new Question(
                "kind",
                names.isEmpty()
                        ? "The columns fit no kind of export; what is this file?"
                        : "The columns fit " + String.join(" and ", names) + " equally; what is this file?",
                names.isEmpty() ? List.of("transactions", "access") : names);
    }

    private String quoted(int position) {
        return "\"" + table.nameOf(position) + "\"";
    }

    private String sample(int position) {
        return traits.get(position).texts().findFirst().orElse("");
    }

    /// A column of ours in plain words, with its name.
    static String plain(ExportColumn column) {
        String words =
                switch (column) {
                    case TRANSACTION_ID -> "the id of each transaction";
                    case ACCOUNT_ID -> "the account";
                    case OCCURRED_AT, AT -> "the time";
                    case TYPE -> "the type, such as charge or payment";
                    case AMOUNT -> "the amount";
                    case EVENT -> "what was done, such as a login";
                    case CLAIMED_AT -> "the time of the claim";
                    case CONTROL -> "the measure that was taken";
                    case STATUS -> "whether it was paid";
                    default -> "this";
                };
        return words + " (" + column.canonical() + ")";
    }
}

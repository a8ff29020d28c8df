package app.redress.evidence.detect.columns;

import app.redress.domain.Message;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.FieldWords;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.mapping.CaseCurrency;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.values.CurrencyNames;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.HeaderMatch;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds the currency of a file's amounts from a currency column or currency signs; asks when there are several and
/// none clearly dominates.
public final class CurrencyDetector {
    private static final Set<String> HEADERS = Set.of(
            "currency",
            "currencycode",
            "currencyisocode",
            "isocurrency",
            "isocurrencycode",
            "transactioncurrencycode",
            "txncurrency",
            "paymentcurrency",
            "ccy",
            "cur",
            "transactioncurrency",
            "amountcurrency",
            "grosscurrency",
            "通貨",
            "通貨コード",
            "通貨単位",
            "währung",
            "währg",
            "waehrung",
            "valuta",
            "waluta",
            "moeda",
            "валюта",
            "parabirimi",
            "币种",
            "货币",
            "幣別",
            "통화",
            "matauang",
            "สกุลเงิน",
            "moneda",
            "divisa",
            "devise");
    private static final Pattern ABOVE = Pattern.compile(
            "(?iu)(?:currency|ccy|account currency|通貨|取引通貨|währung|devise|moneda|moeda|valuta|통화|币种|幣別)\\s*[:：=]?\\s*(\\S{0,5})");
    /// Words of columns with the currency of another amount.
    private static final Set<String> OF_OTHERS =
            Set.of("original", "foreign", "settle", "billing", "target", "source", "local", "base", "外貨", "海外");
    private static final double BY_FAR = 0.9;
    private static final int ENOUGH = 10;

    private final SampleTable table;
    private final Map<ExportColumn, ColumnMatch> used;
    private final Map<String, Integer> counts = new HashMap<>();
    private boolean yuan;
    private final List<Message> notes = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private CaseCurrency currency = CaseCurrency.UNKNOWN;

    public CurrencyDetector(
            SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used, MappingProfile mapping) {
        this.table = table;
        this.used = used;
        int beside = column(traits);
        String own = beside < 0 ? "" : own(beside);
        int column = own.isEmpty() ? beside : -1;
        if (!own.isEmpty()) {
            count(own);
        } else if (column >= 0) {
            table.rows().forEach(row -> count(CurrencyNames.inColumn(row.cell(column))));
        } else {
            signs();
            if (counts.isEmpty()) {
                above();
            }
        }
        String said = mapping.said("currency").orElse("");
        currency = CaseCurrency.of(said.isEmpty() ? found() : said, column, mapping);
    }

    public CaseCurrency currency() {
        return currency;
    }

    public List<Message> notes() {
        return notes;
    }

    public List<Question> questions() {
        return questions;
    }

    private int column(List<ColumnTraits> traits) {
        if (!used.containsKey(ExportColumn.AMOUNT)
                && !used.containsKey(ExportColumn.AMOUNT_IN)
                && !used.containsKey(ExportColumn.AMOUNT_OUT)) {
            return -1;
        }
        int beside = beside();
        if (beside >= 0) {
            return beside;
        }
        for (int i = 0; i < table.width(); i++) {
            boolean named = HEADERS.contains(Synonyms.normalise(table.headers().get(i)));
            List<String> texts = traits.get(i).texts().toList();
            boolean codes = texts.stream()
                    .noneMatch(text -> CurrencyNames.inColumn(text).isEmpty());
            if (named && codes && !texts.isEmpty()) {
                return i;
            }
        }
        return byValues(traits);
    }

    /// The currency that the amount's header names and the column of currencies knows: amounts in amount_jpy are yen,
    /// whatever the purchase was in.
    private String own(int column) {
        ColumnMatch amount = used.get(ExportColumn.AMOUNT);
        String named =
                amount == null ? "" : HeaderMatch.currency(table.headers().get(amount.position()));
        boolean known = !named.isEmpty()
                && table.rows().stream()
                        .anyMatch(row -> CurrencyNames.of(row.cell(column)).equals(named));
        return known ? named : "";
    }

    /// The column named like the amount's: billing_currency beside billing_amount; -1 for none.
    private int beside() {
        ColumnMatch amount = used.get(ExportColumn.AMOUNT);
        String name = amount == null ? "" : Synonyms.normalise(table.headers().get(amount.position()));
        String sought = name.replace("amount", "currency");
        return !name.contains("amount") || name.equals("amount")
                ? -1
                : IntStream.range(0, table.width())
                        .filter(i -> Synonyms.normalise(table.headers().get(i)).equals(sought))
                        .findFirst()
                        .orElse(-1);
    }

    /// A column of several codes tells the currency of each row under any name.
    private int byValues(List<ColumnTraits> traits) {
        for (int i = 0; i < table.width(); i++) {
            int position = i;
            String header = Synonyms.normalise(table.headers().get(i));
            Set<String> texts = traits.get(i).texts().collect(Collectors.toSet());
            boolean free =
                    ColumnMatch.isFree(position, used) && OF_OTHERS.stream().noneMatch(header::contains);
            boolean codes = texts.stream().anyMatch(CurrencyNames::isCode)
                    && texts.stream()
                            .allMatch(text -> CurrencyNames.isCode(text)
                                    || CurrencyNames.inColumn(text).equals(CurrencyNames.POINTS));
            if (free && texts.size() > 1 && codes) {
                return i;
            }
        }
        return -1;
    }

    private void signs() {
        for (ExportColumn column : List.of(ExportColumn.AMOUNT, ExportColumn.AMOUNT_IN, ExportColumn.AMOUNT_OUT)) {
            ColumnMatch where = used.get(column);
            if (where != null) {
                for (SampleRow row : table.rows()) {
                    String text = row.cell(where.position());
                    count(text.isEmpty() || !CurrencyNames.mayBeIn(text) ? "" : CurrencyNames.beside(text));
                    yuan |= CurrencyNames.isYuan(text, table.headers().get(where.position()));
                }
            }
        }
    }

    /// A statement may name its currency above the table only.
    private void above() {
        for (int i = 0; i < table.above().size(); i++) {
            Matcher named = ABOVE.matcher(table.above().get(i));
            if (named.matches()) {
                String next = i + 1 < table.above().size() ? table.above().get(i + 1) : "";
                count(CurrencyNames.of(named.group(1).isEmpty() ? next : named.group(1)));
                return;
            }
        }
    }

    private void count(String code) {
        if (!code.isEmpty()) {
            counts.merge(code, 1, Integer::sum);
        }
    }

    /// The sign of the yen is that of the yuan too, which alone has cents.
    private void settleYuan() {
        Integer yen = yuan ? counts.remove("JPY") : null;
        if (yen != null) {
            counts.merge("CNY", yen, Integer::sum);
        }
    }

    /// Points beside money are never what a case is counted in.
    private void leaveOutPoints() {
        if (counts.size() > 1 && counts.remove(CurrencyNames.POINTS) != null && counts.size() == 1) {
            notes.add(FieldWords.otherCurrencies(counts.keySet().iterator().next(), List.of(CurrencyNames.POINTS)));
        }
    }

    private String found() {
        settleYuan();
        leaveOutPoints();
        if (counts.isEmpty()) {
            return "";
        }
        List<String> codes = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        String first = codes.getFirst();
        if (codes.size() == 1) {
            return first;
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (counts.getOrDefault(first, 0) >= BY_FAR * all && all >= ENOUGH) {
            notes.add(FieldWords.otherCurrencies(first, codes.subList(1, codes.size())));
        } else {
            questions.add(FieldWords.currency(codes));
        }
        return first;
    }
}

package app.redress.evidence.values;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names of months in the languages of exports, free of the machine's locale; a name means the same month in each.
final class MonthNames {
    private static final List<String> NAMES = List.of(
            "january|jan|enero|ene|janeiro|januar|jänner|jän|janvier|janv|gennaio|gen",
            "february|feb|febrero|fevereiro|fev|februar|février|févr|fév|febbraio",
            "march|mar|marzo|março|märz|mär|mrz|mars",
            "april|apr|abril|abr|avril|avr|aprile",
            "may|mayo|maio|mai|maggio|mag",
            "june|jun|junio|junho|juni|juin|giugno|giu",
            "july|jul|julio|julho|juli|juillet|juil|luglio|lug",
            "august|aug|agosto|ago|août|aoû",
            "september|sept|sep|septiembre|setembro|set|septembre|settembre",
            "october|oct|octubre|outubro|out|oktober|okt|octobre|ottobre|ott",
            "november|nov|noviembre|novembro|novembre",
            "december|dec|diciembre|dic|dezembro|dez|dezember|décembre|déc|dicembre");
    private static final List<String> THAI_NAMES = List.of(
            "มกราคม|ม.ค.",
            "กุมภาพันธ์|ก.พ.",
            "มีนาคม|มี.ค.",
            "เมษายน|เม.ย.",
            "พฤษภาคม|พ.ค.",
            "มิถุนายน|มิ.ย.",
            "กรกฎาคม|ก.ค.",
            "สิงหาคม|ส.ค.",
            "กันยายน|ก.ย.",
            "ตุลาคม|ต.ค.",
            "พฤศจิกายน|พ.ย.",
            "ธันวาคม|ธ.ค.");
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    /// Any of them, for a pattern.
    static final String ANY = any(NAMES);
    /// Any Thai one: the year beside it is counted from the Buddha.
    static final String THAI = any(THAI_NAMES);

    private MonthNames() {}

    private static String any(List<String> months) {
        for (int i = 0; i < months.size(); i++) {
            for (String name : months.get(i).split("\\|")) {
                NUMBERS.put(name, i + 1);
            }
        }
        return months.stream()
                .flatMap(names -> List.of(names.split("\\|")).stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(", ")"));
    }

    /// Number of a month by a name that the patterns know.
    static int number(String name) {
        Integer number = NUMBERS.get(name.toLowerCase(Locale.ROOT));
        if (number == null) {
            throw new IllegalArgumentException("no month " + name);
        }
        return number;
    }
}

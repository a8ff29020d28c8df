package app.redress.evidence.values;

import java.util.List;
import java.util.Locale;

/// English month names, independent of the machine's locale.
final class EnglishDateNames {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private EnglishDateNames() {}

    /// Month number by full name or first three letters.
    static int month(String name) {
        String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).toLowerCase(Locale.ROOT).startsWith(start)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no month " + name);
    }
}

package app.redress.analysis.joining;

import app.redress.domain.TextTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Finds the calling code of telephone numbers that are written with it in one place, and with a 0 or without it in
/// another.
final class CallingCode {
    private static final int SHORTEST = 9;
    private static final int LOOKED_AT = 500;
    private static final int LONGEST_CODE = 3;

    private final Set<String> domestic = new HashSet<>();
    private final Set<String> international = new HashSet<>();
    /// Numbers without a sign that they begin with the code.
    private final Set<String> bare = new HashSet<>();

    CallingCode(TextTable some, TextTable others) {
        some.forEach(this::add);
        others.forEach(this::add);
    }

    private void add(String account) {
        String digits = account.replaceAll("[^0-9]", "");
        boolean number = account.matches("[+(0-9][-0-9 ().\u00a0]*") && digits.length() >= SHORTEST;
        if (number && digits.startsWith("0") && !digits.startsWith("00")) {
            domestic.add(digits.substring(1));
        } else if (number) {
            if (account.charAt(0) != '+' && !digits.startsWith("0")) {
                bare.add(digits);
            }
            international.add(digits.startsWith("00") ? digits.substring(2) : digits);
        }
    }

    /// The code that makes most numbers equal; 0 for none.
    int code() {
        Map<Integer, Integer> counts = new HashMap<>();
        Set<Integer> codes = new HashSet<>();
        for (String number : international) {
            for (int digits = 1; digits <= LONGEST_CODE; digits++) {
                codes.add(Integer.parseInt(number.substring(0, digits)));
            }
        }
        Set<String> local = domestic.isEmpty() ? bare : domestic;
        local.stream().limit(LOOKED_AT).forEach(number -> codes.stream()
                .filter(code -> international.contains(code + number))
                .forEach(code -> counts.merge(code, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(found -> found.getKey() > 0 && found.getValue() * 2 >= Math.min(LOOKED_AT, local.size()))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}

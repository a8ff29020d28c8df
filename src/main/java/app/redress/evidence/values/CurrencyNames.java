package app.redress.evidence.values;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Recognises currencies by the codes and signs used in exports.
public final class CurrencyNames {
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    /// Codes by number, as card systems write them: 392 is the yen.
    private static final Map<String, String> NUMBERS = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getNumericCode() > 0)
            .collect(Collectors.toUnmodifiableMap(
                    Currency::getNumericCodeAsString, Currency::getCurrencyCode, CurrencyNames::newer));
    /// Signs that several countries use.
    private static final Map<String, Set<String>> SHARED = Map.of(
            "JPY", Set.of("CNY"),
            "USD",
                    Set.of(
                            "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "MXN", "COP", "CLP", "ARS", "UYU", "DOP", "BBD",
                            "JMD", "TTD", "BND", "FJD", "NAD"),
            "GBP", Set.of("EGP", "GIP", "FKP"),
            "INR", Set.of("PKR", "LKR", "NPR", "MUR", "SCR"));
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("¥", "JPY"),
            Map.entry("\\", "JPY"),
            Map.entry("円", "JPY"),
            Map.entry("圓", "JPY"),
            Map.entry("円也", "JPY"),
            Map.entry("金", "JPY"),
            Map.entry("YEN", "JPY"),
            Map.entry("日本円", "JPY"),
            Map.entry("$", "USD"),
            Map.entry("US$", "USD"),
            Map.entry("R$", "BRL"),
            Map.entry("MX$", "MXN"),
            Map.entry("A$", "AUD"),
            Map.entry("AU$", "AUD"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("HK$", "HKD"),
            Map.entry("NT$", "TWD"),
            Map.entry("S$", "SGD"),
            Map.entry("SG$", "SGD"),
            Map.entry("NZ$", "NZD"),
            Map.entry("元", "CNY"),
            Map.entry("人民币", "CNY"),
            Map.entry("원", "KRW"),
            Map.entry("บาท", "THB"),
            Map.entry("฿", "THB"),
            Map.entry("₫", "VND"),
            Map.entry("₱", "PHP"),
            Map.entry("RP", "IDR"),
            Map.entry("RS", "INR"),
            Map.entry("₽", "RUB"),
            Map.entry("РУБ", "RUB"),
            Map.entry("₴", "UAH"),
            Map.entry("₪", "ILS"),
            Map.entry("₵", "GHS"),
            Map.entry("GH₵", "GHS"),
            Map.entry("TL", "TRY"),
            Map.entry("SFR", "CHF"),
            Map.entry("FR", "CHF"),
            Map.entry("S/", "PEN"),
            Map.entry("RM", "MYR"),
            Map.entry("ZŁ", "PLN"),
            Map.entry("KČ", "CZK"),
            Map.entry("₺", "TRY"),
            Map.entry("₦", "NGN"),
            Map.entry("KSH", "KES"),
            Map.entry("米ドル", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("ユーロ", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("₹", "INR"),
            Map.entry("₩", "KRW"),
            Map.entry("ウォン", "KRW"));

    private static final Pattern CENTS = Pattern.compile(".*\\.(?=\\d*[1-9])\\d{1,2}(?!\\d).*");

    /// What stands for loyalty points in a column of currencies: no money, and of no fixed worth.
    public static final String POINTS = "POINTS";

    private static final Set<String> POINT_WORDS =
            Set.of("PT", "PTS", "POINT", POINTS, "ポイント", "P", "MILE", "MILES", "マイル", "積分", "积分", "포인트");

    private CurrencyNames() {}

    /// The currency, or the points, that a cell in a column of currencies names; empty when it names none.
    public static String inColumn(String text) {
        String plain = FullWidth.fold(text).strip().toUpperCase(Locale.ROOT);
        return POINT_WORDS.contains(plain) ? POINTS : of(text);
    }

    /// The code of the currency that a text names; empty when it names none.
    public static String of(String text) {
        String plain = FullWidth.fold(text).strip().toUpperCase(Locale.ROOT);
        return CODES.contains(plain) ? plain : SIGNS.getOrDefault(plain, NUMBERS.getOrDefault(plain, ""));
    }

    /// Whether a text is an ISO 4217 code of three letters.
    public static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /// Whether an amount in one currency may carry the usual sign of another: pesos are written with a $, too.
    public static boolean sharesSign(String signed, String code) {
        return SHARED.getOrDefault(signed, Set.of()).contains(code);
    }

    /// Of two currencies with one number, the one that is not historic.
    private static String newer(String one, String other) {
        return Currency.getInstance(one).getDisplayName(Locale.ROOT).contains("(") ? other : one;
    }

    /// Minor-unit digits of a currency by ISO 4217: 0 for yen, 2 for dollars; 0 for a currency without one.
    public static int digits(String code) {
        return CODES.contains(code) ? Math.max(0, Currency.getInstance(code).getDefaultFractionDigits()) : 0;
    }

    /// Whether an amount with the sign that yen and yuan share is in yuan: it has cents, or the column says so.
    public static boolean isYuan(String amount, String header) {
        String plain = FullWidth.fold(amount);
        return plain.contains("¥")
                && (header.contains("元") || CENTS.matcher(plain).matches());
    }

    /// Whether an amount begins or ends with a non-numeric character. Called for every amount.
    public static boolean mayBeIn(String amount) {
        return !isNumeric(amount.charAt(0)) || !isNumeric(amount.charAt(amount.length() - 1));
    }

    private static boolean isNumeric(char c) {
        return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' || c == ',';
    }

    /// The currency whose sign or code is next to an amount; empty for none.
    public static String beside(String amount) {
        StringBuilder letters = new StringBuilder();
        for (char c : FullWidth.fold(amount).toCharArray()) {
            boolean number = c >= '0' && c <= '9' || "+-.,()△▲' _".indexOf(c) >= 0 || Character.isSpaceChar(c);
            if (!number) {
                letters.append(c);
            }
        }
        return of(letters.toString());
    }
}

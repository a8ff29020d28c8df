package app.redress.report.text;

import app.redress.language.Catalogue;
import app.redress.language.Language;
import java.util.Locale;
import java.util.regex.Pattern;

/// Says a country's code, as access logs have it, as its name in English or Japanese.
public final class CountryNames {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");
    private static final String ARTICLE = "the ";

    private final Catalogue words;
    private final Locale locale;

    /// @param words the list `explain`, which has the names that the platform says otherwise than people do
    /// @param locale Japanese, or else English
    public CountryNames(Catalogue words, Locale locale) {
        this.words = words;
        this.locale = Language.of(locale).locale();
    }

    /// The name inside a sentence, such as `the United States`; empty for an unknown code.
    public String inSentence(String code) {
        String own = words.find("country." + code);
        if (own != null) {
            return own;
        }
        if (!CODE.matcher(code).matches()) {
            return "";
        }
        String name = Locale.of("", code).getDisplayCountry(locale);
        return name.equals(code) ? "" : name;
    }

    /// The name that stands alone, such as `United States`; an unknown code as it is.
    public String alone(String code) {
        String name = inSentence(code);
        if (name.isEmpty()) {
            return code;
        }
        return name.startsWith(ARTICLE) ? name.substring(ARTICLE.length()) : name;
    }
}

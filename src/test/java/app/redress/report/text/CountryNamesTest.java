package app.redress.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.language.Catalogue;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountryNamesTest {
    @Test
    void aCodeIsSaidAsACountryInTheLanguageOfTheReport() {
        assertThat(names(Locale.ENGLISH).alone("CN")).isEqualTo("China");
        assertThat(names(Locale.JAPANESE).alone("CN")).isEqualTo("中国");
    }

    @Test
    void aNameThatStandsAloneHasNoArticle() {
        assertThat(names(Locale.ENGLISH).inSentence("US")).isEqualTo("the United States");
        assertThat(names(Locale.ENGLISH).alone("US")).isEqualTo("United States");
    }

    @Test
    void whatIsNoCountryStaysAsTheExportHasIt() {
        assertThat(names(Locale.ENGLISH).alone("n/a")).isEqualTo("n/a");
        assertThat(names(Locale.ENGLISH).inSentence("n/a")).isEmpty();
    }

    private static CountryNames names(Locale locale) {
        return new CountryNames(new Catalogue("explain", locale), locale);
    }
}

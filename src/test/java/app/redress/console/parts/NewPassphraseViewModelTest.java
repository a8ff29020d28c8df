package app.redress.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.database.Passphrase;
import app.redress.console.parts.NewPassphraseViewModel.Hint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewPassphraseViewModelTest {
    private final NewPassphraseViewModel model = new NewPassphraseViewModel(true);

    private void type(String first, String second) {
        model.passphrase().set(first);
        model.repeated().set(second);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '', '', EMPTY, 12
            eleven char, eleven char, SHORT, 1
            twelve chars, '', ENOUGH, 0
            twelve chars, twelve, ENOUGH, 0
            twelve chars, twelwe, DIFFERENT, 0
            twelve chars, twelve chars and more, DIFFERENT, 0
            twelve chars, twelve chars, SAME, 0
            several words in a row, sev, LONG, 0
            😀😀😀😀😀😀, '', SHORT, 6
            """)
    void theUserIsToldWhatIsMissing(String first, String second, Hint hint, int missing) {
        type(first, second);
        assertThat(model.advice().get()).isEqualTo(new NewPassphraseViewModel.Advice(hint, missing));
        assertThat(model.ready().get()).isEqualTo(hint == Hint.SAME);
    }

    @Test
    void withoutEncryptionNoPassphraseIsNeeded() {
        model.wanted().set(false);
        assertThat(model.ready().get()).isTrue();
        type("twelve chars", "twelve chars");
        assertThat(model.take()).isEmpty();
    }

    @Test
    void thePassphraseIsReturnedOnceAndForgotten() {
        type("twelve chars", "twelve chars");
        try (Passphrase taken = model.take().orElseThrow()) {
            assertThat(taken.length()).isEqualTo(12);
        }
        assertThat(model.passphrase().get()).isEmpty();
        assertThat(model.repeated().get()).isEmpty();
        assertThat(model.take()).isEmpty();
    }
}

package app.redress.domain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyNumbersReaderTest {
    @Test
    void aKeyThatIsMissingIsNamed() {
        assertThatThrownBy(() -> PolicyNumbersReader.read("here", Map.of("operator.charge", 1.0)))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("here")
                .hasMessageContaining("operator.spend");
    }
}

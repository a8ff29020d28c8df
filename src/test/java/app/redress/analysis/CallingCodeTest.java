package app.redress.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CallingCodeTest {
    @Test
    void theCodeIsTheOneThatMakesMostNumbersTheSame() {
        Set<String> ledger = Set.of("254711000001", "254711000002", "254711000003");
        Set<String> log = Set.of("0711 000 001", "+254 711 000 002", "0711 000 003");
        assertThat(new CallingCode(log, ledger).code()).isEqualTo(254);
        assertThat(new CallingCode(ledger, log).code()).isEqualTo(254);
    }

    @Test
    void numbersThatShareNothingHaveNone() {
        assertThat(new CallingCode(Set.of("0711000001", "0711000002"), Set.of("81311112222", "A1"))
                        .code())
                .isZero();
        assertThat(new CallingCode(Set.of("0000001"), Set.of("1")).code()).isZero();
    }
}

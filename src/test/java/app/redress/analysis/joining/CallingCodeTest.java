package app.redress.analysis.joining;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.TextTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallingCodeTest {
    private static TextTable table(String... accounts) {
        TextTable table = new TextTable();
        List.of(accounts).forEach(table::of);
        return table;
    }

    @Test
    void theCodeIsTheOneThatMakesMostNumbersTheSame() {
        TextTable ledger = table("254711000001", "254711000002", "254711000003");
        TextTable log = table("0711 000 001", "+254 711 000 002", "0711 000 003");
        assertThat(new CallingCode(log, ledger).code()).isEqualTo(254);
        assertThat(new CallingCode(ledger, log).code()).isEqualTo(254);
    }

    @Test
    void numbersThatShareNothingHaveNone() {
        assertThat(new CallingCode(table("0711000001", "0711000002"), table("81311112222", "A1")).code())
                .isZero();
        assertThat(new CallingCode(table("0000001"), table("1")).code()).isZero();
    }
}

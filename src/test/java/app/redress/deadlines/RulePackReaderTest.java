package app.redress.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.deadlines.DeadlineRule.Span;
import app.redress.deadlines.DeadlineRule.Unit;
import app.redress.domain.UnusableInput;
import app.redress.language.Language;
import app.redress.language.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class RulePackReaderTest {
    private static final String OWN = """
            id = house
            version = 3
            jurisdiction = JP
            rules = pay
            pay.applies = unauthorised
            pay.clock = claim
            pay.within = 5 business days
            pay.calendar = jp-bank
            pay.action = refund
            pay.source = our terms, art. 12
            pay.checked = 2026-11-01
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("app.redress.deadlines.RulePack#SHIPPED")
    void everyBundledPackNamesTheSourcesAndDatesOfItsRules(String name) {
        RulePack pack = RulePackReader.read(name);

        assertThat(pack.id()).isEqualTo(name);
        assertThat(pack.stamp()).isEqualTo(name + " 2026-11-22");
        assertThat(pack.rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.source()).isNotBlank();
            assertThat(rule.checkedOn()).isEqualTo("2026-11-22");
            assertThat(rule.condition(Language.JAPANESE).isEmpty())
                    .isEqualTo(rule.condition(Language.ENGLISH).isEmpty());
        });
    }

    @Test
    void anOperatorsPackIsReadFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("house.properties"), OWN + "pay.from = business day\n");

        DeadlineRule rule = RulePackReader.read(file.toString()).rules().getFirst();

        assertThat(rule.within()).isEqualTo(new Span(5, Unit.BUSINESS_DAY));
        assertThat(rule.fromBusinessDay()).isTrue();
        assertThat(rule.condition(Language.JAPANESE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pay.within = 5 business days, pay.whithin = 5 business days, pay.whithin",
        "5 business days, five days, 'pay.within = five days'",
        "refund, repay, 'refund, provisional'",
        "pay.calendar = jp-bank, pay.calendar =, calendar",
        "jp-bank, xx, xx",
        "'pay.source = our terms, art. 12', pay.source =, pay.source",
        "2026-11-01, soon, soon",
        "rules = pay, rules = pay; rules, is no key"
    })
    void aMisspeltLineIsRefusedByName(String before, String after, String said) throws IOException {
        Path file = Files.writeString(folder.resolve("house.properties"), OWN.replace(before, after));

        assertThatThrownBy(() -> RulePackReader.read(file.toString()))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing(said));
    }

    @Test
    void aMissingPackIsRefusedWithTheAvailableOnes() {
        assertThatThrownBy(() -> RulePackReader.read("jp-7pay"))
                .satisfies(Said.containing("jp-7pay", "jp-paypay", "us-reg-e"));
    }
}

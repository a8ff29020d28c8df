package app.redress.simulation.measure;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.analysis.PolicyFile;
import app.redress.domain.Policy;
import app.redress.simulation.exports.DrillFiles;
import app.redress.simulation.score.FindingsToScore;
import app.redress.simulation.score.FindingsToScore.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimpleRulesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    @TempDir
    private Path folder;

    @BeforeEach
    void export() throws IOException {
        Files.writeString(folder.resolve(DrillFiles.TRANSACTIONS), """
                transaction_id,account_id,occurred_at,type,amount,status,method
                1,A,2019-07-02T09:59:59+09:00,PAYMENT,700,COMPLETED,
                2,A,2019-07-02T10:00:00+09:00,CHARGE,30000,COMPLETED,CREDIT_CARD
                3,A,2019-07-02T10:01:00+09:00,CHARGE,900,COMPLETED,POINTS
                4,A,2019-07-02T10:02:00+09:00,PAYMENT,31500,COMPLETED,
                5,A,2019-07-03T10:00:00+09:00,PAYMENT,800,COMPLETED,
                6,A,2019-07-02T10:03:00+09:00,CHARGE,30000,DECLINED,CREDIT_CARD
                7,B,2019-07-02T10:00:00+09:00,PAYMENT,5000,COMPLETED,
                8,C,2019-07-02T23:00:00+09:00,CHARGE,12000,COMPLETED,BANK
                9,C,2019-07-03T03:30:00+09:00,PAYMENT,11000,COMPLETED,
                """);
        Files.writeString(folder.resolve(DrillFiles.ACCESS), """
                occurred_at,account_id,event,result,country
                2019-07-02T10:00:00+09:00,A,LOGIN,SUCCESS,CN
                2019-07-02T09:00:00+09:00,B,LOGIN,FAILURE,CN
                2019-07-02T09:00:00+09:00,B,PROFILE_VIEW,SUCCESS,CN
                2019-07-02T09:00:00+09:00,B,LOGIN,SUCCESS,JP
                2019-07-02T09:00:00+09:00,D,LOGIN,SUCCESS,KR
                """);
    }

    private SimpleRules rules(Policy policy) {
        return new SimpleRules(DrillRows.read(folder, "JP"), policy);
    }

    private Policy policy(String... lines) throws IOException {
        return PolicyFile.read(Files.writeString(folder.resolve("p"), String.join("\n", lines)), ZONE);
    }

    @Test
    void aForeignLoginAccusesTheChargesAndSpendsOfADay() {
        FindingsToScore found = rules(PolicyFile.shipped(ZONE)).foreignLogin();
        assertThat(found.accounts()).isEqualTo(Map.of("A", new Found(true, 31_500), "D", new Found(true, 0)));
        assertThat(found.hostile()).containsExactlyInAnyOrder("2", "3", "4");
    }

    @Test
    void chargedButUnspentMoneyIsDueToo() throws IOException {
        Files.writeString(folder.resolve(DrillFiles.TRANSACTIONS), """
                transaction_id,account_id,occurred_at,type,amount,status,method
                2,A,2019-07-02T10:00:00+09:00,CHARGE,30000,COMPLETED,CREDIT_CARD
                4,A,2019-07-02T10:02:00+09:00,PAYMENT,1500,COMPLETED,
                """);
        assertThat(rules(PolicyFile.shipped(ZONE)).foreignLogin().accounts().get("A"))
                .isEqualTo(new Found(true, 30_000));
    }

    @Test
    void theOperatorsRulesApplyToEveryAccountByThePolicysDayAndThresholds() throws IOException {
        assertThat(rules(PolicyFile.shipped(ZONE)).operatorDay().accounts())
                .isEqualTo(Map.of("A", new Found(true, 32_200)));
        SimpleRules laterDay = rules(policy("policy.day-boundary = 04:00"));
        assertThat(laterDay.operatorDay().accounts())
                .isEqualTo(Map.of("A", new Found(true, 32_200), "C", new Found(true, 11_000)));
        assertThat(laterDay.operatorSingle().accounts())
                .as("C paid in from a bank, not a card")
                .isEqualTo(Map.of("A", new Found(true, 31_500)));
        assertThat(rules(policy("operator.charge = 1000000", "operator.spend = 1000000"))
                        .operatorDay()
                        .accounts())
                .isEmpty();
    }
}

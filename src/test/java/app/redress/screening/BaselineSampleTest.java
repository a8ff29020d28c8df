package app.redress.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BaselineSampleTest {
    private static List<String> pick(int most, List<String> accounts) {
        BaselineSample picked = new BaselineSample(most);
        accounts.forEach(picked);
        return picked.accounts();
    }

    private static List<String> ids(int number) {
        return IntStream.range(0, number).mapToObj(i -> "A" + (1_000_000 + i)).toList();
    }

    @Test
    void theOrderAndRepetitionOfRowsDoNotMatter() {
        List<String> rows = new ArrayList<>(ids(3_000));
        List<String> picked = pick(200, rows);
        assertThat(picked).hasSize(200).doesNotHaveDuplicates();
        for (long seed = 0; seed < 20; seed++) {
            rows.addAll(rows.subList(0, 50));
            Collections.shuffle(rows, new Random(seed));
            assertThat(pick(200, rows)).isEqualTo(picked);
        }
    }

    @Test
    void ofAFewAccountsAllArePicked() {
        assertThat(pick(200, ids(150))).isEqualTo(ids(150));
    }

    @Test
    void addingAccountsOnlyAddsOrReplacesPicks() {
        List<String> few = pick(200, ids(2_000));
        List<String> many = pick(200, ids(3_000));
        assertThat(many.stream().filter(id -> ids(2_000).contains(id))).isSubsetOf(few);
    }

    @Test
    void consecutivelyNumberedAccountsAreSampledEvenly() {
        List<String> picked = pick(1_000, ids(10_000));
        for (int digit = 0; digit < 10; digit++) {
            String last = String.valueOf(digit);
            assertThat(picked.stream().filter(id -> id.endsWith(last)).count())
                    .as("ids that end in %s", last)
                    .isBetween(70L, 130L);
        }
        assertThat(picked.stream().filter(id -> id.compareTo("A1005000") < 0).count())
                .isBetween(430L, 570L);
    }
}

package app.redress.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void everyTextKeepsItsNumberAndEveryNumberItsText() {
        Random random = new Random(3);
        TextTable table = new TextTable();
        Map<String, Integer> plain = new LinkedHashMap<>();
        int wrong = 0;
        for (int i = 0; i < 300_000; i++) {
            String text =
                    switch (random.nextInt(60)) {
                        case 0 -> "";
                        case 1 -> "口座" + random.nextInt(900);
                        // half a surrogate pair, as in a broken export
                        case 2 -> "\uD83C" + random.nextInt(50);
                        case 3 -> "x".repeat(random.nextInt(random.nextInt(20) == 0 ? 70_000 : 300));
                        // every alphabet that packs two characters in a byte, with lengths around the longest of one
                        case 4 -> "203.0.113." + random.nextInt(2_000);
                        case 5 -> Long.toHexString(random.nextLong() >>> random.nextInt(60));
                        case 6 -> "A" + random.nextInt(2_000);
                        case 7 -> "0".repeat(random.nextInt(40));
                        // around the longest that fits into one number
                        case 8 -> "F".repeat(14 + random.nextInt(5)) + random.nextInt(10);
                        case 9 -> "a".repeat(random.nextInt(4)) + (char) ('a' + random.nextInt(6)) + "0".repeat(12);
                        case 10 -> "u_" + "Z".repeat(6 + random.nextInt(4)) + (char) ('-' + random.nextInt(80));
                        case 11 -> "\u0000".repeat(random.nextInt(3)) + "\u0080".repeat(random.nextInt(3));
                        default -> Integer.toString(random.nextInt(200_000), 36);
                    };
            plain.putIfAbsent(text, plain.size());
            wrong += table.of(text) == plain.getOrDefault(text, -1) ? 0 : 1;
            if (i == 100_000) {
                wrong += table.text(plain.get(text)).equals(text) ? 0 : 1;
            }
        }
        assertThat(wrong).isZero();
        assertHas(table, plain);
        table.settle();
        assertHas(table, plain);
        assertThatThrownBy(() -> table.of("not seen")).isInstanceOf(IllegalStateException.class);
    }

    private static void assertHas(TextTable table, Map<String, Integer> plain) {
        List<String> told = new ArrayList<>();
        table.forEach(told::add);
        assertThat(told).isEqualTo(List.copyOf(plain.keySet()));
        assertThat(table.size()).isEqualTo(plain.size());
        int wrong = 0;
        for (Map.Entry<String, Integer> known : plain.entrySet()) {
            wrong += table.find(known.getKey()) == known.getValue() ? 0 : 1;
            wrong += table.of(known.getKey()) == known.getValue() ? 0 : 1;
        }
        assertThat(wrong).isZero();
        assertThat(table.find("not seen")).isEqualTo(-1);
        assertThat(table.find("口座 not seen")).isEqualTo(-1);
    }

    /// Texts with equal hashes stay distinct.
    @Test
    void textsWithCollidingHashesStayDistinct() {
        TextTable table = new TextTable();
        assertThat("AaAa".hashCode()).isEqualTo("BBBB".hashCode());
        assertThat(table.of("AaAa")).isNotEqualTo(table.of("BBBB"));
        assertThat(table.text(table.of("BBBB"))).isEqualTo("BBBB");
    }

    @Test
    void whatTwoTablesHaveInCommonIsFoundWhateverTheirSizes() {
        Random random = new Random(4);
        TextTable one = new TextTable();
        TextTable other = new TextTable();
        for (int i = 0; i < 30_000; i++) {
            one.of(anyText(random, 20_000));
        }
        for (int i = 0; i < 3_000; i++) {
            other.of(anyText(random, 30_000));
        }
        Map<Integer, Integer> common = new TreeMap<>();
        one.forEachIn(other, common::put);
        Map<Integer, Integer> expected = new TreeMap<>();
        one.forEach(text -> {
            if (other.find(text) >= 0) {
                expected.put(one.find(text), other.find(text));
            }
        });
        assertThat(common).isEqualTo(expected).hasSizeGreaterThan(500);
    }

    private static String anyText(Random random, int most) {
        int n = random.nextInt(most);
        return switch (n % 4) {
            case 0 -> "A" + n;
            case 1 -> Integer.toHexString(n);
            case 2 -> "口座" + n;
            default -> "a text longer than any number holds " + n;
        };
    }
}

package app.redress.payout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads PPD credits as the clearing house does: written from the format description alone, sharing no code with the
/// writer.
final class NachaOracle {
    record Entry(String code, String routing, String account, long cents, String id, String name) {}

    private final List<String> lines;

    NachaOracle(byte[] file) {
        lines = new String(file, StandardCharsets.US_ASCII).lines().toList();
    }

    List<Entry> read() {
        require(lines.size() % 10 == 0, "blocks of ten");
        lines.forEach(line -> require(line.length() == 94, "94 columns in " + line));
        require(
                lines.get(0).startsWith("101 ")
                        && lines.get(0).substring(33, 40).equals("A094101"),
                "a file header");
        require(
                lines.get(1).startsWith("5220")
                        && lines.get(1).substring(50, 53).equals("PPD"),
                "a batch header");
        List<Entry> entries = new ArrayList<>();
        long hash = 0;
        long cents = 0;
        int at = 2;
        for (; lines.get(at).startsWith("6"); at++) {
            Entry entry = entry(lines.get(at));
            require(lines.get(at).endsWith(String.format("%07d", at - 1)), "rising trace numbers");
            hash += Long.parseLong(entry.routing().substring(0, 8));
            cents += entry.cents();
            entries.add(entry);
        }
        String sums = String.format("%010d%012d%012d", hash % 10_000_000_000L, 0, cents);
        require(
                lines.get(at)
                        .equals("8220" + String.format("%06d", entries.size()) + sums
                                + lines.get(1).substring(40, 50) + " ".repeat(25)
                                + lines.get(1).substring(79, 94)),
                "a batch control");
        require(
                lines.get(at + 1)
                        .equals("9000001" + String.format("%06d%08d", lines.size() / 10, entries.size()) + sums
                                + " ".repeat(39)),
                "a file control");
        lines.subList(at + 2, lines.size()).forEach(line -> require(line.equals("9".repeat(94)), "fillers"));
        return entries;
    }

    private static Entry entry(String line) {
        return new Entry(
                line.substring(1, 3),
                line.substring(3, 12),
                line.substring(12, 29).strip(),
                Long.parseLong(line.substring(29, 39)),
                line.substring(39, 54).strip(),
                line.substring(54, 76).strip());
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("the clearing house wants " + what);
        }
    }
}

package app.redress.evidence.values;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sums that people who take claims write into one cell: 30,000円×3, ①30,000円 ②29,800円, or parts and their total.
public final class SeveralSums {
    private static final String SUM =
            "(?:約|\\\\|[¥￥])?\\s*[\\d０-９][\\d０-９,，]*(?:\\.\\d+)?\\s*(?:万|千)?\\s*(?:円|yen|JPY)?";
    private static final Pattern TIMES =
            Pattern.compile("(?i)(" + SUM + ")\\s*[×xX✕＊*]\\s*(\\d{1,3})\\s*(?:回|件|度|times)?");
    private static final Pattern TOTAL =
            Pattern.compile("(?i).*[(（]?\\s*(?:合計|総額|総計|計|total)\\s*[:：]?\\s*(" + SUM + ")\\s*[)）]?");
    private static final Pattern COUNTED =
            Pattern.compile("(?i)\\d{1,3}\\s*[件回]\\s*[、,:：で]?\\s*(?:計|合計)?\\s*(" + SUM + ")");
    private static final Pattern NUMBERED = Pattern.compile("[①-⑳]");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[、/／+＋;；\\n]|と|および|及び)\\s*|(?<=円)\\s+");
    private static final Pattern ONE = Pattern.compile("(?i)" + SUM);

    private SeveralSums() {}

    /// One of the sums of a cell.
    ///
    /// @param text the amount as it is written
    /// @param times how often it counts
    public record Part(String text, int times) {}

    /// The parts that add up to what is claimed; empty where the cell is no list of sums.
    public static List<Part> of(String text) {
        String bare = text.strip();
        Matcher times = TIMES.matcher(bare);
        if (times.matches()) {
            return List.of(new Part(times.group(1), Integer.parseInt(times.group(2))));
        }
        Matcher counted = COUNTED.matcher(bare);
        if (counted.matches()) {
            return List.of(new Part(counted.group(1), 1));
        }
        Matcher total = TOTAL.matcher(bare);
        return total.matches() ? List.of(new Part(total.group(1), 1)) : listed(bare);
    }

    private static List<Part> listed(String text) {
        boolean numbered = NUMBERED.matcher(text).find();
        Pattern between = numbered ? NUMBERED : BETWEEN;
        List<Part> parts = new ArrayList<>();
        for (String part : between.split(text)) {
            String sum = numbered ? part.replaceAll("[、,，/／;；\\s]+$", "").strip() : part.strip();
            if (!sum.isEmpty()) {
                parts.add(new Part(sum, 1));
            }
        }
        boolean sums = parts.stream().allMatch(part -> ONE.matcher(part.text).matches());
        return sums && (parts.size() > 1 || numbered) ? parts : List.of();
    }
}

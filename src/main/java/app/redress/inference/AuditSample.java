package app.redress.inference;

import app.redress.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Accounts drawn for a review by people, to measure how wrong the list is. Listed accounts are drawn in proportion to
/// their yen, cleared ones in proportion to their probability: a simple random sample of a million cleared accounts
/// would hardly ever include a missed victim. The seed alone determines the sample, so that nobody can choose.
///
/// @param frame SHA-256 of the accounts from which it was drawn
/// @param drawn accounts in review order, those drawn with certainty first
public record AuditSample(long seed, String frame, List<Drawn> drawn) {
    /// Minimum size, relative to the usual one, so that small accounts are still drawn occasionally.
    private static final double SMALLEST = 0.01;

    /// Tolerance for sums of shares.
    private static final double ROUNDING = 1e-9;

    public AuditSample {
        drawn = List.copyOf(drawn);
    }

    /// @param chance probability of being drawn; 1 for accounts that are always reviewed
    public record Drawn(FrameAccount account, double chance) {
        public boolean certain() {
            return chance >= 1;
        }
    }

    /// @param listed, cleared number to draw from the list and from cleared accounts
    public static AuditSample draw(List<FrameAccount> accounts, int listed, int cleared, long seed) {
        List<FrameAccount> ordered = accounts.stream()
                .sorted(Comparator.comparing(FrameAccount::account))
                .toList();
        // java.util.Random's numbers are fixed by its specification
        Random random = new Random(seed);
        List<Drawn> drawn = new ArrayList<>();
        drawn.addAll(part(ordered.stream().filter(FrameAccount::listed).toList(), listed, true, random));
        drawn.addAll(part(ordered.stream().filter(a -> !a.listed()).toList(), cleared, false, random));
        return new AuditSample(seed, frameOf(ordered), drawn);
    }

    private static List<Drawn> part(List<FrameAccount> from, int wanted, boolean byYen, Random random) {
        List<FrameAccount> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        double[] sizes = shuffled.stream()
                .mapToDouble(a -> byYen ? (double) a.figure() : a.probability())
                .toArray();
        double least = Math.max(Arrays.stream(sizes).average().orElse(0) * SMALLEST, Double.MIN_NORMAL);
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.max(sizes[i], least);
        }
        return systematic(shuffled, sizes, Math.min(wanted, shuffled.size()), random);
    }

    /// Systematic sampling with probability proportional to size; accounts that would be drawn more than once are
    /// certain.
    private static List<Drawn> systematic(List<FrameAccount> from, double[] sizes, int wanted, Random random) {
        boolean[] certain = new boolean[sizes.length];
        int left = wanted;
        double sum = Arrays.stream(sizes).sum();
        for (boolean changed = true; changed && left > 0; ) {
            changed = false;
            double step = sum / left;
            for (int i = 0; i < sizes.length && left > 0; i++) {
                if (!certain[i] && sizes[i] >= step * (1 - ROUNDING)) {
                    certain[i] = true;
                    changed = true;
                    sum -= sizes[i];
                    left--;
                }
            }
        }
        List<Drawn> always = new ArrayList<>();
        List<Drawn> picked = new ArrayList<>();
        double step = left == 0 ? 0 : sum / left;
        double next = left == 0 ? Double.POSITIVE_INFINITY : random.nextDouble() * step;
        double passed = 0;
        for (int i = 0; i < sizes.length; i++) {
            if (certain[i]) {
                always.add(new Drawn(from.get(i), 1));
                continue;
            }
            passed += sizes[i];
            if (passed > next) {
                picked.add(new Drawn(from.get(i), sizes[i] / step));
                next += step;
            }
        }
        Collections.shuffle(picked, random);
        always.addAll(picked);
        return always;
    }

    /// SHA-256 of the accounts from which a sample is drawn, with their figures: it changes with any of them.
    public static String frameOf(List<FrameAccount> accounts) {
        MessageDigest digest = Sha256.digest();
        accounts.stream().sorted(Comparator.comparing(FrameAccount::account)).forEach(a -> {
            String line = a.account() + "\t" + a.tier() + "\t" + a.figure() + "\t" + a.probability() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        });
        return Sha256.hex(digest);
    }
}

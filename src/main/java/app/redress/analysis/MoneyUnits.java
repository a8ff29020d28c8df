package app.redress.analysis;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.Export;
import java.util.List;

/// Checks that the amounts of all files of a set may be added up: one currency, and not cents in one file and dollars
/// in the other.
final class MoneyUnits {
    /// Cents are a hundred times as many; other customers or other goods do not make such a difference.
    private static final int TIMES = 40;

    private MoneyUnits() {}

    /// @throws UnusableInput when files are in different currencies and nobody said which counts
    static void requireOneCurrency(List<? extends Export<?>> files) {
        for (Export<?> one : files) {
            for (Export<?> other : files) {
                if (!one.currency().mayBe(other.currency())) {
                    throw new UnusableInput(Message.of(
                            "analysis.currencies",
                            one.name(),
                            one.currency().code(),
                            other.name(),
                            other.currency().code()));
                }
            }
        }
    }

    /// @param alone the files as each is read by itself
    /// @param agreed the same files, read with as many decimals as any of them has
    /// @throws UnusableInput when a file without decimals may count cents and nobody said so
    static void requireOneScale(List<? extends Export<?>> alone, List<? extends Export<?>> agreed) {
        for (int whole = 0; whole < alone.size(); whole++) {
            if (alone.get(whole).decimals() > 0 || agreed.get(whole).isUnitStated()) {
                continue;
            }
            long amount = agreed.get(whole).typicalAmount();
            for (int i = 0; i < alone.size(); i++) {
                long usual = alone.get(i).decimals() > 0 ? agreed.get(i).typicalAmount() : 0;
                if (usual > 0 && amount >= TIMES * usual) {
                    throw new UnusableInput(Message.of(
                            "analysis.cents",
                            agreed.get(whole).name(),
                            agreed.get(i).name(),
                            amount / usual));
                }
            }
        }
    }
}

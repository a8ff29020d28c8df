package app.redress.evidence.duplicates;

import app.redress.domain.Transaction.Type;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;
import java.util.Set;

/// Recognises rows of one file and account that carry one number and contradict nothing, so that all of them count:
/// refunds that give back no more than the movement they are numbered as, and a fee beside the tax on it.
final class SameNumber {
    private static final Set<String> PAID = Set.of(Type.PAYMENT.name(), Type.WITHDRAWAL.name());

    private SameNumber() {}

    static boolean is(List<Conflict.Side> sides) {
        return areRefunds(sides) || areFees(sides);
    }

    /// A fee and the tax on it are rows of their own, and differ in their amounts.
    private static boolean areFees(List<Conflict.Side> sides) {
        return sides.stream().allMatch(side -> type(side).equals(Type.FEE.name()))
                && sides.stream().map(Conflict.Side::yen).distinct().count() == sides.size()
                && sides.stream().map(side -> side.file().index()).distinct().count() == 1
                && agree(sides, ExportColumn.ACCOUNT_ID)
                && agree(sides, ExportColumn.STATUS)
                && agree(sides, ExportColumn.OCCURRED_AT);
    }

    private static boolean areRefunds(List<Conflict.Side> sides) {
        List<Conflict.Side> paid =
                sides.stream().filter(side -> PAID.contains(type(side))).toList();
        List<Conflict.Side> back = sides.stream()
                .filter(side -> type(side).equals(Type.REFUND.name()))
                .toList();
        return paid.size() == 1
                && !back.isEmpty()
                && back.size() + 1 == sides.size()
                && agree(sides, ExportColumn.ACCOUNT_ID)
                && agree(sides, ExportColumn.STATUS)
                && sides.stream()
                        .allMatch(side ->
                                side.file().index() == paid.getFirst().file().index())
                && back.stream().mapToLong(Conflict.Side::yen).sum()
                        <= paid.getFirst().yen();
    }

    private static String type(Conflict.Side side) {
        return side.value(ExportColumn.TYPE);
    }

    private static boolean agree(List<Conflict.Side> sides, ExportColumn column) {
        return sides.stream().map(side -> side.value(column)).distinct().count() == 1;
    }
}

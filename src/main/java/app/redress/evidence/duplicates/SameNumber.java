package app.redress.evidence.duplicates;

import app.redress.domain.Transaction.Type;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;
import java.util.Set;

/// Recognises refunds that carry the number of what they give back: rows of one file and account, of which one moved
/// money and the others gave back no more than that. They contradict nothing, and all of them count.
final class SameNumber {
    private static final Set<String> PAID = Set.of(Type.PAYMENT.name(), Type.WITHDRAWAL.name());

    private SameNumber() {}

    static boolean is(List<Conflict.Side> sides) {
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

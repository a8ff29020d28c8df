package app.redress.evidence;

import app.redress.domain.Access;
import app.redress.domain.Transaction;
import java.util.ArrayList;
import java.util.List;

/// The receipt's headings as small numbers, so that a duplicate can be taken out of the right sum.
final class Headings {
    private final List<String> headings = new ArrayList<>();

    byte codeOf(Transaction t) {
        return code(TransactionRows.headingOf(t));
    }

    byte codeOf(Access a) {
        return code(AccessRows.headingOf(a));
    }

    String heading(byte code) {
        return headings.get(code);
    }

    private byte code(String heading) {
        int known = headings.indexOf(heading);
        if (known < 0) {
            known = headings.size();
            headings.add(heading);
        }
        return (byte) known;
    }
}

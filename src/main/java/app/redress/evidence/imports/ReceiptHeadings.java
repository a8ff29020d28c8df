package app.redress.evidence.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers the receipt's headings, so that a duplicate can be subtracted from the right sum.
public final class ReceiptHeadings {
    private final List<String> headings = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();

    public int codeOf(String heading) {
        Integer known = codes.get(heading);
        if (known != null) {
            return known;
        }
        codes.put(heading, headings.size());
        headings.add(heading);
        return headings.size() - 1;
    }

    public String heading(int code) {
        return headings.get(code);
    }
}

package app.redress.evidence.source;

/// Recognises JSON that holds a table as arrays of values, with the names of the columns elsewhere or nowhere.
final class JsonTables {
    private static final int ROWS = 2;

    private JsonTables() {}

    /// @param head the beginning of a text
    static boolean in(String head) {
        String text = head.stripLeading();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return false;
        }
        JsonCursor cursor = new JsonCursor();
        int rows = 0;
        int filled = 0;
        int begun = -1;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean inside = cursor.inArray();
            JsonCursor.Step step = cursor.see(text.charAt(i));
            if (step == JsonCursor.Step.ARRAY_OPENS && inside && begun < 0) {
                begun = i;
                depth = cursor.depth();
            } else if (step == JsonCursor.Step.ARRAY_CLOSES && begun >= 0 && cursor.depth() < depth) {
                rows++;
                filled += i - begun;
                begun = -1;
            }
        }
        return rows >= ROWS && filled * 2 > text.length();
    }
}

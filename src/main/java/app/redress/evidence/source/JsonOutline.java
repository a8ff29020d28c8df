package app.redress.evidence.source;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Location of the records in a JSON document: in an array inside an object (as APIs answer), in an array on one line,
/// or as objects one after another without line breaks. A text whose objects each have their own lines needs no
/// outline.
///
/// @param records names that lead to the array of records, the outermost first; empty when they are not in an array
record JsonOutline(List<String> records) {
    /// Characters examined.
    static final int HEAD = 1 << 16;

    /// Share of a text that its records must fill where several responses follow each other.
    private static final double NEARLY_ALL = 0.8;

    JsonOutline {
        records = List.copyOf(records);
    }

    /// @param head the beginning of a text
    /// @param whole whether the head is the complete text
    static Optional<JsonOutline> of(String head, boolean whole) {
        int first = firstOf(head);
        if (first < 0 || head.charAt(first) != '{' && head.charAt(first) != '[') {
            return Optional.empty();
        }
        Look look = new Look(head);
        return head.charAt(first) == '[' ? look.array() : look.objects(whole);
    }

    private static int firstOf(String head) {
        int at = 0;
        while (at < head.length() && (head.charAt(at) <= ' ' || head.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at < head.length() ? at : -1;
    }

    /// State of one scan of the head.
    private static final class Look {
        /// Objects of an array that is not nested in another array.
        private static final class Records {
            private int count;
            private int characters;
        }

        private final Map<List<String>, Records> arrays = new LinkedHashMap<>();
        private final JsonCursor cursor = new JsonCursor();
        private final int length;
        private List<String> array = List.of();
        private int begun;
        private int line = 1;
        /// Lines on which the last object and the last record ended.
        private int topClosed;
        private int recordClosed;
        private int tops;
        private boolean topsShareALine;
        private boolean recordsShareALine;
        private boolean open;
        private boolean other;

        Look(String head) {
            this.length = head.length();
            for (int i = 0; i < head.length(); i++) {
                char c = head.charAt(i);
                line += c == '\n' ? 1 : 0;
                boolean top = cursor.depth() == 0;
                boolean record = isRecord();
                JsonCursor.Step step = cursor.see(c);
                if (step == JsonCursor.Step.OBJECT_OPENS) {
                    opens(top, record, i);
                } else if (step == JsonCursor.Step.OBJECT_CLOSES) {
                    closes(i);
                } else {
                    other |= top && c > ' ' && c != ',' && c != '\uFEFF' && step != JsonCursor.Step.ARRAY_OPENS;
                }
            }
            this.open = cursor.depth() > 0;
        }

        private boolean isRecord() {
            return cursor.inArray() && cursor.arrays() == 1;
        }

        private void opens(boolean top, boolean record, int at) {
            if (top) {
                tops++;
                topsShareALine |= topClosed == line;
            } else if (record) {
                recordsShareALine |= recordClosed == line;
                array = cursor.path().subList(0, cursor.depth() - 1);
                begun = at;
            }
        }

        private void closes(int at) {
            if (cursor.depth() == 0) {
                topClosed = line;
            } else if (isRecord()) {
                recordClosed = line;
                Records records = arrays.computeIfAbsent(array, _ -> new Records());
                records.count++;
                records.characters += at + 1 - begun;
            }
        }

        /// An array of objects needs unfolding where two of them share a line.
        Optional<JsonOutline> array() {
            boolean unfolded = !other && tops == 0 && recordsShareALine;
            return unfolded ? Optional.of(new JsonOutline(List.of(""))) : Optional.empty();
        }

        Optional<JsonOutline> objects(boolean whole) {
            if (other) {
                return Optional.empty();
            }
            Optional<Map.Entry<List<String>, Records>> most =
                    arrays.entrySet().stream().max(Comparator.comparingInt(entry -> entry.getValue().characters));
            if (most.isPresent() && isAnswer(most.get().getValue(), whole)) {
                return Optional.of(new JsonOutline(most.get().getKey()));
            }
            return topsShareALine ? Optional.of(new JsonOutline(List.of())) : Optional.empty();
        }

        /// Whether one object surrounds all records, or several objects that contain little else.
        private boolean isAnswer(Records records, boolean whole) {
            boolean alone = tops == 1 && (whole || open);
            return alone || records.count > tops && records.characters > NEARLY_ALL * length;
        }
    }
}

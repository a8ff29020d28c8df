package app.redress.evidence.source;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the records of a JSON text are: in an array inside of an object, as interfaces answer, in an array on one
/// line, or as objects one behind the other without line ends. A text whose objects have lines of their own needs no
/// outline.
///
/// @param records the names under which their array stands, the outermost first; empty where they stand in none
record JsonOutline(List<String> records) {
    /// Characters that are looked at.
    static final int HEAD = 1 << 16;

    /// Share of a text that its records fill where several answers follow each other.
    private static final double NEARLY_ALL = 0.8;

    JsonOutline {
        records = List.copyOf(records);
    }

    /// @param head the beginning of a text
    /// @param whole whether it is all
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

    /// What one reading of the head sees.
    private static final class Look {
        /// The objects of an array that stands in no other one.
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
        /// Lines on which the last object and the last record were closed.
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

        /// An array of objects is unfolded where two of them share a line.
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

        /// One object around all records, or several in each of which little else stands.
        private boolean isAnswer(Records records, boolean whole) {
            boolean alone = tops == 1 && (whole || open);
            return alone || records.count > tops && records.characters > NEARLY_ALL * length;
        }
    }
}

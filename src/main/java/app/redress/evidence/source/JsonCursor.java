package app.redress.evidence.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Tracks nesting depth and enclosing names while a JSON text passes character by character.
final class JsonCursor {
    private static final int LONGEST_NAME = 200;

    /// Effect of one character.
    enum Step {
        NOTHING,
        OBJECT_OPENS,
        OBJECT_CLOSES,
        ARRAY_OPENS,
        ARRAY_CLOSES
    }

    private record Level(boolean array, String name) {}

    private final Deque<Level> levels = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private boolean quoted;
    private boolean escaped;
    private String name = "";

    Step see(char c) {
        if (quoted) {
            inText(c);
            return Step.NOTHING;
        }
        return switch (c) {
            case '"' -> {
                quoted = true;
                text.setLength(0);
                yield Step.NOTHING;
            }
            case ':' -> {
                name = text.toString();
                yield Step.NOTHING;
            }
            case '{' -> open(false, Step.OBJECT_OPENS);
            case '[' -> open(true, Step.ARRAY_OPENS);
            case '}' -> close(Step.OBJECT_CLOSES);
            case ']' -> close(Step.ARRAY_CLOSES);
            default -> Step.NOTHING;
        };
    }

    private void inText(char c) {
        if (escaped) {
            escaped = false;
        } else if (c == '\\') {
            escaped = true;
        } else if (c == '"') {
            quoted = false;
            return;
        }
        if (text.length() < LONGEST_NAME) {
            text.append(c);
        }
    }

    private Step open(boolean array, Step step) {
        levels.push(new Level(array, inArray() ? "" : name));
        name = "";
        return step;
    }

    private Step close(Step step) {
        levels.poll();
        name = "";
        return step;
    }

    /// Number of open objects and arrays.
    int depth() {
        return levels.size();
    }

    /// Whether the innermost open container is an array.
    boolean inArray() {
        Level level = levels.peek();
        return level != null && level.array();
    }

    /// Number of open arrays.
    long arrays() {
        return levels.stream().filter(Level::array).count();
    }

    /// Names that lead to the innermost open container, the outermost first.
    List<String> path() {
        List<String> path = new ArrayList<>();
        levels.descendingIterator().forEachRemaining(level -> path.add(level.name()));
        return path;
    }
}

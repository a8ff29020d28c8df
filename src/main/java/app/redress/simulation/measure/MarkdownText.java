package app.redress.simulation.measure;

import java.util.Collections;
import java.util.List;

/// Builds paragraphs and tables of a Markdown page.
final class MarkdownText {
    private static final int WIDTH = 118;

    private final StringBuilder text = new StringBuilder();

    void heading(String heading) {
        text.append(text.isEmpty() ? "" : "\n").append(heading).append('\n');
    }

    /// Adds a paragraph, wrapped to be readable in a text editor.
    void paragraph(String paragraph) {
        text.append('\n');
        int length = 0;
        for (String word : paragraph.split(" ")) {
            boolean fits = length == 0 || length + 1 + word.length() <= WIDTH;
            text.append(length == 0 ? "" : fits ? " " : "\n").append(word);
            length = length > 0 && fits ? length + 1 + word.length() : word.length();
        }
        text.append('\n');
    }

    void code(String line) {
        text.append("\n    ").append(line).append('\n');
    }

    void table(List<String> head, List<List<String>> rows) {
        text.append('\n');
        row(head);
        row(Collections.nCopies(head.size(), "---"));
        rows.forEach(this::row);
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

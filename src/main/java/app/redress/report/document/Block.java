package app.redress.report.document;

import java.util.List;

/// A part of a document. Texts are ready to be read; only their layout is left.
public sealed interface Block {
    record Heading(String words) implements Block {}

    record Prose(Style style, String words) implements Block {}

    /// How a paragraph stands out.
    enum Style {
        PLAIN,
        /// The sentence to read aloud.
        ANSWER,
        /// Explains something else.
        CAPTION,
        /// Must not be overlooked.
        WARNING
    }

    /// A list of remarks.
    record Notes(List<String> lines) implements Block {
        public Notes {
            lines = List.copyOf(lines);
        }
    }

    /// A few figures side by side.
    record Figures(List<Figure> figures) implements Block {
        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /// @param detail what the figure covers
    record Figure(String label, String amount, String detail) {}

    record Table(List<Column> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// @param numeric whether its cells are aligned to the right
    /// @param share of the table's width, relative to the other columns
    record Column(String title, boolean numeric, int share) {
        public static Column text(String title, int share) {
            return new Column(title, false, share);
        }

        public static Column number(String title, int share) {
            return new Column(title, true, share);
        }
    }

    /// @param strong whether it stands out, such as a total
    record Row(List<Cell> cells, boolean strong) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String... cells) {
            return new Row(List.of(cells).stream().map(Cell::of).toList(), false);
        }

        public Row stronger() {
            return new Row(cells, true);
        }
    }

    /// @param small what is added in small print
    record Cell(String words, List<String> small) {
        public Cell {
            small = List.copyOf(small);
        }

        static Cell of(String words) {
            return new Cell(words, List.of());
        }
    }

    /// Bars below each other.
    record Bars(List<Bar> bars) implements Block {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /// @param from, to ends of the bar, each 0 to 1 of the width
    record Bar(String label, double from, double to, Tone tone, String amount, String detail) {}

    /// The colour of a bar.
    enum Tone {
        TOTAL,
        MORE,
        LESS
    }

    /// A part to be opened only if wanted; on paper it is open.
    record Details(String summary, List<Block> blocks) implements Block {
        public Details {
            blocks = List.copyOf(blocks);
        }
    }

    /// A paragraph about something that has a name, such as an account.
    record Entry(String name, String words) implements Block {}

    /// Text shown as it is, line by line.
    record Verbatim(String text) implements Block {}

    /// Losses over time with their legend.
    ///
    /// @param unit what one pair of bars covers
    /// @param controls the numbered countermeasures
    record Losses(LossChart chart, String title, String charges, String spend, String unit, List<String> controls)
            implements Block {
        public Losses {
            controls = List.copyOf(controls);
        }
    }

    /// Part of an account's timeline with its legend.
    ///
    /// @param controls the numbered countermeasures
    record Timeline(AccountChart chart, String title, List<Key> keys, List<String> controls) implements Block {
        public Timeline {
            keys = List.copyOf(keys);
            controls = List.copyOf(controls);
        }
    }

    /// What a look of a drawing means.
    ///
    /// @param kind the look, as a chart names it to its surface
    record Key(String kind, String words) {}
}

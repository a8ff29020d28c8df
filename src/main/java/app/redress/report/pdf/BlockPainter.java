package app.redress.report.pdf;

import app.redress.report.document.Block;
import app.redress.report.document.Block.Bar;
import app.redress.report.document.Block.Figure;
import app.redress.report.document.Block.Style;
import app.redress.report.document.Block.Tone;
import app.redress.report.document.Chart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Paints the blocks of a document one below the other.
final class BlockPainter {
    private static final double BODY = 9;
    private static final double CAPTION = 7.8;
    private static final double HEADING = 12;

    /// Height of an account shown in detail, which is not to begin at the foot of a page.
    private static final double ENTRY = 330;

    /// Height of a line relative to the size of its letters.
    private static final double LEADING = 1.5;

    private final Sheet sheet;
    private final Locale locale;

    BlockPainter(Sheet sheet, Locale locale) {
        this.sheet = sheet;
        this.locale = locale;
    }

    void title(String title, String subtitle) throws IOException {
        paragraph(title, 20, true, Ink.TEXT, Sheet.LEFT, Sheet.WIDTH);
        paragraph(subtitle, CAPTION, false, Ink.SOFT, Sheet.LEFT, Sheet.WIDTH);
        sheet.down(4);
        sheet.line(Ink.ACCENT, 2, Sheet.LEFT, sheet.y(), Sheet.LEFT + Sheet.WIDTH, sheet.y());
        sheet.down(12);
    }

    /// Paints a block, on a new page if it would stand apart from the next one.
    void paint(Block block, @Nullable Block next) throws IOException {
        if (block instanceof Block.Heading || next instanceof Block.Bars) {
            sheet.room(40 + least(next));
        } else if (block instanceof Block.Entry) {
            sheet.down(8);
            sheet.room(ENTRY);
        }
        paint(block);
    }

    /// Height of what must not be parted from its heading.
    private static double least(@Nullable Block block) {
        return switch (block) {
            case Block.Losses losses -> ChartPainter.height(losses.chart()) + 60;
            case Block.Entry _ -> ENTRY;
            case Block.Bars(List<Bar> bars) -> bars.size() * 14.0;
            case Block.Prose prose when prose.style() == Style.PLAIN -> 120;
            case null, default -> 60;
        };
    }

    private void paint(Block block) throws IOException {
        switch (block) {
            case Block.Heading(String words) -> heading(words);
            case Block.Prose(Style style, String words) -> prose(style, words);
            case Block.Notes(List<String> lines) -> notes(lines);
            case Block.Figures(List<Figure> figures) -> figures(figures);
            case Block.Table table -> TablePainter.paint(table, sheet, locale);
            case Block.Bars(List<Bar> bars) -> bars(bars);
            case Block.Losses losses -> losses(losses);
            case Block.Timeline timeline -> timeline(timeline);
            case Block.Details(String summary, List<Block> blocks) -> {
                heading(summary);
                for (Block inner : blocks) {
                    paint(inner);
                }
            }
            case Block.Entry(String name, String words) -> {
                sheet.room(3 * BODY * LEADING);
                paragraph(name, BODY, true, Ink.TEXT, Sheet.LEFT, Sheet.WIDTH);
                prose(Style.PLAIN, words);
            }
            case Block.Verbatim(String text) -> {
                for (String line : text.lines().toList()) {
                    paragraph(line, CAPTION, false, Ink.SOFT, Sheet.LEFT, Sheet.WIDTH);
                }
            }
        }
    }

    private void heading(String words) throws IOException {
        sheet.down(10);
        paragraph(words, HEADING, true, Ink.TEXT, Sheet.LEFT, Sheet.WIDTH);
        sheet.down(3);
    }

    private void prose(Style style, String words) throws IOException {
        switch (style) {
            case PLAIN -> paragraph(words, BODY, false, Ink.TEXT, Sheet.LEFT, Sheet.WIDTH);
            case ANSWER -> {
                paragraph(words, 15, true, Ink.TEXT, Sheet.LEFT, Sheet.WIDTH);
                sheet.down(6);
            }
            case CAPTION -> paragraph(words, CAPTION, false, Ink.SOFT, Sheet.LEFT, Sheet.WIDTH);
            case WARNING -> paragraph(words, BODY, true, Ink.ALARM, Sheet.LEFT, Sheet.WIDTH);
        }
        sheet.down(3);
    }

    private void paragraph(String words, double size, boolean strong, Ink ink, double x, double width)
            throws IOException {
        Face face = sheet.face(strong);
        for (String line : Lines.of(words, face, size, width, locale)) {
            sheet.room(size * LEADING);
            sheet.text(face, size, ink, x, sheet.y() + size, line);
            sheet.down(size * LEADING);
        }
    }

    private void notes(List<String> lines) throws IOException {
        for (String line : lines) {
            sheet.room(BODY * LEADING);
            sheet.disc(Ink.SOFT, Sheet.LEFT + 5, sheet.y() + BODY * 0.68, 1.3);
            paragraph(line, BODY, false, Ink.TEXT, Sheet.LEFT + 14, Sheet.WIDTH - 14);
            sheet.down(1.5);
        }
        sheet.down(3);
    }

    private void figures(List<Figure> figures) throws IOException {
        double gap = 8;
        double width = (Sheet.WIDTH - gap * (figures.size() - 1)) / figures.size();
        double inner = width - 14;
        List<List<String>> details = new ArrayList<>();
        for (Figure figure : figures) {
            details.add(Lines.of(figure.detail(), sheet.face(false), 6.8, inner, locale));
        }
        double height = 44 + 9.4 * details.stream().mapToInt(List::size).max().orElse(0);
        sheet.room(height + 6);
        for (int i = 0; i < figures.size(); i++) {
            figure(figures.get(i), details.get(i), Sheet.LEFT + i * (width + gap), inner, height);
        }
        sheet.down(height + 10);
    }

    private void figure(Figure figure, List<String> detail, double x, double width, double height) throws IOException {
        double top = sheet.y();
        sheet.fill(Ink.TINT, x, top, width + 14, height);
        sheet.fill(Ink.ACCENT, x, top, 3, height);
        Face bold = sheet.face(true);
        Face regular = sheet.face(false);
        String amount = bold.shown(figure.amount());
        // a figure never ends in an ellipsis: it shrinks
        double size = Math.min(16, 16 * width / bold.width(amount, 16));
        sheet.text(regular, 7.5, Ink.SOFT, x + 9, top + 13, regular.shown(figure.label()));
        sheet.text(bold, size, Ink.TEXT, x + 9, top + 33, amount);
        double y = top + 45;
        for (String line : detail) {
            sheet.text(regular, 6.8, Ink.SOFT, x + 9, y, line);
            y += 9.4;
        }
    }

    private void bars(List<Bar> bars) throws IOException {
        double start = Sheet.LEFT + Sheet.WIDTH * 0.34;
        double width = Sheet.WIDTH * 0.36;
        Face regular = sheet.face(false);
        for (Bar bar : bars) {
            boolean total = bar.tone() == Tone.TOTAL;
            List<String> label = Lines.of(bar.label(), sheet.face(total), 8, Sheet.WIDTH * 0.32, locale);
            double height = Math.max(1, label.size()) * 11 + 3;
            sheet.room(height);
            double y = sheet.y();
            for (int i = 0; i < label.size(); i++) {
                sheet.text(sheet.face(total), 8, Ink.TEXT, Sheet.LEFT, y + 9 + i * 11, label.get(i));
            }
            sheet.fill(ink(bar.tone()), start + bar.from() * width, y + 2, (bar.to() - bar.from()) * width, 8);
            right(sheet.face(total), bar.amount(), Sheet.LEFT + Sheet.WIDTH * 0.87, y + 9, Ink.TEXT);
            right(regular, bar.detail(), Sheet.LEFT + Sheet.WIDTH, y + 9, Ink.SOFT);
            sheet.down(height);
        }
        sheet.down(6);
    }

    private static Ink ink(Tone tone) {
        return switch (tone) {
            case TOTAL -> Ink.ACCENT;
            case MORE -> Ink.PALE;
            case LESS -> Ink.GOOD;
        };
    }

    private void right(Face face, String words, double end, double baseline, Ink ink) throws IOException {
        String shown = face.shown(words);
        sheet.text(face, 8, ink, end - face.width(shown, 8), baseline, shown);
    }

    private void losses(Block.Losses losses) throws IOException {
        sheet.room(ChartPainter.height(losses.chart()) + 40);
        Face regular = sheet.face(false);
        double y = sheet.y();
        double x = key(Ink.PALE, losses.charges(), Sheet.LEFT, y);
        x = key(Ink.ACCENT, losses.spend(), x, y);
        sheet.text(regular, CAPTION, Ink.SOFT, x, y + 8, regular.shown(losses.unit()));
        sheet.down(18);
        chart(losses.chart(), losses.controls());
    }

    private void timeline(Block.Timeline timeline) throws IOException {
        sheet.room(ChartPainter.height(timeline.chart()) + 40);
        double x = Sheet.LEFT;
        for (Block.Key key : timeline.keys()) {
            double start = x;
            x = key(Ink.of(key.kind()), key.words(), x, sheet.y());
            ChartPainter.hatched(sheet, key.kind(), start);
        }
        sheet.down(14);
        chart(timeline.chart(), timeline.controls());
    }

    private void chart(Chart chart, List<String> controls) throws IOException {
        chart.draw(new ChartPainter(sheet));
        sheet.down(ChartPainter.height(chart) + 4);
        for (int i = 0; i < controls.size(); i++) {
            paragraph((i + 1) + "  " + controls.get(i), CAPTION, false, Ink.TEXT, Sheet.LEFT + 6, Sheet.WIDTH - 6);
        }
        sheet.down(4);
    }

    /// @return where the next key may start
    private double key(Ink ink, String words, double x, double y) throws IOException {
        Face regular = sheet.face(false);
        String shown = regular.shown(words);
        sheet.fill(ink, x, y + 1, 8, 8);
        sheet.text(regular, CAPTION, Ink.SOFT, x + 12, y + 8, shown);
        return x + 12 + regular.width(shown, CAPTION) + 16;
    }
}

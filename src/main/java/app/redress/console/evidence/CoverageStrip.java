package app.redress.console.evidence;

import app.redress.console.parts.Brush;
import app.redress.console.parts.Display;
import app.redress.console.parts.Drawing;
import app.redress.console.parts.Ink;
import app.redress.evidence.imports.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import javafx.scene.text.TextAlignment;

/// Draws the time covered by a file as a strip with hatched gaps.
final class CoverageStrip {
    private static final double THIN = 10;
    private static final double LABELS = 16;
    private static final double LEAST = 3;
    private static final double HATCH = 5;

    private final TimeScale scale;
    private final Receipt receipt;
    private final Instant first;
    private final Instant last;

    private CoverageStrip(TimeScale scale, Receipt receipt, Instant first, Instant last) {
        this.scale = scale;
        this.receipt = receipt;
        this.first = first;
        this.last = last;
    }

    /// A strip for a table cell.
    static Drawing thin(TimeScale scale, Receipt receipt, Instant first, Instant last) {
        CoverageStrip strip = new CoverageStrip(scale, receipt, first, last);
        Drawing drawing = new Drawing(brush -> strip.paint(brush, (brush.height() - THIN) / 2));
        drawing.setMinHeight(THIN + 4);
        return drawing;
    }

    /// A strip with dates below it.
    static Drawing withDays(TimeScale scale, Receipt receipt, Instant first, Instant last, Display display) {
        CoverageStrip strip = new CoverageStrip(scale, receipt, first, last);
        Drawing drawing = new Drawing(brush -> {
            strip.days(brush, display);
            strip.paint(brush, 2);
        });
        drawing.setMinHeight(THIN + LABELS + 6);
        drawing.setPrefHeight(THIN + LABELS + 6);
        return drawing;
    }

    private void paint(Brush brush, double top) {
        brush.roundBox(Ink.LINE, 0.45, 0, top, brush.width(), THIN, 3);
        double from = x(brush, first);
        double to = Math.max(from + LEAST, x(brush, last));
        brush.box(Ink.ACCENT, 0.75, from, top, to - from, THIN);
        receipt.gaps().forEach(gap -> hatch(brush, x(brush, gap.from()), x(brush, gap.to()), top));
    }

    /// Hatched, so that gaps can be distinguished without colour.
    private static void hatch(Brush brush, double from, double to, double top) {
        double width = Math.max(LEAST, to - from);
        brush.box(Ink.SURFACE, 1, from, top, width, THIN);
        brush.box(Ink.LIKELY, 0.22, from, top, width, THIN);
        brush.clip(from, top, width, THIN);
        for (double x = from - THIN; x < from + width; x += HATCH) {
            brush.line(Ink.LIKELY, x, top + THIN, x + THIN, top);
        }
        brush.unclip();
        brush.frame(Ink.LIKELY, Math.floor(from) + 0.5, top + 0.5, width, THIN - 1, 1);
    }

    /// Draws grid lines by day, month or year, whichever leaves room for labels.
    private void days(Brush brush, Display display) {
        long days = Duration.between(scale.from(), scale.to()).toDays();
        ChronoUnit step = days > 700 ? ChronoUnit.YEARS : days > 60 ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
        ZonedDateTime at = beginning(scale.from().atZone(display.zone()), step);
        double room = Brush.widthOf(display.day(scale.from()), Brush.font(Brush.SMALL, false)) + 22;
        double free = 0;
        for (at = at.plus(1, step); at.toInstant().isBefore(scale.to()); at = at.plus(1, step)) {
            double x = x(brush, at.toInstant());
            brush.line(Ink.LINE, x, 0, x, THIN + 5);
            if (x >= free && x + room <= brush.width()) {
                brush.text(Ink.MUTED, words(at, step, display), x + 3, THIN + 11, TextAlignment.LEFT);
                free = x + room;
            }
        }
    }

    private static ZonedDateTime beginning(ZonedDateTime at, ChronoUnit step) {
        ZonedDateTime day = at.truncatedTo(ChronoUnit.DAYS);
        return switch (step) {
            case YEARS -> day.withDayOfYear(1);
            case MONTHS -> day.withDayOfMonth(1);
            default -> day;
        };
    }

    private static String words(ZonedDateTime at, ChronoUnit step, Display display) {
        return switch (step) {
            case YEARS -> String.valueOf(at.getYear());
            case MONTHS -> YearMonth.from(at).toString();
            default -> display.day(at.toInstant());
        };
    }

    private double x(Brush brush, Instant at) {
        return scale.share(at) * brush.width();
    }
}

package app.redress.console.accounts.timeline;

import java.time.Instant;

/// The visible part of a timeline as it lies on the small picture of the whole, and what dragging does to it.
///
/// @param left, width of the small picture in pixels
public record VisibleSpan(Viewport viewport, double left, double width) {
    private static final double GRIP = 5;

    /// What is taken hold of.
    public enum Grip {
        START,
        END,
        MIDDLE,
        /// Outside: the visible part comes to the pointer first.
        ELSEWHERE
    }

    private double whole() {
        return viewport.last().toEpochMilli() - viewport.first().toEpochMilli();
    }

    public double x(Instant at) {
        return left + (at.toEpochMilli() - viewport.first().toEpochMilli()) / whole() * width;
    }

    private Instant at(double x) {
        double share = Math.clamp((x - left) / width, 0.0, 1.0);
        return viewport.first().plusMillis(Math.round(share * whole()));
    }

    public Grip gripAt(double x) {
        double start = x(viewport.from());
        double end = x(viewport.to());
        if (Math.abs(x - start) <= GRIP && x < (start + end) / 2) {
            return Grip.START;
        }
        if (Math.abs(x - end) <= GRIP) {
            return Grip.END;
        }
        return x > start && x < end ? Grip.MIDDLE : Grip.ELSEWHERE;
    }

    /// The visible part with its middle at a place.
    public Viewport centred(double x) {
        Instant middle = at(x);
        return viewport.showing(
                middle.minusMillis(viewport.span() / 2), middle.plusMillis(viewport.span() - viewport.span() / 2));
    }

    /// The visible part after a grip was dragged; edges do not cross.
    ///
    /// @param by pixels since it was taken hold of
    public Viewport dragged(Grip grip, double by) {
        return switch (grip) {
            case START -> {
                Instant from = at(x(viewport.from()) + by);
                yield from.isBefore(viewport.to()) ? viewport.showing(from, viewport.to()) : viewport;
            }
            case END -> {
                Instant to = at(x(viewport.to()) + by);
                yield to.isAfter(viewport.from()) ? viewport.showing(viewport.from(), to) : viewport;
            }
            case MIDDLE, ELSEWHERE -> {
                long moved = Math.round(by / width * whole());
                yield viewport.showing(
                        viewport.from().plusMillis(moved), viewport.to().plusMillis(moved));
            }
        };
    }
}

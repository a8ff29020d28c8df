package app.redress.console.accounts.timeline;

import app.redress.domain.Verdict;
import app.redress.report.document.Lane;
import java.util.ArrayList;
import java.util.List;

/// Stacks the events of each slot, so that none hides another: one by one where there is room, else by verdict.
public final class Stacks {
    static final double BAR = 6;
    private static final int ONE_BY_ONE = 12;
    private static final double LEAST = 3;
    private static final double THINNEST = 1;
    private static final double CELL = 9;
    private static final double LEAST_CELL = 5;

    private final TimelineGeometry geometry;
    private final EventSeries series;
    private final TimeSlots slots;
    private final List<Piece> pieces = new ArrayList<>();

    private Stacks(TimelineGeometry geometry) {
        this.geometry = geometry;
        this.series = geometry.series();
        this.slots = geometry.slots();
    }

    /// The marks of all visible events; no two of them overlap.
    public static List<Piece> of(TimelineGeometry geometry) {
        Stacks stacks = new Stacks(geometry);
        for (int slot = 0; slot < geometry.slots().size(); slot++) {
            if (!geometry.slots().isEmpty(slot)) {
                for (Lane lane : Lane.values()) {
                    stacks.stack(slot, lane);
                }
            }
        }
        return List.copyOf(stacks.pieces);
    }

    private void stack(int slot, Lane lane) {
        int count = slots.count(slot, lane);
        if (count == 0) {
            return;
        }
        if (lane.isMoney()) {
            money(slot, lane, count);
        } else {
            signs(slot, lane, count);
        }
    }

    private void money(int slot, Lane lane, int count) {
        List<Piece> stack = count <= ONE_BY_ONE ? each(slot, lane) : List.of();
        if (stack.isEmpty() || stack.stream().anyMatch(p -> geometry.tall(p.yen()) < LEAST) && count > 1) {
            stack = byVerdict(slot, lane);
        }
        double room = geometry.laneBottom(lane) - geometry.laneTop(lane);
        double[] tall =
                fitted(stack.stream().mapToDouble(p -> geometry.tall(p.yen())).toArray(), LEAST, room);
        double y = lane == Lane.CHARGES ? geometry.zero() : geometry.zero() + 1;
        for (int i = 0; i < tall.length; i++) {
            double top = lane == Lane.CHARGES ? y - tall[i] : y;
            put(stack.get(i), top, gapped(tall[i]));
            y += lane == Lane.CHARGES ? -tall[i] : tall[i];
        }
    }

    /// A hair between neighbours, if that leaves something of them.
    private static double gapped(double tall) {
        return tall > 2 ? tall - 1 : tall;
    }

    private void signs(int slot, Lane lane, int count) {
        double top = geometry.laneTop(lane);
        double room = geometry.laneBottom(lane) - top;
        if (count * LEAST_CELL <= room) {
            double cell = Math.min(CELL, room / count);
            double y = top + (room - cell * count) / 2;
            for (Piece one : each(slot, lane)) {
                put(one, y, cell);
                y += cell;
            }
            return;
        }
        int special = lane == Lane.ACCESS ? slots.special(slot) : -1;
        double from = top;
        if (special >= 0) {
            put(one(special, lane), top, CELL);
            from += CELL + 1;
        }
        List<Piece> stack = byVerdict(slot, lane);
        double share = (top + room - from) / count;
        double[] tall =
                fitted(stack.stream().mapToDouble(p -> p.count() * share).toArray(), LEAST, top + room - from);
        for (int i = 0; i < tall.length; i++) {
            put(stack.get(i), from, gapped(tall[i]));
            from += tall[i];
        }
    }

    /// Heights that are at least something and together no more than there is room.
    private static double[] fitted(double[] wanted, double least, double room) {
        double sum = 0;
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = Math.max(least, wanted[i]);
            sum += wanted[i];
        }
        double shrink = Math.min(1, room / sum);
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = Math.max(Math.min(THINNEST, room / wanted.length), wanted[i] * shrink);
        }
        return wanted;
    }

    private List<Piece> each(int slot, Lane lane) {
        List<Piece> each = new ArrayList<>();
        double x = TimelineGeometry.LEFT + slots.x(slot);
        for (int i = slots.from(slot); i < slots.from(slot + 1); i++) {
            if (series.lane(i) == lane) {
                each.add(new Piece(
                        lane,
                        series.verdict(i),
                        series.hollow(i),
                        series.glyph(i),
                        x,
                        0,
                        BAR,
                        0,
                        i,
                        i,
                        1,
                        series.yen(i)));
            }
        }
        return each;
    }

    private Piece one(int i, Lane lane) {
        int slot = 0;
        while (slots.from(slot + 1) <= i) {
            slot++;
        }
        double x = TimelineGeometry.LEFT + slots.x(slot);
        return new Piece(
                lane, series.verdict(i), series.hollow(i), series.glyph(i), x, 0, BAR, 0, i, i, 1, series.yen(i));
    }

    private List<Piece> byVerdict(int slot, Lane lane) {
        List<Piece> stack = new ArrayList<>();
        double x = TimelineGeometry.LEFT + slots.x(slot);
        for (int kind = 0; kind < TimeSlots.KINDS; kind++) {
            int count = slots.count(slot, lane, kind);
            if (count > 0) {
                stack.add(new Piece(
                        lane,
                        Verdict.values()[kind / 2],
                        kind % 2 == 1,
                        Glyph.PLAIN,
                        x,
                        0,
                        BAR,
                        0,
                        slots.from(slot),
                        slots.from(slot + 1) - 1,
                        count,
                        slots.yen(slot, lane, kind)));
            }
        }
        return stack;
    }

    private void put(Piece p, double y, double h) {
        pieces.add(new Piece(
                p.lane(),
                p.verdict(),
                p.hollow(),
                p.glyph(),
                p.x(),
                y,
                p.w(),
                h,
                p.first(),
                p.last(),
                p.count(),
                p.yen()));
    }
}

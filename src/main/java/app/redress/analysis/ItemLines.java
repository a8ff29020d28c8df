package app.redress.analysis;

import app.redress.domain.Channel;
import app.redress.report.document.ReportFacts.ItemLine;
import app.redress.worklist.CompensationItem.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// Counts compensation items by channel and state.
final class ItemLines {
    private ItemLines() {}

    static <T> List<ItemLine> of(
            List<T> items, Function<T, Channel> channel, Function<T, Status> status, ToLongFunction<T> yen) {
        Map<Channel, Map<Status, List<T>>> sorted =
                items.stream().collect(Collectors.groupingBy(channel, Collectors.groupingBy(status)));
        List<ItemLine> lines = new ArrayList<>();
        sorted.forEach((of, byStatus) -> byStatus.forEach((in, these) -> lines.add(
                new ItemLine(of, in, these.size(), these.stream().mapToLong(yen).reduce(0, Math::addExact)))));
        return lines;
    }
}

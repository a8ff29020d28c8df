package app.redress.desktop;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ClaimFilter;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.results.CashOutCluster;
import app.redress.casefile.session.CaseFile;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.people.Act;
import app.redress.report.export.ListExporter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Exports a worklist as shown on screen, with its manifest, and records the export in the audit log.
public final class LocalListExport implements ListExportService {
    private static final String DRAFT = "DRAFT-";
    private static final String CLAIMS = "claims";
    private static final String CAMERAS = "cameras";

    private final CaseFile file;
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;

    /// Writes times in the case's own zone.
    public LocalListExport(CaseFile file, InstantSource clock) {
        this(file, clock, () -> file.summary().zone());
    }

    /// @param zone of the times in the files
    public LocalListExport(CaseFile file, InstantSource clock, Supplier<ZoneId> zone) {
        this.file = file;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Exported export(WorkList list, ItemFilter filter, ListQuery query, Path target) {
        ListQuery whole = new ListQuery(query.text(), query.sort(), query.descending(), 0, Integer.MAX_VALUE);
        file.session().require(Act.EXPORT_LIST);
        try {
            return switch (list) {
                case COMPENSATION -> compensation(filter, whole, target);
                case FREEZE ->
                    noted(
                            list,
                            ListExporter.freeze(
                                    file.freeze(whole).rows(), request(list, ItemFilter.ALL, whole, target)),
                            target);
                case WRONGLY_FROZEN ->
                    noted(
                            list,
                            ListExporter.wronglyFrozen(
                                    file.wronglyFrozen(whole).rows(), request(list, ItemFilter.ALL, whole, target)),
                            target);
            };
        } catch (IOException e) {
            throw new UnusableInput(Message.of("folder.notWritable", target), e);
        }
    }

    /// Exports the items; a list with items that are not in a sealed batch is named as a draft.
    private Exported compensation(ItemFilter filter, ListQuery query, Path target) throws IOException {
        List<CaseItem> items = file.compensation(filter, query).rows();
        Path named = ListExporter.draft(items) ? asDraft(target) : target;
        return noted(
                WorkList.COMPENSATION,
                ListExporter.items(items, request(WorkList.COMPENSATION, filter, query, named)),
                named);
    }

    /// Exports the claims that match, and victims without one.
    ///
    /// @throws UnusableInput when the file cannot be written
    public Exported claims(ClaimFilter filter, ListQuery query, Path target) {
        ListQuery whole = new ListQuery(query.text(), query.sort(), query.descending(), 0, Integer.MAX_VALUE);
        file.session().require(Act.EXPORT_LIST);
        try {
            return noted(
                    CLAIMS,
                    ListExporter.claims(
                            file.claims(filter, whole).rows(), request(CLAIMS, filter.named(), whole, target)),
                    target);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("folder.notWritable", target), e);
        }
    }

    /// Exports for which tills and minutes to ask stores for their footage.
    ///
    /// @param kept how long stores keep it
    /// @throws UnusableInput when the file cannot be written
    public Exported cameras(List<CashOutCluster> rows, Duration kept, Path target) {
        file.session().require(Act.EXPORT_LIST);
        ListQuery all = new ListQuery("", "", false, 0, Integer.MAX_VALUE);
        Map<String, String> settings = Map.of("footage_days", String.valueOf(kept.toDays()));
        try {
            return noted(CAMERAS, ListExporter.cameras(rows, kept, request(CAMERAS, settings, all, target)), target);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("folder.notWritable", target), e);
        }
    }

    private static Path asDraft(Path target) {
        String name = String.valueOf(target.getFileName());
        return name.startsWith(DRAFT) ? target : target.resolveSibling(DRAFT + name);
    }

    private Exported noted(WorkList list, ListExporter.Exported written, Path target) {
        return noted(nameOf(list), written, target);
    }

    private static String nameOf(WorkList list) {
        return list.name().toLowerCase(Locale.ROOT);
    }

    private Exported noted(String list, ListExporter.Exported written, Path target) {
        file.session().exported(list, written.rows(), written.total(), written.sha256());
        return new Exported(written.rows(), written.total(), target);
    }

    private ListExporter.Request request(WorkList list, ItemFilter filter, ListQuery query, Path target) {
        return request(nameOf(list), filter.named(), query, target);
    }

    private ListExporter.Request request(String list, Map<String, String> filter, ListQuery query, Path target) {
        Instant now = clock.instant();
        Map<String, String> filters = new TreeMap<>(filter);
        if (!query.text().isBlank()) {
            filters.put("text", query.text());
        }
        if (!query.sort().isBlank()) {
            filters.put("sort", query.sort() + (query.descending() ? " descending" : " ascending"));
        }
        String batch = list + "-" + now.getEpochSecond();
        return new ListExporter.Request(
                target,
                ListExporter.Encoding.UTF_8,
                Locale.ENGLISH,
                batch,
                file.session().signature(),
                now,
                zone.get(),
                filters);
    }
}

package app.redress.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListViewModelTest {
    private final List<ListQuery> asked = new ArrayList<>();
    private final List<Throwable> troubles = new ArrayList<>();

    private Page<String> answer(ListQuery query) {
        asked.add(query);
        if (query.text().equals("broken")) {
            throw new IllegalStateException("disk gone");
        }
        List<String> rows = IntStream.range(query.offset(), Math.min(450, query.offset() + query.limit()))
                .mapToObj(i -> query.text() + i)
                .toList();
        return new Page<>(rows, 450, 7_000);
    }

    private ListViewModel<String> list(Threads threads) {
        return new ListViewModel<>(this::answer, "due", true, threads);
    }

    private ListViewModel<String> direct() {
        ListViewModel<String> list = list(new Threads(Runnable::run, Runnable::run, troubles::add));
        list.refresh();
        return list;
    }

    @Test
    void theFirstPageIsLoadedInTheDefaultOrder() {
        ListViewModel<String> list = direct();

        assertThat(asked).containsExactly(new ListQuery("", "due", true, 0, 200));
        assertThat(list.rows()).hasSize(200);
        assertThat(list.total().get()).isEqualTo(450);
        assertThat(list.sum().get()).isEqualTo(7_000);
    }

    @Test
    void filteringQueriesTheStoreFromTheFirstPage() {
        ListViewModel<String> list = direct();
        list.nextPage();
        list.filter(" 佐藤 ");

        assertThat(asked.getLast()).isEqualTo(new ListQuery("佐藤", "due", true, 0, 200));
        assertThat(list.rows()).first().isEqualTo("佐藤0");
    }

    @Test
    void repeatingTheSameFilterQueriesNothing() {
        ListViewModel<String> list = direct();
        list.filter("  ");

        assertThat(asked).hasSize(1);
    }

    @Test
    void sortingIsDoneByTheStoreAndKeepsTheFilter() {
        ListViewModel<String> list = direct();
        list.filter("a");
        list.order("amount", false);

        assertThat(asked.getLast()).isEqualTo(new ListQuery("a", "amount", false, 0, 200));
    }

    @Test
    void pagesStopAtBothEnds() {
        ListViewModel<String> list = direct();
        list.previousPage();
        list.nextPage();
        list.nextPage();
        list.nextPage();

        assertThat(asked).extracting(ListQuery::offset).containsExactly(0, 200, 400);
        assertThat(list.rows()).hasSize(50);
    }

    @Test
    void anExportQueriesAllMatchingRowsOnAllPages() {
        ListViewModel<String> list = direct();
        list.filter("a");
        list.order("amount", false);
        list.nextPage();

        assertThat(list.everythingShown()).isEqualTo(new ListQuery("a", "amount", false, 0, Integer.MAX_VALUE));
    }

    @Test
    void aLateResultOfAnOlderQueryIsDropped() {
        Deque<Runnable> background = new ArrayDeque<>();
        ListViewModel<String> list = list(new Threads(background::add, Runnable::run, troubles::add));
        list.filter("old");
        list.filter("new");
        background.removeLast().run();
        background.removeLast().run();

        assertThat(asked).extracting(ListQuery::text).containsExactly("new", "old");
        assertThat(list.rows()).first().isEqualTo("new0");
    }

    @Test
    void aFailedQueryIsReportedAndKeepsTheRows() {
        ListViewModel<String> list = direct();
        list.filter("broken");

        assertThat(troubles).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(list.rows()).hasSize(200);
    }
}

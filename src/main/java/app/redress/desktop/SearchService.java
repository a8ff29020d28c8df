package app.redress.desktop;

import app.redress.casefile.results.SearchHit;
import java.util.List;

/// Looks through everything in an open case; a call may take long and runs off the UI thread.
@FunctionalInterface
public interface SearchService {
    /// A few of each kind, exact matches first.
    List<SearchHit> find(String text);
}

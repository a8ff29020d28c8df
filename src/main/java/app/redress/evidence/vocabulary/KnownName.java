package app.redress.evidence.vocabulary;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A name that other systems give one of our columns, taken apart once for all the headers compared with it.
///
/// @param bare the name normalised
/// @param latin whether it is written in ASCII, where words are told apart by blanks and capitals
/// @param sorted its words, in no order
record KnownName(String spelled, String bare, boolean latin, List<String> words, Set<String> sorted) {
    static KnownName of(String spelled) {
        String bare = Synonyms.normalise(spelled);
        List<String> words = HeaderMatch.words(spelled);
        return new KnownName(spelled, bare, bare.chars().allMatch(c -> c < 128), words, new TreeSet<>(words));
    }
}

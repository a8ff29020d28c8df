package app.redress.simulation.world;

import java.util.List;
import java.util.Map;

/// Regions and store names of a country.
///
/// @param regions values of the export's prefecture column
/// @param people population weight of each region, in the same order
/// @param towns town names by region; regions without any use `anywhere`
/// @param corners suffixes of store names
/// @param suburb region that runners prefer
/// @param flagship name of the busiest store, and its region
/// @param plain maps a region to the prefix of store names
record Streets(
        List<String> regions,
        List<Integer> people,
        Map<String, List<String>> towns,
        List<String> anywhere,
        List<String> corners,
        String suburb,
        String flagship,
        String flagshipRegion,
        java.util.function.UnaryOperator<String> plain) {
    int weight() {
        return people.stream().mapToInt(Integer::intValue).sum();
    }

    List<String> townsOf(String region) {
        return towns.getOrDefault(region, anywhere);
    }
}

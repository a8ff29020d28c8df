package app.redress.simulation.world;

import java.util.List;
import java.util.Map;

/// Where a country's stores are and what they are called.
///
/// @param regions what the export names as prefecture
/// @param people weight of each region, in the same order
/// @param towns by region; regions without their own use `anywhere`
/// @param corners ends of store names
/// @param suburb region that runners like
/// @param flagship name of the busiest store, and its region
/// @param plain how a region opens a store's name
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

package app.redress.bench;

import app.redress.bench.Movement.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A slow, obviously right reading of a definition: the oracle of the bench.
final class SlowDefinition {
    private final DamageDefinition definition;

    SlowDefinition(DamageDefinition definition) {
        this.definition = definition;
    }

    /// Yen by account that counts.
    Map<String, Long> counted(Map<String, List<Movement>> accounts) {
        Map<String, Long> counted = new TreeMap<>();
        accounts.forEach((account, own) -> {
            // movements may be equal, so they are told apart by place
            Set<Integer> spends = new HashSet<>();
            groups(own).forEach(group -> spends.addAll(meets(own, group)));
            if (!spends.isEmpty()) {
                counted.put(
                        account,
                        spends.stream().mapToLong(i -> own.get(i).amount()).sum());
            }
        });
        return counted;
    }

    private List<List<Integer>> groups(List<Movement> own) {
        Map<Object, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < own.size(); i++) {
            if (definition.hasDays()) {
                groups.computeIfAbsent(day(own.get(i)), _ -> new ArrayList<>()).add(i);
            } else {
                long start = own.get(i).second();
                List<Integer> within = new ArrayList<>();
                for (int j = 0; j < own.size(); j++) {
                    long second = own.get(j).second();
                    if (second >= start && second < start + definition.hours() * 3600L) {
                        within.add(j);
                    }
                }
                groups.put(i, within);
            }
        }
        return List.copyOf(groups.values());
    }

    private LocalDate day(Movement one) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(one.second()), definition.zone())
                .minusNanos(definition.boundary().toNanoOfDay())
                .toLocalDate();
    }

    private List<Integer> meets(List<Movement> own, List<Integer> group) {
        List<Integer> spends =
                group.stream().filter(i -> own.get(i).kind() == Kind.SPEND).toList();
        long spent = spends.stream().mapToLong(i -> own.get(i).amount()).sum();
        long charged = group.stream()
                .filter(i -> own.get(i).kind() != Kind.SPEND)
                .mapToLong(i -> own.get(i).amount())
                .sum();
        long largestCard = group.stream()
                .filter(i -> own.get(i).kind() == Kind.CARD_CHARGE)
                .mapToLong(i -> own.get(i).amount())
                .max()
                .orElse(0);
        if (definition.method() == DamageDefinition.Method.SINGLE) {
            return largestCard < definition.charge()
                    ? List.of()
                    : spends.stream()
                            .filter(i -> own.get(i).amount() >= definition.spend())
                            .toList();
        }
        return charged >= definition.charge() && spent >= definition.spend() ? spends : List.of();
    }
}

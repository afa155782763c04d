package sumakomi.economics.study;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.StudyDocument.Component;
import sumakomi.economics.study.StudyDocument.DistrictBenefit;
import sumakomi.economics.study.StudyDocument.Energy;
import sumakomi.economics.study.StudyDocument.LineItem;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument.Policy;
import sumakomi.economics.study.StudyDocument.Premises;
import sumakomi.economics.study.StudyDocument.Terms;
import sumakomi.economics.study.StudyKnowledge.Benefit;
import sumakomi.economics.study.StudyKnowledge.BenefitInput;

/** Makes studies at random, all of which are to be accepted: the same seed makes the same study. */
final class StudyGenerator {

    private final StudyKnowledge knowledge;
    private final SplittableRandom random;

    StudyGenerator(StudyKnowledge knowledge, long seed) {
        this.knowledge = knowledge;
        this.random = new SplittableRandom(seed);
    }

    StudyDocument study() {
        List<Policy> policies = IntStream.rangeClosed(1, random.nextInt(4))
                .mapToObj(number -> new Policy("policy-" + number, "P" + number, random.nextInt(2026, 2029))).toList();
        List<Measure> measures = IntStream.rangeClosed(1, random.nextInt(1, 5)).mapToObj(number -> measure("measure-" + number, policies))
                .toList();
        List<DistrictBenefit> district = IntStream.rangeClosed(1, random.nextInt(4)).mapToObj(number -> {
            Benefit benefit = benefits().get(random.nextInt(benefits().size()));
            return new DistrictBenefit("district-" + number, benefit.id(), some(policies), given(benefit, false));
        }).toList();
        return new StudyDocument("generated", LocalDate.of(2026, 4, 1), one(List.copyOf(knowledge.scenarios().keySet())), policies,
                measures,
                district, Map.of("evaluation-years", Quantity.of(random.nextInt(1, 61)))).withDeclared(
                        new Declared(Optional.empty(),
                                Optional.empty(), Optional.empty(), Optional.of(YearMonth.of(2028, random.nextInt(1, 13))),
                                Optional.of(one(List.of(Declared.CorporateTax.values())))));
    }

    private Measure measure(String id, List<Policy> policies) {
        boolean integrated = random.nextBoolean();
        List<Component> components = IntStream.rangeClosed(1, random.nextInt(1, 4)).mapToObj(number -> component("part-" + number,
                integrated)).toList();
        List<Energy> energy = knowledge.carriers().keySet().stream().filter(carrier -> random.nextInt(3) == 0).map(this::energy)
                .collect(Collectors.toCollection(ArrayList::new));
        Map<String, Map<String, Quantity>> benefits = new LinkedHashMap<>();
        benefits().stream().filter(benefit -> random.nextInt(4) == 0).forEach(benefit -> benefits.put(benefit.id(), given(benefit, true)));
        StudyKnowledge.Contract contract = one(List.copyOf(knowledge.contracts().values()));
        List<String> owners = contract.owners().isEmpty() ? List.copyOf(knowledge.owners().keySet()) : contract.owners();
        if (contract.carrier().filter(carrier -> energy.stream().noneMatch(line -> line.id().equals(carrier))).isPresent()) {
            energy.add(energy(contract.carrier().get()));
        }
        Map<String, Quantity> values = new LinkedHashMap<>(Map.of("upkeep", amount(1e5, 1e8)));
        values.putAll(ofContract(contract.id()));
        return new Measure(id, id.toUpperCase(java.util.Locale.ROOT), Optional.empty(), some(policies), integrated, contract.id(),
                components, energy, benefits, values, List.of(), terms(one(owners)));
    }

    private Map<String, Quantity> ofContract(String contract) {
        return switch (contract) {
            case "guaranteed-savings" -> Map.of("service-fee", amount(1e4, 1e6), "guaranteed-saving", amount(1e5, 1e7));
            case "ppa" -> Map.of("ppa-price", amount(5, 40));
            case "roof-lease" -> Map.of("roof-rent", amount(1e4, 1e6));
            case "landlord" -> Map.of("recovered-share", Quantity.of(random.nextDouble()));
            default -> Map.of();
        };
    }

    private Terms terms(String owner) {
        List<LineItem> lines = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            lines.add(new LineItem("fares", "fares", "fares", Map.of("amount", amount(1e4, 1e6), "yearly-change", Quantity.of(0.01))));
            lines.add(new LineItem("removal", "removal", "decommissioning", Map.of("once-amount", amount(1e4, 1e6), "in-year",
                    Quantity.of(random.nextInt(0, 40)))));
        }
        return new Terms(Optional.of(owner), random.nextBoolean() ? Optional.of(one(List.of(Premises.values()))) : Optional.empty(), lines);
    }

    private Component component(String id, boolean integrated) {
        double cost = between(1e6, 1e9);
        Map<String, Quantity> values = new LinkedHashMap<>(Map.of("initial-cost", maybeSpread(cost)));
        if (random.nextBoolean()) {
            values.put("life", maybeSpread(random.nextInt(3, 50)));
        }
        if (integrated) {
            boolean known = random.nextBoolean();
            values.put(known ? "common-cost" : "saving-ratio", known ? Quantity.of(cost * random.nextDouble())
                    : Quantity.of(random.nextDouble() / 2));
        }
        return new Component(id, id, values);
    }

    private Energy energy(String carrier) {
        double saved = (random.nextInt(4) == 0 ? -1 : 1) * between(1e3, 1e6);
        Map<String, Quantity> values = new LinkedHashMap<>(Map.of("saved", maybeSpread(saved), "price", amount(5, 200), "co2-factor",
                amount(1e-4, 3e-3)));
        if (random.nextInt(4) == 0) {
            values.put("saved-change", Quantity.of(-random.nextDouble() / 20));
            values.put("factor-change", Quantity.of(-random.nextDouble() / 20));
        }
        return new Energy(carrier, values);
    }

    private List<Benefit> benefits() {
        return knowledge.benefits().values().stream().filter(benefit -> !benefit.id().equals("eb")).toList();
    }

    /** What the case must supply; of the rest now and then. */
    private Map<String, Quantity> given(Benefit benefit, boolean ofMeasure) {
        Map<String, Quantity> values = new LinkedHashMap<>();
        for (BenefitInput input : benefit.inputs()) {
            boolean linked = ofMeasure && knowledge.link(benefit.id(), input.id()).isPresent();
            if (input.ofProject() && input.standard().isEmpty() && !linked) {
                values.put(input.id(), knowledge.countsOnce(input.id()) ? distinct(like(input.unit())) : like(input.unit()));
            }
        }
        return values;
    }

    /** Numbers drawn at random are of other people and land, however near they come to each other. */
    private static Quantity distinct(Quantity drawn) {
        return new Quantity(drawn.value(), drawn.spread(), drawn.origin(), drawn.note(), Optional.of("drawn"));
    }

    private Quantity like(String unit) {
        return switch (unit) {
            case "fraction", "ratio" -> amount(0.01, 0.5);
            case "percent" -> amount(1, 50);
            case "years", "year" -> amount(5, 30);
            case "days/year", "days/(person*year)" -> amount(1, 250);
            default -> amount(1, 1e5);
        };
    }

    private Quantity amount(double low, double high) {
        return maybeSpread(between(low, high));
    }

    private double between(double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }

    private Quantity maybeSpread(double value) {
        double low = value - Math.abs(value) * 0.2;
        double high = value + Math.abs(value) * 0.3;
        return switch (random.nextInt(4)) {
            case 0 -> new Quantity(value, new Spread.Triangular(low, value, high), Origin.GIVEN, Optional.empty());
            case 1 -> new Quantity(value, new Spread.Uniform(low, high), Origin.ASSUMED, Optional.of("note"));
            default -> Quantity.of(value);
        };
    }

    private List<String> some(List<Policy> policies) {
        List<String> some = new ArrayList<>();
        policies.stream().filter(policy -> random.nextBoolean()).forEach(policy -> some.add(policy.id()));
        return some;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

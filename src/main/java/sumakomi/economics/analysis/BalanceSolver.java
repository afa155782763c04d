package sumakomi.economics.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import sumakomi.economics.analysis.Balance.Effect;
import sumakomi.economics.analysis.Balance.Extent;
import sumakomi.economics.analysis.Balance.Point;
import sumakomi.economics.analysis.Balance.Proof;

/**
 * Solves a {@link Balance}. With x = least + width × y the net benefit of party p becomes base[p] + Σ gain[p][j] y[j], in units
 * of the greatest amount of money; y is not negative, and at most 1 where the variable has a greatest value.
 *
 * <p>First the least total shortfall T is sought: min Σ s with base + gain y + s ≥ 0, s ≥ 0. Its dual programme,
 * max −λ base − Σ u with u ≥ λ gain, u ≥ 0, 0 ≤ λ ≤ 1, has the same value, and its λ is the proof if T is positive.
 */
final class BalanceSolver {

    private final Balance balance;
    private final int parties;
    private final int choices;
    private final double unitYen;
    private final double[] width;
    private final double[] base;
    private final double[][] gain;
    /** Of each party whether anything that may be chosen changes what it has left. */
    private final boolean[] moved;

    BalanceSolver(Balance balance) {
        this.balance = balance;
        parties = balance.parties().size();
        choices = balance.variables().size();
        Map<String, Double> lowest = new LinkedHashMap<>();
        balance.variables().forEach(variable -> lowest.put(variable.id(), variable.least()));
        base = balance.parties().stream().mapToDouble(party -> party.at(lowest).netYen()).toArray();
        gain = balance.parties().stream().map(party -> balance.variables().stream()
                .mapToDouble(variable -> party.benefit().yenPerUnit(variable.id()) - party.cost().yenPerUnit(variable.id()))
                .toArray()).toArray(double[][]::new);
        width = IntStream.range(0, choices).mapToDouble(j -> most(j).map(most -> most - least(j)).orElse(0.0)).toArray();
        double greatest = Math.max(size(base), Arrays.stream(gain).mapToDouble(row -> size(product(row, width))).max().orElse(0));
        unitYen = Require.finite("parties", greatest) > 0 ? greatest : 1;
        for (int j = 0; j < choices; j++) {
            int column = j;
            double steepest = size(Arrays.stream(gain).mapToDouble(row -> row[column]).toArray());
            width[j] = most(j).isPresent() ? width[j] : steepest > 0 ? unitYen / steepest : 1;
        }
        for (int p = 0; p < parties; p++) {
            base[p] /= unitYen;
            gain[p] = Arrays.stream(product(gain[p], width)).map(yen -> yen / unitYen).toArray();
        }
        moved = new boolean[parties];
        IntStream.range(0, parties).forEach(p -> moved[p] = size(gain[p]) > Balance.TOLERANCE);
    }

    Balance.Result solve() {
        double[] lacking = shortfalls(new double[choices]);
        double[] start = new double[choices + parties];
        System.arraycopy(lacking, 0, start, choices, parties);
        double[] objective = new double[choices + parties];
        Arrays.fill(objective, choices, choices + parties, 1);
        double[] best = shortfallProgramme(start).least(objective).orElseThrow();
        double shortfall = Arrays.stream(shortfalls(best)).sum();
        return shortfall > Balance.TOLERANCE ? infeasible(best, shortfall) : feasible(best, shortfall);
    }

    /** base + gain y + s ≥ 0 and y ≤ 1, in the variables y, s and any further ones of the start. */
    private LinearProgramme shortfallProgramme(double[] start) {
        LinearProgramme programme = new LinearProgramme(start);
        for (int p = 0; p < parties; p++) {
            double[] row = Arrays.copyOf(gain[p], start.length);
            row[choices + p] = 1;
            programme.atLeast(row, -base[p]);
        }
        limit(programme, start.length);
        return programme;
    }

    private void limit(LinearProgramme programme, int length) {
        for (int j = 0; j < choices; j++) {
            if (most(j).isPresent()) {
                programme.atMost(unit(j, length), 1);
            }
        }
    }

    /** Of all ways to lack no more, the one that moves least money: the lack stays where it arises. */
    private Balance.Infeasible infeasible(double[] best, double shortfall) {
        LinearProgramme modest = shortfallProgramme(best);
        double[] total = new double[choices + parties];
        Arrays.fill(total, choices, choices + parties, 1);
        modest.atMost(total, shortfall);
        double[] moved = new double[choices + parties];
        Arrays.fill(moved, 0, choices, 1);
        Point point = point(modest.least(moved).orElseThrow());
        Map<String, Double> lacking = new LinkedHashMap<>();
        point.outcomes().stream().filter(outcome -> outcome.netYen() < -Balance.TOLERANCE * unitYen)
                .forEach(outcome -> lacking.put(outcome.party(), -outcome.netYen()));
        return new Balance.Infeasible(proof(), shortfall * unitYen, point, lacking);
    }

    private Proof proof() {
        int length = parties + choices;
        LinearProgramme dual = new LinearProgramme(new double[length]);
        for (int j = 0; j < choices; j++) {
            double[] row = new double[length];
            for (int p = 0; p < parties; p++) {
                row[p] = gain[p][j];
            }
            row[parties + j] = most(j).isPresent() ? -1 : 0;
            dual.atMost(row, 0);
        }
        double[] objective = new double[length];
        for (int p = 0; p < parties; p++) {
            dual.atMost(unit(p, length), 1);
            objective[p] = -base[p];
        }
        Arrays.fill(objective, parties, length, -1);
        return proof(tidied(Arrays.copyOf(dual.greatest(objective).orElseThrow(), parties)));
    }

    private Proof proof(double[] weights) {
        Map<String, Double> weightByParty = new LinkedHashMap<>();
        IntStream.range(0, parties).filter(p -> weights[p] > 0).forEach(p -> weightByParty.put(balance.parties().get(p).id(), weights[p]));
        double constant = IntStream.range(0, parties).mapToDouble(p -> weights[p] * base[p]).sum();
        double highest = constant;
        List<Effect> effects = new ArrayList<>();
        for (int j = 0; j < choices; j++) {
            int column = j;
            double slope = IntStream.range(0, parties).mapToDouble(p -> weights[p] * gain[p][column]).sum();
            boolean raise = slope > 0 && most(j).isPresent();
            if (slope > Balance.TOLERANCE && most(j).isEmpty()) {
                throw new IllegalStateException("the solver's proof leaves " + balance.variables().get(j).id() + " without limit");
            }
            highest += raise ? slope : 0;
            effects.add(new Effect(balance.variables().get(j).id(), width[j] == 0 ? 0 : slope * unitYen / width[j],
                    raise ? most(j).orElseThrow() : least(j)));
        }
        if (highest >= 0) {
            throw new IllegalStateException("the solver's proof does not hold");
        }
        return new Proof(weightByParty, constant * unitYen, effects, highest * unitYen);
    }

    /** Weights that differ by no more than the solver's rounding made equal, so that payments between parties cancel. */
    private static double[] tidied(double[] weights) {
        double[] tidy = new double[weights.length];
        for (int p = 0; p < weights.length; p++) {
            tidy[p] = Math.abs(weights[p]) < Balance.TOLERANCE ? 0 : Math.abs(weights[p] - 1) < Balance.TOLERANCE ? 1 : weights[p];
            for (int before = 0; before < p; before++) {
                tidy[p] = Math.abs(tidy[p] - tidy[before]) < Balance.TOLERANCE ? tidy[before] : tidy[p];
            }
        }
        return tidy;
    }

    private Balance.Feasible feasible(double[] best, double shortfall) {
        int margin = choices;
        double[] y = Arrays.copyOf(best, choices);
        LinearProgramme sparing = served(Arrays.copyOf(y, choices + 1), shortfall, shortfall, -1);
        // Only a variable without limit that pays every party could exceed this.
        sparing.atMost(unit(margin, choices + 1), choices + 2.0);
        double[] widest = sparing.greatest(unit(margin, choices + 1)).orElseThrow();
        double[] all = new double[choices];
        Arrays.fill(all, 1);
        double[] modest = served(Arrays.copyOf(widest, choices), shortfall, shortfall - widest[margin], 0).least(all).orElseThrow();
        Point centre = point(modest);
        double least = centre.outcomes().stream().mapToDouble(Balance.Outcome::netYen).min().orElseThrow();
        if (least < -2 * Balance.TOLERANCE * unitYen) {
            throw new IllegalStateException("the solver's choice leaves a party short");
        }
        double spare = IntStream.range(0, parties).filter(p -> moved[p]).mapToDouble(p -> centre.outcomes().get(p).netYen()).min()
                .orElse(least);
        return new Balance.Feasible(ranges(modest, shortfall), centre, Math.max(0, spare));
    }

    /**
     * base + gain y ≥ −loose and y ≤ 1; a further variable of the start counts with the given coefficient for each party that a choice
     * moves. One that none moves would hold the margin of all others at its own, at nothing where it bears nothing.
     */
    private LinearProgramme served(double[] start, double loose, double looseOfMoved, double coefficient) {
        LinearProgramme programme = new LinearProgramme(start);
        for (int p = 0; p < parties; p++) {
            double[] row = Arrays.copyOf(gain[p], start.length);
            Arrays.fill(row, choices, start.length, moved[p] ? coefficient : 0);
            programme.atLeast(row, -base[p] - (moved[p] ? looseOfMoved : loose));
        }
        limit(programme, start.length);
        return programme;
    }

    private List<Extent> ranges(double[] start, double loose) {
        LinearProgramme programme = served(start, loose, loose, 0);
        List<Extent> ranges = new ArrayList<>();
        for (int j = 0; j < choices; j++) {
            int column = j;
            double[] objective = unit(j, choices);
            double low = value(j, programme.least(objective).orElseThrow()[j]);
            Optional<Double> high = programme.greatest(objective).map(y -> value(column, y[column]));
            ranges.add(new Extent(balance.variables().get(j).id(), low, high.map(value -> Math.max(low, value))));
        }
        return ranges;
    }

    private double[] shortfalls(double[] y) {
        return IntStream.range(0, parties).mapToDouble(p -> {
            double net = base[p];
            for (int j = 0; j < choices; j++) {
                net += gain[p][j] * y[j];
            }
            return Math.max(0, -net);
        }).toArray();
    }

    private Point point(double[] y) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int j = 0; j < choices; j++) {
            values.put(balance.variables().get(j).id(), value(j, y[j]));
        }
        return balance.point(values);
    }

    private double value(int j, double y) {
        return balance.variables().get(j).within(least(j) + width[j] * y);
    }

    private double least(int j) {
        return balance.variables().get(j).least();
    }

    private Optional<Double> most(int j) {
        return balance.variables().get(j).most();
    }

    private static double[] unit(int at, int length) {
        double[] unit = new double[length];
        unit[at] = 1;
        return unit;
    }

    private static double[] product(double[] first, double[] second) {
        return IntStream.range(0, first.length).mapToDouble(at -> first[at] * second[at]).toArray();
    }

    private static double size(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }
}

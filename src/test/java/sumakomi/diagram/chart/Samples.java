package sumakomi.diagram.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import sumakomi.economics.analysis.Distribution;
import sumakomi.diagram.chart.AbatementCurveChart.Curve;
import sumakomi.diagram.chart.AbatementCurveChart.Step;
import sumakomi.diagram.chart.StackedBars.Pair;
import sumakomi.diagram.chart.StackedBars.Part;

/** Charts as a study of a commercial district would show them. Yearly cost and EB are those of the source's table 5.2.2. */
final class Samples {

    static final Locale EN = Locale.ENGLISH;
    static final Locale JA = Locale.JAPANESE;
    private static final double OKU = 1e8;

    private Samples() {}

    static Map<String, Chart> all(Locale locale) {
        boolean ja = locale.equals(JA);
        Map<String, Chart> all = new TreeMap<>();
        all.put("bars-three", bars(locale, ja ? List.of(
                pair("再開発による建物整備", 6.9, 5.7, 1.2, 0.9, 0.6, 2.1, 1.4, 0.3), pair("街路樹整備と街路緑化に伴う街区整備", 2.9, 1.8, 0.9, 0.2, 0.1, 0.3, 0.2, 0),
                pair("地区計画に基づく壁面後退による街区整備", 4.8, 4.7, 0.8, 0.3, 0.2, 1.4, 0.6, 0.8))
                : List.of(
                        pair("Building development by redevelopment", 6.9, 5.7, 1.2, 0.9, 0.6, 2.1, 1.4, 0.3),
                        pair("Blocks with street trees and street greening", 2.9, 1.8, 0.9, 0.2, 0.1, 0.3, 0.2, 0),
                        pair("Blocks with building setback under district plan", 4.8, 4.7, 0.8, 0.3, 0.2, 1.4, 0.6, 0.8))));
        all.put("bars-ten", bars(locale, ten(ja)));
        all.put("bars-negative", bars(locale, List.of(pair(ja ? "案A（既存の街並みを残す）" : "Variant A (keeps the old streets)", 2.4, 1.8, 0.9, 0.6,
                0.2, -0.7, 0.5, -0.2),
                pair(ja ? "案B" : "Variant B", 3.1, 2.2, 0.7, 0, 0.4, 0.8, 0, 0))));
        all.put("curve-five", curve(locale));
        all.put("curve-thirty", curveOf(locale, 30));
        all.put("tornado", tornado(locale));
        all.put("distribution", distribution(locale));
        all.put("cash-flow", cashFlow(locale, 20));
        all.put("cash-flow-long", cashFlow(locale, 60));
        all.put("lines", lines(locale));
        all.put("columns", columns(locale));
        return all;
    }

    /** Table 6.2.1 and 6.2.2: what a district needs in an emergency beside what it has. */
    private static Chart columns(Locale locale) {
        boolean ja = locale.equals(JA);
        return new StackedColumns(new Heading(ja ? "負荷と供給能力" : "Load and supply", locale), Unit.of("kW"),
                ja ? List.of("負荷", "ビル用小型コージェネレーション", "太陽光発電", "地域コージェネレーション")
                        : List.of("Load", "CHP in buildings", "Solar power", "District CHP"),
                List.of(new StackedColumns.Column(ja ? "レベル1の負荷" : "Load at level 1", List.of(14582.0, 0.0, 0.0, 0.0)),
                        new StackedColumns.Column(ja ? "レベル1の供給能力" : "Supply at level 1", List.of(0.0, 2275.0, 479.0, 8940.0)),
                        new StackedColumns.Column(ja ? "レベル2の負荷" : "Load at level 2", List.of(61947.0, 0.0, 0.0, 0.0)),
                        new StackedColumns.Column(ja ? "レベル2の供給能力" : "Supply at level 2", List.of(0.0, 2275.0, 479.0, 8940.0))));
    }

    static StackedBars bars(Locale locale, List<Pair> pairs) {
        boolean ja = locale.equals(JA);
        return new StackedBars(new Heading(ja ? "都市施策ごとの費用と便益" : "Cost and benefit of each urban policy", locale),
                Unit.yen(ja ? "/年" : "/year"),
                ja ? List.of(new Part("EB", "エネルギー削減便益"), new Part("a1", "CO2削減"), new Part("b1", "インフラ建設投資の経済効果"),
                        new Part("b2", "事業運営の経済効果"), new Part("b4", "不動産価値上昇・商業地"), new Part("c1", "エネルギー供給停止回避"),
                        new Part("e1", "知的生産性向上"))
                        : List.of(new Part("EB", "Energy benefit"), new Part("a1", "CO2 reduction value"),
                                new Part("b1", "Infrastructure investment spill-over"),
                                new Part("b2", "Operation spill-over"), new Part("b4", "Property value, commercial land"),
                                new Part("c1", "Avoided outage loss (BLCP)"),
                                new Part("e1", "Worker productivity")),
                pairs);
    }

    /** @param oku cost and benefits in hundreds of millions of yen */
    static Pair pair(String label, double oku, double... benefits) {
        return new Pair(label, oku * OKU, java.util.Arrays.stream(benefits).mapToObj(benefit -> benefit * OKU).toList());
    }

    private static List<Pair> ten(boolean ja) {
        String[] names = ja ? new String[] {"再開発による建物整備", "省エネルギーマネジメントシステムの導入", "地域ｺﾐｭﾆﾃｨ形成を支える広場や施設の建設に伴う建物整備", "電線の地中化に伴う沿道地区の整備",
                "親水空間の整備（日本橋川沿い）に伴う建物整備", "壁面、屋上、敷地内等の緑化推進に伴う街区整備", "街路樹整備と街路緑化に伴う街区整備", "地区計画に基づく壁面後退による街区整備",
                "道路の遮熱性・保水性塗装に伴う街区整備", "基幹交通ｼｽﾃﾑ（LRT,BRTを含む）の整備に伴う、沿道街区の建物整備"}
                : new String[] {"Building development by redevelopment", "Energy management systems",
                        "Buildings with community plazas/facilities",
                        "Roadside areas with cable undergrounding", "Buildings with waterfront space (Nihonbashi river)",
                        "Blocks with wall/roof/site greening",
                        "Blocks with street trees and street greening", "Blocks with building setback under district plan",
                        "Blocks with heat-shield/water-retaining pavement", "Roadside buildings with trunk transit (LRT/BRT)"};
        double[][] printed = {{6.9, 5.7, 6.5}, {0.6, 0.3, 0.7}, {0.9, 0.6, 0.6}, {1.8, 1.1, 1.0}, {0.5, 0.3, 0.3}, {2.5, 0.9, 2.1},
                {2.9, 1.8, 1.7},
                {4.8, 4.7, 4.1}, {2.3, 1.4, 1.3}, {1.4, 0.8, 0.8}};
        return IntStream.range(0, 10).mapToObj(i -> pair(names[i], printed[i][0], printed[i][1], printed[i][2] * 0.2, printed[i][2] * 0.15,
                printed[i][2] * 0.1, printed[i][2] * 0.3, printed[i][2] * 0.15, printed[i][2] * 0.1)).toList();
    }

    static AbatementCurveChart curve(Locale locale) {
        boolean ja = locale.equals(JA);
        List<String> names = ja ? List.of("[業務](11) 高効率照明の導入", "[業務](7) BEMSによる運用改善", "[業務](6) 高効率空調への更新",
                "[業務](1)(2)(3)(4) 建物外皮の断熱と日射遮蔽、自然採光・自然換気の利用", "[業務](9) 太陽光発電")
                : List.of("(11) Efficient lighting", "(7) Better operation by BEMS", "(6) Efficient air conditioning",
                        "(1)(2)(3)(4) Insulation, shading, daylight and natural ventilation of the envelope", "(9) Photovoltaics");
        double[] tonnes = {2600, 900, 3300, 1800, 400};
        double[] without = {-21000, -4500, 5200, 38000, 71000};
        double[] with = {-52000, -41000, -29000, -9000, 14000};
        return new AbatementCurveChart(new Heading(ja ? "再開発による建物整備の限界削減費用曲線" : "Marginal abatement cost of redevelopment", locale),
                Unit.of(ja ? "円/t-CO2" : "yen/t-CO2"), Unit.of(ja ? "t-CO2/年" : "t-CO2/year"),
                List.of(stepCurve(ja ? "EBのみ" : "EB only", names, tonnes, without),
                        stepCurve(ja ? "EBとNEB" : "EB and NEB", names, tonnes, with)));
    }

    static AbatementCurveChart curveOf(Locale locale, int count) {
        boolean ja = locale.equals(JA);
        Random random = new Random(7);
        List<String> names = IntStream.rangeClosed(1, count).mapToObj(i -> (ja ? "対策" : "Measure ") + i).toList();
        double[] tonnes = random.doubles(count, 20, 1500).toArray();
        double[] costs = random.doubles(count, -30_000, 90_000).sorted().toArray();
        return new AbatementCurveChart(new Heading(ja ? "全対策の限界削減費用曲線" : "Marginal abatement cost of all measures", locale),
                Unit.of(ja ? "円/t-CO2" : "yen/t-CO2"), Unit.of(ja ? "t-CO2/年" : "t-CO2/year"),
                List.of(stepCurve(ja ? "EBのみ" : "EB only", names, tonnes, costs),
                        stepCurve(ja ? "EBとNEB" : "EB and NEB", names, tonnes, java.util.Arrays.stream(costs).map(cost -> cost - 35_000)
                                .toArray())));
    }

    private static Curve stepCurve(String label, List<String> names, double[] tonnes, double[] costs) {
        List<Step> steps = new ArrayList<>();
        double total = 0;
        double sum = 0;
        for (int i = 0; i < tonnes.length; i++) {
            steps.add(new Step(names.get(i), tonnes[i], costs[i]));
            total += tonnes[i];
            sum += tonnes[i] * costs[i];
        }
        return new Curve(label, steps, Optional.of(sum / total));
    }

    static TornadoChart tornado(Locale locale) {
        boolean ja = locale.equals(JA);
        return new TornadoChart(new Heading(ja ? "B/C の感度" : "What moves B/C", locale), Unit.ratio("B/C"), 1.57, List.of(
                new TornadoChart.Input(ja ? "設備の耐用年数" : "Service life", 1.21, 1.78, ja ? "10年" : "10 years", ja ? "20年" : "20 years"),
                new TornadoChart.Input(ja ? "電力の単価" : "Price of electricity", 1.31, 1.94, ja ? "18円/kWh" : "18 yen/kWh",
                        ja ? "32円/kWh" : "32 yen/kWh"),
                new TornadoChart.Input(ja ? "初期費用" : "Initial cost", 1.96, 0.92, ja ? "8億円" : "800 million yen",
                        ja ? "16億円" : "1.6 billion yen"),
                new TornadoChart.Input(ja ? "不動産価値の上昇率（商業地、徒歩圏内の地価関数による）"
                        : "Rise of property values (commercial land within walking distance)", 1.38, 1.83, "1%", "4%"),
                new TornadoChart.Input(ja ? "停電の頻度" : "Frequency of outages", 1.55, 1.60, ja ? "0.1回/年" : "0.1 a year",
                        ja ? "0.5回/年" : "0.5 a year"),
                new TornadoChart.Input(ja ? "融資比率" : "Share of loan", 1.49, 1.52, "0%", "80%")), Optional.of(new Threshold("B/C = 1", 1)));
    }

    static DistributionChart distribution(Locale locale) {
        Random random = new Random(3);
        double[] draws = IntStream.range(0, 20_000).mapToDouble(i -> Math.exp(0.28 + 0.32 * random.nextGaussian())).toArray();
        return distribution(new Heading(locale.equals(JA) ? "B/C の分布" : "Distribution of B/C", locale), Unit.ratio("B/C"), draws,
                Optional.of(new Threshold("B/C = 1", 1)));
    }

    /** Draws counted as a study counts them, from the first to the 99th percentile. */
    static DistributionChart distribution(Heading heading, Unit unit, double[] draws, Optional<Threshold> threshold) {
        Distribution drawn = new Distribution(draws);
        Distribution.Histogram bins = drawn.histogram(40, drawn.quantile(0.01), drawn.quantile(0.99));
        double width = (bins.to() - bins.from()) / bins.counts().size();
        return new DistributionChart(heading, unit, IntStream.range(0, bins.counts().size())
                .mapToObj(i -> new DistributionChart.Bin(bins.from() + i * width, bins.from() + (i + 1) * width,
                        bins.counts().get(i) / (double) draws.length))
                .toList(),
                (bins.below() + bins.above()) / (double) draws.length,
                new DistributionChart.Quantiles(drawn.p10(), drawn.p50(), drawn.p90()),
                threshold.map(mark -> new DistributionChart.Reached(mark, drawn.probabilityAtLeast(mark.value()))));
    }

    static CashFlowChart cashFlow(Locale locale, int years) {
        List<CashFlowChart.Year> flows = new ArrayList<>();
        double total = 0;
        Optional<String> payback = Optional.empty();
        for (int i = 0; i <= years; i++) {
            double in = i == 0 ? 0.8 * OKU : (0.9 + 0.02 * i) * OKU;
            double out = i == 0 ? 6.2 * OKU : i % 15 == 0 ? 2.1 * OKU : 0.3 * OKU;
            total += in - out;
            flows.add(new CashFlowChart.Year(Integer.toString(2027 + i), in, out, total));
            if (total < 0) {
                payback = Optional.empty();
            } else if (payback.isEmpty()) {
                payback = Optional.of(Integer.toString(2027 + i));
            }
        }
        return new CashFlowChart(new Heading(locale.equals(JA) ? "事業全体の資金の流れ" : "Cash flow of the project", locale), Unit.yen(""), flows,
                payback);
    }

    static LineChart lines(Locale locale) {
        boolean ja = locale.equals(JA);
        return new LineChart(new Heading(ja ? "割引率と B/C" : "B/C over the discount rate", locale),
                ja ? "社会的割引率（%）" : "Social discount rate (%)", Unit.ratio("B/C"),
                List.of(line(ja ? "案A 地域冷暖房" : "A District heating", 1.75, 0.11),
                        line(ja ? "案B 個別更新" : "B Renewal by building", 1.38, 0.045),
                        line(ja ? "案C 何もしない場合との差が小さい段階導入" : "C Step by step", 1.30, 0.05)),
                Optional.of(new Threshold("B/C = 1", 1)));
    }

    private static LineChart.Line line(String label, double start, double slope) {
        return new LineChart.Line(label, IntStream.rangeClosed(0, 10).mapToObj(i -> new LineChart.Point(i, start * Math.exp(-slope * i)))
                .toList());
    }
}

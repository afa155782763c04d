package sumakomi.document.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A paper with every kind of block, entry and cell, long enough for its tables to run over pages. */
final class ExamplePaper {

    static final String NAMES = "髙﨑①㈱𠮷";
    static final int ROWS = 40;
    static final List<String> STATES = List.of("未着手", "依頼済み", "入手済み", "不要（理由を備考に）");
    static final String DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 220" width="640" height="220" font-family="Meiryo, sans-serif">
            <title>体制</title>
            <defs><marker id="end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0 L8 4 L0 8 Z" fill="#0055ad"/></marker></defs>
            <rect x="20" y="70" width="160" height="70" rx="6" fill="#e8eef5" stroke="#1f3a5f"/>
            <text x="100" y="110" text-anchor="middle" font-size="15">自治体（𠮷野町）</text>
            <rect x="440" y="70" width="180" height="70" rx="6" fill="#fff6d6" stroke="#c16800"/>
            <text x="530" y="110" text-anchor="middle" font-size="15" font-weight="bold">地域エネルギー会社</text>
            <line x1="180" y1="105" x2="438" y2="105" stroke="#0055ad" stroke-width="2" marker-end="url(#end)"/>
            <text x="310" y="95" text-anchor="middle" font-size="13">出資・CO₂削減の委託</text>
            </svg>
            """;

    private ExamplePaper() {}

    static Paper japanese() {
        return new Paper(Locale.JAPANESE, "実現可能性調査の準備チェックリスト", "駅周辺の再開発地区　令和8年度",
                "実現可能性調査（FS）を始めるまでに行うこと、集めるデータ、担当者をまとめた一覧です。",
                List.of(new Fact("自治体", NAMES + "市"), new Fact("年度", "令和8年度"), new Fact("作成日",
                        Days.written(LocalDate.of(2026, 12, 1), Locale.JAPANESE))),
                List.of(steps(), data(), bodies()), List.of("担当者", "課長", "部長"),
                new Receipt("example", "K7Q2-9XFM", "5f0c9a1e7b3d", List.of(new Fact("知識の版", "a1b2c3d4"), new Fact("規則の版", "e5f6a7b8"))));
    }

    static Paper english() {
        Column item = new Column("item", "Item", 3, new Entry.Printed());
        Column due = new Column("due", "Due", 2, new Entry.Date());
        Column state = new Column("state", "State", 2, new Entry.Choice(List.of("open", "asked", "got")));
        Column cost = new Column("cost", "Cost", 2, new Entry.Printed());
        Row row = new Row("load", List.of(new Cell.Words("Heat load of the school"), new Cell.Day(LocalDate.of(2026, 12, 1)),
                new Cell.Words("asked"), new Cell.Amount(new BigDecimal("1234.5"), "thousand yen")));
        return new Paper(Locale.ENGLISH, "Checklist", "", "What to do before the study.", List.of(),
                List.of(new Chapter("Data", Chapter.Turn.UPRIGHT,
                        List.of(new Block.Table("", List.of(item, due, state, cost), List.of(row))))),
                List.of(), new Receipt("example", "K7Q2-9XFM", "5f0c9a1e7b3d", List.of()));
    }

    private static Chapter steps() {
        List<Column> columns = List.of(new Column("step", "行うこと", 5, new Entry.Printed()),
                new Column("why", "理由と出典", 5, new Entry.Printed()), new Column("effort", "手間", 2, new Entry.Printed()),
                new Column("state", "状態", 2, new Entry.Choice(STATES)), new Column("due", "期限", 3, new Entry.Date()),
                new Column("note", "備考", 3, new Entry.Free()));
        List<Row> technical = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            technical.add(step("technical-" + i, i));
        }
        return new Chapter("行うこと", Chapter.Turn.ACROSS, List.of(
                new Block.Paragraph("検証の五つの側面ごとに、調査までに行うことを並べました。順は、分かったときに結論を最も動かすものからです。"),
                new Block.Section("技術の検証"), new Block.Table("", columns, technical), new Block.Section("市場の検証"),
                new Block.Table("", columns, List.of(step("market-1", 1), step("market-2", 2))),
                new Block.Note("「値打ち」は、測った後にB/Cが1以上となる見込みがどれだけ変わるかです。")));
    }

    private static Row step(String key, int number) {
        return new Row(key, List.of(new Cell.Words(number + ". 施設の熱需要を、月別・時刻別に「エネルギー管理台帳」から求める"),
                new Cell.Words("蓄電池とコージェネレーションの容量を決めるため（CO₂排出量の算定にも使う）。\n出典：低炭素まちづくり計画作成マニュアル"),
                new Cell.Amount(new BigDecimal("2.5"), "人日"),
                number % 3 == 0 ? new Cell.Words(STATES.get(1)) : new Cell.Empty(),
                number % 4 == 0 ? new Cell.Day(LocalDate.of(2027, 1, number % 28 + 1)) : new Cell.Empty(),
                number % 5 == 0 ? new Cell.Words("=1+1 と" + NAMES + "に確認") : new Cell.Empty()));
    }

    private static Chapter data() {
        List<Column> columns = List.of(new Column("item", "データ", 4, new Entry.Printed()),
                new Column("holder", "持っている課", 2, new Entry.Printed()), new Column("cost", "費用", 2, new Entry.Printed()));
        return new Chapter("集めるデータ", Chapter.Turn.UPRIGHT, List.of(new Block.Table("データと費用", columns,
                List.of(new Row("heat", List.of(new Cell.Words("熱需要（MJ／㎡・年）"), new Cell.Words("財政課"),
                        new Cell.Amount(new BigDecimal("1234567"), "円"))),
                        new Row("roof", List.of(new Cell.Words("屋根の面積と耐荷重"), new Cell.Words("施設課"),
                                new Cell.Amount(new BigDecimal("0.5"), "百万円"))))),
                new Block.Bullets(List.of("個人が分かるデータは扱いません。", "2か月より古いデータは、取り直すかどうかを決めます。"))));
    }

    private static Chapter bodies() {
        return new Chapter("関係者", Chapter.Turn.UPRIGHT, List.of(new Block.Paragraph("会う順に並べました。まず都道府県、次に地域の金融機関です。"),
                new Block.Picture("実施体制", "自治体が地域エネルギー会社に出資し、CO₂削減を委託する。", DRAWING)));
    }
}

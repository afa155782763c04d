package sumakomi.robustness;

import java.util.List;

/** Values that have hurt programs before. */
final class Oddities {

    /** As they stand in a file, without quotes. */
    static final List<String> NUMBERS = List.of("0", "-0", "-1", "1", "0.5", "22.3333333333333", "0.1234567890123456789", "1E-30",
            "1e-999999999",
            "1E+999999999", "1e400", "-1e400", "5.7e-05", "1E15", "1000000000000001", "9007199254740993", "184467440737095516160", "0x1F",
            "017",
            "1_000", "1,000", ".5", "5.", "NaN", ".nan", ".inf", "-Infinity", "+1", "1e", "２２", "٣", "1:30", "9".repeat(400), "0."
                    + "0".repeat(300) + "1",
            "2147483648", "-2147483649", "9223372036854775808", "3.0", "1e3", "1E3");

    static final List<String> TEXTS = List.of("", " ", "　", "\t", "\n", "\r\n", "a\u0000b", "\uFFFE", "\uFFFF", "\uD800", "\uDC00x",
            "𠮷野家", "👨‍👩‍👧",
            "\u202Eabc", "\u0085", "\u2028", "\u200B", "é", "=1+1", "+1", "@SUM(1)", "-2+3", Verdicts.MARK, "\"'><img src=x>",
            "${7*7}", "__${7*7}__::x", "#{7*7}", "%s%n", "%00", "../../etc/passwd", "'; drop table study; --", "a".repeat(201),
            "長".repeat(2001),
            "x".repeat(70_000), "null", "~", "true", "yes", "unknown", "<<", "&a", "*a", "!!set x", "- ", "? ", "%YAML 9", "---", "...",
            "2026-02-30", "0000-01-01", "9999-12-31", "+999999999-12-31", "2026-04-01", "-1", "1e999", "\\u0000", "\b", "\u001B[31m", "؀",
            "Ａ", "ｱ");

    /** As they stand in an address, already encoded or wrongly so. */
    static final List<String> SEGMENTS = List.of("x", "0", "-1", "%20", "%2e%2e", "..", ".", "%2F", "%5C", "%00", "%0d%0a", "%FF",
            "%E3%81%82", "%ed%a0%80",
            "%", "%zz", "a;b=c", ";jsessionid=1", "*", "{id}", "$%7B7*7%7D", "%3Cfz%3E", "'", "a".repeat(300), "a".repeat(6000),
            "00000000-0000-0000-0000-000000000000",
            "null", "undefined", "%F0%9F%98%80", "~", "@", "a.b.c", "x.yaml", "x.json", ".yaml", "%EF%BF%BE", "con", "%c0%ae", "1e9",
            "study.xlsx", "あ");

    static final List<String> QUERIES = List.of("lang=fr", "lang=ja", "lang=en", "lang=%00", "lang=", "lang=en_US_x", "lang="
            + "x".repeat(500), "lang=ja&lang=en",
            "page=0", "page=-1", "page=2", "page=999999999", "page=99999999999", "page=x", "page=", "q=", "q=%E9%9B%BB%E5%8A%9B", "q=%22",
            "q=*", "q=a*:[*%20TO%20*]",
            "q=" + "a%20".repeat(2000), "q=" + "%E9%95%B7".repeat(400), "q=%EF%BF%BE%00", "q=(((((", "q=AND%20OR%20NOT", "q=%3Cfz%3E",
            "sort=x", "sort=title", "archetype=x", "archetype=station-area",
            "country=x", "with=x", "with=", "year=0", "year=-1", "year=31", "year=999999999", "year=x", "year=1", "year=99999999999", "a",
            "=", "&&&", "%", "%zz=1",
            "x=" + "y".repeat(7000), "deleted", "begun", "changed", "more", "saved", "_method=DELETE", "_csrf=x", "from=x", "to=x",
            "then=stay", "revision=x");

    static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "FOO", "get");

    static final List<String> TYPES = List.of("application/json", "application/yaml", "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=", "text/plain", "application/json; charset=utf-16", "application/json; charset=nonsense",
            "application/yaml;charset=x;y",
            "*/*", "x", "", "application/xml", "application/problem+json", "multipart/mixed; boundary=x", "application/octet-stream", "/",
            "a/b/c", "text/html;q=x");

    /** Name and value of headers that a caller might send. */
    static final List<List<String>> HEADERS = List.of(List.of("Accept", "application/json"), List.of("Accept", "text/html"),
            List.of("Accept", "*/*"),
            List.of("Accept", "image/png"), List.of("Accept", "nonsense"), List.of("Accept", "application/xml;q=9"), List.of("Accept",
                    "text/html,".repeat(300)),
            List.of("Accept-Language", "en"), List.of("Accept-Language", "ja"), List.of("Accept-Language", "fr"),
            List.of("Accept-Language", "*"),
            List.of("Accept-Language", "en;q=x"), List.of("Accept-Language", "x".repeat(2000)), List.of("Accept-Language", "\u00E9-\u00E9"),
            List.of("Accept-Language", "en-US-x-fz,ja;q=0.5"), List.of("If-Match", "*"), List.of("If-Match", "\"1\""), List.of("If-Match",
                    "x"),
            List.of("If-Match", "W/\"x\""),
            List.of("If-Match", "\"" + "a".repeat(3000) + "\""), List.of("If-None-Match", "*"), List.of("If-None-Match", "\"x\""),
            List.of("If-Modified-Since", "yesterday"),
            List.of("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"), List.of("Range", "bytes=0-0"), List.of("Range",
                    "bytes=-1,5-2,a-b"),
            List.of("Expect", "100-continue"),
            List.of("Expect", "x"), List.of("Cookie", "form=x"), List.of("Cookie", "form=" + "x".repeat(5000)), List.of("Cookie",
                    "=;;;form"),
            List.of("Cookie", "org.springframework.web.servlet.i18n.CookieLocaleResolver.LOCALE=x y"),
            List.of("Cookie", "lang=\u0001"), List.of("Cookie", "JSESSIONID=x"), List.of("Origin", "http://evil.example"),
            List.of("Referer", "http://evil.example/"), List.of("HX-Request", "true"),
            List.of("X-Forwarded-For", "1.2.3.4"), List.of("X-Forwarded-Host", "evil.example"), List.of("X-Forwarded-Prefix", "/<fz>"),
            List.of("Forwarded", "host=evil.example"),
            List.of("X-HTTP-Method-Override", "DELETE"), List.of("Content-Encoding", "gzip"), List.of("Accept-Encoding", "gzip, br"),
            List.of("Accept-Charset", "utf-16"), List.of("Upgrade", "h2c"),
            List.of("Authorization", "Basic eA=="), List.of("X-CSRF-TOKEN", "x"), List.of("X-XSRF-TOKEN", "x"),
            List.of("Content-Disposition", "x"), List.of("Long", "y".repeat(3000)));

    static final List<String> HOSTS = List.of("localhost", "127.0.0.1", "evil.example", "evil.example:80", "[::1]", "", "a b",
            "127.0.0.1:x", "localhost:99999", "127.0.0.1.evil.example",
            "x".repeat(300), "%00", "あ", "user@localhost", "localhost/..", "LOCALHOST", "2130706433");

    private Oddities() {}
}

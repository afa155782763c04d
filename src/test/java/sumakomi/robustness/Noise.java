package sumakomi.robustness;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** What is no proper request: broken lines, wrong lengths, broken chunks. */
final class Noise {

    private static final String HEAD = " HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n";
    private static final String POST = "POST /api/v1/advice" + HEAD + "Content-Type: application/yaml\r\n";
    private static final String FORM = "POST /profiles" + HEAD + "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String PARTS = HEAD + "Content-Type: multipart/form-data; boundary=b\r\n";
    private static final String GET = "GET /" + HEAD;

    private static final List<String> REQUESTS = List.of(
            "\r\n\r\n",
            "GET\r\n\r\n",
            "GET /\r\n\r\n",
            "GET / HTTP/9.9\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.0\r\n\r\n",
            "GET  /  HTTP/1.1\r\nHost: HOST\r\n\r\n",
            "G\u0000T / HTTP/1.1\r\nHost: HOST\r\n\r\n",
            "GET /\u0000 HTTP/1.1\r\nHost: HOST\r\n\r\n",
            "GET http://evil.example/" + HEAD + "\r\n",
            "GET *" + HEAD + "\r\n",
            "OPTIONS *" + HEAD + "\r\n",
            "CONNECT x:1" + HEAD + "\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            GET + "Host: other\r\n\r\n",
            GET + "No colon\r\n\r\n",
            GET + ": empty\r\n\r\n",
            GET + " folded: x\r\n\r\n",
            GET + "X: a\rb\r\n\r\n",
            GET + "X: a\u0000b\r\n\r\n",
            GET + "X: " + "y".repeat(20_000) + "\r\n\r\n",
            GET + "X: y\r\n".repeat(300) + "\r\n",
            GET + "Content-Length: x\r\n\r\n",
            GET + "Content-Length: -1\r\n\r\n",
            GET + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
            GET + "Content-Length: 99999999999999999999\r\n\r\n",
            "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: HOST\r\n\r\n",
            "GET /%ff%fe" + HEAD + "\r\n",
            "GET /a|b{}<>" + HEAD + "\r\n",
            "GET /\u3042" + HEAD + "\r\n",
            POST + "Content-Length: 100\r\n\r\nshort",
            POST + "Content-Length: 2\r\n\r\nlonger than said",
            POST + "Transfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n0\r\n\r\n",
            POST + "Transfer-Encoding: chunked\r\n\r\n5\r\nabc",
            POST + "Transfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n0\r\n\r\n",
            POST + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nx",
            POST + "Transfer-Encoding: chunked\r\n\r\n-1\r\nx",
            POST + "Transfer-Encoding: chunked\r\n\r\n3;ext=" + "x".repeat(9000) + "\r\nabc\r\n0\r\n\r\n",
            POST + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nTrailer: " + "x".repeat(9000) + "\r\n\r\n",
            POST + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
            POST + "Transfer-Encoding: gzip\r\n\r\nx",
            POST + "Transfer-Encoding: x\r\n\r\nx",
            POST + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",
            POST + "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
            POST + "Expect: 100-continue\r\nContent-Length: 3\r\n\r\nabc",
            FORM + "Content-Length: 50\r\n\r\n_csrf=x",
            FORM + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
            FORM + "Transfer-Encoding: chunked\r\n\r\n5\r\n_cs",
            "POST /profiles" + PARTS + "Content-Length: 20\r\n\r\n--b\r\nContent-Dispos\r\n",
            "POST /profiles/upload" + PARTS + "Transfer-Encoding: chunked\r\n\r\n5\r\n--b\r\n\r\nzz\r\n",
            FORM + "Content-Length: 9\r\n\r\n%zz=%&=%1",
            FORM + "Content-Length: 5\r\n\r\n&&&&&",
            FORM + "Content-Length: 7\r\n\r\n\u00ff=\u00fe&=\u00fd");

    void send(World world, Dice dice) {
        if (dice.chance(10)) {
            world.raw("noise", dice.bytes(1 + dice.upTo(4000)), true);
            return;
        }
        String request = dice.one(REQUESTS);
        if (dice.chance(15)) {
            request = request.replace(dice.one(List.of("\r\n", " ", ":", "/")), dice.one(List.of("\n", "\t", "", "\r", "::")));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Request.utf8(request.replace("HOST", world.host())));
        if (dice.chance(5)) {
            bytes.writeBytes(dice.bytes(dice.upTo(200)));
        }
        world.raw(request.substring(0, Math.min(120, request.length())).replaceAll("[\\r\\n\\u0000]+", "⏎"), bytes.toByteArray(), true);
    }
}

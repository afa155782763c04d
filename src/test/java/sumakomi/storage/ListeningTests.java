package sumakomi.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where pages cannot be served, the start ends with one line in each language that says what to do, and with an exit code. */
class ListeningTests {

    @TempDir
    Path folder;

    @Test
    void aPortInUseIsToldWithWhatToDo() throws Exception {
        try (ServerSocket used = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Processes.Ended ended = Processes.run(folder.resolve("sumakomi"), "--server.port=" + used.getLocalPort());

            assertThat(ended.errLines()).hasSize(2).allMatch(line -> line.contains(Integer.toString(used.getLocalPort()))
                    && line.contains("SUMAKOMI_PORT"));
            assertThat(ended.errLines().get(0)).startsWith("sumakomi: ポート");
            assertThat(ended.errLines().get(1)).startsWith("sumakomi: Port");
            toldWithoutATrace(ended);
        }
    }

    @Test
    void anAddressOfAnotherMachineIsToldWithWhatToDo() throws Exception {
        Processes.Ended ended = Processes.run(folder.resolve("sumakomi"), "--server.address=192.0.2.1", "--server.port=18999");

        assertThat(ended.errLines()).hasSize(2).allMatch(line -> line.contains("192.0.2.1") && line.contains("SUMAKOMI_ADDRESS"));
        toldWithoutATrace(ended);
    }

    private static void toldWithoutATrace(Processes.Ended ended) {
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).doesNotContain("\tat ", "APPLICATION FAILED TO START", "Exception:");
    }
}

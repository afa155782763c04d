package sumakomi.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import sumakomi.storage.Backups;
import sumakomi.storage.ControlFile;

/**
 * Backup and restore for the commands of the same name. Whoever calls must know the secret that the server writes at its start
 * into a file that only its owner can read; no path is taken from a call.
 */
@RestController
@RequestMapping("/api/v1")
class MaintenanceApi implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MaintenanceApi.class);
    private static final String BEARER = "Bearer ";

    private final Optional<Backups> backups;
    private final Optional<InetAddress> address;
    private @Nullable ControlFile control;

    MaintenanceApi(ObjectProvider<Backups> backups, @Value("${server.address:}") String address) throws IOException {
        this.backups = Optional.ofNullable(backups.getIfAvailable());
        InetAddress set = InetAddress.getByName(address);
        this.address = address.isEmpty() || set.isAnyLocalAddress() ? Optional.empty() : Optional.of(set);
    }

    /** Now the port is known: that of pages and calls, not the one for whoever runs the server. */
    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (WebServerApplicationContext.hasServerNamespace(event.getApplicationContext(), "management")) {
            return;
        }
        backups.ifPresent(of -> {
            String host = address.orElseGet(InetAddress::getLoopbackAddress).getHostAddress();
            ControlFile made = ControlFile.of(URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                    + event.getWebServer().getPort()));
            try {
                made.write(of.file());
                control = made;
            } catch (IOException e) {
                LOG.warn("Backup and restore are not possible while the application runs: the file for them cannot be written", e);
            }
        });
    }

    @PostMapping("/backup")
    void backup(@RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization, HttpServletResponse response)
            throws IOException {
        Path taken = allowed(authorization).take();
        try {
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(taken));
            Files.copy(taken, response.getOutputStream());
        } finally {
            Files.deleteIfExists(taken);
        }
    }

    /** Restores the database that the command has laid ready beside the present one. */
    @PostMapping("/restore")
    ResponseEntity<Void> restore(@RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization)
            throws Exception {
        allowed(authorization).restoreStaged();
        return ResponseEntity.noContent().build();
    }

    private Backups allowed(String authorization) {
        ControlFile known = control;
        if (known == null || !authorization.startsWith(BEARER) || !known.knows(authorization.substring(BEARER.length()))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return backups.orElseThrow();
    }

    @Override
    public void destroy() throws IOException {
        if (control != null && backups.isPresent()) {
            ControlFile.delete(backups.get().file());
        }
    }
}

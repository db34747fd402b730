package io.otelbi.e2e.container;

import java.nio.file.Path;
import java.util.concurrent.Future;
import org.testcontainers.images.builder.ImageFromDockerfile;

/** Images of the services as docs/operations.md describes them, for tests; built when the first one is needed. */
final class LibertyImage {

    private static final String BASE = "icr.io/appcafe/open-liberty:26.0.0.5-full-java21-openj9-ubi-minimal";

    private LibertyImage() {}

    static Future<String> of(String service) {
        Path project = Path.of(System.getProperty("bi.project", ".."));
        String war = service + "-war.war";
        return new ImageFromDockerfile()
                .withFileFromPath("war", project.resolve(service + "-war/target/" + war))
                .withFileFromPath("server.xml", project.resolve("liberty-config/" + service + "/server.xml"))
                .withFileFromPath("server.env", project.resolve("liberty-config/" + service + "/server.env"))
                .withFileFromPath("shared", project.resolve("liberty-config/shared"))
                .withDockerfileFromBuilder(file -> file.from(BASE)
                        .copy("server.xml", "/config/")
                        .copy("server.env", "/config/")
                        .copy("shared/", "/opt/ol/wlp/usr/shared/config/")
                        .copy("war", "/config/apps/" + war)
                        .build());
    }
}

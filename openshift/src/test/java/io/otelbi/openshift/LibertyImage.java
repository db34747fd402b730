package io.otelbi.openshift;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The images of the four services. */
enum LibertyImage {
    ANALYTICS("analytics", "analytics-war", "analytics", "''"),
    API_GATEWAY("api-gateway", "gateway-war", "gateway", "frontend/target/dashboard.cdx.json"),
    BI_QUERY("bi-query", "bi-query-war", "bi-query", "''"),
    PERSISTENCE("persistence", "persistence-war", "persistence", "''");

    private static final Pattern INCLUDE = Pattern.compile("\\$\\{shared\\.config\\.dir}/([a-z-]+\\.xml)");

    private final String image;
    private final String war;
    private final String server;
    private final String moreInside;

    LibertyImage(String image, String war, String server, String moreInside) {
        this.image = image;
        this.war = war;
        this.server = server;
        this.moreInside = moreInside;
    }

    String image() {
        return image;
    }

    Containerfile containerfile() {
        return Containerfile.of(image);
    }

    /** The line of the script that lays out what the image is built from. */
    String laidOut() {
        return String.join(" ", image, war, server, moreInside) + "\n";
    }

    /** The settings that Liberty's start script reads. */
    String serverEnv() {
        return Project.text("liberty-config/" + server + "/server.env");
    }

    /** The server.xml with all that it includes. */
    String serverXml() {
        String own = Project.text("liberty-config/" + server + "/server.xml");
        StringBuilder all = new StringBuilder(own);
        Matcher includes = INCLUDE.matcher(own);
        while (includes.find()) {
            all.append(Project.text("liberty-config/shared/" + includes.group(1)));
        }
        return all.toString();
    }
}

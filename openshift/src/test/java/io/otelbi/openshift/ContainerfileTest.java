package io.otelbi.openshift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerfileTest {

    private static final String APPS = " /opt/ol/wlp/usr/servers/defaultServer/apps/";
    private static final Pattern APPLICATION = Pattern.compile("<webApplication location=\"([^\"]+)\"");
    private static final Pattern PORT = Pattern.compile("<variable name=\"HTTP_PORT\" defaultValue=\"(\\d+)\"");
    private static final Set<String> LABELS = Set.of(
            "org.opencontainers.image.title",
            "org.opencontainers.image.description",
            "org.opencontainers.image.vendor",
            "org.opencontainers.image.version",
            "org.opencontainers.image.revision",
            "org.opencontainers.image.created",
            "name",
            "vendor",
            "version",
            "release",
            "summary",
            "description",
            "io.k8s.display-name",
            "io.k8s.description",
            "io.openshift.expose-services");

    @ParameterizedTest
    @EnumSource
    void theBaseHasToBeGivenAndIsTheSameInEveryStage(LibertyImage image) {
        Containerfile file = image.containerfile();

        assertEquals("ARG BASE", file.instructions().getFirst().toString());
        assertEquals(
                List.of("${BASE} AS liberty", "${BASE}"), file.arguments("FROM").toList());
    }

    @ParameterizedTest
    @EnumSource
    void theFeaturesAreThoseOfTheServerXmlThatRuns(LibertyImage image) {
        Containerfile file = image.containerfile();
        List<String> first = file.instructions().stream()
                .map(Containerfile.Instruction::toString)
                .toList();
        int installed =
                first.indexOf("RUN VERBOSE=true features.sh && TLS=false OPENJ9_SCC=false VERBOSE=true configure.sh");

        assertTrue(first.subList(0, installed)
                .contains("COPY --chown=1001:0 server.xml /opt/ol/wlp/usr/servers/defaultServer/server.xml"));
        assertTrue(first.subList(0, installed).contains("COPY --chown=1001:0 shared/ /opt/ol/wlp/usr/shared/config/"));
        assertEquals(
                "--from=liberty --chown=1001:0 /opt/ol/wlp /opt/ol/wlp",
                file.arguments("COPY").filter(copy -> copy.startsWith("--from")).collect(Collectors.joining()));
        assertTrue(Project.text("openshift/images/contexts").contains("\ncontext " + image.laidOut()), image.laidOut());
        assertFalse(file.toString().contains("featureUtility"), "features are named in server.xml only");
    }

    @ParameterizedTest
    @EnumSource
    void whatChangesLeastComesFirst(LibertyImage image) {
        List<String> order = new ArrayList<>(
                List.of("server.xml", "shared/", "server.env", "jdbc/", "libraries/", "application/", "sbom/"));
        if (!image.serverXml().contains("<feature>jdbc</feature>")) {
            order.remove("jdbc/");
        }

        assertEquals(order, image.containerfile().copied());
    }

    @ParameterizedTest
    @EnumSource
    void theSettingsForTelemetryStandBesideServerXml(LibertyImage image) {
        assertTrue(image.containerfile()
                .arguments("COPY")
                .anyMatch("--chown=1001:0 server.env /opt/ol/wlp/usr/servers/defaultServer/server.env"::equals));
        assertTrue(Project.text("openshift/images/contexts")
                .contains("cp \"liberty-config/$config\"/server.{xml,env} \"$context/\""));
        assertTrue(Project.text("openshift/images/.containerignore").contains("\n!server.env\n"));
        assertTrue(image.serverEnv().contains("${OTEL_COLLECTOR_ENDPOINT:+false}"));
    }

    @ParameterizedTest
    @EnumSource
    void theApplicationIsAFolderWhereServerXmlLooksForIt(LibertyImage image) {
        Matcher application = APPLICATION.matcher(image.serverXml());
        assertTrue(application.find());
        Set<String> copies = image.containerfile().arguments("COPY").collect(Collectors.toSet());

        assertTrue(copies.contains("--chown=1001:0 libraries/" + APPS + application.group(1) + "/"));
        assertTrue(copies.contains("--chown=1001:0 application/" + APPS + application.group(1) + "/"));
    }

    @ParameterizedTest
    @EnumSource
    void itRunsInTheForegroundAsANumberWithoutRights(LibertyImage image) {
        Containerfile file = image.containerfile();
        Matcher port = PORT.matcher(image.serverXml());
        assertTrue(port.find());

        assertEquals("1001:0", file.last("USER"));
        assertEquals("[\"/opt/ol/wlp/bin/server\"]", file.last("ENTRYPOINT"));
        assertEquals("[\"run\", \"defaultServer\"]", file.last("CMD"));
        assertEquals(port.group(1), file.last("EXPOSE"));
    }

    @ParameterizedTest
    @EnumSource
    void itSaysWhatItIsAndCarriesWhatIsInside(LibertyImage image) {
        Set<String> labels = Pattern.compile("([a-z.0-9-]+)=\"[^\"]+\"")
                .matcher(image.containerfile().last("LABEL"))
                .results()
                .map(label -> label.group(1))
                .collect(Collectors.toSet());

        assertEquals(LABELS, labels);
        assertTrue(image.containerfile().arguments("COPY").anyMatch("--chown=1001:0 sbom/ /opt/otel-bi/sbom/"::equals));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsFetchedAndNoSecretIsKept(LibertyImage image) {
        Containerfile file = image.containerfile();

        assertEquals(
                Set.of("BASE", "FEATURE_REPO_URL", "VERSION", "REVISION", "CREATED"),
                file.arguments("ARG").collect(Collectors.toSet()),
                "arguments without defaults");
        assertEquals(0, file.arguments("ADD").count());
        assertEquals(0, file.arguments("ENV").count());
        assertFalse(file.toString().matches("(?s).*(:latest|curl |wget |microdnf).*"), file.toString());
    }

    @ParameterizedTest
    @EnumSource
    void theGatewayAloneHasFoldersOfItsOwn(LibertyImage image) {
        List<String> folders = image.containerfile()
                .arguments("RUN")
                .filter(run -> run.startsWith("install"))
                .toList();

        assertEquals(
                image == LibertyImage.API_GATEWAY
                        ? List.of("install -d -o 1001 -g 0 -m 2770 /var/lib/otel-bi /opt/otel-bi/keystore")
                        : List.of(),
                folders);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "warehouse"})
    void imagesForDemonstrationsStartFromTheSameBaseAndRunAsANumber(String image) {
        Containerfile file = Containerfile.of(image);

        assertEquals("ARG BASE", file.instructions().getFirst().toString());
        assertTrue(file.last("FROM").matches("\\$\\{BASE}"));
        assertEquals("1001:0", file.last("USER"));
        assertEquals(0, file.arguments("ADD").count() + file.arguments("ENV").count());
        assertTrue(file.last("LABEL").contains("never where data are real"), image);
        assertTrue(Project.text("openshift/images/contexts").contains("\n" + image + "\n"), image);
    }

    @Test
    void theOperatorsCommandsAreLaidOutWhereTheJobsRunThem() {
        Containerfile file = Containerfile.of("operations");

        assertEquals(List.of("${BASE}"), file.arguments("FROM").toList());
        assertEquals("1001:0", file.last("USER"));
        assertEquals(List.of("libraries/", "application/", "sbom/"), file.copied());
        assertTrue(file.arguments("COPY").anyMatch("--chown=1001:0 application/ /opt/otel-bi/operations/"::equals));
        assertTrue(file.arguments("COPY").anyMatch("--chown=1001:0 libraries/ /opt/otel-bi/operations/lib/"::equals));
        assertTrue(file.last("ENTRYPOINT").contains("\"-jar\", \"/opt/otel-bi/operations/operations.jar\""));
        assertEquals(
                Set.of("BASE", "VERSION", "REVISION", "CREATED"),
                file.arguments("ARG").collect(Collectors.toSet()),
                "arguments without defaults");
        assertEquals(0, file.arguments("ADD").count() + file.arguments("ENV").count());
        assertTrue(Project.text("operations/pom.xml").contains("<classpathPrefix>lib/</classpathPrefix>"));
        assertTrue(Project.text("openshift/images/contexts").contains("\noperations\n"));
    }

    @Test
    void theStandInSaysThatItIsOneAndTakesTheVersionOfTheBuild() {
        String script = Project.text("openshift/images/stand-in/build");

        assertTrue(script.contains("never for a cluster"));
        assertTrue(script.contains("<liberty.version>"));
    }

    @Test
    void aTagThatMovesWouldBeSeen() {
        Containerfile file = Containerfile.parse("""
                # a comment
                FROM example.com/base:latest
                LABEL a="b" \\
                      c="d"
                USER root
                """);

        assertEquals("example.com/base:latest", file.last("FROM"));
        assertEquals("a=\"b\" c=\"d\"", file.last("LABEL"));
        assertEquals("root", file.last("USER"));
    }
}

package io.otelbi.platform.token;

import io.otelbi.platform.load.Crowd;
import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.problem.RequestTarget;
import io.otelbi.platform.settings.SettingsFaults;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Shuts every service but the gateway to whoever {@link InternalTokenMechanism} did not recognise, before anything
 * looks at the path: a stranger learns nothing but 401, nobody gets an address through that cannot be read, and no more come in than there
 * are threads for.
 */
public class InternalDoor implements ServletContainerInitializer {

    private static final String GATEWAY = "gateway";

    @Override
    public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) {
        String service = ConfigProvider.getConfig()
                .getOptionalValue("otelbi.service", String.class)
                .orElse("");
        if (!service.equals(GATEWAY)) {
            context.addFilter("internal-door", new Refusal())
                    .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        }
    }

    private static final class Refusal extends HttpFilter {

        private static final long serialVersionUID = 1L;

        private final transient Crowd crowd = new Crowd();
        private transient List<String> faults = List.of();

        @Override
        public void init() {
            faults = CDI.current().select(SettingsFaults.class).get().sentences();
        }

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (request.getUserPrincipal() == null) {
                answer(
                        request,
                        response,
                        CommonProblem.UNAUTHENTICATED,
                        "A valid " + InternalTokens.HEADER + " for this service is needed.");
                return;
            }
            if (!faults.isEmpty()) {
                answer(request, response, CommonProblem.NOT_SET_UP, SettingsFaults.DETAIL);
                return;
            }
            Optional<String> fault = RequestTarget.of(request).fault();
            if (fault.isPresent()) {
                answer(request, response, CommonProblem.MALFORMED_ADDRESS, fault.get());
                return;
            }
            String who = request.getUserPrincipal().getName();
            if (!crowd.enter(who)) {
                response.setHeader("Retry-After", "1");
                answer(request, response, CommonProblem.OVERLOADED, Crowd.DETAIL);
                return;
            }
            try {
                chain.doFilter(request, response);
            } finally {
                crowd.leave(who);
            }
        }

        private static void answer(
                HttpServletRequest request, HttpServletResponse response, CommonProblem kind, String detail)
                throws IOException {
            Problem problem = Problem.of(kind, detail, request.getRequestURI(), null, List.of());
            response.setStatus(problem.status());
            response.setContentType(Problem.MEDIA_TYPE);
            response.getOutputStream().write(problem.toJson().toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}

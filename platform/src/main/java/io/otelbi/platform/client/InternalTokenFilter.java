package io.otelbi.platform.client;

import io.otelbi.platform.token.InternalTokenConfig;
import io.otelbi.platform.token.InternalTokens;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.lang.reflect.Method;
import java.time.Clock;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives every call to another service its internal token, in the name of the current caller. */
public class InternalTokenFilter implements ClientRequestFilter {

    private static final String INVOKED_METHOD = "org.eclipse.microprofile.rest.client.invokedMethod";

    private final InternalTokenConfig config = InternalTokenConfig.from(ConfigProvider.getConfig());
    private final InternalTokens tokens = new InternalTokens(config, Clock.systemUTC());

    @Override
    public void filter(ClientRequestContext request) {
        String audience = audienceOf((Method) request.getProperty(INVOKED_METHOD));
        request.getHeaders()
                .putSingle(InternalTokens.HEADER, tokens.mint(CurrentCaller.orService(config.service()), audience));
    }

    private static String audienceOf(Method invoked) {
        InternalService service = invoked.getDeclaringClass().getAnnotation(InternalService.class);
        if (service == null) {
            throw new IllegalStateException(invoked.getDeclaringClass() + " does not say whose contract it is.");
        }
        return service.value();
    }
}

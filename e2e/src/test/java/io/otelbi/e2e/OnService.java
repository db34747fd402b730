package io.otelbi.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Points MicroShed at one service of the running system; stands before {@code @MicroShedTest}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnService.Pointing.class)
@interface OnService {

    /** The service's name. */
    String value();

    /** Tells MicroShed where the service is, before it makes its clients. */
    final class Pointing implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            String service = context.getRequiredTestClass()
                    .getAnnotation(OnService.class)
                    .value();
            System.setProperty("microshed_manual_env", "true");
            System.setProperty("microshed_hostname", "localhost");
            System.setProperty(
                    "microshed_http_port",
                    String.valueOf(RunningSystem.ports().byName().get(service)));
            System.setProperty("microshed_app_context_root", "");
        }
    }
}

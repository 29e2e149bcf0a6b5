package io.seatline.app;

import io.seatline.account.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The browser's side: its files, TLS, and who is asking. */
@Configuration(proxyBeanMethods = false)
class WebConfig implements WebMvcConfigurer {
    private static final List<String> NOT_PAGES = List.of("/api", "/ws", "/actuator", "/v3", "/error");

    /** Whether a request is for a file or an address of the browser's app, which everybody may load. */
    static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean reads = request.getMethod().equals(HttpMethod.GET.name())
                || request.getMethod().equals(HttpMethod.HEAD.name());
        return reads && NOT_PAGES.stream().noneMatch(p -> path.equals(p) || path.startsWith(p + "/"));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // The names of the built files hold their hash: they never change.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new AppPages());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WhoAsks());
    }

    /** Addresses inside the app are not files: the one page answers them all. */
    private static final class AppPages extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            boolean inApp =
                    !path.contains(".") && NOT_PAGES.stream().noneMatch(p -> ("/" + path + "/").startsWith(p + "/"));
            Resource page = new ClassPathResource("static/index.html");
            return file == null && inApp && page.exists() ? page : file;
        }
    }

    private static final class WhoAsks implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var http = request.getNativeRequest(HttpServletRequest.class);
            if (http == null) {
                throw new IllegalStateException("only requests have somebody behind them");
            }
            return AccountDetails.of(http.getUserPrincipal())
                    .map(account -> Actor.of(account, http.getRemoteAddr()))
                    .orElseThrow(() -> new IllegalStateException("an endpoint with an actor is open to everybody"));
        }
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tls(SeatlineSettings settings) {
        return server -> {
            if (settings.tls().on()) {
                var ssl = new Ssl();
                ssl.setCertificate("file:" + settings.tls().certificate());
                ssl.setCertificatePrivateKey("file:" + settings.tls().key());
                server.setSsl(ssl);
            }
        };
    }

    /** Where the browser's phone finds the switch. */
    static String phoneAddress(SeatlineSettings settings, Environment environment) {
        boolean tls = settings.tls().on();
        String port = environment.getProperty(tls ? "seatline.switch.https-port" : "seatline.switch.http-port", "5188");
        return (tls ? "wss://" : "ws://") + settings.publicHost() + ":" + port;
    }

    @Bean
    ContentPolicy contentPolicy(SeatlineSettings settings, Environment environment) {
        return ContentPolicy.of(phoneAddress(settings, environment));
    }
}

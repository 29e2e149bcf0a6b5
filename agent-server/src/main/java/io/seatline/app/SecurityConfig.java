package io.seatline.app;

import io.seatline.account.AccessRules;
import io.seatline.account.Account;
import io.seatline.account.AccountStore;
import io.seatline.account.Passwords;
import io.seatline.audit.AuditLog;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.databind.json.JsonMapper;

/** Who gets in and how far: the rules are in {@link AccessRules}; what has none is refused. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {
    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            LoginThrottle throttle,
            LoginRecorder logins,
            SessionLogins sessions,
            ProblemWriter problems,
            AuditLog audit,
            ContentPolicy policy) {
        var csrfCookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrfCookie.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return http.authorizeHttpRequests(SecurityConfig::rules)
                .securityContext(context -> context.securityContextRepository(sessions))
                .addFilterBefore(
                        new LoginThrottleFilter(throttle, problems), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new PasswordOnceFilter(problems), AuthorizationFilter.class)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfCookie))
                .formLogin(form -> form.loginProcessingUrl("/api/login")
                        .successHandler(logins::in)
                        .failureHandler(logins::refused))
                .logout(logout -> logout.logoutUrl("/api/logout")
                        .addLogoutHandler((request, response, who) -> {
                            var session = request.getSession(false);
                            if (who != null && session != null) {
                                logins.out(request, who.getName(), session.getId());
                            }
                        })
                        .logoutSuccessHandler((request, response, who) -> response.setStatus(204)))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy.directives()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("microphone=(self), camera=(), geolocation=()"))
                        .frameOptions(frame -> frame.deny()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, why) ->
                                problems.write(response, ProblemWriter.Problem.of(401, "not-logged-in")))
                        .accessDeniedHandler((request, response, why) -> {
                            boolean token = why instanceof org.springframework.security.web.csrf.CsrfException;
                            recordDenied(audit, request, token);
                            problems.write(
                                    response, ProblemWriter.Problem.of(403, token ? "csrf-missing" : "not-allowed"));
                        }))
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        // The first dispatch of a request was judged already; what follows is its error page or its stream.
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll();
        for (var rule : AccessRules.HTTP) {
            var matched = requests.requestMatchers(HttpMethod.valueOf(rule.method()), rule.pattern());
            if (rule.open()) {
                matched.permitAll();
            } else {
                matched.hasAnyRole(rule.roles().stream().map(Enum::name).toArray(String[]::new));
            }
        }
        requests.requestMatchers(WebConfig::isPage).permitAll().anyRequest().denyAll();
    }

    private static void recordDenied(AuditLog audit, HttpServletRequest request, boolean token) {
        var who = request.getUserPrincipal();
        if (who != null) {
            String what = request.getMethod() + " " + request.getRequestURI();
            audit.write(who.getName(), request.getRemoteAddr(), "denied", what, Map.of("csrf", token));
        }
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    LoginThrottle loginThrottle(SeatlineSettings settings, Clock clock) {
        return new LoginThrottle(settings.login(), clock);
    }

    @Bean
    LoginRecorder loginRecorder(
            LoginThrottle throttle, AuditLog audit, ProblemWriter problems, SessionLogins sessions) {
        return new LoginRecorder(throttle, audit, problems, sessions);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    Passwords passwords(PasswordEncoder encoder) {
        return new Passwords() {
            @Override
            public String hash(String password) {
                String hash = encoder.encode(password);
                if (hash == null) {
                    throw new IllegalStateException("no hash");
                }
                return hash;
            }

            @Override
            public boolean matches(String password, String hash) {
                return encoder.matches(password, hash);
            }
        };
    }

    /** A closed account is like none: both cost the same questions and the same hash, and get the same answer. */
    @Bean
    UserDetailsService userDetails(AccountStore accounts) {
        return login -> {
            var account = accounts.findActive(login.strip().toLowerCase(Locale.ROOT));
            var hash = accounts.passwordHash(account.map(Account::id).orElse(0));
            return account.flatMap(found -> hash.map(known -> new AccountDetails(found, known)))
                    .orElseThrow(() -> new UsernameNotFoundException("no such account"));
        };
    }
}

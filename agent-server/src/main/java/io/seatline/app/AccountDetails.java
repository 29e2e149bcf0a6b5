package io.seatline.app;

import io.seatline.account.Account;
import io.seatline.account.Role;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as the security framework wants to see it. */
record AccountDetails(Account account, @Nullable String hash) implements UserDetails {
    private static final long serialVersionUID = 1;

    static String authority(Role role) {
        return "ROLE_" + role.name();
    }

    /** Whose request or socket it is; empty for one that is not logged in. */
    static Optional<Account> of(@Nullable Principal principal) {
        return principal instanceof Authentication who && who.getPrincipal() instanceof AccountDetails details
                ? Optional.of(details.account())
                : Optional.empty();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(authority(account.role())));
    }

    @Override
    public @Nullable String getPassword() {
        return hash;
    }

    @Override
    public String getUsername() {
        return account.login();
    }

    @Override
    public String toString() {
        return account.login();
    }
}

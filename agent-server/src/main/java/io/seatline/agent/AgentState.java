package io.seatline.agent;

import io.seatline.kernel.CallId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an agent does now. {@code backTo} is where he goes when the call is done: null means ready, a reason means not
 * ready; so a failed call placed in a break does not end the break. The picture is {@code AgentState.puml}.
 */
public sealed interface AgentState {
    record LoggedOut(Instant since) implements AgentState {}

    record NotReady(ReasonCode reason, Instant since) implements AgentState {}

    record Ready(Instant since) implements AgentState {}

    record Reserved(CallId call, @Nullable ReasonCode backTo, Instant since) implements AgentState {}

    record Talking(CallId call, @Nullable ReasonCode backTo, Instant since) implements AgentState {}

    record WrappingUp(
            CallId call,
            @Nullable Instant deadline,
            @Nullable ReasonCode backTo,
            Instant since) implements AgentState {}

    Instant since();

    /** The state after {@code signal}, or null when the signal is not legal here. */
    default @Nullable AgentState after(AgentSignal signal) {
        return switch (signal) {
            case AgentSignal.LoggedIn(var at) -> this instanceof LoggedOut ? new NotReady(ReasonCode.LOGIN, at) : null;
            case AgentSignal.WentReady(var at) ->
                switch (this) {
                    case NotReady(var _, var _), WrappingUp(var _, var _, var _, var _) -> new Ready(at);
                    case LoggedOut(var _), Ready(var _), Reserved(var _, var _, var _), Talking(var _, var _, var _) ->
                        null;
                };
            case AgentSignal.WentNotReady(var reason, var at) ->
                switch (this) {
                    case Ready(var _),
                            NotReady(var _, var _),
                            Reserved(var _, var _, var _),
                            WrappingUp(var _, var _, var _, var _) -> new NotReady(reason, at);
                    // While talking it is the next state, not this one.
                    case Talking(var call, var _, var since) -> new Talking(call, reason, since);
                    case LoggedOut(var _) -> null;
                };
            case AgentSignal.ChoseNext(var next, var _) ->
                switch (this) {
                    case Reserved(var call, var _, var since) -> new Reserved(call, next, since);
                    case Talking(var call, var _, var since) -> new Talking(call, next, since);
                    case WrappingUp(var call, var deadline, var _, var since) ->
                        new WrappingUp(call, deadline, next, since);
                    case LoggedOut(var _), NotReady(var _, var _), Ready(var _) -> null;
                };
            case AgentSignal.Engaged(var call, var at) ->
                switch (this) {
                    case Ready(var _) -> new Reserved(call, null, at);
                    case NotReady(var reason, var _) -> new Reserved(call, reason, at);
                    case LoggedOut(var _),
                            Reserved(var _, var _, var _),
                            Talking(var _, var _, var _),
                            WrappingUp(var _, var _, var _, var _) -> null;
                };
            case AgentSignal.Released(var call, var at) ->
                switch (this) {
                    case Reserved(var mine, var backTo, var _) when mine.equals(call) -> idle(backTo, at);
                    case Talking(var mine, var backTo, var _) when mine.equals(call) -> idle(backTo, at);
                    case LoggedOut(var _),
                            NotReady(var _, var _),
                            Ready(var _),
                            Reserved(var _, var _, var _),
                            Talking(var _, var _, var _),
                            WrappingUp(var _, var _, var _, var _) -> null;
                };
            case AgentSignal.Joined(var call, var at) ->
                this instanceof Reserved(var mine, var backTo, var _) && mine.equals(call)
                        ? new Talking(call, backTo, at)
                        : null;
            case AgentSignal.StartedWrapUp(var call, var deadline, var at) ->
                switch (this) {
                    case Reserved(var mine, var backTo, var _)
                    when mine.equals(call) -> new WrappingUp(call, deadline, backTo, at);
                    case Talking(var mine, var backTo, var _)
                    when mine.equals(call) -> new WrappingUp(call, deadline, backTo, at);
                    case LoggedOut(var _),
                            NotReady(var _, var _),
                            Ready(var _),
                            Reserved(var _, var _, var _),
                            Talking(var _, var _, var _),
                            WrappingUp(var _, var _, var _, var _) -> null;
                };
            case AgentSignal.ExtendedWrapUp(var call, var deadline, var _) ->
                this instanceof WrappingUp(var mine, var _, var backTo, var since) && mine.equals(call)
                        ? new WrappingUp(call, deadline, backTo, since)
                        : null;
            case AgentSignal.LoggedOut(var at) ->
                switch (this) {
                    case NotReady(var _, var _), Ready(var _), WrappingUp(var _, var _, var _, var _) ->
                        new LoggedOut(at);
                    case LoggedOut(var _), Reserved(var _, var _, var _), Talking(var _, var _, var _) -> null;
                };
        };
    }

    private static AgentState idle(@Nullable ReasonCode backTo, Instant at) {
        return backTo == null ? new Ready(at) : new NotReady(backTo, at);
    }
}

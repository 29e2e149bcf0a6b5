package io.seatline.telephony.audio;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection of the switch: finds the robot the call is for, hands it what comes in. Runs on the connection's own thread. */
final class NettyAudioSocketLine extends SimpleChannelInboundHandler<ByteBuf> {
    static final int HANG_UP = 0x00;
    static final int UUID_KIND = 0x01;
    static final int SLIN_8K = 0x10;
    private static final int ERROR = 0xff;
    private static final int SECONDS_TO_NAME_THE_CALL = 5;
    private static final Logger LOG = LoggerFactory.getLogger(NettyAudioSocketLine.class);

    private final Function<UUID, @Nullable NettyRobotCall> robots;
    private @Nullable NettyRobotCall robot;

    NettyAudioSocketLine(Function<UUID, @Nullable NettyRobotCall> robots) {
        this.robots = robots;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        var nameless = ctx.executor()
                .schedule(
                        () -> {
                            if (robot == null) ctx.close();
                        },
                        SECONDS_TO_NAME_THE_CALL,
                        TimeUnit.SECONDS);
        ctx.channel().closeFuture().addListener(_ -> nameless.cancel(false));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf message) {
        int kind = message.readUnsignedByte();
        message.skipBytes(2);
        switch (kind) {
            case UUID_KIND -> begin(ctx, message);
            case SLIN_8K -> hear(message);
            case HANG_UP -> ctx.close();
            case ERROR -> {
                LOG.warn("the switch reported an error on a robot's line");
                ctx.close();
            }
            default -> LOG.debug("message of kind {} on a robot's line left out", kind);
        }
    }

    private void begin(ChannelHandlerContext ctx, ByteBuf message) {
        if (robot != null || message.readableBytes() != 16) {
            ctx.close();
            return;
        }
        UUID id = new UUID(message.readLong(), message.readLong());
        NettyRobotCall expected = robots.apply(id);
        if (expected == null || !expected.join(ctx.channel())) {
            LOG.warn("the switch brought a call no robot waits for: {}", id);
            ctx.close();
            return;
        }
        robot = expected;
    }

    private void hear(ByteBuf message) {
        if (robot == null) return;
        short[] samples = new short[message.readableBytes() / 2];
        for (int i = 0; i < samples.length; i++) samples[i] = message.readShortLE();
        robot.hear(samples);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (robot != null) robot.gone();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        LOG.warn("a robot's line broke: {}", cause.toString());
        ctx.close();
    }
}

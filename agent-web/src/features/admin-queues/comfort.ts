import type { QueueComfort } from '../../wire/api'

/** A new queue has music and nothing else. The server's default. */
export const musicOnly: QueueComfort = {
  announceSeconds: null,
  announcePosition: false,
  announceWait: false,
  messagePrompt: null,
  recordingNoticePrompt: null,
  musicPrompt: null,
  farewellPrompt: null,
  callbackMode: null,
  callbackAfterSeconds: null,
}

export const CALLBACK_MODES = ['AGENT_FIRST', 'CUSTOMER_FIRST'] as const
export const WAITING_FIELDS = ['announceSeconds', 'messagePrompt', 'recordingNoticePrompt', 'musicPrompt', 'farewellPrompt', 'callbackMode', 'callbackAfterSeconds'] as const

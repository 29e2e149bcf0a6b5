// The desk protocol as the server speaks it. Names are stable words: they are public.
import type { BoardView } from './board'

export type AgentStateName = 'LOGGED_OUT' | 'NOT_READY' | 'READY' | 'RESERVED' | 'TALKING' | 'WRAPPING_UP'
/** A code of the centre's own list, or one of the system's: LOGIN, RONA, DESK_AWAY. */
export type NotReadyReason = string
export type UnreachableBecause = 'PHONE_NOT_REGISTERED' | 'DESK_AWAY' | 'SWITCH_LOST'
export type Direction = 'INBOUND' | 'OUTBOUND'
export type CallStateName =
  | 'CALLING_YOU' | 'DIALING' | 'RINGING' | 'CONNECTED' | 'HELD' | 'RECONNECTING'
  | 'CONSULTING' | 'JOINING' | 'CONFERENCE' | 'CUSTOMER_GONE' | 'ASKED' | 'KEPT'
export type ConsultState = 'RINGING' | 'TALKING' | 'KEPT' | 'TOGETHER' | 'TAKING_OVER'
export type ConsultEndWord = 'NO_ANSWER' | 'DECLINED' | 'UNREACHABLE' | 'CANCELED' | 'TARGET_LEFT' | 'AGENT_LOST' | 'UNSEEN'
export type Outcome =
  | 'ANSWERED' | 'ABANDONED' | 'REFUSED' | 'BUSY' | 'NO_ANSWER'
  | 'REJECTED' | 'FAILED' | 'CANCELED' | 'NODE_LOST' | 'VOICEMAIL' | 'ENDED_IN_IVR' | 'CLOSED' | 'PASSED_ON' | 'CALLBACK_REQUESTED' | 'NOT_REACHED'
export type Blame = 'CUSTOMER' | 'AGENT' | 'CARRIER' | 'US' | 'UNKNOWN'

export interface DeskAgent {
  id: number
  name: string
  state: AgentStateName
  reason: NotReadyReason | null
  /** The reason that waits for the end of what is on now. */
  next?: NotReadyReason | null
  since: string
  reachable: boolean
  unreachableBecause: UnreachableBecause | null
  /** Who missed a call is ready again by himself then. */
  backAt?: string | null
}

export interface PastCall {
  callId: string
  at: string
  direction: Direction
  outcome: Outcome | null
  agentName: string | null
  queueName: string | null
  wrapUpCode: string | null
  note: string | null
}

/** A name in both languages. */
export interface Place {
  zh: string
  en: string
}

export interface Promised {
  id: number
  text: string
  dueAt: string
  agentName: string
}

/** What a house outside says: its words, shown as text only. */
export interface Fact {
  name: string
  value: string
}

export interface CustomerCard {
  customerId: number | null
  /** Of the card; 0 where there is none. */
  version?: number
  /** Where the number belongs; absent where it does not say. */
  place?: Place | null
  promises?: Promised[]
  /** Whether the queue's outside page opens by itself; absent where it has none. */
  outsidePage?: boolean | null
  facts?: Fact[]
  name: string
  company: string | null
  vip: boolean
  note: string | null
  lastCalls: PastCall[]
}

/** What the caller typed or chose in the voice menu. */
export interface EntryInput {
  label: string
  value: string
}

/** Once the call was handed on. */
export interface DeskTransfer {
  from: string
  kind: 'BLIND' | 'CONSULT' | 'CONFERENCE'
  note: string
  at: string
}

/** Somebody is asked about the call: by this agent, or this agent is the one. */
export interface DeskConsult {
  id: string
  mine: boolean
  state: ConsultState
  with: string
  outside: boolean
  since: string
}

export interface ParkedCall {
  callId: string
  number: string
  name: string | null
  by: string
  mine: boolean
  since: string
}

/** Exactly one of the four. */
export interface TransferTarget {
  agentId?: number
  queueId?: number
  menuId?: number
  number?: string
}

export interface DeskOffer {
  id: string
  callId: string
  deadline: string
  number: string
  name: string | null
  queue: string | null
  queuedAt: string | null
  /** The queue's calls are taken without a press. */
  autoAnswer?: boolean
  callback?: boolean
  /** A colleague asks about his call. */
  asked?: { by: string; note: string } | null
  transfers?: DeskTransfer[]
  entry?: EntryInput[]
  card: CustomerCard | null
}

/** Of a call's recording; only at PAUSED no sound is recorded for certain. */
export interface RecordingPause {
  stage: 'PAUSING' | 'PAUSED' | 'RESUMING' | 'FAILED'
  /** When sound is recorded again by itself. */
  until: string
}

export interface DeskCall {
  id: string
  direction: Direction
  state: CallStateName
  number: string
  name: string | null
  queue: string | null
  since: string
  connectedAt: string | null
  recording: boolean
  pause?: RecordingPause | null
  consult?: DeskConsult | null
  /** How the last consult ended. */
  consultEnd?: { with: string; outside: boolean; why: ConsultEndWord } | null
  transfers?: DeskTransfer[]
  entry?: EntryInput[]
  card: CustomerCard | null
}

export interface DeskWrapUp {
  callId: string
  number: string
  name: string | null
  direction: Direction
  outcome: Outcome
  deadline: string | null
  /** It does not end without a result. */
  codeRequired: boolean
  /** How far the deadline may be pushed out. */
  latest: string | null
  /** When it ends without the required result. */
  releasedAt: string | null
  entry?: EntryInput[]
  card?: CustomerCard | null
}

/** What was written about a call and not sent off yet, on this page or on another before it. */
export interface DeskDraft {
  callId: string
  code?: string | null
  note: string
}

export interface LastOutcome {
  callId: string
  number: string
  outcome: Outcome
  blame: Blame
  reason: string
}

export interface DeskView {
  version: number
  now: string
  agent: DeskAgent
  offer: DeskOffer | null
  call: DeskCall | null
  wrapUp: DeskWrapUp | null
  draft?: DeskDraft | null
  lastOutcome: LastOutcome | null
  parked?: ParkedCall[]
}

/** What names a customer whose number the page does not have. */
export type KnownBy = 'CALL' | 'VOICEMAIL' | 'FOLLOW_UP'
export type MicrophoneWord = 'ok' | 'denied' | 'missing' | 'unknown'

/** What the browser asks for. The connection adds the `id` that the answer carries back. */
export type DeskMessage =
  | { type: 'hello'; csrf: string }
  | { type: 'goReady' }
  | { type: 'goNotReady'; reason: NotReadyReason }
  | { type: 'chooseNext'; reason: NotReadyReason | null }
  | { type: 'declineOffer'; offerId: string }
  | { type: 'placeCall'; number: string }
  | { type: 'dialCustomer'; by: KnownBy; ref: string }
  | { type: 'hangUp'; callId: string }
  | { type: 'finishWrapUp'; callId: string; code: string | null; note: string }
  | { type: 'draftWrapUp'; callId: string; code: string | null; note: string }
  | { type: 'extendWrapUp'; callId: string }
  | { type: 'consult'; callId: string; to: TransferTarget; note: string }
  | { type: 'swapConsult'; callId: string }
  | { type: 'cancelConsult'; callId: string }
  | { type: 'completeTransfer'; callId: string }
  | { type: 'confer'; callId: string }
  | { type: 'blindTransfer'; callId: string; to: TransferTarget; note: string }
  | { type: 'park'; callId: string }
  | { type: 'pauseRecording'; callId: string }
  | { type: 'resumeRecording'; callId: string }
  | { type: 'pickUp'; callId: string }
  | { type: 'logOut' }
  | { type: 'phone'; registered: boolean; microphone: MicrophoneWord }
  | {
      type: 'callQuality'
      callId: string
      seconds: number
      rttMs: number | null
      jitterMs: number | null
      lossPercent: number | null
      mos: number | null
      worstMos: number | null
      oneWay: 'agent-unheard' | 'customer-unheard' | null
      mutedHeadset: boolean
    }
  | { type: 'watchBoard'; on: boolean }
  | { type: 'beat' }

export type SlugParams = Record<string, unknown>

export type DeskUpdate =
  | { type: 'done'; id: number }
  | { type: 'refused'; id: number; slug: string; params: SlugParams }
  | { type: 'superseded' }
  | { type: 'notice'; slug: string; params: SlugParams }
  | { type: 'desk'; view: DeskView }
  | { type: 'board'; view: BoardView }

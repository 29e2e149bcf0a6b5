import type { LineCredentials } from '../wire/api'
import type { Observable } from './observable'
import type { SoundCounters } from './soundCounters'

export type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#'
export const DIGITS: readonly Digit[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#']
export const isDigit = (key: string): key is Digit => (DIGITS as readonly string[]).includes(key)

/** `connecting` is the first try or a recovery; `refused` means the switch did not accept our line and a new one must be asked for. */
export type LineState = 'off' | 'connecting' | 'registered' | 'socket-gone' | 'refused'
export type SoundState = 'none' | 'ringing' | 'answering' | 'up'
type HoldState = 'none' | 'holding' | 'held' | 'resuming'

/** `searching`: the way through the network is lost and another is being looked for; the call stays. */
export type PathState = 'fine' | 'searching'

export interface PhoneState {
  line: LineState
  sound: SoundState
  hold: HoldState
  muted: boolean
  path: PathState
}

export const IDLE_PHONE: PhoneState = { line: 'off', sound: 'none', hold: 'none', muted: false, path: 'fine' }

/** What we send comes back: the switch's echo. */
export interface Echo {
  readonly heard: MediaStream
  counters(): Promise<SoundCounters | null>
  end(): void
}

/** The phone only carries sound. What a call is and how it stands is the server's word. */
export interface Phone {
  readonly state: Observable<PhoneState>
  /** Takes the line; with a line that it has taken already only its secret is new, and nothing is interrupted. */
  start(credentials: LineCredentials): void
  answer(): Promise<void>
  hangUp(): void
  hold(): void
  resume(): void
  setMuted(muted: boolean): void
  sendDigit(digit: Digit): void
  /** What the call's connection has counted; null without one. */
  counters(): Promise<SoundCounters | null>
  /** Looks for another way through the network for the call that is on. */
  renewPath(): void
  /** Sound moves again. */
  pathFound(): void
  /** Calls the switch's echo with `voice`; rejects when it does not answer. */
  callEcho(voice: MediaStream): Promise<Echo>
  stop(): void
}

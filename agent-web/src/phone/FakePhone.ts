import { Cell } from './observable'
import { IDLE_PHONE, type Digit, type Echo, type Phone, type PhoneState } from './Phone'
import type { SoundCounters } from './soundCounters'

/** A phone without a switch, for tests: it keeps the rules of the real one (only a ringing call can be answered, only a live one held). */
export class FakePhone implements Phone {
  readonly state = new Cell<PhoneState>(IDLE_PHONE)
  readonly digits: Digit[] = []
  counted: SoundCounters | null = null
  echo: Echo | null = null
  renewed = 0

  start() {
    this.#change({ line: 'registered' })
  }

  ring() {
    this.#change({ sound: 'ringing', hold: 'none', muted: false })
  }

  farEndLeaves() {
    this.#change({ sound: 'none', hold: 'none', muted: false })
  }

  async answer() {
    if (this.state.get().sound === 'ringing') this.#change({ sound: 'up' })
  }

  hangUp() {
    this.farEndLeaves()
  }

  hold() {
    if (this.state.get().sound === 'up') this.#change({ hold: 'held' })
  }

  resume() {
    if (this.state.get().hold === 'held') this.#change({ hold: 'none' })
  }

  setMuted(muted: boolean) {
    this.#change({ muted })
  }

  sendDigit(digit: Digit) {
    if (this.state.get().sound === 'up') this.digits.push(digit)
  }

  async counters() {
    return this.state.get().sound === 'up' ? this.counted : null
  }

  renewPath() {
    if (this.state.get().sound !== 'up') return
    this.renewed++
    this.#change({ path: 'searching' })
  }

  pathFound() {
    this.#change({ path: 'fine' })
  }

  async callEcho() {
    if (!this.echo) throw new Error('no answer')
    return this.echo
  }

  stop() {
    this.state.set(IDLE_PHONE)
  }

  #change(change: Partial<PhoneState>) {
    this.state.set({ ...this.state.get(), ...change })
  }
}

import { SILENCE_MS } from './DeskConnection'

/**
 * Notices that the page did not run for so long that the server took it for gone. By the wall clock: the steady clock of some
 * computers stands still while they sleep.
 */
export class SleepWatch {
  #last: number

  constructor(wallNow: number) {
    this.#last = wallNow
  }

  /** Called with each beat; how long it slept, s, or null. */
  look(wallNow: number): number | null {
    const gap = wallNow - this.#last
    this.#last = wallNow
    return gap >= SILENCE_MS ? Math.round(gap / 1000) : null
  }
}

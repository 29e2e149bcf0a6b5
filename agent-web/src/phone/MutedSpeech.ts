/** Speech, not a breath or a chair: -40 dB. */
const LOUD = 0.01
const LOOKS = 4
const LOUD_LOOKS = 3
const SHOWN_MS = 4_000

/** Whether somebody speaks into a muted microphone. Stays said for a moment, so that it can be read. */
export class MutedSpeech {
  #looks: boolean[] = []
  #until = 0

  look(at: number, muted: boolean, level: number): boolean {
    if (!muted) {
      this.#looks = []
      this.#until = 0
      return false
    }
    this.#looks = [...this.#looks, level > LOUD].slice(-LOOKS)
    if (this.#looks.filter(Boolean).length >= LOUD_LOOKS) this.#until = at + SHOWN_MS
    return at < this.#until
  }
}

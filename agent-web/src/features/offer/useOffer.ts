import { useEffect, useState } from 'react'
import { useDesk } from '../../desk/useDesk'
import { useText } from '../../languages/useText'
import { usePhone } from '../../phone/usePhone'
import { afterPaint } from '../../ui/afterPaint'
import { useSay } from '../../ui/Toasts'
import { blinkTitle, notify } from './attention'
import { startRinging } from './ringtone'

/** How long an answer pressed before the phone rings is remembered: the ring follows the offer within a tenth of a second. */
const EARLY_ANSWER_MS = 5_000

function useAlerting(offerId: string | undefined, who: string, queue: string) {
  const { t } = useText()
  const { devices } = usePhone()
  useEffect(() => {
    if (!offerId) return
    const stops = [blinkTitle(t('offer.title-blink', { who }))]
    // To open the loudspeaker takes longer than to paint who is calling, and both are done by the same thread.
    const callOff = afterPaint(() => {
      stops.push(notify(t('offer.notification', { queue }), who, offerId))
      if (typeof AudioContext !== 'undefined') stops.push(startRinging(devices.sink('ringer') || devices.sink('speaker')))
    })
    return () => {
      callOff()
      stops.forEach((stop) => stop())
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- one alert per offer, whatever else changes meanwhile
  }, [offerId])
}

export function useOffer() {
  const { state, send } = useDesk()
  const { phone, state: sound, microphone } = usePhone()
  const { t, refusal } = useText()
  const say = useSay()
  const offer = state.view?.offer ?? null
  const [answering, setAnswering] = useState<string | null>(null)
  const [declining, setDeclining] = useState<string | null>(null)
  useAlerting(offer?.id, offer ? offer.name || offer.number : '', offer?.queue ?? '')

  // Some queues' calls are taken without a press; what the microphone says to that is told as for any answer.
  const byItself = offer?.autoAnswer ? offer.id : null
  useEffect(() => {
    if (byItself) setAnswering(byItself)
  }, [byItself])

  // The press may come before the ring: then the ring is answered when it comes.
  useEffect(() => {
    if (!offer || answering !== offer.id || sound.sound !== 'ringing') return
    void phone.answer().then(() => {
      const voice = microphone.state.get()
      if (voice.is === 'trouble') {
        setAnswering(null)
        say(t(`microphone.${voice.trouble}`))
      }
    })
  }, [offer, answering, sound.sound, phone, microphone, say, t])

  useEffect(() => {
    // An offer that is gone, taken or not, says nothing about the phone any more.
    if (!answering || offer?.id !== answering) return
    const timer = setTimeout(() => {
      if (phone.state.get().sound !== 'none') return
      setAnswering(null)
      say(t('offer.no-ring'))
    }, EARLY_ANSWER_MS)
    return () => clearTimeout(timer)
  }, [answering, offer?.id, phone, say, t])

  const answer = () => {
    if (offer) setAnswering(offer.id)
  }
  const decline = async () => {
    if (!offer) return
    setDeclining(offer.id)
    const said = await send({ type: 'declineOffer', offerId: offer.id })
    if (said.ok) return
    setDeclining(null)
    // The server cannot be asked: the phone itself can still refuse.
    if (said.slug === 'desk-offline') phone.hangUp()
    else say(refusal(said.slug, said.params))
  }
  return {
    offer,
    answering: offer !== null && answering === offer.id,
    declining: offer !== null && declining === offer.id,
    answer,
    decline: () => void decline(),
  }
}

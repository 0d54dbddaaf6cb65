// Reads a card out with a voice that lives on this device. Where there is none for the language, there is no button.
import { useEffect, useState } from 'react'
import { words } from '../words/words'
import { Button } from './Button'
import { voiceFor } from './voice'

interface Props {
  readonly text: string
  readonly lang: string
}

const speech = (): SpeechSynthesis | undefined =>
  'speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined

export function ReadAloud({ text, lang }: Props) {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>()
  const [reading, setReading] = useState(false)
  useEffect(() => {
    const speaker = speech()
    if (!speaker) return
    const look = () => setVoice(voiceFor(speaker.getVoices(), lang))
    look()
    speaker.addEventListener?.('voiceschanged', look) // Chrome finds its voices late
    return () => {
      speaker.removeEventListener?.('voiceschanged', look)
      speaker.cancel()
    }
  }, [lang])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is another card: stop reading the last one
  useEffect(() => {
    setReading(false)
    speech()?.cancel()
  }, [text])
  if (!voice) return null
  const read = () => {
    const speaker = speech()
    if (!speaker) return
    speaker.cancel()
    if (reading) return setReading(false)
    const said = new SpeechSynthesisUtterance(text)
    said.voice = voice
    said.lang = voice.lang
    said.onend = () => setReading(false)
    said.onerror = () => setReading(false)
    setReading(true)
    speaker.speak(said)
  }
  return (
    <Button kind="quiet" icon={reading ? 'hush' : 'speak'} onClick={read}>
      {reading ? words.ui.stopReading : words.ui.readAloud}
    </Button>
  )
}

// Which voice reads aloud. Only voices on the device itself: others send what they read over the network.

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>

const tag = (lang: string) => lang.toLowerCase().replace('_', '-') // Android writes en_GB

/** The device's own voice for a language: the very same tag first, then the default one, then any. */
export function voiceFor<V extends Voice>(voices: readonly V[], lang: string): V | undefined {
  const wanted = tag(lang)
  const own = voices.filter(voice => voice.localService && tag(voice.lang).split('-')[0] === wanted.split('-')[0])
  return own.find(voice => tag(voice.lang) === wanted) ?? own.find(voice => voice.default) ?? own[0]
}

import { expect, test } from 'vitest'
import { voiceFor } from './voice'

const voice = (lang: string, localService = true, isDefault = false) => ({ lang, localService, default: isDefault })

test('a voice that reads over the network is never chosen', () => {
  expect(voiceFor([voice('en-GB', false, true)], 'en')).toBeUndefined()
})

test('the very same tag comes before the default, the default before any', () => {
  const voices = [voice('en-US'), voice('en-AU', true, true), voice('en_GB'), voice('cy')]
  expect(voiceFor(voices, 'en-GB')?.lang).toBe('en_GB')
  expect(voiceFor(voices, 'en')?.lang).toBe('en-AU')
  expect(voiceFor(voices, 'ur')).toBeUndefined()
})

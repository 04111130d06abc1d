import { expect, it } from 'vitest'
import { localVoices } from '../../../../lib/speech/local-voices'

const voice = (name: string, lang: string, localService = true) =>
  ({ name, lang, localService }) as SpeechSynthesisVoice

it('has no voice that sends the text away, and those of the language first', () => {
  const voices = [
    voice('Ann', 'en-GB'),
    voice('Cloud', 'pt-BR', false),
    voice('Rui', 'pt_PT'),
    voice('Ben', 'en'),
  ]
  expect(localVoices(voices, 'pt-BR').map(({ name }) => name)).toEqual(['Rui', 'Ann', 'Ben'])
  expect(localVoices(voices, 'en').map(({ name }) => name)).toEqual(['Ann', 'Ben', 'Rui'])
})

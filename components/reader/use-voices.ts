import { useEffect, useState } from 'preact/hooks'

/** The system's voices; null until they are known, which takes a browser a moment. */
export function useVoices(): SpeechSynthesisVoice[] | null {
  const [voices, setVoices] = useState<SpeechSynthesisVoice[] | null>(null)
  useEffect(() => {
    // Some builds have no speech at all.
    const synthesizer = globalThis.speechSynthesis as SpeechSynthesis | undefined
    if (!synthesizer) return setVoices([])
    const load = () => setVoices(synthesizer.getVoices())
    const first = synthesizer.getVoices()
    if (first.length > 0) setVoices(first)
    const timer = setTimeout(load, waitMilliseconds)
    synthesizer.addEventListener('voiceschanged', load)
    return () => {
      clearTimeout(timer)
      synthesizer.removeEventListener('voiceschanged', load)
    }
  }, [])
  return voices
}

/** A system without voices never tells of any. */
const waitMilliseconds = 1500

/** The voices that speak on this machine: others send the text to somebody's server. Those of the language come first. */
export function localVoices(
  voices: SpeechSynthesisVoice[],
  lang: string | null,
): SpeechSynthesisVoice[] {
  const local = voices.filter((voice) => voice.localService)
  const speaks = (voice: SpeechSynthesisVoice) => languageOf(voice.lang) === languageOf(lang)
  return [...local.filter(speaks), ...local.filter((voice) => !speaks(voice))]
}

/** `pt` of `pt-BR` or `pt_BR`; of no language, ``. */
export function languageOf(lang: string | null): string {
  return (lang ?? '').toLowerCase().split(/[-_]/)[0] ?? ''
}

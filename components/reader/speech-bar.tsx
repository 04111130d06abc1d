import { useLayoutEffect, useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import type { SavedArticle } from '../../lib/article'
import { choices, type Settings } from '../../lib/settings'
import { languageOf, localVoices } from '../../lib/speech/local-voices'
import { saveSettings } from '../../lib/stored-settings'
import { formatNumber } from '../shared/format-article'
import { IconButton } from '../shared/icon-button'
import { type Speech, useSpeech } from './use-speech'
import { useVoices } from './use-voices'

interface SpeechBarProps {
  article: SavedArticle
  page: Document
  settings: Settings
  onClose: () => void
}

/** Reads the article aloud: a play button, the way to the next paragraph, speed and voice. */
export function SpeechBar({ article, page, settings, onClose }: SpeechBarProps) {
  const voices = useVoices()
  const bar = useRef<HTMLDivElement>(null)
  // It can be closed as soon as it is seen.
  useLayoutEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      // What is open above it closes alone.
      if (!document.querySelector('dialog[open], :popover-open')) onClose()
    }
    addEventListener('keydown', leave)
    return () => {
      removeEventListener('keydown', leave)
      if (!bar.current?.contains(document.activeElement)) return
      document.querySelector<HTMLElement>('.reader [data-action=listen]')?.focus()
    }
  }, [])
  const local = voices && localVoices(voices, article.lang)
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no fields of a form
    <div ref={bar} class="speech-bar" role="group" aria-label={i18n.t('speech.title')}>
      {local && local.length > 0 ? (
        <SpeechControls article={article} page={page} settings={settings} voices={local} />
      ) : (
        <p role="status">{i18n.t(local ? 'speech.noVoice' : 'speech.waiting')}</p>
      )}
      <IconButton icon="close" label={i18n.t('speech.close')} onClick={onClose} />
    </div>
  )
}

interface SpeechControlsProps {
  article: SavedArticle
  page: Document
  settings: Settings
  /** Not empty. */
  voices: SpeechSynthesisVoice[]
}

function SpeechControls({ article, page, settings, voices }: SpeechControlsProps) {
  const language = languageOf(article.lang)
  const chosen = settings.speechVoices[language]
  const voice = voices.find(({ voiceURI }) => voiceURI === chosen) ?? voices[0] ?? null
  const speech = useSpeech({
    page,
    title: article.title,
    lang: article.lang,
    voice,
    rate: Number(settings.speechRate),
  })
  const isSpeaking = speech.name === 'speaking'
  const isForeign = language !== '' && languageOf(voice?.lang ?? null) !== language
  return (
    <>
      <IconButton icon="up" label={i18n.t('speech.previous')} onClick={() => speech.step(-1)} />
      <IconButton
        icon={isSpeaking ? 'pause' : 'play'}
        label={i18n.t(isSpeaking ? 'speech.pause' : 'speech.play')}
        data-action="speak"
        onClick={speech.toggle}
      />
      <IconButton icon="down" label={i18n.t('speech.next')} onClick={() => speech.step(1)} />
      <select
        class="input"
        aria-label={i18n.t('speech.rate')}
        value={settings.speechRate}
        onChange={({ currentTarget: { value } }) => {
          const speechRate = choices.speechRate.find((rate) => rate === value)
          if (speechRate) saveSettings({ speechRate })
        }}
      >
        {[...choices.speechRate]
          .sort((a, b) => Number(a) - Number(b))
          .map((rate) => (
            <option key={rate} value={rate}>
              {formatNumber(Number(rate))}×
            </option>
          ))}
      </select>
      <select
        class="input voice"
        aria-label={i18n.t('speech.voice')}
        value={voice?.voiceURI}
        onChange={({ currentTarget: { value } }) =>
          saveSettings(({ speechVoices }) => ({
            speechVoices: { ...speechVoices, [language]: value },
          }))
        }
      >
        {voices.map(({ voiceURI, name, lang }) => (
          <option key={voiceURI} value={voiceURI}>
            {name} ({lang})
          </option>
        ))}
      </select>
      <span role="status" class="quiet">
        {sentenceOf(speech) ?? (isForeign && i18n.t('speech.foreign'))}
      </span>
    </>
  )
}

function sentenceOf({ name, at, count }: Speech): string | null {
  const place: [string, string] = [formatNumber(at + 1), formatNumber(count)]
  if (name === 'speaking') return i18n.t('speech.speaking', place)
  if (name === 'paused') return i18n.t('speech.paused', place)
  return name === 'failed' ? i18n.t('speech.failed') : null
}

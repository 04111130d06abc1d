import { useEffect, useRef, useState } from 'preact/hooks'
import type { TemplateError } from '../../lib/export/template/template-error'
import type { Settings } from '../../lib/settings'
import { loadSettings, saveSettings } from '../../lib/stored-settings'

type Kept = Pick<Settings, 'markdownTemplate' | 'markdownTemplateDraft'>

/** What the reader types as a template: checked and kept with every key, and how to go back. */
export function useTemplate({ markdownTemplate, markdownTemplateDraft }: Kept) {
  // What is being typed: the stored setting comes back later than the next key.
  const [typed, setTyped] = useState<string | null>(null)
  const [checked, setChecked] = useState<{ template: string; errors: TemplateError[] } | null>(null)
  const [before, setBefore] = useState<Kept | null>(null)
  const lastKept = useRef<Promise<unknown>>(Promise.resolve())
  const template = typed ?? markdownTemplateDraft ?? markdownTemplate
  useEffect(() => {
    let isCurrent = true
    import('../../lib/markdown-template').then(({ templateErrors }) => {
      if (isCurrent) setChecked({ template, errors: templateErrors(template) })
    })
    return () => {
      isCurrent = false
    }
  }, [template])
  const type = (text: string) => {
    setTyped(text)
    setBefore(null)
    lastKept.current = import('../../lib/markdown-template').then(({ keepTemplate }) =>
      keepTemplate(text),
    )
  }
  /** Shows what is stored again, which another window may have changed. */
  const leave = async () => {
    const kept = lastKept.current
    await kept
    if (kept === lastKept.current) setTyped(null)
  }
  /** Away with what was typed; it can be undone. */
  const reset = async (change: Partial<Kept>) => {
    await lastKept.current
    const was = await loadSettings()
    await saveSettings({ markdownTemplateDraft: null, ...change })
    setTyped(null)
    setBefore({
      markdownTemplate: was.markdownTemplate,
      markdownTemplateDraft: was.markdownTemplateDraft,
    })
  }
  const undo = async (kept: Kept) => {
    await saveSettings(kept)
    setTyped(null)
    setBefore(null)
  }
  return {
    template,
    /** Those of what stands there now; none while it is looked at. */
    errors: checked?.template === template ? checked.errors : [],
    type,
    leave,
    reset,
    undo: before && (() => undo(before)),
  }
}

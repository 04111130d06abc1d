const paths = {
  back: 'M19 12H5m6-6-6 6 6 6',
  close: 'M6 6l12 12M18 6 6 18',
  forward: 'M5 12h14m-6-6 6 6-6 6',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  copy: 'M9 9h10v10H9zM5 15V5h10',
  download: 'M12 4v11m-5-4 5 5 5-5M5 20h14',
  trash: 'M5 7h14M10 7V5h4v2m-7 0 1 12h8l1-12',
  star: 'm12 4 2.4 5 5.6.8-4 3.9 1 5.5-5-2.7-5 2.7 1-5.5-4-3.9 5.6-.8z',
  archive: 'M4 5h16v4H4zm1 4v10h14V9m-9 4h4',
  tag: 'M4 4h8l8 8-8 8-8-8zm4 4h.01',
  external: 'M14 5h5v5m0-5-8 8M10 6H6v12h12v-4',
  keys: 'M3 7h18v10H3zm5 7h8M7 10.5h.01m4.99 0h.01m4.99 0h.01',
  more: 'M5.5 12h1m5 0h1m5 0h1',
  search: 'm20 20-5-5m2-5a6 6 0 1 1-12 0 6 6 0 0 1 12 0',
  settings: 'M5 8h8m4 0h2M5 16h2m4 0h8M15 6v4M9 14v4',
  up: 'M12 19V5m-6 6 6-6 6 6',
  down: 'M12 5v14m-6-6 6 6 6-6',
  play: 'M8 5v14l11-7z',
  pause: 'M9 5v14m6-14v14',
  speak: 'M4 10v4h3l5 4V6l-5 4zm12-1a4 4 0 0 1 0 6m2.5-8.5a8 8 0 0 1 0 11',
  type: 'M3 18 8 6l5 12M4.7 14h6.6M21 18v-7m0 3.5a3 3.5 0 1 0-6 0 3 3.5 0 0 0 6 0',
  zoom: 'm20 20-5-5m2-5a6 6 0 1 1-12 0 6 6 0 0 1 12 0m-6-2.5v5M8.5 10h5',
  warning: 'M12 4 3 19h18zm0 6v4m0 3h.01',
} as const

export type IconName = keyof typeof paths

/** A drawn sign beside a word; screen readers pass over it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}

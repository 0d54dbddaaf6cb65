// Small drawings in one stroke weight. Each sits beside a word, so none of them speaks to a screen reader.

const PATHS = {
  tick: 'M4 13l5.5 5.5L20.5 6',
  ring: 'M12 4.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15z',
  dots: 'M4.5 12h.01M12 12h.01M19.5 12h.01', // to be continued: nobody yet, and nothing wrong with that
  undo: 'M8 5L3.5 9.5 8 14M4 9.5h10a6 6 0 0 1 0 12H9',
  later: 'M12 3a9 9 0 1 0 9 9M12 7v5l3.5 2.5M21 4v5h-5',
  speak: 'M4 9.5v5h4l5 4.5V5L8 9.5zM16.5 9a4.5 4.5 0 0 1 0 6M19 6a9 9 0 0 1 0 12',
  hush: 'M6 6h12v12H6z',
  hand: 'M8 12V5.5a1.5 1.5 0 0 1 3 0V11V4a1.5 1.5 0 0 1 3 0v7V5.5a1.5 1.5 0 0 1 3 0V14c0 4-2.5 7-6 7c-3 0-4.5-1.5-7.5-6.5c-.8-1.4 1-2.7 2.2-1.5L8 15.5',
  star: 'M12 3l2.7 6 6.3.6-4.8 4.3 1.5 6.4L12 17l-5.7 3.3 1.5-6.4L3 9.6 9.3 9z',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  cards: 'M8 3h10a2 2 0 0 1 2 2v12M5 7h9a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2z',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
  rub: 'M9 5h11v14H9l-6-7zM12 9.5l5 5M17 9.5l-5 5',
  seal: 'M3 6h18v13H3zM3 7l9 7 9-7',
  hide: 'M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6zM4 20L20 4',
  eye: 'M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6zM12 9.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5z',
  pen: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19z',
} as const

export type IconName = keyof typeof PATHS

interface Props {
  readonly name: IconName
}

export function Icon({ name }: Props) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={name === 'dots' ? 5 : 3}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

/** The sign of a pile goes by its place, and is never its colour alone. */
const PILE_ICONS: readonly IconName[] = ['tick', 'ring', 'dots']

export const pileIcon = (place: number): IconName => PILE_ICONS[place] ?? 'cards'

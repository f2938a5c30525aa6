/** Line drawings on a 16 px grid for strokes of 1.5 px: each is one path, since a post has a dozen of them. */
export const ICONS = {
  statement: 'M2.5 6.5v3h2l5 3v-9l-5 3zM11.8 6a3 3 0 0 1 0 4',
  escalate: 'M3 13h3v-3h3V7h3V3.5',
  search: 'M2.5 7a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0zM10.5 10.5l3 3',
  reply: 'M2.5 3.5h11v7.5h-6l-3 2.5v-2.5h-2z',
  echo: 'M3 6.5a5 5 0 0 1 8.5-2L13 6M13 3v3h-3M13 9.5a5 5 0 0 1-8.5 2L3 10M3 13v-3h3',
  like: 'M8 13.2 3.2 8.6a3 3 0 0 1 0-4.3 3 3 0 0 1 4.3 0l.5.6.5-.6a3 3 0 0 1 4.3 0 3 3 0 0 1 0 4.3z',
  watch: 'M4.5 2.5h7v11L8 10.8l-3.5 2.7z',
  watched: 'M4.5 2.5h7v11L8 10.8l-3.5 2.7z',
  mail: 'M3.5 3.5h9a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM3 4.5l5 4 5-4',
  phone: 'M5.2 2.5 3 3.4c-.4 4.8 4.8 10 9.6 9.6l.9-2.2-2.8-1.7-1.3 1.2a7 7 0 0 1-3.7-3.7l1.2-1.3z',
  eye: 'M1.8 8S4 4 8 4s6.2 4 6.2 4-2.2 4-6.2 4-6.2-4-6.2-4zM6.2 8a1.8 1.8 0 1 0 3.6 0 1.8 1.8 0 1 0-3.6 0z',
  flag: 'M4 13.5v-11M4 3h8l-2 2.8L12 8.5H4',
  inbox: 'M2.5 9.5 4.5 3.5h7l2 6v3.5h-11zM2.5 9.5h3.2l1 1.6h2.6l1-1.6h3.2',
  home: 'M2.5 7.5 8 3l5.5 4.5M4 7v6h8V7',
  page: 'M4 2.5h5.5L12 5v8.5H4zM6 7.5h4M6 10h4',
  more: 'M3.3 7.8h.4v.4h-.4zM7.8 7.8h.4v.4h-.4zM12.3 7.8h.4v.4h-.4z',
  play: 'M5 3.5v9l7-4.5z',
  pause: 'M5.15 3.15h.7v9.7h-.7zM10.15 3.15h.7v9.7h-.7z',
  next: 'M4 3.5v9l6-4.5zM11.75 3.25h.5v9.5h-.5z',
  hold: 'M4.5 8.5v-3a1 1 0 0 1 2 0v2-4a1 1 0 0 1 2 0v4-3.200a1 1 0 0 1 2 0v3.700-1.500a1 1 0 0 1 2 0V10a4 4 0 0 1-4 4H8a4 4 0 0 1-3.300-1.700L2.800 9.600a1 1 0 0 1 1.700-1.100',
  skip: 'M3.5 3.5v9l6-4.5zM11.75 3.25h.5v9.5h-.5z',
  whisper: 'M3 4.500h8M3 7h4M10 13.500 13 10.500l-3-3M13 10.500H6',
  note: 'M3 3h10v6.500L9.500 13H3zM13 9.500H9.500V13',
  stop: 'M4 4h8v8h-8z',
  theme: 'M2.5 8a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0zM8 2.5a5.5 5.5 0 0 0 0 11z',
  close: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  undo: 'M6 3 3 6l3 3M3 6h6.500a3.500 3.500 0 0 1 0 7H6',
  redo: 'M10 3l3 3-3 3M13 6H6.500a3.500 3.500 0 0 0 0 7H10',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  down: 'M4 6l4 4 4-4',
  ignore: 'M2.5 8a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0zM4.2 4.2l7.6 7.6',
  need: 'M2.5 8a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0zM8 5v3.5M8 11h.01',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  people:
    'M3.5 5.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0zM1.8 13c0-2.6 1.9-4.2 4.2-4.2s4.2 1.6 4.2 4.2M10.5 3.3a2.5 2.5 0 0 1 0 4.4M11.7 9.3c1.6.6 2.5 2 2.5 3.7',
  link: 'M6.5 9.5a2.5 2.5 0 0 0 3.6 0l2-2a2.5 2.5 0 0 0-3.6-3.6l-.8.8M9.5 6.5a2.5 2.5 0 0 0-3.6 0l-2 2a2.5 2.5 0 0 0 3.6 3.6l.8-.8'
} as const;

export type IconName = keyof typeof ICONS;

/** Those that are surfaces, not lines. */
export const FILLED: ReadonlySet<IconName> = new Set(['watched', 'play', 'next', 'stop', 'theme']);

/** Line drawings on a 16 px grid, 1.5 px strokes. Each entry is the content of the `svg`. */
export const ICONS = {
  statement: '<path d="M2.5 6.5v3h2l5 3v-9l-5 3z"/><path d="M11.8 6a3 3 0 0 1 0 4"/>',
  escalate: '<path d="M3 13h3v-3h3V7h3V3.5"/>',
  search: '<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3 3"/>',
  reply: '<path d="M2.5 3.5h11v7.5h-6l-3 2.5v-2.5h-2z"/>',
  echo: '<path d="M3 6.5a5 5 0 0 1 8.5-2L13 6"/><path d="M13 3v3h-3"/><path d="M13 9.5a5 5 0 0 1-8.5 2L3 10"/><path d="M3 13v-3h3"/>',
  like: '<path d="M8 13.2 3.2 8.6a3 3 0 0 1 0-4.3 3 3 0 0 1 4.3 0l.5.6.5-.6a3 3 0 0 1 4.3 0 3 3 0 0 1 0 4.3z"/>',
  watch: '<path d="M4.5 2.5h7v11L8 10.8l-3.5 2.7z"/>',
  watched: '<path d="M4.5 2.5h7v11L8 10.8l-3.5 2.7z" fill="currentColor"/>',
  mail: '<rect x="2.5" y="3.5" width="11" height="9" rx="1"/><path d="m3 4.5 5 4 5-4"/>',
  phone:
    '<path d="M5.2 2.5 3 3.4c-.4 4.8 4.8 10 9.6 9.6l.9-2.2-2.8-1.7-1.3 1.2a7 7 0 0 1-3.7-3.7l1.2-1.3z"/>',
  eye: '<path d="M1.8 8S4 4 8 4s6.2 4 6.2 4-2.2 4-6.2 4-6.2-4-6.2-4z"/><circle cx="8" cy="8" r="1.8"/>',
  flag: '<path d="M4 13.5v-11M4 3h8l-2 2.8L12 8.5H4"/>',
  inbox: '<path d="M2.5 9.5 4.5 3.5h7l2 6v3.5h-11z"/><path d="M2.5 9.5h3.2l1 1.6h2.6l1-1.6h3.2"/>',
  home: '<path d="M2.5 7.5 8 3l5.5 4.5M4 7v6h8V7"/>',
  page: '<path d="M4 2.5h5.5L12 5v8.5H4z"/><path d="M6 7.5h4M6 10h4"/>',
  more: '<path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2"/>',
  play: '<path d="M5 3.5v9l7-4.5z" fill="currentColor"/>',
  pause: '<path d="M5.5 3.5v9M10.5 3.5v9" stroke-width="2.2"/>',
  next: '<path d="M4 3.5v9l6-4.5z" fill="currentColor"/><path d="M12 3.5v9" stroke-width="2"/>',
  hold: '<path d="M4.5 8.5v-3a1 1 0 0 1 2 0v2-4a1 1 0 0 1 2 0v4-3.200a1 1 0 0 1 2 0v3.700-1.500a1 1 0 0 1 2 0V10a4 4 0 0 1-4 4H8a4 4 0 0 1-3.300-1.700L2.800 9.600a1 1 0 0 1 1.700-1.100"/>',
  skip: '<path d="M3.500 3.500v9l6-4.500z"/><path d="M12 3.500v9" stroke-width="2"/>',
  whisper:
    '<path d="M3 4.500h8M3 7h4"/><path d="M10 13.500 13 10.500l-3-3"/><path d="M13 10.500H6"/>',
  note: '<path d="M3 3h10v6.500L9.500 13H3z"/><path d="M13 9.500H9.500V13"/>',
  stop: '<rect x="4" y="4" width="8" height="8" fill="currentColor"/>',
  theme:
    '<circle cx="8" cy="8" r="5.5"/><path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor"/>',
  close: '<path d="m4 4 8 8M12 4l-8 8"/>',
  plus: '<path d="M8 3v10M3 8h10"/>',
  minus: '<path d="M3 8h10"/>',
  undo: '<path d="M6 3 3 6l3 3"/><path d="M3 6h6.500a3.500 3.500 0 0 1 0 7H6"/>',
  redo: '<path d="m10 3 3 3-3 3"/><path d="M13 6H6.500a3.500 3.500 0 0 0 0 7H10"/>',
  back: '<path d="M9.5 3.5 5 8l4.5 4.5"/>',
  down: '<path d="m4 6 4 4 4-4"/>',
  ignore: '<circle cx="8" cy="8" r="5.5"/><path d="m4.2 4.2 7.6 7.6"/>',
  need: '<circle cx="8" cy="8" r="5.5"/><path d="M8 5v3.5M8 11h.01"/>',
  check: '<path d="m3 8.5 3.2 3.2L13 4.8"/>',
  people:
    '<circle cx="6" cy="5.5" r="2.5"/><path d="M1.8 13c0-2.6 1.9-4.2 4.2-4.2s4.2 1.6 4.2 4.2"/><path d="M10.5 3.3a2.5 2.5 0 0 1 0 4.4M11.7 9.3c1.6.6 2.5 2 2.5 3.7"/>',
  link: '<path d="M6.5 9.5a2.5 2.5 0 0 0 3.6 0l2-2a2.5 2.5 0 0 0-3.6-3.6l-.8.8"/><path d="M9.5 6.5a2.5 2.5 0 0 0-3.6 0l-2 2a2.5 2.5 0 0 0 3.6 3.6l.8-.8"/>'
} as const;

export type IconName = keyof typeof ICONS;

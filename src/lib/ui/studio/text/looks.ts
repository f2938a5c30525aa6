import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** How the text of a scenario is coloured. */
export const HIGHLIGHT = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--ink-3)', fontStyle: 'italic' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--d-ack)' },
  { tag: tags.string, color: 'var(--ink)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--d-per)' },
  { tag: [tags.punctuation, tags.separator, tags.bracket], color: 'var(--ink-3)' }
]);

/** How an editor of text looks in this house. */
export const LOOKS = EditorView.theme({
  '&': {
    height: '100%',
    font: '13px/20px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace'
  },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', color: 'var(--ink)', padding: '8px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': {
    background: 'var(--surface)',
    color: 'var(--ink-3)',
    borderRight: '1px solid var(--rule)'
  },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'var(--surface)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { background: 'var(--d-ack-wash)' },
  '.cm-panels, .cm-tooltip': {
    background: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--rule-2)'
  },
  '.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px', font: '13px/20px var(--sans)' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--ink)',
    color: 'var(--raised)'
  },
  '.cm-completionInfo': { maxWidth: '320px', padding: '6px 10px', font: '13px/18px var(--sans)' },
  '.cm-diagnostic': { font: '13px/18px var(--sans)', padding: '6px 10px' },
  // The merge view knows a light theme alone, and marks these with a sign that few fonts have.
  '.cm-collapsedLines': { color: 'var(--ink-3)', background: 'var(--surface)' },
  '.cm-collapsedLines:before, .cm-collapsedLines:after': { content: '"…"' },
  '.cm-panel input, .cm-panel button, .cm-panel label': { font: '13px/20px var(--sans)' },
  '.cm-panel .cm-textfield, .cm-panel .cm-button': {
    background: 'var(--surface)',
    color: 'var(--ink)',
    border: '1px solid var(--rule-2)'
  }
});

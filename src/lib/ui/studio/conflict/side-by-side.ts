import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { LOOKS } from '../text/looks.ts';

/** Two texts beside each other, of which the right one can be changed. */
export interface SideBySide {
  /** The text on the right as it stands. */
  text: () => string;
  destroy: () => void;
}

/**
 * Shows another text on the left, and on the right the one that will be kept, with arrows that bring
 * a place from left to right.
 */
export function beginSideBySide(
  parent: HTMLElement,
  { theirs, start }: { theirs: string; start: string }
): SideBySide {
  const root = parent.shadowRoot ?? parent.attachShadow({ mode: 'open' });
  const shared = [lineNumbers(), yaml(), LOOKS, EditorView.lineWrapping];
  const view = new MergeView({
    root,
    parent: root,
    revertControls: 'a-to-b',
    collapseUnchanged: { margin: 3, minSize: 6 },
    a: {
      doc: theirs,
      extensions: [
        ...shared,
        EditorState.readOnly.of(true),
        EditorView.contentAttributes.of({ 'aria-label': 'The other text', tabindex: '0' })
      ]
    },
    b: {
      doc: start,
      extensions: [
        ...shared,
        history(),
        keymap.of([...historyKeymap, ...defaultKeymap]),
        EditorView.contentAttributes.of({
          'aria-label': 'The text that will be kept',
          tabindex: '0'
        })
      ]
    }
  });
  return { text: () => view.b.state.doc.toString(), destroy: () => view.destroy() };
}

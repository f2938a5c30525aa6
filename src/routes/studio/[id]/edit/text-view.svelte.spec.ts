import { EditorView } from '@codemirror/view';
import { afterEach, describe, expect, it } from 'vitest';
import { Studio } from '../../../../lib/client/studio/studio.svelte.ts';
import { beginEditor, type TextView } from '../../../../lib/ui/studio/text/editor.ts';

const TEXT = 'id: cake\r\ntitle: Cake # ours\r\nminutes: 30\r\n';

let begun: TextView | null = null;
afterEach(() => begun?.destroy());

/** A text in the studio, with the view of it as text. */
function opened(text: string): { studio: Studio; view: EditorView } {
  const studio = new Studio(text);
  const host = document.createElement('div');
  document.body.append(host);
  const editor = beginEditor(host, {
    text: studio.text,
    label: 'The scenario as text',
    onchange: (changes) => studio.type(changes, 'text'),
    onundo: () => studio.undo(),
    onredo: () => studio.redo(),
    onsave: () => {},
    oncaret: () => {},
    suggest: () => null
  });
  studio.listen((changes, by) => {
    if (by !== 'text') editor.follow(changes);
  });
  begun = editor;
  const field = host.shadowRoot?.querySelector<HTMLElement>('.cm-editor');
  const view = field && EditorView.findFromDOM(field);
  if (!view) throw new Error('expected an editor');
  return { studio, view };
}

describe('the view of the text', () => {
  it('says the same as the text where its lines ended as those of Windows do', () => {
    const { studio, view } = opened(TEXT);
    const shown = () => view.state.doc.toString();
    view.dispatch({ changes: { from: shown().indexOf('30'), insert: '1' } });
    expect(studio.text).toContain('title: Cake # ours\nminutes: 130\n');
    expect(studio.text).toBe(shown());
    studio.edit([{ do: 'set', path: ['summary'], value: 'Of flour' }], 'Sum it up');
    expect(studio.text).toContain('summary: Of flour');
    expect(studio.text).toBe(shown());
    studio.undo();
    studio.undo();
    expect(studio.text).toBe(shown());
  });
});

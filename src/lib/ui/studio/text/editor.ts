import {
  autocompletion,
  type CompletionContext,
  type CompletionResult
} from '@codemirror/autocomplete';
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentUnit,
  syntaxHighlighting
} from '@codemirror/language';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers
} from '@codemirror/view';
import type { Suggestions } from '../../../core/scenario/edit/complete.ts';
import type { TextChange } from '../../../core/scenario/edit/index.ts';
import type { Problem } from '../../../core/scenario/index.ts';
import { HIGHLIGHT, LOOKS } from './looks.ts';

/** What the editor of the text asks for and tells. */
export interface EditorOptions {
  text: string;
  /** What the field is called for those who do not see it. */
  label: string;
  onchange: (changes: TextChange[]) => void;
  onundo: () => void;
  onredo: () => void;
  onsave: () => void;
  /** The caret stands at another offset now, by the hand of the author. */
  oncaret: (offset: number) => void;
  suggest: (offset: number) => Suggestions | null;
}

/** The editor of the text, as the component holds it. */
export interface TextView {
  /** Follows changes that were made elsewhere. */
  follow: (changes: readonly TextChange[]) => void;
  show: (problems: readonly Problem[]) => void;
  /** Brings a place to sight and puts the caret there. */
  goTo: (offset: number) => void;
  focus: () => void;
  destroy: () => void;
}

/** Marks what was done elsewhere, so that it is not told of as if the author had typed it. */
const FROM_ELSEWHERE = Annotation.define<true>();

/**
 * Begins an editor in an element. It stands in a shadow root: its styles are then sheets of that root,
 * which the page's security policy lets in, as it does not for style elements.
 */
export function beginEditor(parent: HTMLElement, options: EditorOptions): TextView {
  const root = parent.shadowRoot ?? parent.attachShadow({ mode: 'open' });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({ doc: options.text, extensions: extensionsFor(options) })
  });
  return {
    follow(changes) {
      view.dispatch({ changes: [...changes], annotations: FROM_ELSEWHERE.of(true) });
    },
    show(problems) {
      view.dispatch(setDiagnostics(view.state, diagnosticsIn(view.state, problems)));
    },
    goTo(offset) {
      const anchor = Math.min(offset, view.state.doc.length);
      view.dispatch({
        selection: { anchor },
        effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
        annotations: FROM_ELSEWHERE.of(true)
      });
    },
    focus() {
      view.focus();
    },
    destroy() {
      view.destroy();
    }
  };
}

function extensionsFor(options: EditorOptions): Extension[] {
  const { onchange, onundo, onredo, onsave, oncaret, suggest } = options;
  const does = (act: () => void) => () => {
    act();
    return true;
  };
  return [
    lineNumbers(),
    foldGutter(),
    lintGutter(),
    drawSelection(),
    highlightActiveLine(),
    bracketMatching(),
    highlightSelectionMatches(),
    search({ top: true }),
    indentUnit.of('  '),
    EditorView.lineWrapping,
    yaml(),
    syntaxHighlighting(HIGHLIGHT),
    LOOKS,
    EditorView.contentAttributes.of({
      'aria-label': options.label,
      spellcheck: 'true',
      tabindex: '0'
    }),
    autocompletion({ override: [(context) => completions(context, suggest)], icons: false }),
    keymap.of([
      // One history for all views: the page has it.
      { key: 'Mod-z', run: does(onundo), preventDefault: true },
      { key: 'Mod-y', mac: 'Mod-Shift-z', run: does(onredo), preventDefault: true },
      { key: 'Mod-Shift-z', run: does(onredo), preventDefault: true },
      { key: 'Mod-s', run: does(onsave), preventDefault: true },
      ...searchKeymap,
      ...foldKeymap,
      // Escape, then Tab leaves the field: see the line below it.
      indentWithTab,
      ...defaultKeymap
    ]),
    EditorView.updateListener.of((update) => {
      const elsewhere = update.transactions.some((one) => one.annotation(FROM_ELSEWHERE) === true);
      if (update.docChanged && !elsewhere) {
        const changes: TextChange[] = [];
        update.changes.iterChanges((from, to, _from, _to, inserted) => {
          changes.push({ from, to, insert: inserted.toString() });
        });
        onchange(changes);
      }
      if (update.selectionSet && !elsewhere) oncaret(update.state.selection.main.head);
    })
  ];
}

function completions(
  context: CompletionContext,
  suggest: EditorOptions['suggest']
): CompletionResult | null {
  const found = suggest(context.pos);
  if (!found || (found.from === context.pos && !context.explicit && !afterColon(context)))
    return null;
  return {
    from: found.from,
    options: found.all.map(({ text, says, what }) => ({
      label: text.trimEnd(),
      apply: text,
      type: what,
      ...(says !== '' && { info: says })
    })),
    validFor: /^[\w-]*$/
  };
}

/** Behind `channel: ` the words are offered without being asked for. */
function afterColon({ state, pos }: CompletionContext): boolean {
  return /(?:: |\[|, )$/.test(state.sliceDoc(Math.max(0, pos - 2), pos));
}

const SEVERITIES = { error: 'error', warning: 'warning', advice: 'info' } as const;

function diagnosticsIn({ doc }: EditorState, problems: readonly Problem[]): Diagnostic[] {
  return problems.map(({ line, column, severity, message, remedy, code }) => {
    const place = doc.line(Math.min(Math.max(1, line), doc.lines));
    const from = Math.min(place.from + column - 1, place.to);
    return {
      from,
      to: place.to,
      severity: SEVERITIES[severity],
      source: code,
      message: `${message}. ${remedy}`
    };
  });
}

import { describe, expect, it } from 'vitest';
import type { ImprovementAction, ReportStore } from '../../src/lib/server/store/report-store.ts';

export interface ReportsUnderTest {
  reports: ReportStore;
  /** Closes the store and opens it again, as a new process would. */
  reopen(): Promise<{ reports: ReportStore }>;
}

const action = (id: string, owner: ImprovementAction['owner'] = null): ImprovementAction => ({
  id,
  title: 'Name a second approver',
  owner,
  due: '2026-12-01',
  area: 'statement-late',
  revision: 1,
  history: [{ at: 5, by: 'ines', state: 'open', changed: [], note: '' }]
});

/** What every adapter of the store of reports must do. */
export function reportContract(name: string, under: () => ReportsUnderTest): void {
  describe(`${name}: reports`, () => {
    it('has none before somebody changes one, and gives back what they changed, also to a new process', async () => {
      for (const nothing of ['d1', '', '../d1', 'a\0b'])
        expect(await under().reports.find(nothing)).toBeNull();
      const kept = await under().reports.change('d1', (report) => ({
        ...report,
        revision: report.revision + 1,
        edits: {
          texts: { summary: 'Ours.' },
          left: ['areas:a'],
          added: [],
          order: { plan: ['b'] }
        },
        edited: { by: 'ines', at: 7 },
        actions: [action('a1')]
      }));
      expect(kept).toMatchObject({ drill: 'd1', revision: 1, state: 'draft', stated: null });
      for (const { reports } of [under(), await under().reopen()]) {
        expect(await reports.find('d1')).toEqual(kept);
        expect(await reports.list()).toEqual([kept]);
      }
    });

    it('loses none of a hundred changes at once, also not those that make it', async () => {
      const { reports } = under();
      await Promise.all(
        Array.from({ length: 100 }, (_, at) =>
          reports.change('d1', (report) => ({
            ...report,
            revision: report.revision + 1,
            actions: [...report.actions, action(`a${at}`)]
          }))
        )
      );
      const { reports: again } = await under().reopen();
      const kept = await again.find('d1');
      expect(kept?.revision).toBe(100);
      expect(new Set(kept?.actions.map(({ id }) => id)).size).toBe(100);
    });

    it('keeps what was where a change throws, and goes on after it', async () => {
      const { reports } = under();
      await reports.change('d1', (report) => ({ ...report, state: 'ready' }));
      await expect(
        reports.change('d1', () => {
          throw new Error('no');
        })
      ).rejects.toThrow('no');
      expect(await reports.find('d1')).toMatchObject({ state: 'ready' });
      await reports.change('d1', (report) => ({ ...report, state: 'draft' }));
      expect(await reports.find('d1')).toMatchObject({ state: 'draft' });
    });

    it('has none where the change that was to make it throws', async () => {
      const { reports } = under();
      await expect(
        reports.change('d1', () => {
          throw new Error('no');
        })
      ).rejects.toThrow('no');
      expect(await reports.find('d1')).toBeNull();
      expect(await reports.list()).toEqual([]);
    });

    it('puts an alias where somebody stood, as owner and as who did it, and leaves the others', async () => {
      const { reports } = under();
      await reports.change('d1', (report) => ({
        ...report,
        edited: { by: 'ines', at: 1 },
        actions: [action('a1', { person: 'ruth' }), action('a2', { name: 'ruth a.' })]
      }));
      const other = await reports.change('d2', (report) => ({ ...report, state: 'ready' }));
      expect(await reports.rename('ruth', 'deleted-1')).toBe(1);
      expect(await reports.rename('ines', 'deleted-2')).toBe(1);
      for (const store of [reports, (await under().reopen()).reports]) {
        const kept = await store.find('d1');
        expect(kept?.edited?.by).toBe('deleted-2');
        expect(kept?.actions.map(({ owner }) => owner)).toEqual([
          { person: 'deleted-1' },
          { name: 'ruth a.' }
        ]);
        expect(JSON.stringify(kept)).not.toMatch(/"(?:ines|ruth)"/);
        expect(await store.find('d2')).toEqual(other);
      }
    });

    it('removes one for good', async () => {
      const { reports } = under();
      await reports.change('d1', (report) => ({ ...report, state: 'ready' }));
      await reports.change('d2', (report) => report);
      await reports.remove('d1');
      await reports.remove('d1');
      for (const store of [reports, (await under().reopen()).reports]) {
        expect(await store.find('d1')).toBeNull();
        expect((await store.list()).map(({ drill }) => drill)).toEqual(['d2']);
      }
    });
  });
}

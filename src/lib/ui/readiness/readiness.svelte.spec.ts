import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { each } from '../../../../tests/support/results.ts';
import {
  improvementOf,
  lookingAt,
  queryOf,
  scenariosOf,
  teamFigures
} from '../../../../tests/support/readiness.ts';
import Chosen from './Chosen.svelte';
import DrillCharts from './DrillCharts.svelte';
import Filters from './Filters.svelte';
import ImprovementTable from './ImprovementTable.svelte';
import MonthTable from './MonthTable.svelte';
import ObjectiveTable from './ObjectiveTable.svelte';
import OpenActions from './OpenActions.svelte';
import OverdueAssignments from './OverdueAssignments.svelte';
import ScenarioTable from './ScenarioTable.svelte';
import TeamGrid from './TeamGrid.svelte';
import WrongList from './WrongList.svelte';

beforeAll(() => {
  // The library measures its charts; here nothing has a size.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    }
  );
});

const NOW = Date.parse('2026-11-24T12:00:00Z');
const DAY = 86_400_000;
const MONTHS = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];
const FIVE = ['ana', 'ben', 'cleo', 'dan', 'eve'];
const FIGURES = [
  ...each(FIVE, '2026-06-10', { at: 3, objectives: { warn: 'P' } }),
  ...each(FIVE, '2026-11-10', { at: { speed: 1.4, apology: 2.6 }, objectives: { warn: 'M' } })
];
const row = (name: string, results: typeof FIGURES, members = 5) => ({
  ...teamFigures(name, results, NOW),
  name,
  members
});
const looking = lookingAt(new URLSearchParams(), NOW);
const hrefOf = (change: Partial<typeof looking>) => queryOf(looking, change);

describe('the grid of teams', () => {
  const teams = [row('Press', FIGURES, 7), row('Office', FIGURES.slice(0, 2)), row('New', [], 3)];
  const props = {
    teams,
    months: MONTHS,
    dimension: null,
    now: NOW,
    hrefOf: (id: string) => `/x/${id}`
  };

  it('gives each figure with its n, and the months to who cannot see the line', () => {
    render(TeamGrid, props);
    const press = screen.getByRole('row', { name: /^Press/ });
    expect(press).toHaveTextContent('5 of 7 people, 10 drills');
    expect(press).toHaveTextContent('Slipping');
    const [speed, acknowledgment] = within(press).getAllByRole('cell');
    expect(speed).toHaveTextContent(/1\.4 from 3\.0 n 5/);
    expect(speed).toHaveTextContent('By month: June 3.0, n 5; November 1.4, n 5.');
    expect(acknowledgment).toHaveTextContent(/3\.0 n 5/);
    expect(acknowledgment).not.toHaveTextContent('from');
    expect(screen.getByRole('link', { name: 'Press' })).toHaveAttribute('href', '/x/Press');
  });

  it('says nothing of under five people, nor of who did not drill', () => {
    render(TeamGrid, props);
    expect(screen.getByRole('row', { name: /^Office/ })).toHaveTextContent(
      '2 people in 2 drills. Figures are shown from 5 people: fewer say little of a team.'
    );
    expect(screen.getByRole('row', { name: /^New/ })).toHaveTextContent('3 people, no drill');
  });

  it('shows one dimension alone', () => {
    render(TeamGrid, { ...props, dimension: 'apology' });
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Team',
      'Apology'
    ]);
  });

  it('has an open end below 2.5 and a closed one above', () => {
    const { container } = render(TeamGrid, { ...props, teams: teams.slice(0, 1) });
    const low = [...container.querySelectorAll('.dot i')].map((dot) =>
      dot.classList.contains('low')
    );
    // Speed 1.4, acknowledgment 3.0, apology 2.6, and two that were last rated at 3.0.
    expect(low).toEqual([true, false, false, false, false]);
    expect(container.querySelectorAll('polyline')).toHaveLength(2);
  });
});

describe('the table of months', () => {
  it('has a cell for each month, and one for those that are taken together', () => {
    const results = [...each(['ana'], '2026-06-10'), ...each(FIVE, '2026-08-10', { at: 3 })];
    render(MonthTable, { teams: [row('Press', results)], months: MONTHS, dimension: 'speed' });
    const cells = within(screen.getByRole('row', { name: /Speed/ })).getAllByRole('cell');
    expect(cells.map((cell) => [cell.getAttribute('colspan'), cell.textContent])).toEqual([
      ['3', '2.8Jun to Aug, n 6, 2.4 to 3.3'],
      ['1', '–'],
      ['1', '–'],
      ['1', '–'],
      [null, '6']
    ]);
  });
});

describe('what goes wrong', () => {
  const example = {
    drill: 'd1',
    at: 65_000,
    quote: 'Read our website.',
    endedAt: NOW,
    title: 'Bin day'
  };
  const rows = [
    {
      fault: 'nothing-concrete' as const,
      says: 'Says nothing concrete',
      head: 'transparency' as const,
      found: 'The rule.',
      drills: 4,
      examples: [
        { ...example, reply: 'us-1', replay: null },
        { ...example, drill: 'd2', reply: null, quote: '', replay: '/drills/d2/replay?at=1:05' }
      ]
    }
  ];

  it('opens each example where it can be read: a reply on the scorecard, silence in the replay', () => {
    render(WrongList, { rows, drills: 9 });
    expect(screen.getByText('4 of 9 drills')).toBeInTheDocument();
    const [reply, silence] = screen.getAllByRole('link', { hidden: true });
    expect(reply).toHaveAttribute('href', '/drills/d1/scorecard#text-us-1');
    expect(reply).toHaveTextContent('Bin day, 24 November 2026, 1:05 into the drill');
    expect(silence).toHaveAttribute('href', '/drills/d2/replay?at=1:05');
  });

  it('says so when nothing did', () => {
    render(WrongList, { rows: [], drills: 1 });
    expect(screen.getByText('Nothing was found wrong in 1 drill.')).toBeInTheDocument();
  });
});

describe('tables', () => {
  it('tell how objectives were met, and the means of scenarios with their interval', async () => {
    const scenarios = scenariosOf(FIGURES);
    const { unmount } = render(ObjectiveTable, { scenarios });
    const cells = within(screen.getByRole('row', { name: /^Objective warn/ })).getAllByRole('cell');
    expect(cells.slice(1).map(({ textContent }) => textContent)).toEqual([
      '5',
      '0',
      '5',
      '0',
      '10'
    ]);
    unmount();
    render(ScenarioTable, { scenarios, hrefOf: (id) => `?scenario=${id}` });
    expect(screen.getByRole('link', { name: 'Scenario brown-water' })).toHaveAttribute(
      'href',
      '?scenario=brown-water'
    );
    expect(screen.getByRole('row', { name: /brown-water/ })).toHaveTextContent('2.21.6 to 2.8');
  });

  it('say beside the name of a scenario that too few drilled it, where figures lie off screen', () => {
    render(ScenarioTable, { scenarios: scenariosOf(FIGURES.slice(0, 4)), hrefOf: () => '?' });
    expect(screen.getByRole('rowheader')).toHaveTextContent(
      /^Scenario brown-water\s*Too few people to show$/
    );
  });

  it('tell who gets better only where it is more than chance', () => {
    const { unmount } = render(ImprovementTable, { improvement: improvementOf(FIGURES) });
    const speed = screen.getByRole('row', { name: /^Speed/ });
    expect(speed).toHaveTextContent('3.01.4−1.65worse');
    unmount();
    render(ImprovementTable, { improvement: improvementOf(FIGURES.slice(0, 5)) });
    expect(
      screen.getByText(
        /^Too few to tell: of 5 people who drilled in this time, 0 were rated in two/
      )
    ).toBeInTheDocument();
  });

  it('say whom and which drills they leave out, and nothing where they leave out none', () => {
    const once = each(['fay'], '2026-11-12', { scenario: 'other', objectives: { warn: 'S' } });
    const { unmount } = render(ImprovementTable, { improvement: improvementOf(FIGURES) });
    expect(screen.queryByText(/Without/)).toBeNull();
    unmount();
    render(ImprovementTable, { improvement: improvementOf([...FIGURES, ...once]) });
    expect(
      screen.getByText(/Without 1 person rated in fewer than two drills of this time\./)
    ).toBeInTheDocument();
    render(ObjectiveTable, { scenarios: scenariosOf([...FIGURES, ...once]) });
    expect(
      screen.getByText(/Without 1 drill of scenarios that fewer than 5 people drilled\./)
    ).toBeInTheDocument();
  });

  it('tell a change that adds up with the figures beside it', () => {
    const [all] = improvementOf(FIGURES);
    if (!all) throw new Error('expected the mean of the five');
    const told = { ...all, first: 2.75, later: 3.2, change: 0.45, told: 'better' as const };
    render(ImprovementTable, { improvement: [told] });
    expect(screen.getByRole('row', { name: /^All five/ })).toHaveTextContent('2.83.2+0.4');
  });

  it('name who is overdue and which actions are open', () => {
    const overdue = { id: '1', who: 'Marek Doyle', drill: 'Bin day', days: 19 };
    render(OverdueAssignments, { rows: [overdue], drills: 1558, people: 1348, given: 18 });
    expect(
      screen.getByText('1,558 drills overdue, of 1,348 people, in 18 assignments')
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Remind them' })).toHaveAttribute(
      'href',
      '/assignments#overdue'
    );
    expect(screen.getByRole('row', { name: /Marek Doyle/ })).toHaveTextContent('19 days ago');
    const action = {
      id: '1',
      action: 'Second approver',
      owner: 'Ruth',
      reports: 4,
      due: '23 November 2026',
      overdue: true
    };
    const latest = {
      drill: 'd1',
      scenario: 'Page nine',
      ended: '3 November 2026',
      actions: 2,
      done: 1,
      dropped: 0,
      overdue: 1
    };
    render(OpenActions, { rows: [action], open: 1, of: 21, reports: 9, latest });
    expect(screen.getByRole('link', { name: '1 of 2 actions done, 1 overdue.' })).toHaveAttribute(
      'href',
      '/actions?show=all&report=d1'
    );
    expect(screen.getByText('1 of 21, from 9 after-action reports')).toBeInTheDocument();
    expect(screen.getByRole('cell', { name: '23 November 2026' })).toHaveClass('late');
  });
});

describe('the drills of a person', () => {
  const at = (speed: number | null) => ({
    speed,
    acknowledgment: 3,
    apology: 3,
    transparency: 3,
    personalization: 3
  });
  const drills = [
    {
      drill: 'a',
      title: 'Bin day',
      endedAt: NOW - DAY,
      team: false,
      opens: true,
      dimensions: at(1)
    },
    {
      drill: 'b',
      title: 'Page nine',
      endedAt: NOW,
      team: false,
      opens: false,
      dimensions: at(null)
    }
  ];
  const dimensions = [{ dimension: 'speed' as const, now: 1, first: 1, later: null, n: 1 }];

  it('are points that open their scorecards, and rows of a table', async () => {
    render(DrillCharts, { drills, dimensions });
    const point = screen.getByRole('link', { name: 'Bin day, 23 November 2026: 1.0' });
    expect(point).toHaveAttribute('href', '/drills/a/scorecard');
    await userEvent.click(screen.getByText('The same as a table'));
    expect(screen.getByRole('row', { name: /^Page nine/ })).toHaveTextContent(
      'other teams24 November 2026–3.0'
    );
    expect(screen.queryByRole('link', { name: 'Page nine' })).toBeNull();
    expect(screen.queryByText(/speed is of one’s own answers/)).toBeNull();
  });

  it('say that the large figure is the latest drill’s', () => {
    const [one] = dimensions;
    const many = { ...one, dimension: 'speed' as const, now: 2.6, first: 2.4, later: 2.7, n: 8 };
    const { unmount } = render(DrillCharts, { drills, dimensions: [many] });
    expect(screen.getByText('latest of 8 drills; first 2.4, later mean 2.7')).toBeInTheDocument();
    unmount();
    // The second of two is all the later ones.
    render(DrillCharts, { drills, dimensions: [{ ...many, later: 2.6, n: 2 }] });
    expect(screen.getByText('latest of 2 drills; first 2.4')).toBeInTheDocument();
  });

  it('say whose speed it is where one was in a team', () => {
    render(DrillCharts, { drills: drills.map((one) => ({ ...one, team: true })), dimensions });
    expect(screen.getByText(/speed is of one’s own answers/)).toBeInTheDocument();
  });
});

describe('what is looked at', () => {
  const choices = {
    teams: [
      { id: 'a', name: 'Press' },
      { id: 'b', name: 'Care' }
    ],
    scenarios: [],
    periods: [
      { months: 6, from: '2026-06', to: '2026-11' },
      { months: null, from: '2026-01', to: '2026-11' }
    ],
    thisMonth: '2026-11'
  };

  it('is chosen in a form whose fields go into the address', async () => {
    render(Filters, { looking: { ...looking, table: true }, choices, hrefOf });
    await userEvent.click(screen.getByText('June to November'));
    expect(screen.getByRole('link', { name: /The last 6 months/ })).toHaveAttribute('aria-current');
    expect(screen.getByRole('link', { name: 'All drills' })).toHaveAttribute(
      'href',
      '?from=2026-01&to=2026-11'
    );
    await userEvent.selectOptions(screen.getByLabelText('Team'), 'Care');
    const form = screen.getByRole('button', { name: 'Show' }).closest('form');
    expect(Object.fromEntries(new FormData(form ?? undefined))).toEqual({
      from: '2026-06',
      to: '2026-11',
      team: 'b',
      dimension: '',
      as: 'table'
    });
    await userEvent.keyboard('{Escape}');
    expect(screen.getByText('June to November')).toHaveFocus();
  });

  it('is said, each part with a way back', () => {
    render(Chosen, { looking: { ...looking, team: 'a', dimension: 'apology' }, choices, hrefOf });
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Press',
      'Apology'
    ]);
  });
});

import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import ScenarioCard from './ScenarioCard.svelte';
import type { ScenarioSummary } from './types.ts';

const NOON = new Date(2026, 10, 12, 12).getTime();
const DAY = 86_400_000;

const scenario = (more: Partial<ScenarioSummary> = {}): ScenarioSummary => ({
  id: 'seven-weeks-open',
  title: 'Seven weeks open',
  summary: 'Members’ home routes lay open to anyone.',
  difficulty: 'hard',
  minutes: 60,
  exercises: 'people at risk',
  organisation: { name: 'Lopewell', industry: 'running app' },
  moves: [
    { title: 'Researcher', at: 0 },
    { title: 'Outlets publish', at: 60_000 }
  ],
  jump: true,
  busyness: [
    { minute: 0, posts: 1, needs: 0 },
    { minute: 1, posts: 4, needs: 2 }
  ],
  last: null,
  ...more
});

describe('ScenarioCard', () => {
  it('says what it is, how hard, how long and what it exercises', () => {
    render(ScenarioCard, { scenario: scenario(), now: NOON });

    expect(screen.getByRole('heading', { name: 'Seven weeks open' })).toBeVisible();
    expect(screen.getByText('Lopewell, running app')).toBeVisible();
    expect(screen.getByRole('img', { name: 'difficulty 3 of 4' })).toBeVisible();
    expect(screen.getByText('60 min')).toBeVisible();
    expect(screen.getByText('2 moves, with a jump in time')).toBeVisible();
    expect(screen.getByText('Not yet tried')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Start: Seven weeks open' })).toHaveAttribute(
      'href',
      '/scenarios/seven-weeks-open'
    );
  });

  it('draws no busyness where the trainee sets the pace, and says so', () => {
    render(ScenarioCard, { scenario: scenario({ busyness: null }), now: NOON });
    expect(screen.queryByRole('img', { name: /busiest/ })).toBeNull();
    expect(screen.getByText('Posts come as you answer them')).toBeVisible();
  });

  it('tells the shape of its busyness in words', () => {
    render(ScenarioCard, { scenario: scenario(), now: NOON });
    expect(
      screen.getByRole('img', {
        name: '2 minutes, busiest in minute 2 with 4 posts; 2 need an answer; a move begins in minute 2'
      })
    ).toBeVisible();
  });

  it('leads to the last result, and offers another go', () => {
    const last = { drill: 'd1', endedAt: NOON - DAY, mean: 2.84 };
    render(ScenarioCard, { scenario: scenario({ last }), now: NOON });

    expect(screen.getByRole('link', { name: 'You: 2.8 of 4, yesterday' })).toHaveAttribute(
      'href',
      '/drills/d1/scorecard'
    );
    expect(screen.getByRole('link', { name: /Go again/ })).toBeVisible();
  });

  it('does not call a drill a zero in which nothing was rated', () => {
    const last = { drill: 'd1', endedAt: NOON - 400 * DAY, mean: null };
    render(ScenarioCard, { scenario: scenario({ last }), now: NOON });
    expect(screen.getByText('You: nothing rated, 8 October 2025')).toBeVisible();
  });

  it('resumes what is open instead of starting another', () => {
    render(ScenarioCard, {
      scenario: scenario(),
      open: { drill: 'd2', at: 1_365_000, status: 'paused' },
      now: NOON
    });
    expect(screen.getByRole('link', { name: /Resume at 22:45/ })).toHaveAttribute(
      'href',
      '/drills/d2'
    );
    expect(screen.queryByRole('link', { name: /^Start/ })).toBeNull();
    expect(screen.getByText('Not yet finished')).toBeVisible();
  });

  it('names no time to resume at while the clock goes on', () => {
    render(ScenarioCard, {
      scenario: scenario(),
      open: { drill: 'd2', at: 1_365_000, status: 'running' },
      now: NOON
    });
    expect(screen.getByRole('link', { name: /^Go back in/ })).toHaveAttribute('href', '/drills/d2');
  });
});

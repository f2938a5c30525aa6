import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { meanings, options, plan, proposal } from '../../../../tests/support/sheet.ts';
import Choices from './Choices.svelte';
import Columns from './Columns.svelte';
import Preview from './Preview.svelte';
import SheetFile from './SheetFile.svelte';

const CHOICES = [
  { value: 'time' as const, name: 'When it comes' },
  { value: 'text' as const, name: 'What is said' },
  { value: 'note' as const, name: 'A note' }
];

it('shows what stands in each column and how sure its meaning is, and hands on a choice', async () => {
  const onmean = vi.fn();
  render(Columns, {
    columns: proposal.columns,
    meanings,
    choices: CHOICES,
    onmean
  });
  expect(screen.getByText(/^likely: its heading is nearly/)).toBeVisible();
  expect(screen.getByText('not used: its heading is not one that is known')).toBeVisible();
  expect(screen.getByText('blue')).toBeVisible();
  await userEvent.selectOptions(screen.getByLabelText('What Colour means'), 'A note');
  expect(onmean).toHaveBeenLastCalledWith(3, 'note');
  await userEvent.selectOptions(screen.getByLabelText('What Time means'), 'Not used');
  expect(onmean).toHaveBeenLastCalledWith(0, null);
});

it('says what would be made, what is wrong by row, and what is skipped', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => ({
    row: i + 2,
    id: `inject-${String(i)}`,
    at: '5:00',
    from: 'Ann',
    channel: 'feed',
    text: `text ${String(i)}`,
    needs: null,
    notes: [],
    replaces: false
  }));
  render(Preview, { plan, rows });
  expect(screen.getByRole('status')).toHaveTextContent(
    'This makes 60 injects, 2 new personas, 1 move. 1 row is skipped.'
  );
  expect(screen.getByText(/who says it; a persona was made to be named/)).toBeVisible();
  expect(screen.getByText(/found “soon”; expected a time/)).toBeVisible();
  const lines = () => within(screen.getByRole('table')).getAllByRole('row').length;
  expect(lines()).toBe(51);
  await userEvent.click(screen.getByRole('button', { name: 'Show all 60' }));
  expect(lines()).toBe(61);
});

it('hands on how times are read, and keeps a pace that is none to itself', async () => {
  const onset = vi.fn();
  const onsheet = vi.fn();
  render(Choices, {
    options,
    sheets: ['Cover', 'MSEL'],
    sheet: 1,
    adding: true,
    onset,
    onsheet
  });
  await userEvent.selectOptions(screen.getByLabelText('Sheet'), 'Cover');
  expect(onsheet).toHaveBeenCalledWith(0);
  await userEvent.selectOptions(screen.getByLabelText(/^Times such as/), 'Times of day');
  expect(onset).toHaveBeenLastCalledWith({ short: 'clock' });
  await userEvent.selectOptions(screen.getByLabelText(/^Injects that/), 'Leave as they are');
  expect(onset).toHaveBeenLastCalledWith({ same: 'skip' });
  await userEvent.click(screen.getByLabelText(/hides$/));
  expect(onset).toHaveBeenLastCalledWith({ hidden: true });
  const pace = screen.getByLabelText(/^Pace/);
  onset.mockClear();
  await userEvent.clear(pace);
  await userEvent.tab();
  expect(onset).not.toHaveBeenCalled();
  await userEvent.type(pace, '2');
  await userEvent.tab();
  expect(onset).toHaveBeenLastCalledWith({ pace: 2 });
});

it('takes a file, and says why one cannot be used', async () => {
  const onfile = vi.fn();
  render(SheetFile, { file: '', busy: false, trouble: 'Found an old .xls file.', onfile });
  const file = new File(['Time'], 'a.csv', { type: 'text/csv' });
  await userEvent.upload(screen.getByLabelText(/^Choose a spreadsheet/), file);
  expect(onfile).toHaveBeenCalledWith(file);
  expect(screen.getByRole('alert')).toHaveTextContent('old .xls');
});

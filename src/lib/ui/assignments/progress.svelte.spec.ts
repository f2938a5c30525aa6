import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import Progress from './Progress.svelte';

it('fills what is done, however many are overdue', async () => {
  const { container, rerender } = render(Progress, { done: 0, of: 9, overdue: 9 });
  const widths = () => [...container.querySelectorAll('i')].map(({ style }) => style.width);
  expect(screen.getByText('0 of 9 done')).toBeInTheDocument();
  expect(widths()).toEqual(['0%']);
  expect(container.querySelector('.bar')).toHaveClass('late');
  await rerender({ done: 3, of: 4, overdue: 0 });
  expect(widths()).toEqual(['75%']);
  expect(container.querySelector('.bar')).not.toHaveClass('late');
});

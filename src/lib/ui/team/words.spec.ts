import { describe, expect, it } from 'vitest';
import { chatParts, nameBegun } from './words.ts';

describe('the words of a team', () => {
  it('find the names in a message, the longer one first, and none in an address', () => {
    const names = ['Ana Ferreira', 'Ana (night)'];
    expect(chatParts('@ana ferreira, and @Ana: mail press@ana.example', names)).toEqual([
      { text: '@ana ferreira', name: true },
      { text: ', and ', name: false },
      { text: '@Ana', name: true },
      { text: ': mail press@ana.example', name: false }
    ]);
    expect(chatParts('nobody', [])).toEqual([{ text: 'nobody', name: false }]);
  });

  it('know which name is being typed', () => {
    expect(nameBegun('Hi @an', 6)).toEqual({ from: 4, begun: 'an' });
    expect(nameBegun('@', 1)).toEqual({ from: 1, begun: '' });
    expect(nameBegun('Hi @an there', 12)).toBeNull();
    expect(nameBegun('press@an', 8)).toBeNull();
  });
});

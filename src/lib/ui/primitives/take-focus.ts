import type { Attachment } from 'svelte/attachments';

/**
 * Puts the focus into a field that was opened, and gives it back when the field goes. The attribute
 * `autofocus` leaves it where it is when something has it, so on the button that opened the field,
 * where the letters that are typed are keys of the room.
 */
export const takeFocus: Attachment<HTMLElement> = (field) => {
  const before = document.activeElement;
  field.focus();
  return () => {
    const { activeElement } = document;
    // Whoever has gone on elsewhere stays there.
    if (activeElement !== field && activeElement !== document.body) return;
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
};

import { MediaQuery } from 'svelte/reactivity';

/**
 * Whether the screen is as narrow as a phone's, where the drill room shows one pane at a time: the width
 * that the styles change at. The server, which cannot know, takes every screen for a wide one.
 */
export const phoneScreen = () => new MediaQuery('max-width: 759px');

export type Theme = 'light' | 'dark';

/** Where the choice is kept; `app.html` reads it before the first paint. */
export const THEME_KEY = 'hotseat:theme';

/** The theme on screen now, chosen or the system's. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Shows a theme and keeps it for the next visit. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Storage may be full or forbidden; the choice then lasts until the page is left.
  }
}

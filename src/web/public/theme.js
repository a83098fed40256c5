// Runs before the first paint, so that a chosen theme does not flash. The screens change it in parts/theme.ts.
try {
  const theme = localStorage.getItem('tocsin.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // A browser that keeps nothing follows the theme of the system.
}

// @ts-check
/**
 * The clinic's own style sheet. It is a file, as on most sites, so the browser waits for it before the
 * first paint on every page.
 */
export const hostStyle = `:root{color-scheme:light}
body{margin:0 1em;background:Canvas;color:CanvasText;font:16px/1.5 sans-serif}`;

/**
 * The page of a clinic, the same for every way to show the article. It is in ASCII, like our prerendered
 * article, because browsers parse ASCII faster.
 *
 * @param {import('./pages/page.d.ts').Page} page
 * @param {number} instances
 */
export const hostPage = (page, instances) => {
  const articles = Array.from({length: instances}, (_, index) => page.instance(index)).join('\n');
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Clinic</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/host.css">
${page.style || page.sass ? `<link rel="stylesheet" href="/${page.name}/style.css">` : ''}
${page.file ? `<script src="/${page.name}/file.js" defer></script>` : ''}
${page.script ? `<script type="module" src="/${page.name}/script.js"></script>` : ''}
</head>
<body>
<header><h1>Clinic</h1></header>
<main>
${page.around?.(articles) ?? articles}
</main>
<footer>Opening hours</footer>
</body>
</html>`;
  return html.replace(/\P{ASCII}/gu, (letter) => `&#${letter.codePointAt(0)};`);
};

/** The look of index.html: the house's paper and ink without a file beside it, in either theme, and on paper. */
export const archiveStyle = `
:root { color-scheme: light dark; --paper: light-dark(#faf7f2, #191714); --ink: light-dark(#221e19, #efe9df);
  --soft: light-dark(#574f45, #beb5a8); --line: light-dark(#e2dacd, #3b352e); --accent: light-dark(#2b5a4c, #93c7b1); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 1.0625rem/1.55 Figtree, "Segoe UI", "Helvetica Neue", Helvetica, Arial, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 2.5rem 1.25rem 5rem; }
h1, h2 { font-family: "Source Serif 4", Georgia, "Times New Roman", serif; font-weight: 600; line-height: 1.25; }
h1 { font-size: 2rem; margin: 0 0 0.75rem; }
h2 { font-size: 1.6rem; margin: 4rem 0 0.25rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.125rem; margin: 2.5rem 0 0.5rem; }
h3 span, p.soft, dt, footer { color: var(--soft); }
h3 span { font-weight: 400; }
p { margin: 0 0 1rem; }
a { color: var(--accent); text-underline-offset: 0.2em; }
nav ul { list-style: none; margin: 1.5rem 0 0; padding: 0; }
nav a { display: inline-block; padding: 0.6rem 0; }
ol.rows { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
ol.rows > li { padding: 1rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
blockquote { margin: 0 0 0.6rem; font: 1.1875rem/1.55 "Source Serif 4", Georgia, "Times New Roman", serif; white-space: pre-wrap; }
dl { margin: 0; display: grid; grid-template-columns: minmax(6.5rem, 10rem) minmax(0, 1fr); gap: 0.15rem 1rem; font-size: 0.9375rem; }
dd { margin: 0; }
p.asked { margin: 0 0 0.35rem; color: var(--soft); font-size: 0.9375rem; }
dl.line { display: block; color: var(--soft); }
dl.line div, dl.line dt, dl.line dd { display: inline; }
dl.line div:not(:last-child)::after { content: " \u00b7 "; }
.unsaid { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
dl.line dt.unsaid { display: inline-block; }
img { display: block; max-width: 12rem; height: auto; border-radius: 0.5rem; margin: 0 0 0.6rem; }
footer { margin-top: 4rem; font-size: 0.9375rem; }
@media print { :root { color-scheme: light; --paper: #fff; } body { font-size: 10.5pt; } nav { display: none; } main { padding: 0; max-width: none; }
  h2, h3 { break-after: avoid; } @page { margin: 18mm 16mm; } }
`;

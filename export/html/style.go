package html

// style is the style sheet of all pages. Its colours stand in two blocks, one
// for light and one for dark screens; a test holds each to a contrast of 7 : 1
// on its ground.
const style = `:root {
  color-scheme: light dark;
  --ground: #ffffff; --ink: #1b1b1b; --quiet: #505050; --link: #0b2a5b; --line: #767676; --track: #e2e2e2; --mark: #0b2a5b;
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #15171a; --ink: #ebe9e6; --quiet: #b9b9b9; --link: #b5cdff; --line: #8a8a8a; --track: #34383e; --mark: #b5cdff; }
}
* { box-sizing: border-box; }
html { font: 100%/1.45 "Liberation Serif", Georgia, "Times New Roman", serif; background: var(--ground); color: var(--ink); }
body { max-width: 76em; margin: 0 auto; padding: 2.5rem 1.25rem; overflow-wrap: break-word; }
h1, h2, h3, .about, .facts, nav, footer { font-family: "Liberation Sans", "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 2.2rem; line-height: 1.15; margin: 0 0 .4rem; }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.5rem 0 .3rem; padding-top: .5rem; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1rem 0 .3rem; break-after: avoid; }
p { margin: 0; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.about { color: var(--quiet); font-size: .9rem; margin-bottom: .3rem; }
.facts, .quiet, footer { color: var(--quiet); font-size: .9rem; }
.head { max-width: 42em; margin: .3rem 0 1rem; color: var(--quiet); font-size: .95rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; margin: 1.2rem 0 0; padding: 0; }
.columns { columns: 14em; column-gap: 2rem; }
.letter:first-child h3 { margin-top: 0; }
.letter > ul { list-style: none; margin: 0; padding: 0; }
.entry { break-inside: avoid; margin: 0 0 .7rem; }
.name { font-weight: bold; }
.kind { color: var(--quiet); font-size: .85rem; }
.what { font-style: italic; font-size: .92rem; }
.where, .more { color: var(--quiet); font-size: .85rem; line-height: 1.35; }
ul.where { list-style: none; margin: 0; padding: 0; padding-inline-start: .8em; }
.where b { color: var(--ink); font-weight: normal; }
.where strong { color: var(--ink); }
.bar { display: block; width: 100%; height: .6rem; margin: .2rem 0; }
.first { font-size: .92rem; line-height: 1.35; }
.bar .track { fill: var(--track); }
.bar .mark { fill: var(--mark); }
.readings { margin: 0; padding: 0; list-style: none; max-width: 46em; }
.readings > li { position: relative; padding-inline-start: 3rem; margin: 0 0 1.1rem; break-inside: avoid; }
.readings .no { position: absolute; inset-inline-start: 0; width: 2.2rem; text-align: end; color: var(--quiet); font-size: .9rem; }
.address { color: var(--quiet); font: .8rem/1.4 "Liberation Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
[dir="rtl"] [dir="ltr"] { text-align: right; }
[dir="rtl"] .bar { transform: scaleX(-1); }
footer { margin-top: 3rem; padding-top: .5rem; border-top: 1px solid var(--line); }
@media print {
  :root { --ground: #ffffff; --ink: #000000; --quiet: #444444; --link: #0b2a5b; --line: #767676; --track: #dddddd; --mark: #000000; }
  @page { margin: 16mm; }
  html { font-size: 8.5pt; }
  body { max-width: none; padding: 0; }
  nav { display: none; }
  .columns { columns: 3; }
  a { text-decoration: none; }
}
`

/** Looks of the report, light and dark; it loads nothing. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --text: #1c1e21; --dim: #62676e; --page: #fbfbfa; --card: #fff;
  --line: #e2e3e5; --good: #1a7f4b; --bad: #c0352b; --open: #a15c00; }
@media (prefers-color-scheme: dark) { :root { --text: #e6e7e9; --dim: #9aa0a8; --page: #131518;
  --card: #1b1e22; --line: #30343a; --good: #5fc98f; --bad: #ff8379; --open: #e5a84b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 84rem; background: var(--page);
  color: var(--text); font: 15px/1.55 system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2.2rem 0 .7rem; }
h3 { font-size: .85rem; margin: 0 0 .5rem; color: var(--dim); font-weight: 600; }
p { margin: .3rem 0; } .dim { color: var(--dim); }
.tiles { display: flex; flex-wrap: wrap; gap: .8rem; margin-top: 1.2rem; }
.tile { background: var(--card); border: 1px solid var(--line); border-radius: 8px;
  padding: .7rem 1rem; min-width: 9rem; }
.tile b { display: block; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.tile span { color: var(--dim); font-size: .85rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th { text-align: left; color: var(--dim); font-weight: 600; }
th, td { padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.total td { font-weight: 600; }
.verdict { font-weight: 600; white-space: nowrap; }
.right { color: var(--good); } .wrong-text { color: var(--bad); } .missed-text { color: var(--open); }
details { background: var(--card); border: 1px solid var(--line); border-radius: 8px;
  margin: .6rem 0; }
summary { cursor: pointer; padding: .6rem 1rem; display: flex; flex-wrap: wrap; gap: .2rem 1rem;
  align-items: baseline; }
summary::before { content: "▸"; color: var(--dim); } details[open] summary::before { content: "▾"; }
summary b { flex: 1 1 20rem; } summary .dim { font-variant-numeric: tabular-nums; }
.inside { padding: .4rem 1rem 1.2rem; }
.texts { display: grid; grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr)); gap: 1.5rem; }
.texts div { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate;
  font: 16px/1.65 Georgia, "Times New Roman", serif; }
mark { color: inherit; background: color-mix(in srgb, var(--c) 20%, transparent);
  border-bottom: 2px solid var(--c); padding: 0 .1em; border-radius: 2px; }
mark.missed { background: none; border: 2px dashed var(--open); }
mark.wrong { background: none; border: 2px solid var(--bad); text-decoration: line-through;
  text-decoration-color: var(--bad); text-decoration-thickness: 1px; }
.type-Country { --c: #3b7dd8; } .type-Official { --c: #b0489e; } .type-Institution { --c: #1b9aaa; }
.type-Agreement { --c: #3a9a50; } .type-Event { --c: #d9952b; } .type-Place { --c: #7a6fd0; }
.type-Topic { --c: #c75b4a; }
.legend { display: flex; flex-wrap: wrap; gap: .4rem .9rem; margin: 1rem 0 0; font-size: .85rem; }
`;

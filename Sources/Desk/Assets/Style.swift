/// `desk.css`. Text has a contrast of at least 4.5:1 and marks of 3:1, in light and dark; paper is light.
let deskStyle = """
  :root {
    color-scheme: light dark;
    --ink: #1d2226; --soft: #565e66; --paper: #f6f6f4; --card: #fff; --line: #d5d6d2;
    --edge: #84898d; --accent: #0b5c75; --wash: #eaeeee; --flag: #7a4a00; --flag-wash: #fdf0d5;
    --late: #a3261d; --missing: #8a4b00; --waiting: #6a5200; --ready: #1b5e8c; --published: #2b6a3f;
    --o1: #b0482a; --o2: #2c7a4b; --o3: #2a65ad; --o4: #7a4ba3; --o5: #8f6400; --o6: #00727a;
    --o7: #ad3567; --o8: #56606b; --o0: #70767b;
    --xs: .75rem; --s: .8125rem; --m: .9375rem; --l: 1.125rem; --xl: 1.625rem;
    --gap: 1rem; --radius: 4px;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --ink: #e7e8e6; --soft: #aab0b4; --paper: #14181a; --card: #1c2124; --line: #353c40;
      --edge: #7e868b; --accent: #7cc4dc; --wash: #252c2f; --flag: #f2c46d; --flag-wash: #33290f;
      --late: #ff9a8f; --missing: #f0ae66; --waiting: #dcc25c; --ready: #86bff0; --published: #86ce9c;
      --o1: #ec8a69; --o2: #68bd88; --o3: #77aef0; --o4: #c095e8; --o5: #d8a83c; --o6: #4fbfc7;
      --o7: #ee80ac; --o8: #9fabb7; --o0: #9aa1a6;
    }
  }
  * { box-sizing: border-box; }
  html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
  body { margin: 0; background: var(--paper); color: var(--ink);
    font: var(--m)/1.45 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
  h1, h2, h3, p, ul, dl, dd, pre, table { margin: 0; padding: 0; }
  ul[role="list"] { list-style: none; }
  h1 { font-size: var(--xl); line-height: 1.2; font-weight: 650; letter-spacing: -.01em;
    overflow-wrap: anywhere; }
  h1 small { font-size: var(--l); font-weight: 400; color: var(--soft); letter-spacing: 0; }
  h2 { font-size: var(--l); line-height: 1.3; font-weight: 650; }
  h3 { font-size: var(--m); font-weight: 650; }
  small, .soft { color: var(--soft); }
  a { color: var(--accent); text-underline-offset: .15em; }
  code, .id { font-family: ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace;
    font-size: .92em; overflow-wrap: anywhere; }
  abbr { text-decoration: none; }
  [hidden] { display: none !important; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
  main:focus { outline: none; }
  .vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
    white-space: nowrap; }
  .skip { position: absolute; left: -999rem; top: 0; background: var(--card); padding: .5rem 1rem;
    z-index: 2; }
  .skip:focus { left: 0; }

  /* The frame */
  .top { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.5rem;
    padding: 0 var(--gap); background: var(--card); border-bottom: 1px solid var(--line);
    border-top: 4px solid var(--flag); }
  .brand { padding: .5rem 0; }
  .internal { font-size: var(--xs); font-weight: 650; color: var(--flag);
    background: var(--flag-wash); padding: .15rem .5rem; margin-left: .25rem; border-radius: 99px;
    white-space: nowrap; }
  .top ul { display: flex; flex-wrap: wrap; list-style: none; }
  .top nav a { display: block; padding: .6rem .7rem; color: var(--ink); text-decoration: none;
    border-bottom: 3px solid transparent; }
  .top nav a:hover { border-color: var(--line); }
  .top nav a[aria-current] { font-weight: 650; border-color: var(--accent); }
  main, footer { max-width: 84rem; margin: 0 auto; padding: var(--gap); }
  main > * + *, .week > * + * { margin-top: .85rem; }
  main > h2, main > section > h2 { margin-top: 1.75rem; }
  footer { color: var(--soft); font-size: var(--s); margin-top: 1rem; }
  .head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between;
    gap: .25rem 1.5rem; }
  .head h1 { flex: 1 1 24rem; }
  .steps { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
  .steps a { padding: .25rem 0; white-space: nowrap; }
  .notice { background: var(--flag-wash); border-left: 4px solid var(--flag); padding: .5rem .75rem; }
  .notice + .notice { margin-top: .5rem; }
  .mark { width: .85em; height: .85em; fill: currentColor; vertical-align: -.06em; margin-right: .3em;
    flex: none; }
  .hoy { font-size: var(--xs); font-weight: 650; background: var(--accent); color: var(--card);
    padding: .05rem .45rem; border-radius: 99px; }

  /* Counts */
  .counts { display: grid; grid-template-columns: repeat(7, 1fr); gap: .5rem; }
  .counts li { background: var(--card); border: 1px solid var(--line);
    border-top: 3px solid var(--st, var(--edge)); border-radius: var(--radius);
    padding: .4rem .65rem .5rem; line-height: 1.3; }
  .counts a { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .5rem; color: var(--ink);
    text-decoration: none; }
  .counts a:hover .name { text-decoration: underline; }
  .counts b { font-size: var(--xl); font-weight: 650; font-variant-numeric: tabular-nums; }
  .counts .name { font-weight: 600; color: var(--st); }
  .counts .none { border-top-color: var(--line); }
  .counts .none b, .counts .none .name { color: var(--soft); font-weight: 400; }
  .counts small { display: block; font-size: var(--xs); }
  .st-atrasada { --st: var(--late); } .st-sin-contenido { --st: var(--missing); }
  .st-por-terminar { --st: var(--waiting); } .st-lista { --st: var(--ready); }
  .st-publicada { --st: var(--published); } .st-no-cabe { --st: var(--late); }
  .st-paso-sin-contenido { --st: var(--soft); }
  .running { display: flex; flex-wrap: wrap; gap: .1rem 1.5rem; font-size: var(--s); }
  .amounts { font-size: var(--s); }
  .earlier { font-weight: 600; }
  .earlier a { color: var(--late); }

  /* Filters */
  .filters { padding: .6rem .75rem; background: var(--wash); border-radius: var(--radius); }
  .filters .fields { display: flex; flex-wrap: wrap; align-items: end; gap: .5rem .6rem; }
  .filters summary { display: none; font-weight: 600; padding: .15rem 0; cursor: pointer; }
  .filters label { display: grid; gap: .1rem; font-size: var(--xs); color: var(--soft);
    flex: 1 1 8rem; min-width: 0; }
  .filters select, .filters input, button { font: inherit; font-size: var(--s); color: var(--ink);
    background: var(--card); border: 1px solid var(--edge); border-radius: var(--radius);
    padding: .3rem .45rem; min-height: 2rem; max-width: 100%; min-width: 0; width: 100%; }
  .filters .on { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent);
    font-weight: 600; }
  button { width: auto; cursor: pointer; }
  button:hover { border-color: var(--accent); }
  button:disabled { color: var(--soft); cursor: default; border-color: var(--line); }
  .shown { margin-top: .35rem; font-size: var(--s); color: var(--soft); }

  /* Rows of items */
  .day > h2 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .6rem;
    border-bottom: 1px solid var(--edge); padding-bottom: .15rem; }
  .day > h2 small { font-size: var(--s); font-weight: 400; }
  .day.today > h2 { border-bottom-color: var(--accent); box-shadow: 0 1px 0 var(--accent); }
  .note { color: var(--flag); }
  .day .none { color: var(--soft); font-size: var(--s); padding: .3rem 0; }
  .row { display: grid; align-items: baseline; gap: 0 1rem; padding: .4rem 0;
    grid-template-columns: 3rem minmax(0, 1fr) minmax(0, 13rem) minmax(0, 12rem) minmax(0, 12.5rem);
    border-bottom: 1px solid var(--line); }
  .dated .row { grid-template-columns: 6.5rem minmax(0, 1fr) minmax(0, 13rem) minmax(0, 12rem) minmax(0, 12.5rem); }
  .row time { font-variant-numeric: tabular-nums; }
  .row .what { min-width: 0; }
  .row .what a { font-weight: 600; overflow-wrap: anywhere; }
  .row .what a, .piece a { color: var(--ink); text-decoration-color: var(--edge); }
  .row .what a:hover { color: var(--accent); }
  .gap { font-style: italic; font-weight: 400 !important; }
  .kind { display: block; font-size: var(--s); color: var(--soft); }
  .row .why, .row .where { font-size: var(--s); color: var(--soft); overflow-wrap: anywhere; }
  .row .why span { margin-left: .5rem; }
  .row .now { font-size: var(--s); }
  .row .next { display: block; color: var(--soft); }
  .badge { display: inline-flex; align-items: baseline; font-size: var(--s); font-weight: 650;
    color: var(--st); }
  .oe { display: inline-block; font-size: var(--s); font-weight: 650; color: var(--ink);
    border-left: .4rem solid var(--o); padding-left: .35rem; white-space: nowrap; line-height: 1.15; }
  .o1 { --o: var(--o1); } .o2 { --o: var(--o2); } .o3 { --o: var(--o3); } .o4 { --o: var(--o4); }
  .o5 { --o: var(--o5); } .o6 { --o: var(--o6); } .o7 { --o: var(--o7); } .o8 { --o: var(--o8); }
  .o0 { --o: var(--o0); }

  /* Month */
  .month { width: 100%; border-collapse: collapse; table-layout: fixed; background: var(--card); }
  .month th { font-size: var(--s); text-align: left; padding: .25rem .4rem; color: var(--soft); }
  .month td { border: 1px solid var(--line); vertical-align: top; padding: .3rem; height: 5rem; }
  .month .out { background: var(--paper); }
  .month .off { background: var(--wash); }
  .month .today { box-shadow: inset 0 0 0 2px var(--accent); }
  .date { font-size: var(--s); font-weight: 650; }
  .date .long { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .month .note { font-size: var(--xs); line-height: 1.3; }
  .month ul { list-style: none; display: grid; gap: .3rem; margin-top: .25rem; }
  .piece { border-left: .3rem solid var(--o); background: var(--wash); border-radius: 0 3px 3px 0; }
  .off .piece { background: var(--card); }
  .piece a { display: block; padding: .2rem .35rem; text-decoration: none; font-size: var(--s);
    line-height: 1.25; }
  .piece a:hover .name { text-decoration: underline; }
  .piece .line { display: flex; align-items: baseline; gap: .25rem; font-size: var(--xs);
    font-variant-numeric: tabular-nums; }
  .piece .mark { margin-right: 0; }
  .piece .code { font-weight: 650; }
  .piece .stand { margin-left: auto; color: var(--st); }
  .piece .name { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2;
    overflow: hidden; overflow-wrap: anywhere; }
  .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: var(--s); }
  .legend .mark { color: var(--st, var(--ink)); }

  /* Year and tables */
  .band { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius);
    padding: .5rem .75rem .75rem; }
  .band .months { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; font-size: var(--xs);
    color: var(--soft); }
  .band b { font-weight: 400; } .band i { display: none; font-style: normal; }
  .band .this b, .band .this i { font-weight: 650; color: var(--accent); }
  .band { display: grid; grid-template-columns: minmax(8rem, 15rem) minmax(0, 1fr); gap: 0 1rem;
    align-items: center; }
  .band .months { grid-column: 2; padding-bottom: .25rem; }
  .band .label { font-size: var(--s); line-height: 1.3; padding: .1rem 0; }
  .band svg { display: block; width: 100%; height: 100%; min-height: 1.6rem; }
  .tick { stroke: var(--line); fill: none; stroke-width: 1; vector-effect: non-scaling-stroke; }
  .moment { stroke: var(--accent); fill: none; stroke-width: 2; vector-effect: non-scaling-stroke; }
  .bar { fill: var(--o); }
  .scroll { overflow-x: auto; max-width: 100%; position: relative; }
  .data { border-collapse: collapse; width: 100%; font-size: var(--s); background: var(--card); }
  .data th, .data td { text-align: left; vertical-align: baseline; padding: .35rem .6rem;
    border-bottom: 1px solid var(--line); }
  .data thead th { color: var(--soft); border-bottom-color: var(--edge); vertical-align: bottom; }
  .data tbody th { font-weight: 600; }
  .data tbody th .soft { font-weight: 400; }
  .data .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .data .zero { color: var(--soft); }
  .data .notes { min-width: 14rem; color: var(--soft); }
  .data .hole { color: var(--late); font-weight: 650; }

  .coverage small { display: block; white-space: nowrap; }
  .coverage .group th { padding-top: .8rem; } .coverage .group > * { background: var(--wash); }
  .coverage .all > * { border-top: 2px solid var(--edge); }
  .sums { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .5rem 1.5rem;
    border-block: 1px solid var(--line); padding: .6rem 0; }
  .sums b { font-size: var(--xl); font-weight: 650; font-variant-numeric: tabular-nums; }
  .sums small { display: block; font-size: var(--xs); }
  .loose li { padding: .35rem 0; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap;
    gap: 0 .75rem; align-items: baseline; overflow-wrap: anywhere; }
  .loose code { font-size: var(--s); color: var(--soft); }

  /* An item */
  .lead { font-size: var(--l); display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem .5rem; }
  .lead .badge { font-size: inherit; }
  .lead > .mark { margin: 0; }
  .columns { display: grid; grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr); gap: 1.5rem 2rem; }
  .columns section + section { margin-top: 1.5rem; }
  .columns h2 { margin-bottom: .4rem; }
  .card { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius);
    padding: .75rem 1rem; }
  .action { border-left: 4px solid var(--accent); }
  .card + .card { margin-top: .75rem; }
  .command { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .6rem; margin-top: .5rem; }
  .command code { background: var(--wash); padding: .2rem .45rem; border-radius: 3px; min-width: 0; }
  .copy { padding: .1rem .55rem; min-height: 1.6rem; }
  .bar-row { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem .75rem; }
  .bar-row .copy { margin-left: auto; min-height: 2rem; }
  .bar-row .soft, .meters { font-size: var(--s); }
  .meters { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; margin-top: .25rem; }
  .count { display: inline-flex; align-items: center; gap: .4rem; font-variant-numeric: tabular-nums; }
  .count.over, .fault { color: var(--late); font-weight: 600; }
  .meter { width: 4.5rem; height: .4rem; }
  .track { fill: var(--line); } .fill { fill: var(--published); } .over .fill { fill: var(--late); }
  .bad { border-left: 4px solid var(--late); }
  pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; margin-top: .5rem;
    padding: .6rem .75rem; background: var(--wash); border-radius: 3px; unicode-bidi: isolate;
    max-height: 24rem; overflow-y: auto; }
  .checks li { display: grid; grid-template-columns: 2rem 1fr; padding: .25rem 0;
    border-bottom: 1px solid var(--line); }
  .checks small { display: block; }
  .done b { color: var(--published); } .open b { color: var(--late); }
  .unknown b { color: var(--soft); }
  .facts div { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: 0 .75rem;
    padding: .2rem 0; border-bottom: 1px solid var(--line); }
  .facts dt { color: var(--soft); } .facts dd { overflow-wrap: anywhere; }
  .reasons { padding-left: 1.1rem; }
  .toast:not(:empty) { position: fixed; right: 1rem; bottom: 1rem; background: var(--ink);
    color: var(--paper); padding: .5rem .9rem; border-radius: var(--radius); max-width: 22rem; }

  @media (max-width: 64rem) {
    .row, .dated .row { grid-template-columns: 3rem minmax(0, 1fr) minmax(0, 11rem); }
    .dated .row { grid-template-columns: 6.5rem minmax(0, 1fr) minmax(0, 11rem); }
    .row .why { grid-column: 2; grid-row: 2; } .row .where { grid-column: 2; }
    .row .now { grid-column: 3; grid-row: 1 / span 3; }
    .columns { grid-template-columns: minmax(0, 1fr); }
    .counts { grid-template-columns: repeat(4, 1fr); }
  }
  @media (max-width: 44rem) {
    .counts { grid-template-columns: repeat(2, 1fr); gap: .35rem; }
    .counts .st-atrasada { grid-column: 1 / -1; }
    .counts small { display: none; } .counts li { padding: .1rem .5rem .2rem; }
    .counts a { flex-wrap: nowrap; } .counts b { font-size: var(--l); }
    .counts .name { font-size: var(--s); }
    .filters summary { display: list-item; }
    .piece .stand .vh { position: static; width: auto; height: auto; clip-path: none; }
    .scroll::before { content: "Deslice la tabla hacia el lado →"; display: block; width: max-content;
      position: sticky; left: 0; font-size: var(--xs); color: var(--soft); }
    .top { gap: 0 1rem; } .top nav { width: 100%; }
    .top ul { margin: 0 -.5rem; } .top nav a { padding: .5rem; }
    .filters label { flex-basis: 40%; }
    .row, .dated .row { grid-template-columns: 3rem minmax(0, 1fr); padding: .55rem 0; }
    .dated .row time { grid-column: 1 / -1; color: var(--soft); }
    .dated .row > :not(time) { grid-column: 1 / -1; }
    .row .now { grid-column: 2; grid-row: auto; display: flex; flex-wrap: wrap; gap: 0 .75rem; }
    .row .why { grid-row: auto; }
    .month, .month tbody, .month tr, .month td { display: block; }
    .month thead, .month .out, .month .none { display: none; }
    .month td { height: auto; border: 0; border-bottom: 1px solid var(--line); padding: .5rem .6rem; }
    .date .number { display: none; }
    .date .long { position: static; width: auto; height: auto; clip-path: none; }
    .band { grid-template-columns: minmax(0, 1fr); }
    .band .months { grid-column: auto; } .band svg { min-height: 1rem; height: 1rem; }
    .band b { display: none; } .band i { display: inline; }
    .facts div { grid-template-columns: 6.5rem minmax(0, 1fr); }
    .bar-row .copy { margin-left: 0; }
  }
  @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

  @page { size: A4; margin: 10mm; }
  @media print {
    :root { --ink: #000; --soft: #333; --paper: #fff; --card: #fff; --line: #bbb; --edge: #666;
      --wash: #fff; --flag: #000; --flag-wash: #fff; --accent: #000; --late: #8f1d15;
      --missing: #6b3a00; --waiting: #4f3d00; --ready: #134a70; --published: #1e5230;
      --o1: #b0482a; --o2: #2c7a4b; --o3: #2a65ad; --o4: #7a4ba3; --o5: #8f6400; --o6: #00727a;
      --o7: #ad3567; --o8: #56606b; --o0: #70767b;
      --xs: 6.5pt; --s: 7.5pt; --m: 8.5pt; --l: 9.5pt; --xl: 13pt; --gap: 0; }
    body { line-height: 1.25; }
    .top { border-top: 0; padding: 0; } .brand { padding: 0 0 1mm; }
    .top nav, .steps, .filters, .skip, .copy, .toast, footer p + p, .earlier { display: none !important; }
    main, footer { max-width: none; padding: 0; }
    main > * + *, .week > * + * { margin-top: 1.6mm; }
    footer { margin-top: 2mm; font-size: var(--xs); }
    .counts { grid-template-columns: repeat(7, 1fr) !important; gap: 1mm; }
    .counts li { padding: .3mm 1.5mm; grid-column: auto !important; } .counts small { display: none; }
    .counts b { font-size: var(--l); }
    .running { gap: 0 4mm; }
    .day > h2 { padding-bottom: 0; }
    .day { break-inside: avoid; }
    .row, .dated .row { grid-template-columns: 9mm minmax(0, 1fr) 38mm 34mm 40mm; gap: 0 2mm;
      padding: .7mm 0; break-inside: avoid; }
    .dated .row { grid-template-columns: 19mm minmax(0, 1fr) 36mm 32mm 38mm; }
    .row .why, .row .where, .row .now, .dated .row > :not(time) { grid-column: auto; grid-row: auto;
      display: block; }
    .row .why span { margin-left: 1mm; }
    .dense { --s: 6pt; --m: 7pt; --l: 8pt; --xs: 5.5pt; }
    .dense .kind { display: inline; margin-left: 1mm; }
    .dense .next { display: none; }
    .dense .badge { max-width: 100%; white-space: nowrap; overflow: hidden; }
    .dense .row { padding: .2mm 0; line-height: 1.15; }
    .dense .row .where, .dense .row .why { white-space: nowrap; overflow: hidden;
      text-overflow: ellipsis; }
    .dense > * + * { margin-top: 1mm; }
    a { color: inherit; text-decoration: none; }
    .hoy { background: none; color: inherit; border: .2mm solid; }
    .month td { height: auto; padding: .8mm; } .piece a { padding: .3mm 1mm; }
    pre { max-height: none; border: .2mm solid var(--line); }
    .scroll { overflow: visible; } .scroll::before { content: none !important; }
    .data th, .data td { padding: .6mm 1mm; }
    * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  }

  """

/// The styles of a sheet's page. Contrast is at least 4.5:1 in both schemes; paper is always light.
let pageStyle = """
  :root { --ink: #1b1b1b; --soft: #555; --paper: #fff; --line: #b8b8b8;
    --band: #f0ece4; }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #ececec; --soft: #b5b5b5; --paper: #161616; --line: #5a5a5a; --band: #2a2722; }
  }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--paper); color: var(--ink);
    font: 1rem/1.4 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; }
  main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
  h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 .5rem; }
  h2 { font-size: 1.125rem; margin: 1.25rem 0 .5rem; }
  p, ul { margin: 0 0 .75rem; }
  ul { padding-left: 1.25rem; }
  table { width: 100%; border-collapse: collapse; margin: 0 0 1rem; }
  caption { text-align: left; color: var(--soft); padding: 0 0 .25rem; }
  th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; overflow-wrap: break-word;
    border-bottom: 1px solid var(--line); }
  tbody th { font-weight: normal; font-variant-numeric: tabular-nums; }
  .g th { font-weight: bold; background: var(--band); }
  .g span { font-weight: normal; }
  .n { text-align: right; font-variant-numeric: tabular-nums; }
  .month { table-layout: fixed; }
  .month td { border: 1px solid var(--line); }
  .month ul { list-style: none; margin: .25rem 0 0; padding: 0; font-size: .875rem; }
  .month i { display: block; font-size: .875rem; }
  .month .t { font-weight: bold; font-variant-numeric: tabular-nums; }
  .month .name { display: none; }
  .month .out { background: var(--band); }
  @media screen and (max-width: 44rem) {
    .rows thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); }
    caption { display: block; }
    .rows, .rows tbody, .rows tr, .rows th, .rows td { display: block; }
    .rows tr { padding: .25rem 0; border-bottom: 1px solid var(--line); }
    .rows th, .rows td { padding: 0 .5rem; border: 0; }
    .rows tbody th { font-weight: bold; }
    .rows .g { padding: 0; }
    .rows .g th { padding: .25rem .5rem; }
    .rows td:empty { display: none; }
    .rows td::before { content: attr(data-label) ": "; color: var(--soft); }
    .rows .n { text-align: left; }
    .month thead, .month .out, .month .none, .month .d { display: none; }
    .month, .month tbody, .month tr, .month td { display: block; }
    .month .name { display: inline; }
  }
  @page { size: A4; margin: 12mm; }
  @media print {
    :root { --ink: #000; --soft: #333; --paper: #fff; --line: #888;
      --band: #eee; }
    body { font-size: 8.5pt; line-height: 1.25; }
    main { max-width: none; padding: 0; }
    h1 { font-size: 14pt; }
    h2 { font-size: 10.5pt; margin: 2.5mm 0 1mm; }
    p, ul, table { margin-bottom: 1.5mm; }
    th, td { padding: .5mm 1.5mm; }
    .month ul, .month i { font-size: 7pt; }
    tr { break-inside: avoid; }
  }

  """
